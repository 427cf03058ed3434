import { Building2 } from 'lucide-react';

/** Where a person has initials: a company has a house, in a square. No logo is ever fetched. */
export function CompanyMark({ small = false }: { small?: boolean }) {
  return (
    <span
      aria-hidden
      className={`grid flex-none place-items-center rounded-card bg-sunken text-text2 ${small ? 'size-8' : 'size-11'}`}
    >
      <Building2 size={small ? 16 : 22} strokeWidth={1.75} />
    </span>
  );
}
