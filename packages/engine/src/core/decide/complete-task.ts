import { actingRefusal } from '../access/acting-refusal.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import { submitForm, type Submission } from '../forms/submit-form.ts';
import type { JsonObject } from '../json.ts';
import type { Trigger } from '../kernel/kernel.ts';
import type { Account } from './account.ts';
import { advance, setData } from './advance.ts';
import { refusedWhy } from './guard-refused.ts';
import {
  checkIncidents,
  checkInput,
  checkSeen,
  markRead,
  respectClaim,
  taskOf,
  type HeldTask,
} from './person.ts';
import { FlowFault, Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

type Complete = Extract<PersonCommand, { type: 'complete' }>;

/**
 * Ends a task with an outcome. The form's fields are written, then the outcome acts like an event.
 *
 * Rejects with `TASK_NOT_OPEN` (`by`: who was faster), `NOT_ASSIGNEE`, `TASK_CLAIMED`, `OUTCOME_UNKNOWN` (`offered`),
 * `ACTING_NOT_ALLOWED`, `STALE`, `COMMENT_REQUIRED`, `FORM_INVALID`, `FIELD_NOT_WRITABLE`, `INPUT_INVALID` or `GUARD_REFUSED` (`why`).
 */
export function completeTask(turn: Turn, command: Complete): Account {
  const held = taskOf(turn, command.visit);
  checkIncidents(turn, command.visit);
  respectClaim(turn, held);
  const { node, party, visit } = held;
  const outcome = node.task?.outcomes.get(command.outcome);
  if (!outcome)
    throw new Refusal('OUTCOME_UNKNOWN', {
      outcome: command.outcome,
      offered: [...(node.task?.outcomes.keys() ?? [])],
    });
  const acting = actingRefusal(turn, node, party.capacity);
  if (acting) throw new Refusal(acting.code, acting.details);
  checkSeen(turn, command.seen, node);
  const comment = command.comment?.trim() ?? '';
  if (outcome.definition.comment === 'required' && isBlankText(comment))
    throw new Refusal('COMMENT_REQUIRED', { outcome: outcome.name });
  turn.event = checkInput(outcome.input, command.input);
  turn.by = party;
  const { set, unset } = submissionOf(turn, held, command);
  const data = { ...without(turn.state.data, unset), ...set };
  markRead(turn, visit);
  setData(turn, data);
  const trigger = { kind: 'outcome', state: node.key, name: outcome.name } as const;
  if (!advanceOn(turn, trigger, { set, data }))
    throw new Refusal('GUARD_REFUSED', refusedWhy(turn, node.on.get(outcome.name) ?? []));
  return {
    type: 'task.completed',
    detail: {
      state: node.key,
      visit: command.visit,
      outcome: outcome.name,
      comment: comment || null,
      input: turn.event,
    },
    submitted: [...Object.keys(set), ...unset],
  };
}

/** Lets the outcome act. What fails on a value that the person has given wrongly is not the flow's fault. */
function advanceOn(turn: Turn, trigger: Trigger, submitted: Submitted): boolean {
  try {
    return advance(turn, trigger);
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

function without(data: JsonObject, fields: readonly string[]): JsonObject {
  if (fields.length === 0) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
}
