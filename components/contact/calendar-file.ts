/** Next steps as a file for the user's calendar, made and saved on their click. */
import { saveFile } from '@/components/selection/export-leads';
import { channelWord } from '@/components/ui/Channel';
import { m } from '@/lib/i18n/words';
import { calendarRows } from '@/lib/store/contact';
import type { Database } from '@/lib/store/schema';

/** Saves the open steps of one lead, or of all (null). Gives false where there is none. */
export async function saveCalendar(db: Database, leadId: string | null): Promise<boolean> {
  const [rows, { followUpsAsCalendar }] = await Promise.all([
    calendarRows(db, leadId),
    // Only who exports needs it.
    import('@/lib/exchange/ics'),
  ]);
  if (rows.length === 0) return false;
  const entries = rows.map(({ followUp, name, company }) => ({
    followUp,
    title: m.calendar_entry({ channel: channelWord(followUp.channel), name }),
    detail: [followUp.text, company].filter((each) => each !== null).join('\n') || null,
  }));
  const text = followUpsAsCalendar(entries, 'Pipeside');
  const first = rows[0];
  const file = leadId !== null && first ? `Pipeside ${first.name}` : 'Pipeside';
  saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${file}.ics`);
  return true;
}
