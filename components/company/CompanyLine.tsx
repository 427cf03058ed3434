import { Building2 } from 'lucide-react';
import { FieldRow } from '@/components/ui/Field';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import type { Person } from '@/lib/pipeline/records';
import { companyOf } from '@/lib/store/companies';
import { companyRoute } from './words';

/** On a lead: the way to the company they are linked to, once it is saved. */
export function CompanyLine({ person: { companyId } }: { person: Person }) {
  const company = useLive(async (db) => (companyId ? await companyOf(db, companyId) : null), [companyId]);
  if (!company || company.id !== companyId) return null;
  return (
    <FieldRow label={m.company_line()}>
      <a
        href={companyRoute(company.id)}
        aria-label={m.company_lineOpen({ name: company.name })}
        className="inline-flex max-w-full items-center gap-1.5 rounded-chip py-0.5 text-accentText no-underline hover:underline"
      >
        <Building2 size={12} className="flex-none" aria-hidden />
        <span className="truncate">{company.name}</span>
      </a>
    </FieldRow>
  );
}
