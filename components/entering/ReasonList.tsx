import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/Button';
import { INPUT } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT, type LossReason } from '@/lib/pipeline/records';

interface Row {
  /** Known to React while it is edited. */
  key: string;
  id: string | null;
  name: string;
}

/** The list of reasons, edited whole: one step that Undo takes back. */
export function ReasonList({ reasons, onDone }: { reasons: LossReason[]; onDone(): void }) {
  const { run, busy } = useCommand();
  const [rows, setRows] = useState<Row[]>(() => reasons.map(({ id, name }) => ({ key: id, id, name })));
  const save = async () => {
    const wanted = rows.map(({ id, name }) => ({ id, name }));
    if (await run('setLossReasons', { reasons: wanted }, m.outcome_listSaved())) onDone();
  };
  const swap = (index: number, by: -1 | 1) => {
    const [one, two] = [rows[index], rows[index + by]];
    if (one && two) setRows(rows.with(index, two).with(index + by, one));
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ol className="m-0 flex list-none flex-col gap-1.5 p-0">
        {rows.map((row, index) => (
          <li key={row.key} className="flex items-center gap-1">
            <input
              aria-label={m.outcome_reason({ place: index + 1 })}
              value={row.name}
              maxLength={FIELD_LIMIT}
              onChange={(event) => setRows(rows.with(index, { ...row, name: event.currentTarget.value }))}
              className={INPUT}
            />
            <IconButton
              icon={ArrowUp}
              label={m.board_moveUp()}
              disabledBecause={index === 0 ? m.board_moveUp() : undefined}
              onClick={() => swap(index, -1)}
            />
            <IconButton
              icon={ArrowDown}
              label={m.board_moveDown()}
              disabledBecause={index === rows.length - 1 ? m.board_moveDown() : undefined}
              onClick={() => swap(index, 1)}
            />
            <IconButton
              icon={X}
              label={m.outcome_removeReason({ name: row.name })}
              onClick={() => setRows(rows.filter((each) => each !== row))}
            />
          </li>
        ))}
      </ol>
      <Button
        size={28}
        icon={Plus}
        className="self-start"
        onClick={() => setRows([...rows, { key: `new ${Date.now()} ${rows.length}`, id: null, name: '' }])}
      >
        {m.outcome_addReason()}
      </Button>
      <div className="flex justify-between gap-2">
        <Button kind="ghost" onClick={onDone}>
          {m.ui_cancel()}
        </Button>
        <Button kind="primary" type="submit" busy={busy}>
          {m.ui_save()}
        </Button>
      </div>
    </form>
  );
}
