/** What happens in a life: to follow-ups, to the computer, to the clock and to the user. */
import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';
import type { Life } from './life';
import { dueOf, type Promised, wallAt } from './oracle';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONES = [
  'Europe/Istanbul',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'America/St_Johns',
];

type Deed = (life: Life) => Promise<void>;

/** A date near now, and an hour or the whole day. Around daylight saving some of the hours do not exist. */
function when(life: Life): { date: string; time: string | null } {
  const { random, browser } = life;
  const { date } = wallAt(browser.now() + random.between(0, 20) * DAY, browser.zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = random.chance(0.2) ? random.between(1, 3) : random.between(0, 23);
  return { date, time: random.chance(0.3) ? null : `${two(hours)}:${two(random.between(0, 11) * 5)}` };
}

const plan: Deed = async (life) => {
  const { random, browser } = life;
  // Nobody keeps more open than they can do.
  if (life.books.open.size > 12) return finish(life);
  // Sometimes many at one time, as a cadence or an import makes them.
  const many = random.chance(0.08) ? random.between(4, 7) : 1;
  const at = when(life);
  for (let i = 0; i < many; i += 1) {
    const id = `f${life.books.promises.size + 1}`;
    const zone = random.chance(0.1) ? random.pick(ZONES) : null;
    const now = browser.now();
    life.note(`planned: ${id} for ${at.date} ${at.time ?? 'all day'}${zone ? ` in ${zone}` : ''}`);
    await life.act(async () => {
      await life.store.plan({ ...at, zone }, id, now, browser.zone);
      life.books.promised({ id, ...at, zone, changedAt: now });
    });
  }
};

function someOpen(life: Life): Promised | undefined {
  return life.books.open.size > 0 ? life.random.pick([...life.books.open]) : undefined;
}

const finish: Deed = async (life) => {
  const each = someOpen(life);
  if (each) await life.act(() => end(life, each));
};

async function end(life: Life, each: Promised): Promise<void> {
  const how = life.random.chance(0.8) ? 'done' : 'cancelled';
  await life.store.end(each.id, how, life.browser.now(), life.browser.zone);
  life.note(`${how}: ${each.id}`);
  each.open = false;
  each.touchedInRun = true;
  life.books.open.delete(each);
  life.books.unsettled.delete(each);
}

const snooze: Deed = async (life) => {
  const each = someOpen(life);
  if (each) await life.act(() => move(life, each));
};

async function move(life: Life, each: Promised): Promise<void> {
  const to = when(life);
  await life.store.move(each.id, to.date, to.time, life.browser.now(), life.browser.zone);
  life.note(`moved: ${each.id} to ${to.date} ${to.time ?? 'all day'}`);
  const same = to.date === each.date && (to.time ?? '09:00') === (each.time ?? '09:00');
  Object.assign(each, to, { touchedInRun: true });
  if (same) return;
  const seen = dueOf(each, life.around()) <= life.browser.now();
  Object.assign(each, { shown: 0, recorded: false, seen, changedAt: life.browser.now() });
  life.books.unsettled.add(each);
}

/** Done or moved while the worker is in the middle of showing it. */
const meanwhile: Deed = async (life) => {
  const due = [...life.books.unsettled].sort((a, b) => dueOf(a, life.around()) - dueOf(b, life.around()))[0];
  if (!due) return;
  life.browser.beside = async () => {
    if (due.open) await (life.random.chance(0.5) ? end(life, due) : move(life, due));
  };
  await life.run('the user looks at it just then');
  const acted = life.browser.beside === null;
  life.browser.beside = null;
  if (acted) await life.run('after a command');
};

/** A night, a week-end, a holiday. */
const sleep: Deed = async (life) => {
  const { random } = life;
  const time = random.pick([
    random.between(1, 90) * MINUTE,
    random.between(1, 14) * HOUR,
    random.between(1, 9) * DAY,
  ]);
  life.note(`asleep for ${Math.round(time / MINUTE)} min`);
  life.browser.sleep(time);
  life.disturb();
};

/** Closed and opened again. Firefox keeps neither alarms nor notifications; Chromium keeps alarms. */
const restart: Deed = async (life) => {
  const { random, browser } = life;
  browser.onScreen.clear();
  if (life.firefox) browser.pending.clear();
  browser.sleep(random.chance(0.5) ? random.between(5, 300) * 1000 : random.between(1, 60) * HOUR);
  life.disturb();
  await life.run('the browser starts');
};

/** Every browser forgets the alarms of an extension that is updated, or disabled and enabled. */
const update: Deed = async (life) => {
  const { random, browser } = life;
  const disabled = random.chance(0.4);
  browser.pending.clear();
  browser.onScreen.clear();
  if (disabled) browser.sleep(random.between(1, 50) * HOUR);
  life.disturb();
  await life.run(disabled ? 'enabled again' : 'updated');
};

const setClock: Deed = async (life) => {
  const { random } = life;
  const by =
    random.pick([1, -1]) * random.pick([random.between(1, 300) * 1000, random.between(1, 24) * HOUR]);
  life.note(`the clock is set by ${Math.round(by / 1000)} s`);
  life.browser.jump(by);
  life.disturb();
  if (by >= 0) return;
  life.books.forgetDigests();
  // Where alarms follow the clock, the one that looks now and then waits as long as the clock went back.
  if (life.browser.followsWall) life.unwatched();
};

const travel: Deed = async (life) => {
  life.browser.zone = life.random.pick(ZONES);
  life.note(`now in ${life.browser.zone}`);
  life.disturb();
};

const workOtherwise: Deed = async (life) => {
  const { random } = life;
  const quiet = random.chance(0.6)
    ? { from: random.pick(['20:00', '22:30', '12:00']), to: random.pick(['07:00', '13:00']) }
    : null;
  const calendar = {
    ...DEFAULT_CALENDAR,
    days: random.chance(0.5) ? [1, 2, 3, 4, 5] : [1, 2, 4, 6],
    from: random.pick(['08:00', '09:00', '10:30']),
    holidays: [wallAt(life.browser.now() + random.between(0, 9) * DAY, life.browser.zone).date],
    quiet,
  };
  await life.act(async () => {
    await life.store.setCalendar(calendar, life.browser.now(), life.browser.zone);
    life.calendar = calendar;
    life.note(`works otherwise: ${JSON.stringify(calendar)}`);
    life.disturb();
  });
};

const choose: Deed = async (life) => {
  const { random } = life;
  life.choices = {
    timed: random.chance(0.85),
    allDay: random.chance(0.8),
    keepInTouch: true,
    digestAt: random.pick([null, null, '07:45', '08:30', '10:00']),
  };
  life.note(`wants ${JSON.stringify(life.choices)}`);
  life.disturb();
  await life.run('after a setting');
};

/** A page asks something: a worker that was gone starts. */
const wakeUp: Deed = (life) => life.run('a page asks something');

/** For a while the worker dies at awaits. */
const faults: Deed = async (life) => {
  life.browser.killing = life.browser.killing > 0 ? 0 : life.random.pick([0.01, 0.03]);
  life.note(`kills: ${life.browser.killing}`);
};

/** As often as they stand here. */
export const deeds: Deed[] = [
  ...[plan, plan, plan, plan, plan, plan, plan, plan, finish, finish, finish, finish, finish, snooze, snooze],
  ...[
    meanwhile,
    sleep,
    sleep,
    restart,
    restart,
    update,
    setClock,
    travel,
    workOtherwise,
    choose,
    wakeUp,
    faults,
  ],
];
