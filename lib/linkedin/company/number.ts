/** LinkedIn's number for a company: what people's pages link to it by. A wrong one would link strangers, so it must be proven. */
import { agree, ask, type Strategy } from '../agree';
import type { CompanyPage } from './page';

/** The site's own answer about this very company. */
const embedded: Strategy<CompanyPage> = {
  name: 'embedded',
  trust: 3,
  find: ({ data }) => data.find((one) => one.companyId !== null)?.companyId ?? null,
};

/** The link to everybody who works there names it; with subsidiaries it names several, the company first. */
const employees: Strategy<CompanyPage> = {
  name: 'employees',
  trust: 2,
  find: ({ card }) => {
    for (const link of card?.querySelectorAll('a[href*="urrentCompany="]') ?? []) {
      const asked = decodeURIComponent(link.getAttribute('href') ?? '');
      const [only, another] = /urrentCompany=\[?([^\]&]*)/.exec(asked)?.[1]?.match(/\d+/g) ?? [];
      if (only && !another) return only;
    }
    return null;
  },
};

/** Marks of the card and of the page's head. */
const urn: Strategy<CompanyPage> = {
  name: 'urn',
  trust: 2,
  find: ({ card, document }) => {
    const marked = [
      card,
      ...(card?.querySelectorAll('[data-urn], [data-semaphore-content-urn], [data-entity-urn]') ?? []),
    ];
    for (const element of marked) {
      for (const name of ['data-urn', 'data-semaphore-content-urn', 'data-entity-urn']) {
        const id = /:(?:company|organization|fsd?_company):(\d+)$/.exec(
          element?.getAttribute(name) ?? '',
        )?.[1];
        if (id) return id;
      }
    }
    const app = document
      .querySelector('meta[property="al:ios:url"], meta[name="lnkd:url"]')
      ?.getAttribute('content');
    return /(?:company|organization)\/(\d+)/.exec(app ?? '')?.[1] ?? null;
  },
};

/** The number, when the address is it or the site's own data says it, or when two others agree; else null. */
export function companyNumber(page: CompanyPage): string | null {
  const { publicId } = page.address;
  if (publicId && /^\d+$/.test(publicId)) return publicId;
  if (!page.belongs) return null;
  const found = agree(ask(page, [embedded, employees, urn]));
  return found && (found.confidence === 'sure' || found.from === 'embedded') ? found.value : null;
}
