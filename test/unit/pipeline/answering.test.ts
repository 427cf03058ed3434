import { describe, expect, it } from 'vitest';
import { answeredElsewhere, answerQuestion, answersIn } from '@/lib/pipeline/answering';
import { Refusal } from '@/lib/pipeline/step';
import { lead, person, stage } from './made';

const context = { now: 500, newId: () => 'entry' };
const here = stage({ id: 'here', questions: [{ id: 'need', text: 'Is there a need?', required: true }] });
const there = stage({ questions: [{ id: 'who', text: 'Who else decides?', required: false }] });
const stages = [here, there];

describe('an answer', () => {
  it('is kept without its margins, and the timeline tells what it was', () => {
    const before = lead({ answers: { need: 'Perhaps', who: 'The CFO' } });
    const step = answerQuestion(before, person, stages, { questionId: 'need', text: ' Yes \n' }, context);
    expect(step.writes).toMatchObject([
      { store: 'leads', put: { answers: { need: 'Yes', who: 'The CFO' }, updatedAt: 500 } },
      { store: 'activities', put: { kind: 'edited', field: 'answer', was: 'Perhaps' } },
    ]);
  });

  it('without words leaves the question open; the same again writes nothing', () => {
    const before = lead({ answers: { need: 'Yes' } });
    const [write] = answerQuestion(
      before,
      person,
      stages,
      { questionId: 'need', text: '  ' },
      context,
    ).writes;
    expect(write).toMatchObject({ put: { answers: {} } });
    expect(
      answerQuestion(before, person, stages, { questionId: 'need', text: 'Yes' }, context),
    ).toMatchObject({ writes: [], label: null });
  });

  it('to what no stage asks is refused', () => {
    const say = () => answerQuestion(lead(), person, stages, { questionId: 'x', text: 'Yes' }, context);
    expect(say).toThrow(new Refusal('gone'));
  });

  it('stands with its stage; of other stages only what was answered', () => {
    const known = lead({ answers: { who: 'The CFO' } });
    expect(answersIn(here, known).map(({ answer }) => answer)).toEqual([null]);
    expect(answeredElsewhere(stages, known).map(({ answer }) => answer)).toEqual(['The CFO']);
    expect(answeredElsewhere(stages, { ...known, stageId: there.id })).toEqual([]);
  });
});
