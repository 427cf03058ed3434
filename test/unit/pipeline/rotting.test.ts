import { describe, expect, it } from 'vitest';
import { canRot, rotting } from '@/lib/pipeline/rotting';
import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';

const ZONE = 'Europe/Istanbul';
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).epochMilliseconds;
const MONDAY = at('2026-11-09T12:00');
const NOW = at('2026-11-24T12:00');
const lead = { stageSince: MONDAY, lastTouchAt: null, hasStep: false };

describe('rotting', () => {
  it('counts working days and says from what', () => {
    expect(rotting(lead, 7, DEFAULT_CALENDAR, NOW, ZONE)).toEqual({
      days: 11,
      limit: 7,
      since: 'stage',
      at: MONDAY,
    });
    const touched = at('2026-11-11T09:00');
    expect(rotting({ ...lead, lastTouchAt: touched }, 7, DEFAULT_CALENDAR, NOW, ZONE)).toEqual({
      days: 9,
      limit: 7,
      since: 'touch',
      at: touched,
    });
  });

  it('counts from the entry into the stage when the last touch was before it', () => {
    const facts = { ...lead, lastTouchAt: at('2026-10-01T09:00') };
    expect(rotting(facts, 7, DEFAULT_CALENDAR, NOW, ZONE)).toMatchObject({ since: 'stage', days: 11 });
  });

  it('is not before the limit is passed, with a step planned, or in a stage without limit', () => {
    expect(rotting(lead, 11, DEFAULT_CALENDAR, NOW, ZONE)).toBeNull();
    expect(rotting({ ...lead, hasStep: true }, 7, DEFAULT_CALENDAR, NOW, ZONE)).toBeNull();
    expect(rotting(lead, null, DEFAULT_CALENDAR, NOW, ZONE)).toBeNull();
  });

  it('holidays do not count', () => {
    const holidays = ['2026-11-10', '2026-11-12', '2026-11-16', '2026-11-18'];
    expect(rotting(lead, 7, { ...DEFAULT_CALENDAR, holidays }, NOW, ZONE)).toBeNull();
  });

  it('is of leads still to be won, and of customers', () => {
    const won = { result: 'won' as const, reason: null, at: 0, until: null };
    expect(canRot({ outcome: null }, { kind: 'open' })).toBe(true);
    expect(canRot({ outcome: won }, { kind: 'open' })).toBe(false);
    expect(canRot({ outcome: null }, { kind: 'closed' })).toBe(false);
    expect(canRot({ outcome: won }, { kind: 'retention' })).toBe(true);
  });
});
