import { ExternalLink } from 'lucide-react';
import { FieldRow } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import type { Person } from '@/lib/pipeline/records';

/** The profile's address as it is read: without the scheme and the trailing stroke, its letters spelled out. */
export function shortAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  try {
    return decodeURI(short);
  } catch {
    // A lone percent sign is no code.
    return short;
  }
}

/** The profile on LinkedIn, opened by the user's own click. */
export function Address({ person }: { person: Person }) {
  const url = person.linkedin.url ?? person.linkedin.salesUrl;
  if (!url) return null;
  return (
    <FieldRow label={m.field_address()}>
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="inline-flex max-w-full items-center gap-1.5 rounded-chip py-0.5 text-accentText no-underline hover:underline"
      >
        <span className="truncate">{shortAddress(url)}</span>
        <ExternalLink size={12} className="flex-none" aria-hidden />
      </a>
    </FieldRow>
  );
}
