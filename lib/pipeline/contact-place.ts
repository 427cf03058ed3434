/** Where something is said: the address to open on the user's click. Nothing is ever sent from here. */
import type { Channel, Person } from './records';

/** How the user writes e-mail. */
export const MAIL_WAYS = ['program', 'gmail', 'outlook'] as const;
export type MailWay = (typeof MAIL_WAYS)[number];

export interface ContactPlace {
  kind: 'chat' | 'profile' | 'mail' | 'phone';
  href: string;
}

/**
 * The place for a channel; null where the person has none: then the words are only copied.
 * A chat is opened by the member id, as the button on LinkedIn's own page does; without one the profile is.
 */
export function contactPlace(
  channel: Channel,
  { linkedin, email, phone }: Pick<Person, 'linkedin' | 'email' | 'phone'>,
  words: { subject: string | null; text: string },
  mail: MailWay,
): ContactPlace | null {
  if (channel === 'email') return email === null ? null : { kind: 'mail', href: mailTo(email, words, mail) };
  if (channel === 'call') {
    const number = phone?.replace(/(?!^\+)[^\d]/g, '') ?? '';
    return number === '' ? null : { kind: 'phone', href: `tel:${number}` };
  }
  if (channel !== 'message') return null;
  const { memberId, url, salesUrl } = linkedin;
  if (memberId?.startsWith('ACo')) {
    const to = encodeURIComponent(memberId);
    const profile = encodeURIComponent(`urn:li:fsd_profile:${memberId}`);
    return {
      kind: 'chat',
      href: `https://www.linkedin.com/messaging/compose/?profileUrn=${profile}&recipient=${to}`,
    };
  }
  const profile = url ?? salesUrl;
  return profile?.startsWith('https://') ? { kind: 'profile', href: profile } : null;
}

function mailTo(
  email: string,
  { subject, text }: { subject: string | null; text: string },
  how: MailWay,
): string {
  const [to, about, body] = [email, subject ?? '', text].map(encodeURIComponent);
  if (how === 'gmail') return `https://mail.google.com/mail/?view=cm&fs=1&to=${to}&su=${about}&body=${body}`;
  if (how === 'outlook')
    return `https://outlook.office.com/mail/deeplink/compose?to=${to}&subject=${about}&body=${body}`;
  // A mail program takes line ends as the mail itself has them.
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}?subject=${about}&body=${(body ?? '').replaceAll('%0A', '%0D%0A')}`;
}
