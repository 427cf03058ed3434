import { CircleSlash, Ellipsis, ExternalLink, Plus, RefreshCw, Reply, Trash2, Trophy } from 'lucide-react';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { IconButton } from '@/components/ui/Button';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { LeadView } from '@/lib/store/views';
import { AddDeal } from './AddDeal';
import { closedStageFor } from './Closing';
import { useMove } from './StageControl';

export interface LeadMenuProps {
  view: LeadView;
  /** The tab that shows this person now: only then can the page be read again. */
  tabId: number | null;
  onRemoved?: (() => void) | undefined;
}

/** What is rarer: the profile, reading again, removing. */
export function LeadMenu({ view, tabId, onRemoved }: LeadMenuProps) {
  const { run } = useCommand();
  const [adding, setAdding] = useState(false);
  const { lead, person } = view;
  const { move, dialog } = useMove(view);
  const closed = closedStageFor(view);
  const url = person.linkedin.url ?? person.linkedin.salesUrl;
  const items: MenuItem[] = [
    ...(url && tabId === null
      ? [
          {
            id: 'profile',
            label: m.lead_openProfile(),
            icon: ExternalLink,
            onChoose: () => void browser.tabs.create({ url }),
          },
        ]
      : []),
    ...(tabId === null
      ? []
      : [
          {
            id: 'again',
            label: m.lead_readAgain(),
            icon: RefreshCw,
            onChoose: () => void run('captureTab', { tabId }, m.said_readAgain()),
          },
        ]),
    {
      id: 'replied',
      label: m.lead_replied(),
      icon: Reply,
      hint: 'R',
      onChoose: () => void run('replied', { leadId: lead.id }, m.said_replied()),
    },
    ...(closed === null
      ? []
      : [
          { id: 'won', label: m.lead_won(), icon: Trophy, onChoose: () => move(closed, 'won') },
          { id: 'lost', label: m.lead_lost(), icon: CircleSlash, onChoose: () => move(closed, 'lost') },
        ]),
    { id: 'deal', label: m.deal_another(), icon: Plus, onChoose: () => setAdding(true) },
    {
      id: 'remove',
      label: m.lead_remove(),
      icon: Trash2,
      danger: true,
      separated: true,
      onChoose: () =>
        void run('removeLead', { leadId: lead.id }, m.said_removed({ name: person.fullName })).then(
          (written) => written && onRemoved?.(),
        ),
    },
  ];
  return (
    <>
      <Menu
        label={m.ui_more()}
        align="end"
        items={items}
        trigger={(props) => <IconButton {...props} icon={Ellipsis} label={m.ui_more()} />}
      />
      {dialog}
      {adding ? <AddDeal view={view} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
