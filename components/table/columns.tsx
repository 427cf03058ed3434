/** The columns of the table: what each is called, shows and sorts by. */
import type { ReactNode } from 'react';
import { originWord } from '@/components/looking/filter-words';
import { Chip } from '@/components/ui/Chip';
import { sayAge, sayDate, today } from '@/components/ui/dates';
import { sayMoney } from '@/components/ui/money';
import { NextStepChip } from '@/components/ui/NextStepChip';
import { StageDot } from '@/components/ui/Stage';
import { m } from '@/lib/i18n/words';
import type { LeadSort } from '@/lib/pipeline/filter';
import type { ColumnId, Stage } from '@/lib/pipeline/records';
import type { StoredLead } from '@/lib/store/schema';

export interface Column {
  id: ColumnId;
  /** In px, until the user makes it otherwise. */
  width: number;
  /** What a click on its head sorts by; null: nothing. */
  sort: LeadSort['by'] | null;
  /** How its cells are edited; null: they are not. */
  edit: 'text' | 'money' | 'tags' | 'stage' | 'step' | null;
  right?: boolean;
}

const column = (
  id: ColumnId,
  width: number,
  sort: Column['sort'],
  edit: Column['edit'],
  right = false,
): Column => ({ id, width, sort, edit, right });

export const ALL_COLUMNS: Record<ColumnId, Column> = {
  name: column('name', 220, 'name', null),
  stage: column('stage', 150, 'stage', 'stage'),
  title: column('title', 190, null, 'text'),
  company: column('company', 170, 'company', 'text'),
  value: column('value', 110, 'value', 'money', true),
  step: column('step', 170, 'step', 'step'),
  tags: column('tags', 160, null, 'tags'),
  memoryTag: column('memoryTag', 160, null, 'text'),
  location: column('location', 150, null, 'text'),
  source: column('source', 140, null, null),
  touch: column('touch', 110, 'touch', null, true),
  stageSince: column('stageSince', 100, 'stageSince', null, true),
  createdAt: column('createdAt', 120, 'createdAt', null, true),
};

export function columnWord(id: ColumnId): string {
  return {
    name: m.table_person,
    stage: m.table_stage,
    title: m.field_title,
    company: m.field_company,
    value: m.field_value,
    step: m.table_step,
    tags: m.field_tags,
    memoryTag: m.field_memoryTag,
    location: m.field_location,
    source: m.table_source,
    touch: m.table_touch,
    stageSince: m.table_since,
    createdAt: m.table_added,
  }[id]();
}

/** What stands in a cell. The name is drawn by its row, which makes it a link. */
export function cellOf(id: ColumnId, lead: StoredLead, stage: Stage | undefined, now: number): ReactNode {
  const { card } = lead;
  switch (id) {
    case 'name':
      return card.fullName;
    case 'title':
      return card.title;
    case 'company':
      return card.company;
    case 'location':
      return card.location;
    case 'memoryTag':
      return card.memoryTag;
    case 'stage':
      return stage ? (
        <span className="flex min-w-0 items-center gap-2">
          <StageDot colour={stage.colour} />
          <span className="truncate">{stage.shortName}</span>
        </span>
      ) : null;
    case 'value':
      return lead.value ? sayMoney(lead.value) : null;
    case 'step':
      return <NextStepChip step={lead.nextStep} now={now} />;
    case 'tags':
      return card.tags.length === 0 ? null : (
        <span className="flex min-w-0 gap-1 overflow-hidden">
          {card.tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </span>
      );
    case 'source':
      return originWord(lead.source.kind);
    case 'touch':
      return lead.lastTouchAt === null ? null : sayAge(lead.lastTouchAt, now);
    case 'stageSince':
      return sayAge(lead.stageSince, now);
    case 'createdAt':
      return sayDate(today(lead.createdAt), now);
  }
}
