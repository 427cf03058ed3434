import { m } from '@/lib/i18n/words';
import type { CompanyField } from '@/lib/pipeline/company-record';

/** A company's field for people. */
export function companyFieldWord(field: CompanyField): string {
  return {
    name: m.company_name,
    tagline: m.company_tagline,
    industry: m.company_industry,
    size: m.company_size,
    location: m.company_location,
    website: m.company_website,
    about: m.company_about,
  }[field]();
}

/** The company's place within every surface. */
export const companyRoute = (companyId: string): string => `#company/${encodeURIComponent(companyId)}`;
