import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ChannelIcon, channelWord } from '@/components/ui/Channel';
import { Chip } from '@/components/ui/Chip';
import { Card } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import type { Template } from '@/lib/pipeline/contact-records';
import { momentWord } from './moment-words';
import { TemplateEditor } from './TemplateEditor';

/** The words there are; one click edits some. */
export function TemplateList({ templates }: { templates: Template[] }) {
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  return (
    <>
      {templates.length > 0 ? (
        <Card>
          <ul className="m-0 list-none p-0">
            {templates.map((each) => (
              <li key={each.id} className="border-t border-line first:border-t-0">
                <button
                  type="button"
                  onClick={() => setEditing(each)}
                  className="flex min-h-11 w-full min-w-0 items-center gap-2.5 rounded-card px-3 py-1.5 text-left -outline-offset-2 hover:bg-hover"
                >
                  <ChannelIcon channel={each.channel} className="flex-none text-text2" />
                  <span className="sr-only">{channelWord(each.channel)}:</span>
                  <span className="min-w-0 flex-1 truncate">{each.name}</span>
                  {each.moment ? <Chip className="flex-none">{momentWord(each.moment)}</Chip> : null}
                  <span className="flex-none text-12 text-text3 uppercase" lang="en">
                    {each.language}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        <p className="text-12 text-text3">{m.template_none()}</p>
      )}
      <div>
        <Button size={28} icon={Plus} onClick={() => setEditing('new')}>
          {m.template_new()}
        </Button>
      </div>
      {editing === null ? null : (
        <TemplateEditor known={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
