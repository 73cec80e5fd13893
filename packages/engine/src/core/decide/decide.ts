// Decides what a command means. Pure: no clock, no randomness, no I/O. The server, the simulator and the verifier call
// this very function.

import { within } from '../access/delegated.ts';
import { chosenSeats, seatsNamed } from '../access/seats.ts';
import type { Flow } from '../compile/flow.ts';
import type { Command } from '../command.ts';
import type { Decision, Facts } from '../decision.ts';
import { MissingAnswer } from '../expr/expression.ts';
import type { Instance } from '../instance.ts';
import { addComment } from './add-comment.ts';
import { cancelInstance } from './cancel-instance.ts';
import { claimTask, releaseTask } from './claim-task.ts';
import { completeTask } from './complete-task.ts';
import { deliverMessage } from './deliver-message.ts';
import { finishTurn } from './finish-turn.ts';
import { fireTimer } from './fire-timer.ts';
import { openIncident } from './open-incident.ts';
import { readTask } from './read-task.ts';
import { receiveEvent } from './receive-event.ts';
import { resolveIncident } from './resolve-incident.ts';
import { settleCall } from './settle-call.ts';
import { FlowFault, NothingToDo, Refusal } from './signals.ts';
import { startInstance } from './start-instance.ts';
import { viewInstance } from './view-instance.ts';
import { takeAction } from './take-action.ts';
import type { Account } from './account.ts';
import { Turn } from './turn.ts';

/**
 * Decides what a command means. Pure: no clock, no randomness, no I/O.
 *
 * @param state - null for a command that starts an instance
 * @param facts - who acts, when, and what is known of the outside
 * @returns an event to append; or a rejection; or the questions to answer before calling again with the same command
 */
export function decide(
  flow: Flow,
  state: Instance | null,
  command: Command,
  facts: Facts,
): Decision {
  // What was delegated to the person for other flows is none of their seats here.
  const actor = facts.actor && within(facts.actor, flow.name, state?.confidential === true);
  const turn = new Turn(flow, state, { ...facts, actor }, null);
  try {
    if (state && state.status !== 'open' && needsOpen(command)) {
      throw new Refusal('INSTANCE_ENDED', { status: state.status, result: state.result });
    }
    checkSeat(turn.facts);
    const account = run(turn, command);
    finishTurn(turn, account);
    const { event, after, outgoing } = turn.finish(account);
    return { kind: 'event', event, after, outgoing };
  } catch (signal) {
    if (signal instanceof MissingAnswer) return { kind: 'needs', needs: [signal.need] };
    if (signal instanceof Refusal) return refuse(turn, command, signal);
    if (signal instanceof NothingToDo) return { kind: 'nothing' };
    if (signal instanceof FlowFault) return openIncident(turn, command, signal);
    throw signal;
  }
}

/** Whoever chose a position must hold it. */
function checkSeat({ actor }: Facts): void {
  if (actor?.as === undefined || chosenSeats(actor).length > 0) return;
  const [seen] = seatsNamed(actor);
  if (seen) throw new Refusal('DELEGATION_VIEW_ONLY', { position: actor.as, basis: seen.basis });
  throw new Refusal('POSITION_NOT_HELD', { position: actor.as });
}

/** A "no" is an answer to a person. Nobody reads the answer to a command of the engine's own: it is kept as an incident. */
function refuse(turn: Turn, command: Command, { code, details }: Refusal): Decision {
  if (turn.facts.actor !== null || turn.before === null)
    return { kind: 'rejection', rejection: { code, details } };
  return openIncident(turn, command, new FlowFault('STEP_REFUSED', '/states', { code, details }));
}

/** Runs a command on a turn. Also how a held command is done again. */
function run(turn: Turn, command: Command): Account {
  switch (command.type) {
    case 'start':
      return startInstance(turn, command);
    case 'complete':
      return completeTask(turn, command);
    case 'act':
      return takeAction(turn, command);
    case 'claim':
      return claimTask(turn, command);
    case 'release':
      return releaseTask(turn, command);
    case 'read':
      return readTask(turn, command);
    case 'view':
      return viewInstance(turn);
    case 'comment':
      return addComment(turn, command);
    case 'cancel':
      return cancelInstance(turn, command);
    case 'resolve':
      return resolveIncident(turn, command, run);
    case 'fire':
      return fireTimer(turn, command);
    case 'deliver':
      return deliverMessage(turn, command);
    case 'settle':
      return settleCall(turn, command);
    case 'receive':
      return receiveEvent(turn, command);
  }
}

/** A command on a task is told who ended the task; machine commands are recorded as late. */
function needsOpen({ type }: Command): boolean {
  return type === 'act' || type === 'comment' || type === 'cancel' || type === 'resolve';
}
