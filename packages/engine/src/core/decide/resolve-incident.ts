import type { Command, PersonCommand } from '../command.ts';
import type { Incident } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import type { Account } from './account.ts';
import { advance, setData } from './advance.ts';
import { operatorOf } from './person.ts';
import { NothingToDo, Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

type Resolve = Extract<PersonCommand, { type: 'resolve' }>;

/**
 * Resolves an incident: does the held command again, on corrected data where given, or goes on at a chosen state.
 * The command is done again in the name of whoever gave it; history names both.
 *
 * Rejects with `NOT_ALLOWED` (operators only), `INCIDENT_NOT_FOUND`, `STATE_UNKNOWN`, or `INCIDENT_REMAINS` (it failed again).
 */
export function resolveIncident(
  turn: Turn,
  command: Resolve,
  run: (turn: Turn, command: Command) => Account,
): Account {
  const by = operatorOf(turn, 'resolve');
  const { incidents } = turn.state;
  const incident = Object.hasOwn(incidents, command.incident)
    ? incidents[command.incident]
    : undefined;
  if (!incident) throw new Refusal('INCIDENT_NOT_FOUND', { incident: command.incident });
  turn.apply({ kind: 'incident.closed', incident: incident.id });
  const { how } = command;
  if (how.type === 'correct') setData(turn, corrected(turn.state.data, how.data));
  const account = how.type === 'goto' ? goTo(turn, how.state) : again(turn, incident, run);
  turn.by = by;
  return {
    type: 'incident.resolved',
    detail: {
      incident: incident.id,
      how: how.type,
      comment: command.reason?.trim() || null,
      ...account,
    },
    submitted: how.type === 'correct' ? Object.keys(how.data) : [],
  };
}

/** Null empties a field, as in a form. */
function corrected(data: JsonObject, correction: JsonObject): JsonObject {
  const fields = Object.entries({ ...data, ...correction });
  return Object.fromEntries(
    fields.filter(([field, value]) => value !== null || !Object.hasOwn(correction, field)),
  );
}

function goTo(turn: Turn, state: string): { state: string } {
  if (!turn.flow.nodes.has(state)) throw new Refusal('STATE_UNKNOWN', { state });
  advance(turn, { kind: 'goto', state });
  return { state };
}

function again(
  turn: Turn,
  { held, visit }: Incident,
  run: (turn: Turn, command: Command) => Account,
): { done: string; doneBy: string | null } {
  // What the command was about was left since: the incident has nothing more to bring about.
  if (visit !== null && !turn.state.open[visit]) return { done: 'nothing', doneBy: null };
  turn.by = held.by;
  turn.permitted = held.permitted ?? null;
  turn.retrying = true;
  try {
    const { type } = run(turn, withoutSeen(held.command));
    return { done: type, doneBy: held.by?.user ?? null };
  } catch (signal) {
    if (signal instanceof NothingToDo || isGone(signal)) return { done: 'nothing', doneBy: null };
    throw signal;
  }
}

/** An action that nothing offers any more. */
const isGone = (signal: unknown): boolean =>
  signal instanceof Refusal && signal.code === 'ACTION_UNKNOWN';

/** What the person had seen was checked when they gave the command. */
function withoutSeen(command: Command): Command {
  if (!('seen' in command)) return command;
  const { seen: _seen, ...rest } = command;
  return rest;
}
