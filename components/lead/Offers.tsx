/** What a page says anew about who somebody is: taken or not, one field at a time. */
import { ArrowLeftRight } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Filled } from '@/components/ui/Filled';
import { Notice } from '@/components/ui/Notice';
import { m } from '@/lib/i18n/words';
import type { Offer, Person } from '@/lib/pipeline/records';
import { fieldWord, NEWS_FIELDS } from './fields';
import { useOffer } from './use-offer';

/** A notice per field that is news: name, title, company. Other offers stand beside their field. */
export function Offers({ person }: { person: Person }) {
  return NEWS_FIELDS.map((field) => {
    const offer = person.offers[field];
    return offer ? (
      <News key={`${field} ${offer.value}`} person={person} field={field} offer={offer} />
    ) : null;
  });
}

type NewsField = (typeof NEWS_FIELDS)[number];

function News({ person, field, offer }: { person: Person; field: NewsField; offer: Offer }) {
  const { take, decline, busy } = useOffer(person, field);
  return (
    <Notice
      icon={ArrowLeftRight}
      actions={
        <>
          <Button size={28} busy={busy} onClick={take}>
            {m.offer_update()}
          </Button>
          <Button size={28} kind="ghost" busy={busy} onClick={decline}>
            {m.offer_keepMine()}
          </Button>
        </>
      }
    >
      <p>{newsWords(person, field, offer)}</p>
    </Notice>
  );
}

function newsWords(person: Person, field: NewsField, { value: now }: Offer) {
  const was = person[field];
  if (was === null) {
    return (
      <Filled say={(value = '') => m.offer_new({ label: fieldWord(field), now: value })} values={[now]} />
    );
  }
  const words = person.provenance[field]?.from === 'user' ? m.offer_mine : m.offer_drift;
  return <Filled say={(before = '', after = '') => words({ was: before, now: after })} values={[was, now]} />;
}
