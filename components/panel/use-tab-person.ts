import { useLive } from '@/components/ui/use-live';
import { canonicalUrl, parseAddress } from '@/lib/linkedin/address';
import { companyFromTitle } from '@/lib/linkedin/company/title';
import { nameFromTitle } from '@/lib/linkedin/title';
import { companyAt } from '@/lib/store/companies';
import { leadAtAddress } from '@/lib/store/queries';
import { useActiveTab } from './use-active-tab';
import { type TabThread, useThread } from './use-thread';

/** Whom the tab beside the panel shows. */
export type TabPerson =
  | { is: 'looking' }
  | { is: 'nobody' }
  /** Not in the pipeline; the name as far as the tab's title or address says it. */
  | { is: 'new'; tabId: number; name: string | null }
  /** `tabId` null: the tab is a conversation with them, not their page. */
  | { is: 'lead'; tabId: number | null; leadId: string }
  /** A conversation; with whom is not known before it is asked. */
  | { is: 'thread'; thread: TabThread }
  /** A company's page; `companyId` null: not saved. */
  | { is: 'company'; tabId: number; companyId: string | null; name: string };

/** The person of the active tab, followed as tabs and pipeline change. */
export function useTabPerson(): TabPerson {
  const tab = useActiveTab();
  const thread = useThread(tab);
  const of = thread ? thread.with?.url : tab?.url;
  const address = of ? parseAddress(of) : null;
  const url = address && canonicalUrl(address);
  const isCompany = address?.kind === 'company';
  const found = useLive(
    async (db) => ({
      url,
      leadId: url && !isCompany ? ((await leadAtAddress(db, url))?.leadId ?? null) : null,
      companyId: url && isCompany ? ((await companyAt(db, url))?.id ?? null) : null,
    }),
    [url],
  );
  if (tab === undefined) return { is: 'looking' };
  if (thread && !thread.with) return { is: 'thread', thread };
  if (url === null || tab.id === null) return { is: 'nobody' };
  // An answer about the tab before must not be taken for this one.
  if (found?.url !== url) return { is: 'looking' };
  if (found.leadId) return { is: 'lead', tabId: thread ? null : tab.id, leadId: found.leadId };
  const slug = address?.publicId ?? null;
  if (isCompany) {
    const name = (tab.title && companyFromTitle(tab.title)) || slug || '';
    return { is: 'company', tabId: tab.id, companyId: found.companyId, name };
  }
  if (thread?.with) return { is: 'new', tabId: tab.id, name: thread.with.name };
  return { is: 'new', tabId: tab.id, name: (tab.title && nameFromTitle(tab.title, slug)) || slug };
}
