/** What the page's own data say of a field: one strategy for all of them. */
import type { Strategy } from '../agree';
import type { Page } from '../page/page';
import { plain } from '../text';

/** Reads a field out of the data about the page's person. A section's own page shows no card: `onCard` fields are not read there. */
export const fromData = (
  field: 'headline' | 'title' | 'company' | 'location' | 'about',
  name: 'json-ld' | 'embedded',
  onCard = false,
  tidy: (text: string) => string = plain,
): Strategy<Page> => ({
  name,
  trust: 3,
  find: (page) =>
    onCard && page.detail
      ? null
      : tidy(page.embedded.find((one) => one[field] !== null)?.[field] ?? '') || null,
});
