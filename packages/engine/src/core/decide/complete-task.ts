import { seatRefusal } from '../access/acting-refusal.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode, Outcome } from '../compile/flow.ts';
import { submitForm, type Submission } from '../forms/submit-form.ts';
import type { JsonObject } from '../json.ts';
import type { Account } from './account.ts';
import { setData, without } from './advance.ts';
import { ballotOf, castVote, checkMaySign, handedIn, type Ballot } from './cast-vote.ts';
import { followOutcome } from './follow-outcome.ts';
import {
  checkActing,
  checkDuties,
  checkIncidents,
  checkInput,
  checkOwn,
  checkSeen,
  markRead,
  respectClaim,
  taskOf,
  type HeldTask,
} from './person.ts';
import { FlowFault, Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

type Complete = Extract<PersonCommand, { type: 'complete' }>;

/**
 * Ends a task with an outcome. The form's fields are written, then the outcome acts like an event.
 *
 * Rejects with `TASK_NOT_OPEN` (`by`: who was faster), `NOT_ASSIGNEE`, `TASK_CLAIMED`, `OUTCOME_UNKNOWN` (`offered`),
 * `ACTING_NOT_ALLOWED`, `MERGE_NAMES_EARLIER`, `STALE`, `COMMENT_REQUIRED`, `FORM_INVALID`, `FIELD_NOT_WRITABLE`, `INPUT_INVALID` or `GUARD_REFUSED` (`why`).
 */
export function completeTask(turn: Turn, command: Complete): Account {
  const { held, ballot, outcome } = checkMayEnd(turn, command);
  const { node, party } = held;
  checkSeen(turn, command.seen, node);
  const comment = command.comment?.trim() ?? '';
  if (outcome.definition.comment === 'required' && isBlankText(comment))
    throw new Refusal('COMMENT_REQUIRED', { outcome: outcome.name });
  turn.event = checkInput(outcome.input, command.input);
  turn.by = party;
  const handed = ballot && handedIn(ballot, outcome.name, command.data ?? {});
  const { set, unset } = submissionOf(turn, held, {
    ...command,
    ...(handed ? { data: handed.data } : {}),
  });
  const data = { ...without(turn.state.data, unset), ...set };
  markRead(turn, held);
  setData(turn, data);
  const said = { state: node.key, visit: command.visit, comment: comment || null };
  const submitted = [...Object.keys(set), ...unset];
  if (ballot && handed) {
    const vote = { outcome: outcome.name, by: party, at: turn.facts.now, ballot: handed.ballot };
    const decided = castVote(turn, ballot, vote);
    if (decided !== null) advanceOn(turn, node, decided, { set, data });
    const detail = { ...said, seat: ballot.seat.seat, outcome: outcome.name, decided };
    return { type: 'vote.cast', detail, submitted };
  }
  advanceOn(turn, node, outcome.name, { set, data });
  const detail = { ...said, outcome: outcome.name, input: turn.event };
  return { type: 'task.completed', detail, submitted };
}

/** A task, and the outcome by which somebody may end it. */
export interface Ending {
  readonly held: HeldTask;
  /** Their seat, where several sign. */
  readonly ballot: Ballot | null;
  readonly outcome: Outcome;
}

/**
 * Whether somebody may end a task so, whatever they hand in. What explains why a task waits asks the same.
 *
 * @throws Refusal as `completeTask`, but for what was entered
 */
export function checkMayEnd(
  turn: Turn,
  { visit, outcome: name }: Pick<Complete, 'visit' | 'outcome'>,
): Ending {
  const held = taskOf(turn, visit, ({ node }, seat) =>
    seatRefusal(turn, node, { seat, outcome: name }),
  );
  checkIncidents(turn, visitId(held.visit));
  respectClaim(turn, held);
  checkOwn(turn, held);
  checkDuties(turn, held);
  const { task } = held.node;
  const ballot = ballotOf(held);
  const outcome = task?.outcomes.get(name);
  if (!outcome)
    throw new Refusal('OUTCOME_UNKNOWN', {
      outcome: name,
      offered: [...(task?.outcomes.keys() ?? [])],
    });
  if (outcome.name === task?.can.get('merge')?.outcome)
    throw new Refusal('MERGE_NAMES_EARLIER', { outcome: outcome.name });
  if (ballot) checkMaySign(ballot);
  checkActing(turn, held, outcome.name);
  return { held, ballot, outcome };
}

/** Lets the outcome act. What fails on a value that the person has given wrongly is not the flow's fault. */
function advanceOn(turn: Turn, node: FlowNode, outcome: string, submitted: Submitted): void {
  try {
    followOutcome(turn, node, outcome);
  } catch (signal) {
    const issues = signal instanceof FlowFault ? faultsOf(turn, submitted) : [];
    if (issues.length > 0) throw new Refusal('FORM_INVALID', { issues });
    throw signal;
  }
}

/** Submitted fields, and the data with them. */
interface Submitted {
  readonly set: JsonObject;
  readonly data: JsonObject;
}

/** What is wrong in the values of the submitted fields. */
function faultsOf({ flow }: Turn, { set, data }: Submitted): JsonObject[] {
  return flow.validateData
    .validate(data)
    .filter(({ pointer }) => Object.hasOwn(set, pointer.split('/')[1] ?? ''))
    .map(({ code, pointer, params }) => ({ code, pointer, params }));
}

function submissionOf(
  turn: Turn,
  { node }: HeldTask,
  command: Complete,
): Pick<Submission, 'set' | 'unset'> {
  const submitted = command.data ?? {};
  const form = node.task?.form;
  if (!form) {
    const field = Object.keys(submitted)[0];
    if (field !== undefined) throw new Refusal('FIELD_NOT_WRITABLE', { field });
    return { set: {}, unset: [] };
  }
  const { set, unset, issues } = submitForm(form, command.outcome, submitted, turn.state.data);
  const locked = issues.find((issue) => issue.code === 'FIELD_NOT_WRITABLE');
  if (locked) throw new Refusal('FIELD_NOT_WRITABLE', { field: locked.pointer.slice(1) });
  if (issues.length === 0) return { set, unset };
  // Together with what is wrong in the values, which otherwise is told at the end of the step.
  const faulty = faultsOf(turn, { set, data: { ...without(turn.state.data, unset), ...set } });
  const missing = issues.map(({ code, pointer, params }) => ({ code, pointer, params }));
  throw new Refusal('FORM_INVALID', { issues: [...missing, ...faulty] });
}
