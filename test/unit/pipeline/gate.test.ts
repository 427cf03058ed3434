import { describe, expect, it } from 'vitest';
import { askedOf, interrupts, mayEnter, mustAnswer, NOTHING_SAID, roomIn } from '@/lib/pipeline/gate';
import { moveLead, moveLeads } from '@/lib/pipeline/moving';
import { Refusal } from '@/lib/pipeline/step';
import { log } from '@/lib/pipeline/touches';
import { lead, leadIn, person, stage } from './made';

const context = { now: 500, newId: () => 'new' };
const here = stage({ id: 'here', name: 'Contacted', requiredFields: [] });
const asking = stage({
  questions: [
    { id: 'q1', text: 'Who else decides?', required: true },
    { id: 'q2', text: 'What stands in the way?', required: false },
  ],
  requiredFields: ['value', 'company', 'email'],
});
const answered = lead({ value: { amount: 1, currency: 'EUR' }, answers: { q1: 'the CFO' } });

describe('what a stage asks', () => {
  it('is what the lead and the person do not say yet', () => {
    const asked = askedOf(asking, lead({ answers: { q1: 'the CFO' } }), person);
    expect(asked.questions.map(({ id }) => id)).toEqual(['q2']);
    expect(asked.fields).toEqual(['value', 'email']);
  });

  it('stops nobody when only what is not required is open', () => {
    const known = { ...person, email: 'ada@example.com' };
    expect(interrupts(asking, answered, known)).toBe(false);
    expect(interrupts(asking, answered, person)).toBe(true);
    expect(mayEnter(asking, answered, person)).toBe(false);
    expect(mayEnter({ ...asking, gateSkippable: true }, answered, person)).toBe(true);
  });

  it('must be answered in the panel where it may not be skipped, and how it ended too', () => {
    expect(mustAnswer(asking, lead(), person)).toBe(true);
    expect(mustAnswer({ ...asking, gateSkippable: true }, lead(), person)).toBe(false);
    expect(mustAnswer(stage({ kind: 'closed' }), lead(), person)).toBe(true);
    const won = { result: 'won' as const, reason: null, at: 1, until: null };
    expect(mustAnswer(stage({ kind: 'closed' }), lead({ outcome: won }), person)).toBe(false);
    expect(mustAnswer(asking, lead({ stageId: asking.id }), person)).toBe(false);
  });
});

describe('a move through a gate', () => {
  const move = { lead: lead(), person, from: here, to: asking, rank: 'b' };

  it('is refused without the answers, whatever else is said', () => {
    const said = { ...NOTHING_SAID, answers: { q1: 'the CFO' } };
    expect(() => moveLead(move, context, said)).toThrow(new Refusal('asks-first'));
  });

  it('keeps the answers on the lead, the fields as the user’s own, and the next step', () => {
    const said = {
      answers: { q1: ' the CFO ', q2: '  ' },
      fields: { value: { amount: 5, currency: 'EUR' }, email: 'ada@example.com' },
      outcome: null,
    };
    const next = { date: '2026-12-01', time: null, channel: 'call' as const, text: 'Send the offer' };
    const { writes } = moveLead(move, context, said, next);
    expect(leadIn(writes)).toMatchObject({
      stageId: 'there',
      answers: { q1: 'the CFO' },
      value: { amount: 5 },
    });
    expect(leadIn(writes)?.answers).not.toHaveProperty('q2');
    const put = writes.find((write) => write.store === 'people');
    expect(put).toMatchObject({
      put: { email: 'ada@example.com', provenance: { email: { from: 'user', confidence: 'sure' } } },
    });
    expect(writes.find((write) => write.store === 'followUps')).toMatchObject({
      put: { date: '2026-12-01', channel: 'call' },
    });
  });

  it('of many leaves behind those whose answers are missing, and refuses when that is all', () => {
    const known = { ...person, email: 'ada@example.com' };
    const free = { ...move, lead: { ...answered, id: 'free' }, person: known };
    const { writes, label } = moveLeads([move, free], context);
    expect(
      writes.flatMap((write) => ('put' in write && write.store === 'leads' ? [write.put.id] : [])),
    ).toEqual(['free']);
    expect(label).toMatchObject({ kind: 'moved', name: 'Ada Yurt' });
    expect(() => moveLeads([move], context)).toThrow(new Refusal('asks-first'));
  });

  it('of a reply never happens by itself: the reply is logged, the lead stays', () => {
    const { writes } = log(lead(), person, 'reply', null, move, context);
    expect(writes.map((write) => 'put' in write && write.store)).toEqual(['activities']);
  });
});

describe('an outcome', () => {
  const closed = stage({ id: 'closed', kind: 'closed' });
  const nurture = { result: 'nurture' as const, reason: 'Budget in spring', until: '2027-03-01' };

  it('to nurture comes back on its date', () => {
    const move = { lead: lead(), person, from: here, to: closed, rank: 'b' };
    const { writes } = moveLead(move, context, { ...NOTHING_SAID, outcome: nurture });
    expect(leadIn(writes)?.outcome).toEqual({ ...nurture, at: 500 });
    expect(writes.find((write) => write.store === 'followUps')).toMatchObject({
      put: { date: '2027-03-01' },
    });
  });

  it('stays with a customer, and goes when the lead is worked again', () => {
    const won = { result: 'won' as const, reason: null, at: 1, until: null };
    const move = { lead: lead({ outcome: won }), person, from: closed, rank: 'b' };
    const kept = moveLead({ ...move, to: stage({ kind: 'retention' }) }, context);
    expect(leadIn(kept.writes)?.outcome).toEqual(won);
    const again = moveLead({ ...move, to: stage() }, context);
    expect(leadIn(again.writes)?.outcome).toBeNull();
  });
});

describe('a limit', () => {
  it('warns over it, or lets nobody in', () => {
    expect(roomIn({ wipLimit: null, wipBlocks: true }, 900, 900)).toBe('room');
    expect(roomIn({ wipLimit: 5, wipBlocks: true }, 4, 1)).toBe('room');
    expect(roomIn({ wipLimit: 5, wipBlocks: false }, 4, 2)).toBe('over');
    expect(roomIn({ wipLimit: 5, wipBlocks: true }, 5, 1)).toBe('full');
  });
});
