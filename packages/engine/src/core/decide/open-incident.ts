// The flow's own rules failed: nothing of the command is done, but it is kept, so that nobody has to enter it again.

import { seatOf } from '../activities/signing.ts';
import type { Command } from '../command.ts';
import type { Decision, Rejection } from '../decision.ts';
import type { Incident, Visit } from '../instance.ts';
import { markRead } from './person.ts';
import type { FlowFault } from './signals.ts';
import { Turn } from './turn.ts';

export function openIncident(failed: Turn, command: Command, fault: FlowFault): Decision {
  const { flow, before: state, facts } = failed;
  const { code, pointer, params } = fault;
  // An instance that is not there yet has nowhere to keep an incident: whoever starts it is told.
  if (state === null)
    return {
      kind: 'rejection',
      rejection: { code: 'START_FAILED', details: { code, pointer, params } },
    };
  if (command.type === 'resolve')
    return {
      kind: 'rejection',
      rejection: { code: 'INCIDENT_REMAINS', details: { code, pointer, params } },
    };
  if (command.type === 'migrate' || command.type === 'migrate-back')
    return { kind: 'rejection', rejection: migrationRefused(fault) };
  const turn = new Turn(flow, state, facts, failed.by);
  const visit = visitOf(command);
  const opened = visit === null ? undefined : state.open[visit];
  if (opened && command.type === 'complete') markHeldRead(turn, opened, command.visit);
  if (command.type === 'fire' && opened)
    turn.apply({ kind: 'timer.cleared', visit: visit ?? '', timer: command.timer, fired: null });
  const incident = incidentOf(turn, heldBy(failed, command), fault, String(turn.seq));
  turn.apply({ kind: 'incident.opened', incident });
  return {
    kind: 'event',
    ...turn.finish({
      type: 'incident.opened',
      detail: { code, pointer, params, state: incident.state },
    }),
  };
}

/** Where the rules of the version it goes to fail, an instance stays where it is. */
function migrationRefused({ code, pointer, params }: FlowFault): Rejection {
  return code === 'DATA_BROKEN'
    ? { code: 'MIGRATION_DATA_INVALID', details: params }
    : { code: 'MIGRATION_FAILED', details: { code, pointer, params } };
}

/** The incident of a command that could not be processed. */
export function incidentOf(
  { state, facts }: Turn,
  held: Incident['held'],
  { code, pointer, params }: FlowFault,
  id: string,
): Incident {
  const visit = visitOf(held.command);
  return {
    id,
    code,
    pointer,
    params,
    state: (visit === null ? undefined : state.open[visit])?.state ?? null,
    visit,
    held,
    at: facts.now,
  };
}

/** A command as it is kept: with who gave it, and the transitions they might take by it. */
function heldBy({ by, permitted }: Turn, command: Command): Incident['held'] {
  return { command, by, ...(permitted ? { permitted } : {}) };
}

/** Whoever has entered something has seen the task. */
function markHeldRead(turn: Turn, visit: Visit, id: string): void {
  const [, number] = id.split('/');
  const task = number === undefined ? visit.task : seatOf(visit, Number(number));
  if (task) markRead(turn, { visit, task });
}

function visitOf(command: Command): string | null {
  switch (command.type) {
    case 'complete':
    case 'abstain':
    case 'claim':
    case 'release':
    case 'read':
      return command.visit.split('/')[0] ?? null;
    case 'settle':
      return command.visit;
    case 'fire':
      return command.timer.split('/')[0] ?? null;
    default:
      return null;
  }
}
