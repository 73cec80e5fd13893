// Commands that come from elsewhere: a log, a macro, the network. Whatever comes is read before anything is done with it.

import type { Json } from '@alir/engine/core/types';
import { isFragmentJson } from '../clipboard/fragment.ts';
import { isList, isObject } from '../change/change.ts';
import { asJson } from '../document/readable.ts';
import {
  aFlag,
  aNumber,
  anObject,
  anything,
  aPlace,
  aText,
  either,
  listOf,
  mapOf,
  only,
  record,
  type Shape,
} from '../document/shape.ts';
import { type Refusal, refuse } from '../rules/refusal.ts';
import type { Command } from './command.ts';

const aStep = aText;
const aHolder = either(aText, only(null));
const aPath = listOf(either(aText, aPlace));
const anExit = record({ step: aHolder, at: aPath });
const aGap = either(anExit, record({ entrance: aHolder }));
const aPoint = record({ x: aNumber, y: aNumber });
const aFormPlace = record({ section: aPlace, index: aPlace });
const steps = listOf(aText);
const newStep = { key: aText, state: anObject, 'through?': listOf(aPath) };
const aNewStep = record(newStep);
const aChange = either(
  record({ kind: only('set'), path: aPath, was: anything, now: anything }),
  record({ kind: only('insert', 'remove'), path: aPath, 'place?': aPlace, value: anything }),
  record({ kind: only('rename'), path: aPath, from: aText, to: aText }),
  record({ kind: only('move'), path: aPath, from: aPlace, to: aPlace }),
);

type Entries = Readonly<Record<string, Shape>>;

/** What each kind of command consists of, besides its `type`. A new kind without its line does not compile. */
const shapes: Readonly<Record<Command['type'], Entries>> = {
  'add-step': { ...newStep, 'into?': aGap, 'within?': aHolder, 'point?': aPoint },
  'remove-step': { step: aStep, 'to?': aStep },
  'rename-step': { step: aStep, to: aText },
  'move-step': { step: aStep, to: aPlace },
  'carry-step': { step: aStep, into: aGap },
  'set-property': { step: aHolder, at: aPath, 'value?': anything },
  'set-target': { exit: anExit, target: aStep },
  'set-entrance': { within: aHolder, target: aStep },
  'add-outcome': { step: aStep, outcome: aText, definition: anObject, target: aStep },
  'remove-outcome': { step: aStep, outcome: aText },
  'rename-outcome': { step: aStep, outcome: aText, to: aText },
  'move-outcome': { step: aStep, outcome: aText, to: aPlace },
  'add-branch': { exit: anExit, condition: aText, target: aStep },
  'remove-branch': { exit: anExit },
  'move-branch': { exit: anExit, to: aPlace },
  'place-steps': { points: mapOf(aPoint) },
  tidy: { 'steps?': steps },
  'make-changes': {
    changes: listOf(aChange),
    'why?': only('undo', 'redo', 'repair', 'merge', 'restore'),
  },
  together: { commands: listOf(isCommand) },
  'wrap-in-parallel': { steps, key: aText, regions: isTwoNames, beside: aNewStep },
  'add-region': { parallel: aStep, key: aText, step: aNewStep },
  'remove-region': { region: aStep },
  group: { steps, key: aText, 'title?': anything },
  ungroup: { group: aStep },
  'reparent-step': { step: aStep, within: aHolder },
  'extract-steps': { steps, key: aText, state: anObject },
  paste: { fragment: isFragmentJson, 'into?': aGap, 'within?': aHolder },
  duplicate: { steps },
  'change-kind': {
    step: aStep,
    to: only('task', 'signing', 'wait', 'call', 'each', 'choice', 'end'),
    state: anObject,
    'through?': aPath,
  },
  'set-signing': { step: aStep, assign: anything, 'decide?': anything },
  'add-timer': { step: aStep, timer: anObject },
  'set-timer': { step: aStep, index: aPlace, timer: anObject },
  'remove-timer': { step: aStep, index: aPlace },
  'add-action': { step: aHolder, action: aText, definition: anObject },
  'remove-action': { step: aHolder, action: aText },
  'add-field': { field: aText, schema: anObject, 'required?': aFlag },
  'change-field': { field: aText, 'schema?': anObject, 'required?': aFlag },
  'rename-field': { field: aText, to: aText },
  'remove-field': { field: aText },
  'add-form': { form: aText, 'definition?': anObject },
  'remove-form': { form: aText, 'everywhere?': aFlag },
  'add-section': { form: aText, section: anObject, 'place?': aPlace },
  'remove-section': { form: aText, section: aPlace },
  'set-form-title': { form: aText, 'section?': aPlace, 'title?': anything },
  'move-section': { form: aText, from: aPlace, to: aPlace },
  'split-section': { form: aText, at: aFormPlace, 'title?': anything },
  'join-section': { form: aText, section: aPlace },
  'add-form-field': { form: aText, section: aPlace, field: anObject, 'place?': aPlace },
  'set-form-field': { form: aText, at: aFormPlace, field: anObject },
  'move-form-field': { form: aText, from: aFormPlace, to: aFormPlace },
  'remove-form-field': { form: aText, at: aFormPlace },
  'add-scenario': { scenario: anObject },
  'replace-scenario': { index: aPlace, scenario: anObject },
  'rename-scenario': { index: aPlace, to: aText },
  'remove-scenario': { index: aPlace },
  'write-comment': {
    comment: aText,
    step: aHolder,
    'about?': aText,
    'answers?': aText,
    'by?': aText,
    at: aText,
    text: aText,
  },
  'settle-comment': { comment: aText, 'done?': anObject },
  'remove-comment': { comment: aText },
};

/** A value as a command, or why it is none. Never throws. What a command means where it is done, `perform` says. */
export function readCommand(value: unknown): Command | Refusal {
  const json = asJson(value);
  if (json !== undefined && isCommand(json)) return json;
  const { type } = isObject(json) ? json : {};
  const isKnown = typeof type === 'string' && Object.hasOwn(shapes, type);
  return typeof type === 'string' && !isKnown
    ? refuse('COMMAND_UNKNOWN', { command: type.slice(0, 80) })
    : refuse('COMMAND_UNREADABLE');
}

/** Whether JSON is a command. Its depth was bounded before. */
function isCommand(json: Json): json is Json & Command {
  if (!isObject(json)) return false;
  const { type, ...entries } = json;
  const isKnown = (name: string): name is Command['type'] => Object.hasOwn(shapes, name);
  if (typeof type !== 'string' || !isKnown(type)) return false;
  return record(shapes[type])(entries);
}

function isTwoNames(value: Json): boolean {
  return isList(value) && value.length === 2 && value.every(aText);
}
