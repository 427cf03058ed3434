import { Fragment } from 'react';
import { classes } from '@/components/ui/classes';
import { type Block, type Inline, parseMarkdown } from './markdown';

/** What a user wrote, with its light Markdown drawn as elements of our own. */
export function MarkdownText({ text, className }: { text: string; className?: string }) {
  return (
    <div className={classes('flex flex-col gap-1 wrap-anywhere', className)}>
      {parseMarkdown(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole.
        <BlockPart key={index} block={block} />
      ))}
    </div>
  );
}

function BlockPart({ block }: { block: Block }) {
  if (block.kind === 'list') {
    return (
      <ul className="m-0 flex list-none flex-col p-0">
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <li key={index} className="flex gap-1.5">
            <span aria-hidden={item.marker === null} className="tabular flex-none text-text3">
              {item.marker ?? '•'}
            </span>
            <span className="min-w-0">
              <Parts of={item.text} />
            </span>
          </li>
        ))}
      </ul>
    );
  }
  const lines = (
    <p className="whitespace-pre-wrap">
      {block.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <Fragment key={index}>
          {index > 0 ? '\n' : null}
          <Parts of={line} />
        </Fragment>
      ))}
    </p>
  );
  if (block.kind === 'lines') return lines;
  return <blockquote className="m-0 border-l-2 border-lineStrong pl-2">{lines}</blockquote>;
}

function Parts({ of }: { of: Inline[] }) {
  return of.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <Part key={index} part={part} />
  ));
}

function Part({ part }: { part: Inline }) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'strong':
      return (
        <strong className="font-semibold text-text">
          <Parts of={part.of} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Parts of={part.of} />
        </em>
      );
    case 'code':
      return <code className="rounded-chip bg-sunken px-1 font-mono">{part.text}</code>;
    case 'link':
      return (
        <a
          href={part.href}
          target="_blank"
          rel="noopener noreferrer"
          title={part.href}
          className="text-accentText underline underline-offset-2"
        >
          {part.text}
        </a>
      );
  }
}
