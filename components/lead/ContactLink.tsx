import { ExternalLink, Mail, Phone } from 'lucide-react';
import { m } from '@/lib/i18n/words';
import type { PersonField } from '@/lib/pipeline/records';
import { contactAddress } from './contact-address';

/** Beside an e-mail address, a number or a website: the way to use it, by the user's own click. */
export function ContactLink({ field, value }: { field: PersonField; value: string }) {
  const href = contactAddress(field, value);
  if (href === null) return null;
  const web = field === 'website';
  const Icon = web ? ExternalLink : field === 'email' ? Mail : Phone;
  const label = web
    ? m.lead_openSite({ value })
    : field === 'email'
      ? m.lead_writeTo({ value })
      : m.lead_callTo({ value });
  return (
    <a
      href={href}
      {...(web ? { target: '_blank', rel: 'noreferrer' } : {})}
      aria-label={label}
      title={label}
      className="grid size-6 flex-none place-items-center rounded-chip text-accentText hover:bg-hover"
    >
      <Icon size={14} aria-hidden />
    </a>
  );
}
