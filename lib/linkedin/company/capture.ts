/** What one click reads from a company's page. Plain data, as a person's capture. */
import type { Address, Capture, Reading } from '../capture';

export type CompanyTextField = 'name' | 'tagline' | 'about' | 'website' | 'industry' | 'size' | 'location';

export interface CompanyCapture {
  /** The address that was read, canonical. */
  url: string;
  address: Address;
  /** As a person's: whether the content was shown to belong to the address. */
  kept: Capture['kept'];
  /** LinkedIn's number for the company. */
  companyId: string | null;
  slug: string | null;
  /** Fields not shown are absent. `name` is always there (the slug is the last resort). */
  fields: { name: Reading } & Partial<Record<CompanyTextField, Reading>>;
}
