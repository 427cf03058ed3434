import { X } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/Button';
import { m } from '@/lib/i18n/words';
import type { Offer } from '@/lib/pipeline/records';

/** A longer value does not fit on a button and is shown above it. */
const FITS_A_BUTTON = 40;

export interface FieldOfferProps {
  label: string;
  offer: Offer;
  take(): void;
  decline(): void;
  busy: boolean;
}

/** What the page says instead of a stored detail: one small button to use it, one to be asked no more. */
export function FieldOffer({ label, offer, take, decline, busy }: FieldOfferProps) {
  const fits = offer.value.length <= FITS_A_BUTTON;
  const use = m.offer_use({ value: offer.value });
  const keep = m.offer_keepMineOf({ label });
  if (fits) {
    return (
      <span className="mb-1 flex max-w-full min-w-0 items-center">
        <Button size={24} busy={busy} title={use} onClick={take}>
          {use}
        </Button>
        <IconButton size={24} icon={X} label={keep} onClick={decline} />
      </span>
    );
  }
  return (
    <div className="mb-1 flex min-w-0 basis-full flex-col gap-1.5 rounded-control bg-sunken px-2.5 py-2">
      <p className="line-clamp-3 whitespace-pre-line text-text2">{offer.value}</p>
      <div className="flex flex-wrap gap-1.5">
        <Button size={24} busy={busy} aria-label={m.offer_useThisOf({ label })} onClick={take}>
          {m.offer_useThis()}
        </Button>
        <Button size={24} kind="ghost" busy={busy} aria-label={keep} onClick={decline}>
          {m.offer_keepMine()}
        </Button>
      </div>
    </div>
  );
}
