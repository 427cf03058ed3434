/** Somebody invented, to read a template for. */
import type { Settings } from '@/lib/i18n/settings';
import type { Values } from '@/lib/pipeline/wording';

/** Somebody of whom the job is not known: what is missing then can be seen. */
export function samplePerson(sender: Settings['sender']): Values {
  return {
    firstName: 'Elif',
    lastName: 'Karadağ',
    fullName: 'Elif Karadağ',
    company: 'Kuzey Lojistik',
    title: null,
    location: null,
    memoryTag: null,
    senderName: sender?.name ?? null,
    senderCompany: sender?.company ?? null,
  };
}
