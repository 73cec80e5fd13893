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
import { carryStep } from './carry-step.ts';
import type { Command, OfData, OfParts, OfWork } from './command.ts';
import { addAction, removeAction } from './action.ts';
import { addRegion } from './add-region.ts';
import { changeKind } from './change-kind.ts';
import { removeComment, settleComment, writeComment } from './comment.ts';
import { extractSteps } from './extract-steps.ts';
import { addField, changeField, removeField, renameField } from './field.ts';
import {
  addForm,
  addFormField,
  addSection,
  moveFormField,
  removeForm,
  removeFormField,
  removeSection,
  setFormField,
} from './form.ts';
import { joinSection, moveSection, setFormTitle, splitSection } from './form-section.ts';
import { group } from './group.ts';
import { moveOutcome } from './move-outcome.ts';
import { duplicate, paste } from './paste.ts';
import { removeRegion } from './remove-region.ts';
import { renameOutcome } from './rename-outcome.ts';
import { reparentStep } from './reparent-step.ts';
import { addScenario, removeScenario, renameScenario, replaceScenario } from './scenario.ts';
import { setSigning } from './signing.ts';
import { addTimer, removeTimer, setTimer } from './timer.ts';
import { ungroup } from './ungroup.ts';
import { wrapInParallel } from './wrap-in-parallel.ts';
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
    case 'carry-step':
      return carryStep(command);
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
      return actOnParts(command);
  }
}

function actOnParts(command: OfParts | OfWork | OfData): Act {
  switch (command.type) {
    case 'wrap-in-parallel':
      return wrapInParallel(command);
    case 'add-region':
      return addRegion(command);
    case 'remove-region':
      return removeRegion(command);
    case 'group':
      return group(command);
    case 'ungroup':
      return ungroup(command);
    case 'reparent-step':
      return reparentStep(command);
    case 'extract-steps':
      return extractSteps(command);
    case 'paste':
      return paste(command);
    case 'duplicate':
      return duplicate(command);
    case 'change-kind':
      return changeKind(command);
    case 'set-signing':
      return setSigning(command);
    case 'rename-outcome':
      return renameOutcome(command);
    case 'move-outcome':
      return moveOutcome(command);
    case 'add-timer':
      return addTimer(command);
    case 'set-timer':
      return setTimer(command);
    case 'remove-timer':
      return removeTimer(command);
    case 'add-action':
      return addAction(command);
    case 'remove-action':
      return removeAction(command);
    default:
      return actOnData(command);
  }
}

function actOnData(command: OfData): Act {
  switch (command.type) {
    case 'add-field':
      return addField(command);
    case 'change-field':
      return changeField(command);
    case 'rename-field':
      return renameField(command);
    case 'remove-field':
      return removeField(command);
    case 'add-form':
      return addForm(command);
    case 'remove-form':
      return removeForm(command);
    case 'add-section':
      return addSection(command);
    case 'remove-section':
      return removeSection(command);
    case 'set-form-title':
      return setFormTitle(command);
    case 'move-section':
      return moveSection(command);
    case 'split-section':
      return splitSection(command);
    case 'join-section':
      return joinSection(command);
    case 'add-form-field':
      return addFormField(command);
    case 'set-form-field':
      return setFormField(command);
    case 'move-form-field':
      return moveFormField(command);
    case 'remove-form-field':
      return removeFormField(command);
    case 'add-scenario':
      return addScenario(command);
    case 'replace-scenario':
      return replaceScenario(command);
    case 'rename-scenario':
      return renameScenario(command);
    case 'remove-scenario':
      return removeScenario(command);
    case 'write-comment':
      return writeComment(command);
    case 'settle-comment':
      return settleComment(command);
    case 'remove-comment':
      return removeComment(command);
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
