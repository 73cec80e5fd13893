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
import type { Command } from './command.ts';
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
  if (!editing.fits) return { ok: false, refusal: refuse('CHANGE_DOES_NOT_FIT') };
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

/** Each kind of command by its name. */
type ByType = { readonly [C in Single as C['type']]: C };
type Single = Exclude<Command, { type: 'together' }>;
type Type = keyof ByType;

/** What each kind of command is once it is understood. A new kind without its line does not compile. */
const acts: { readonly [T in Type]: (command: ByType[T]) => Act } = {
  'add-step': addStep,
  'remove-step': removeStep,
  'rename-step': renameStep,
  'move-step': moveStep,
  'carry-step': carryStep,
  'set-property': setProperty,
  'set-target': setTarget,
  'set-entrance': setEntrance,
  'add-outcome': addOutcome,
  'remove-outcome': removeOutcome,
  'add-branch': addBranch,
  'remove-branch': removeBranch,
  'move-branch': moveBranch,
  'place-steps': placeSteps,
  tidy: tidy,
  'make-changes': makeChanges,
  'wrap-in-parallel': wrapInParallel,
  'add-region': addRegion,
  'remove-region': removeRegion,
  group: group,
  ungroup: ungroup,
  'reparent-step': reparentStep,
  'extract-steps': extractSteps,
  paste: paste,
  duplicate: duplicate,
  'change-kind': changeKind,
  'set-signing': setSigning,
  'rename-outcome': renameOutcome,
  'move-outcome': moveOutcome,
  'add-timer': addTimer,
  'set-timer': setTimer,
  'remove-timer': removeTimer,
  'add-action': addAction,
  'remove-action': removeAction,
  'add-field': addField,
  'change-field': changeField,
  'rename-field': renameField,
  'remove-field': removeField,
  'add-form': addForm,
  'remove-form': removeForm,
  'add-section': addSection,
  'remove-section': removeSection,
  'set-form-title': setFormTitle,
  'move-section': moveSection,
  'split-section': splitSection,
  'join-section': joinSection,
  'add-form-field': addFormField,
  'set-form-field': setFormField,
  'move-form-field': moveFormField,
  'remove-form-field': removeFormField,
  'add-scenario': addScenario,
  'replace-scenario': replaceScenario,
  'rename-scenario': renameScenario,
  'remove-scenario': removeScenario,
  'write-comment': writeComment,
  'settle-comment': settleComment,
  'remove-comment': removeComment,
};

function actOf<T extends Type>(command: { readonly [K in T]: ByType[K] & { type: K } }[T]): Act {
  const { type } = command;
  return Object.hasOwn(acts, type) ? acts[type](command) : unknownAct(command);
}

/** Commands that come from elsewhere may be of a later release. */
function unknownAct(command: Command): Act {
  const { type } = command;
  return {
    refusal: () => refuse('COMMAND_UNKNOWN', { command: type }),
    perform: () => undefined,
    map: () => command,
  };
}
