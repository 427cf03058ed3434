import { useCallback } from 'react';
import { useData } from '@/components/ui/data';
import { useToast } from '@/components/ui/Toast';
import { m } from '@/lib/i18n/words';

/** Saves the open steps of one lead, or of all (null), as a calendar file. */
export function useCalendarFile(): (leadId: string | null) => void {
  const { db } = useData();
  const toasts = useToast();
  return useCallback(
    (leadId) => {
      if (!db) return;
      const save = async () => {
        const { saveCalendar } = await import('./calendar-file');
        const saved = await saveCalendar(db, leadId);
        toasts.show({
          text: saved ? m.calendar_saved() : m.calendar_empty(),
          detail: saved ? m.calendar_again() : undefined,
        });
      };
      save().catch(() => toasts.show({ text: m.calendar_failed(), tone: 'error' }));
    },
    [db, toasts],
  );
}
