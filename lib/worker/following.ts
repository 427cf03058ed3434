/**
 * What follows from a step, whichever command it was: cadences go on or stop, and what keeps one in touch moves on.
 * All of it in the same commit, with the same undo.
 */
import type { CommitContext, Decision, Parts } from '../store/commit';
import type { WriteTransaction } from '../store/schema';
import { followCadences } from './cadence-following';
import type { Decide } from './commands';
import { Draft } from './draft';
import { moveTouchesOn } from './keeping-in-touch';

/** The same command, with what follows from it. An undo restores that too, itself. */
export function following(
  decide: Decide,
): (tx: WriteTransaction, context: CommitContext) => Promise<Decision> {
  return async (tx, context) => {
    const decision = await decide(tx, context);
    if (decision.undone) return decision;
    if (decision.parts) return { ...decision, parts: eachPart(tx, context, decision.parts) };
    if (decision.writes.length === 0) return decision;
    return { ...decision, writes: await consequences(tx, context, decision.writes) };
  };
}

async function* eachPart(tx: WriteTransaction, context: CommitContext, parts: Parts): Parts {
  let next = await parts.next();
  for (; !next.done; next = await parts.next()) yield await consequences(tx, context, next.value);
  return next.value;
}

async function consequences(
  tx: WriteTransaction,
  context: CommitContext,
  writes: Decision['writes'],
): Promise<Decision['writes']> {
  const draft = new Draft(tx, writes);
  await followCadences(tx, draft, context);
  await moveTouchesOn(tx, draft, context);
  return draft.writes;
}
