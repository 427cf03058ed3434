import { ArrowLeft } from 'lucide-react';
import { m } from '@/lib/i18n/words';

/** Over a lead opened from Board or Today: it stays while tabs change, until one goes back to the open tab. */
export function BackToTab() {
  return (
    <a
      href="#person"
      className="flex h-7 flex-none items-center gap-1.5 bg-sunken px-3 text-12 text-text2 no-underline -outline-offset-2 hover:text-text"
    >
      <ArrowLeft size={12} strokeWidth={2.25} aria-hidden />
      {m.shell_backToTab()}
    </a>
  );
}
