import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { m } from '@/lib/i18n/words';
import { TEXT_LIMIT } from '@/lib/pipeline/records';
import { InPlace } from './InPlace';
import { MarkdownText } from './MarkdownText';

export interface EntryTextProps {
  /** What the text is, for screen readers: "Note". */
  label: string;
  text: string;
  editing: boolean;
  onEdit(): void;
  /** Gives false when it could not be kept. */
  onKeep(text: string): Promise<boolean>;
  onClosed(): void;
}

/** Longer ones are folded until somebody wants to read them. */
const LONG = 900;
const MANY_LINES = 14;

/** What somebody wrote: read with its Markdown, edited as it was typed. */
export function EntryText({ label, text, editing, onEdit, onKeep, onClosed }: EntryTextProps) {
  const [whole, setWhole] = useState(false);
  if (editing) {
    return (
      <InPlace
        label={label}
        value={text}
        limit={TEXT_LIMIT}
        multiline
        startOpen
        onKeep={onKeep}
        onClosed={onClosed}
      >
        {text}
      </InPlace>
    );
  }
  const long = text.length > LONG || text.split('\n', MANY_LINES + 1).length > MANY_LINES;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu beside it is the way for keys. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
      <div
        data-entry-text
        className={classes(
          '-mx-1 cursor-text rounded-chip px-1 text-12 text-text2 hover:bg-hover',
          long && !whole && 'max-h-56 overflow-hidden',
        )}
        onClick={(event) => {
          const onLink = event.target instanceof Element && event.target.closest('a');
          // Words that were only marked, to be copied, are not to be edited.
          if (!onLink && getSelection()?.isCollapsed !== false) onEdit();
        }}
      >
        <MarkdownText text={text} />
      </div>
      {long ? (
        <Button
          kind="ghost"
          size={24}
          aria-expanded={whole}
          className="-ml-2 self-start"
          onClick={() => setWhole(!whole)}
        >
          {whole ? m.entry_showLess() : m.entry_showAll()}
        </Button>
      ) : null}
    </>
  );
}
