/** What a click on somebody's e-mail address, number or website opens. */
import type { PersonField } from '@/lib/pipeline/records';
import { safeAddress } from './markdown';

const EMAIL = /^[^\s@?&,;:<>"]{1,64}@[^\s@?&,;:<>"/]{3,255}$/;

/** The address to open; null when the value is none, or could be more than it seems. */
export function contactAddress(field: PersonField, value: string): string | null {
  const text = value.trim();
  if (field === 'email')
    return EMAIL.test(text) ? `mailto:${encodeURIComponent(text).replace('%40', '@')}` : null;
  if (field === 'phone') return phoneAddress(text);
  return field === 'website' ? siteAddress(text) : null;
}

/** Digits with what may join them; an extension after words is not dialled. */
function phoneAddress(text: string): string | null {
  const [number = ''] = text.match(/^\+?[\d\s().\-/]{3,40}/) ?? [];
  const digits = number.replace(/\D/g, '');
  return digits.length < 3 ? null : `tel:${text.startsWith('+') ? '+' : ''}${digits}`;
}

/** People write a site without its scheme. */
function siteAddress(text: string): string | null {
  if (/\s/.test(text)) return null;
  const bare = !/^[a-z][a-z\d+.-]*:/i.test(text) || /^[^/:]+\.[^/:]+:\d+(\/|$)/.test(text);
  const href = safeAddress(bare ? `https://${text}` : text);
  return href !== null && /^https?:/.test(href) && new URL(href).hostname.includes('.') ? href : null;
}
