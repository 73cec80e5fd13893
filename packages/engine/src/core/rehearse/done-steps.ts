// Steps as they were done: who did them, and what the last of them came to.

import type { FlowEvent } from '../event.ts';
import type { Player } from '../scenario/player.ts';
import type { Actor, Step } from '../scenario/scenario-types.generated.ts';
import type { Shown } from './goal.ts';

/** Events of what somebody did in a step. */
const acts: ReadonlySet<FlowEvent['type']> = new Set([
  'instance.started',
  'task.completed',
  'vote.cast',
  'action.taken',
  'task.skipped',
  'instance.reopened',
]);

/** The step as it was done: by whom. Where several sign, a step for each of them. */
export function named(step: Step, events: readonly FlowEvent[], { instance }: Player): Step[] {
  const actors = events.flatMap(({ by, type, instance: of }): Actor[] =>
    by !== null && of === instance?.id && acts.has(type) ? [actorOf(by)] : [],
  );
  const [first] = actors;
  if (first === undefined) return [step];
  const { start, complete, act, skip, reopen } = step;
  if (complete) return actors.map((by) => ({ ...step, complete: { ...complete, by } }));
  if (start) return [{ ...step, start: { ...start, by: first } }];
  if (act) return [{ ...step, act: { ...act, by: first } }];
  if (skip) return [{ ...step, skip: { ...skip, by: first } }];
  if (reopen) return [{ ...step, reopen: { ...reopen, by: first } }];
  return [step];
}

function actorOf({ user, position, delegate }: NonNullable<FlowEvent['by']>): Actor {
  const own = delegate ?? position;
  return own === null || own === user ? user : { user, position: own };
}

/** The last step, with what it comes to. */
export function ended(step: Step, { failure, events, player }: Shown): Step[] {
  if (!failure) return named(step, events, player);
  const { what } = failure;
  if (what.kind === 'refused') return [{ ...step, refused: what.code }];
  return what.kind === 'incident' ? [{ ...step, incident: what.code }] : [step];
}
