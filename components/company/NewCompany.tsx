import { Plus, ShieldCheck } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { CompanyMark } from './CompanyMark';

/** A company's page in the open tab that is not saved: its name by the tab's title, and one button. */
export function NewCompany({ tabId, name }: { tabId: number; name: string }) {
  const { run, busy } = useCommand();
  return (
    <>
      <header className="flex flex-col gap-4 border-b border-line bg-surface p-3">
        <div className="flex min-w-0 items-center gap-3">
          <CompanyMark />
          <div className="min-w-0 flex-1">
            <h1 className="line-clamp-2 text-16 font-semibold" title={name}>
              {name}
            </h1>
            <p className="text-12 text-text3">{m.company_notSaved()}</p>
          </div>
        </div>
        <Button
          kind="primary"
          icon={Plus}
          busy={busy}
          onClick={() => void run('captureTab', { tabId }, m.company_saved())}
          className="w-full"
        >
          {m.company_add()}
        </Button>
      </header>
      <p className="flex gap-2 p-3 text-12 text-text3">
        <ShieldCheck size={14} className="mt-px flex-none" aria-hidden />
        {m.company_promise()}
      </p>
    </>
  );
}
