// Decides what a command means. Pure: no clock, no randomness, no I/O. The server, the simulator and the verifier call
// this very function.

import { within } from '../access/delegated.ts';
import { whyOf } from '../access/suspension-reason.ts';
import { chosenSeats, seatsNamed } from '../access/seats.ts';
import type { Flow } from '../compile/flow.ts';
import type { Command, MachineCommand } from '../command.ts';
import type { Decision, Facts } from '../decision.ts';
import { MissingAnswer } from '../expr/expression.ts';
import type { Instance } from '../instance.ts';
import { transferTask } from './transfer-task.ts';
import { delegateTask } from './delegate-task.ts';
import { handBack } from './hand-back.ts';
import { declineTask } from './decline-task.ts';
import { mergeTask } from './merge-task.ts';
import { skipTask } from './skip-task.ts';
import { urge } from './urge.ts';
import { copyInstance } from './copy-instance.ts';
import { takeBack } from './take-back.ts';
import { reopenInstance } from './reopen-instance.ts';
import { jump } from './jump.ts';
import { addSigners, removeSigner } from './change-signers.ts';
import { resume, suspend } from './suspend.ts';
import { abstain } from './abstain.ts';
import { beginInstance } from './begin-instance.ts';
import { addComment } from './add-comment.ts';
import { attachFile } from './attach-file.ts';
import { cancelInstance } from './cancel-instance.ts';
import { claimTask, releaseTask } from './claim-task.ts';
import { completeTask } from './complete-task.ts';
import { defer, isDeferred } from './deferred.ts';
import { deliverMessage } from './deliver-message.ts';
import { detachFile } from './detach-file.ts';
import { finishTurn } from './finish-turn.ts';
import { fireTimer } from './fire-timer.ts';
import { judgeFile } from './judge-file.ts';
import { migrateBack } from './migrate-back.ts';
import { migrateInstance } from './migrate-instance.ts';
import { openIncident } from './open-incident.ts';
import { readTask } from './read-task.ts';
import { receiveEvent } from './receive-event.ts';
import { reschedule } from './reschedule.ts';
import { resolveIncident } from './resolve-incident.ts';
import { settleCall } from './settle-call.ts';
import { FlowFault, NothingToDo, Refusal, stepRefused } from './signals.ts';
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
  const turn = turnFor(flow, state, facts);
  try {
    checkAdmitted(turn, command);
    const account = isDeferred(turn, command) ? defer(turn, command) : run(turn, command);
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

/** A turn of whoever asks. What was delegated to them for other flows is none of their seats here. */
export function turnFor(flow: Flow, state: Instance | null, facts: Facts): Turn {
  const actor = facts.actor && within(facts.actor, flow.name, state?.confidential === true);
  return new Turn(flow, state, { ...facts, actor }, null);
}

/** What goes before every command. @throws Refusal INSTANCE_ENDED, INSTANCE_SUSPENDED, POSITION_NOT_HELD, DELEGATION_VIEW_ONLY */
export function checkAdmitted(turn: Turn, command: Pick<Command, 'type'>): void {
  const { before: state } = turn;
  if (state && state.status !== 'open' && onlyWhileOpen.has(command.type)) {
    throw new Refusal('INSTANCE_ENDED', { status: state.status, result: state.result });
  }
  checkSeat(turn.facts);
  checkSuspended(turn, command);
}

/** Whoever chose a position must hold it. */
function checkSeat({ actor }: Facts): void {
  if (actor?.as === undefined || chosenSeats(actor).length > 0) return;
  const [seen] = seatsNamed(actor);
  if (seen) throw new Refusal('DELEGATION_VIEW_ONLY', { position: actor.as, basis: seen.basis });
  throw new Refusal('POSITION_NOT_HELD', { position: actor.as });
}

/** Of what is suspended nothing moves; it is still seen, commented, taken up, carried over or ended. */
function checkSuspended({ before, facts }: Turn, { type }: Pick<Command, 'type'>): void {
  if (!before?.suspension || facts.actor === null || idle.has(type)) return;
  throw new Refusal('INSTANCE_SUSPENDED', whyOf(before.suspension));
}

const idle: ReadonlySet<Command['type']> = new Set([
  'read',
  'view',
  'comment',
  'suspend',
  'resume',
  'cancel',
  'migrate',
  'migrate-back',
]);

/** A "no" is an answer to a person. Nobody reads the answer to a command of the engine's own: it is kept as an incident. */
function refuse(turn: Turn, command: Command, refusal: Refusal): Decision {
  const { code, details } = refusal;
  if (turn.facts.actor !== null || turn.before === null)
    return { kind: 'rejection', rejection: { code, details } };
  return openIncident(turn, command, stepRefused(refusal));
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
    case 'abstain':
      return abstain(turn, command);
    case 'transfer':
      return transferTask(turn, command);
    case 'delegate':
      return delegateTask(turn, command);
    case 'hand-back':
      return handBack(turn, command);
    case 'decline':
      return declineTask(turn, command);
    case 'skip':
      return skipTask(turn, command);
    case 'merge':
      return mergeTask(turn, command);
    case 'add-signers':
      return addSigners(turn, command);
    case 'remove-signer':
      return removeSigner(turn, command);
    case 'suspend':
      return suspend(turn, command);
    case 'resume':
      return resume(turn, command, run);
    case 'urge':
      return urge(turn, command);
    case 'copy':
      return copyInstance(turn, command);
    case 'take-back':
      return takeBack(turn, command);
    case 'reopen':
      return reopenInstance(turn, command);
    case 'jump':
      return jump(turn, command);
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
    case 'attach':
    case 'detach':
      return runOnFile(turn, command);
    case 'cancel':
      return cancelInstance(turn, command);
    case 'resolve':
      return resolveIncident(turn, command, run);
    case 'migrate':
      return migrateInstance(turn, command);
    case 'migrate-back':
      return migrateBack(turn, command);
    default:
      return runMachine(turn, command);
  }
}

/** What only timers, messages, calls, clocks and other flows ask. */
function runMachine(turn: Turn, command: MachineCommand): Account {
  switch (command.type) {
    case 'judge':
      return judgeFile(turn, command);
    case 'begin':
      return beginInstance(turn, command);
    case 'fire':
      return fireTimer(turn, command);
    case 'reschedule':
      return reschedule(turn, command);
    case 'deliver':
      return deliverMessage(turn, command);
    case 'settle':
      return settleCall(turn, command);
    case 'receive':
      return receiveEvent(turn, command);
  }
}

function runOnFile(turn: Turn, command: Extract<Command, { type: 'attach' | 'detach' }>): Account {
  return command.type === 'attach' ? attachFile(turn, command) : detachFile(turn, command);
}

/** A command on a task is told who ended the task; machine commands are recorded as late. */
const onlyWhileOpen: ReadonlySet<Command['type']> = new Set([
  'act',
  'attach',
  'cancel',
  'comment',
  'copy',
  'detach',
  'jump',
  'migrate',
  'migrate-back',
  'resolve',
  'resume',
  'suspend',
  'urge',
]);
