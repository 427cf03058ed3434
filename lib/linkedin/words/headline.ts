/** "Head of Sales at Mavi Liman" in the site's languages: a guess at title and company, marked as one. */
import { plain } from '../text';

/** What stands between title and company; the first that fits. */
const BETWEEN =
  /^(?<title>.{2,80}?)\s+(?:at|@|bei|beim|chez|en|em|na|no|presso|w|hos|bij|в|у)\s+(?<company>\p{Lu}.{1,79}|\p{Lo}.{1,79}|\p{Nd}.{1,79}|['"«“].{1,79})$/u;
const AT_SIGN = /^(?<title>.{2,80}?)\s*@\s*(?<company>\S.{1,79})$/u;
/** Turkish puts the company first: "Mavi Liman şirketinde Satış Müdürü", "Mavi Liman'da Satış Müdürü". */
const TURKISH =
  /^(?<company>.{2,80}?)(?:\s+(?:şirketinde|firmasında|şirketi)|['’](?:de|da|te|ta))\s+(?<title>.{2,80})$/u;
/** Japanese and Korean, and Chinese in its own order. */
const JAPANESE = /^(?<company>.{2,60}?)(?:の|で)(?<title>.{2,40})$/u;

/** Title and company in a headline; null when it does not read like a position somewhere. */
export function positionInHeadline(headline: string): { title: string; company: string } | null {
  const part = plain(headline.split(/\s+[|•·]\s+|\s*\|\s*|\s+[-–—]\s+|;\s/u)[0] ?? '');
  for (const pattern of [TURKISH, BETWEEN, AT_SIGN, JAPANESE]) {
    const groups = pattern.exec(part)?.groups;
    const [title, company] = [plain(groups?.title ?? ''), plain(groups?.company ?? '').replace(/[.,]$/u, '')];
    if (title !== '' && company !== '' && /\p{L}/u.test(title) && !/[.!?]/u.test(title))
      return { title, company };
  }
  return null;
}
