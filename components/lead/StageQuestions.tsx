/** What the lead's stage asks, answered where it stands; under it what earlier stages were told. */
import { Circle, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { type Answered, answeredElsewhere, answersIn } from '@/lib/pipeline/answering';
import { TEXT_LIMIT } from '@/lib/pipeline/records';
import type { LeadView } from '@/lib/store/views';
import { InPlace } from './InPlace';

export function StageQuestions({ view: { lead, stages } }: { view: LeadView }) {
  const title = useId();
  const stage = stages.find(({ id }) => id === lead.stageId);
  const asked = stage ? answersIn(stage, lead) : [];
  const before = answeredElsewhere(stages, lead);
  if (asked.length === 0 && before.length === 0) return null;
  const done = asked.filter(({ answer }) => answer !== null).length;
  return (
    <section aria-labelledby={title} className="flex flex-col gap-2">
      <h2 id={title} className="text-13 font-semibold text-text2">
        {asked.length > 0 ? m.lead_questions() : m.lead_answers()}{' '}
        {asked.length > 0 ? (
          <span className="tabular font-normal text-text3">
            {m.lead_answered({ done, total: asked.length })}
          </span>
        ) : null}
      </h2>
      <Questions leadId={lead.id} list={asked} />
      {asked.length > 0 && before.length > 0 ? (
        <h3 className="text-12 text-text3">{m.lead_answers()}</h3>
      ) : null}
      <Questions leadId={lead.id} list={before} />
    </section>
  );
}

function Questions({ leadId, list }: { leadId: string; list: Answered[] }) {
  return list.length === 0 ? null : (
    <ul className="m-0 flex list-none flex-col gap-1.5 p-0">
      {list.map((each) => (
        <QuestionRow key={each.question.id} leadId={leadId} {...each} />
      ))}
    </ul>
  );
}

function QuestionRow({ leadId, question: { id, text }, answer }: Answered & { leadId: string }) {
  const { run } = useCommand();
  const keep = async (words: string) =>
    (await run(
      'answerQuestion',
      { leadId, questionId: id, text: words.trim() || null },
      m.said_edited({ label: m.field_answer() }),
    )) !== null;
  const Icon = answer === null ? Circle : CircleCheck;
  return (
    <li className="flex min-w-0 gap-2">
      <Icon
        size={16}
        aria-hidden
        className={answer === null ? 'mt-0.5 flex-none text-control' : 'mt-0.5 flex-none text-won'}
      />
      <div className="flex min-w-0 flex-1 flex-col">
        {answer === null ? null : <span className="text-12 text-text2">{text}</span>}
        <InPlace
          label={text}
          value={answer ?? ''}
          limit={TEXT_LIMIT}
          multiline
          onKeep={keep}
          className="w-fit min-w-0 py-0.5 wrap-anywhere whitespace-pre-line"
        >
          {answer ?? <span className="text-text2">{text}</span>}
        </InPlace>
      </div>
    </li>
  );
}
