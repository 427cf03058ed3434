import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export interface NoticeProps {
  /** News: quiet. A question or a fault the user must answer: tinted. */
  tone?: 'news' | 'question' | 'fault';
  icon: LucideIcon;
  title?: string;
  children?: ReactNode;
  /** Two answers at most, the safe one second. */
  actions?: ReactNode;
}

const GROUND = { news: 'bg-sunken', question: 'bg-unsureTint', fault: 'bg-overdueTint' };
const INK = { news: 'text-text2', question: 'text-unsure', fault: 'text-overdue' };

/** Something to know or to decide, in place. */
export function Notice({ tone = 'news', icon: Icon, title, children, actions }: NoticeProps) {
  return (
    <section
      role={tone === 'fault' ? 'alert' : undefined}
      className={classes('flex gap-2.5 rounded-card px-3 py-2.5', GROUND[tone])}
    >
      <Icon size={16} className={classes('mt-px flex-none', INK[tone])} aria-hidden />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="flex flex-col gap-0.5 text-text2">
          {title ? <strong className="font-semibold text-text">{title}</strong> : null}
          {children}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </section>
  );
}
