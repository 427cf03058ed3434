/** Reminders as the browser shows them: their words, and buttons where it has them. */
import { browser } from 'wxt/browser';
import { m } from '../i18n/words';
import { leadOf } from '../store/reminding';
import type { Database } from '../store/schema';
import type { Due, Notice, Notices } from './scheduling';

/** So many are named in a notification about several. */
const NAMED = 3;

export function noticesOf(db: Database): Notices {
  return {
    async show(notice) {
      const words = await wordsOf(db, notice);
      await browser.notifications.create(notice.id, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
        ...words,
        ...(import.meta.env.FIREFOX
          ? {}
          : {
              // It stays until the user acts: a reminder that slides away is a lost one.
              requireInteraction: true,
              ...(notice.kind === 'one'
                ? { buttons: [{ title: m.reminder_done() }, { title: m.reminder_snooze() }] }
                : {}),
            }),
      });
    },
    shown: async () => Object.keys(await browser.notifications.getAll()),
    async clear(id) {
      await browser.notifications.clear(id);
    },
  };
}

interface Words {
  title: string;
  message: string;
  contextMessage: string;
}

async function wordsOf(db: Database, notice: Notice): Promise<Words> {
  if (notice.kind === 'one') {
    const lead = await leadOf(db, notice.followUp);
    return {
      title: lead?.card.fullName ?? m.reminder_followUp(),
      message: describe(notice.followUp),
      contextMessage: lead?.card.company ?? '',
    };
  }
  const message = await listed(db, notice.followUps);
  switch (notice.kind) {
    case 'together':
      return { title: m.reminder_together({ count: notice.due }), message, contextMessage: '' };
    case 'away':
      return { title: m.reminder_away({ count: notice.followUps.length }), message, contextMessage: '' };
    case 'digest': {
      const contextMessage = notice.overdue > 0 ? m.reminder_overdue({ count: notice.overdue }) : '';
      return { title: m.reminder_today({ count: notice.today }), message, contextMessage };
    }
  }
}

/** The first few, a line each, and how many more. */
async function listed(db: Database, followUps: Due[]): Promise<string> {
  const lines = await Promise.all(
    followUps.slice(0, NAMED).map(async (each) => {
      const name = (await leadOf(db, each))?.card.fullName ?? '';
      return [each.time, name, describe(each)].filter(Boolean).join(' · ');
    }),
  );
  const more = followUps.length - NAMED;
  return [...lines, ...(more > 0 ? [m.reminder_more({ count: more })] : [])].join('\n');
}

const CHANNEL_WORDS = {
  message: m.reminder_message,
  email: m.reminder_email,
  call: m.reminder_call,
  meeting: m.reminder_meeting,
  other: m.reminder_followUp,
};

function describe({ channel, text }: Due): string {
  const kind = CHANNEL_WORDS[channel]();
  return text ? `${kind}: ${text}` : kind;
}
