// From a command to what it does. The one place in which commands are told apart.

import { Editing } from '../document/editing.ts';
import type { Change } from '../change/change.ts';
import { asDocument, type FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { refuseUnreadable } from '../rules/parses.ts';
import { type Refusal, refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { addBranch } from './add-branch.ts';
import { addOutcome } from './add-outcome.ts';
import { addStep } from './add-step.ts';
import type { Command } from './command.ts';
import { makeChanges } from './make-changes.ts';
import { moveBranch } from './move-branch.ts';
import { moveStep } from './move-step.ts';
import type { Moved } from './moved.ts';
import { placeSteps } from './place-steps.ts';
import { removeBranch } from './remove-branch.ts';
import { removeOutcome } from './remove-outcome.ts';
import { removeStep } from './remove-step.ts';
import { renameStep } from './rename-step.ts';
import { setEntrance } from './set-entrance.ts';
import { setProperty } from './set-property.ts';
import { setTarget } from './set-target.ts';
import { tidy } from './tidy.ts';

/** What a command did: the document, and what changed from the one before. */
export interface Done {
  /** Whether it was done. */
  readonly ok: true;
  /** The document after it. The one before stays as it was. */
  readonly document: FlowDocument;
  /** What changed, in order; nothing where everything was so already. */
  readonly changes: readonly Change[];
}

/** What came of a command. */
export type Outcome = Done | { readonly ok: false; readonly refusal: Refusal };

/** Does a command, or says why not. Pure. */
export function perform(document: FlowDocument, command: Command): Outcome {
  if (command.type === 'together') return performAll(document, command.commands);
  const act = actOf(command);
  const scene = { document, graph: graphOf(document) };
  const refusal = act.refusal(scene);
  if (refusal !== null) return { ok: false, refusal };
  const editing = new Editing(document);
  act.perform(editing, scene);
  const after = asDocument(editing.document);
  const unreadable = refuseUnreadable(document, after, editing.changes);
  if (unreadable !== null) return { ok: false, refusal: unreadable };
  return { ok: true, document: after, changes: editing.changes };
}

/** Why a command would not be done now, or null. */
export function refusalOf(document: FlowDocument, command: Command): Refusal | null {
  const outcome = perform(document, command);
  return outcome.ok ? null : outcome.refusal;
}

/** A command as it has to be done after others were done meanwhile; null when nothing is left to do. */
export function mapCommand(command: Command, moved: Moved): Command | null {
  if (command.type !== 'together') return actOf(command).map(moved);
  const commands = command.commands.flatMap((one) => mapCommand(one, moved) ?? []);
  return commands.length === 0 ? null : { ...command, commands };
}

function performAll(document: FlowDocument, commands: readonly Command[]): Outcome {
  let now = document;
  const changes: Change[] = [];
  for (const command of commands) {
    const outcome = perform(now, command);
    if (!outcome.ok) return outcome;
    now = outcome.document;
    changes.push(...outcome.changes);
  }
  return { ok: true, document: now, changes };
}

function actOf(command: Exclude<Command, { type: 'together' }>): Act {
  switch (command.type) {
    case 'add-step':
      return addStep(command);
    case 'remove-step':
      return removeStep(command);
    case 'rename-step':
      return renameStep(command);
    case 'move-step':
      return moveStep(command);
    case 'set-property':
      return setProperty(command);
    case 'set-target':
      return setTarget(command);
    case 'set-entrance':
      return setEntrance(command);
    case 'add-outcome':
      return addOutcome(command);
    case 'remove-outcome':
      return removeOutcome(command);
    case 'add-branch':
      return addBranch(command);
    case 'remove-branch':
      return removeBranch(command);
    case 'move-branch':
      return moveBranch(command);
    case 'place-steps':
      return placeSteps(command);
    case 'tidy':
      return tidy(command);
    case 'make-changes':
      return makeChanges(command);
    default:
      return unknownAct(command);
  }
}

/** Commands that come from elsewhere may be of a later release. */
function unknownAct(command: never): Act {
  const { type } = Object(command);
  return {
    refusal: () => refuse('COMMAND_UNKNOWN', { command: String(type) }),
    perform: () => undefined,
    map: () => command,
  };
}
