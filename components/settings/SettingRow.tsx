import { type ReactNode, useId } from 'react';

export interface SettingRowProps {
  title: string;
  text?: string;
  /** What changes it; gets the ids of title and text. */
  control(ids: { title: string; text: string }): ReactNode;
}

/** One setting: what it is, what it means, and at the right what changes it. */
export function SettingRow({ title, text, control }: SettingRowProps) {
  const id = useId();
  const ids = { title: `${id}-title`, text: `${id}-text` };
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-t-0">
      <div className="flex min-w-32 flex-1 flex-col gap-0.5">
        <strong id={ids.title} className="font-medium">
          {title}
        </strong>
        {text ? (
          <p id={ids.text} className="text-12 text-text2">
            {text}
          </p>
        ) : null}
      </div>
      {control(ids)}
    </div>
  );
}
