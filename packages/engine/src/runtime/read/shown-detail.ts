// What of an event's detail is shown. A list of what may be shown, so that a word added to history later shows only once
// somebody has decided that it may.

import type { Flow, FlowNode, Transition } from '../../core/compile/flow.ts';
import { poolKey } from '../../core/access/seats.ts';
import type { FlowEvent } from '../../core/event.ts';
import type { Assignee } from '../../core/instance.ts';
import { isRecord } from '../../core/json-type.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { hidesChildren } from './child-views.ts';
import type { Hidden } from './hidden.ts';
import { withIsoInstants } from './iso-instants.ts';
import { assigneeView } from './people.ts';
import type { Reader } from './reader.ts';
import type { Telling } from './secret-duplicates.ts';
import { stateTitle } from './titles.ts';

/** Names of things: shown to everybody who may read the instance. */
const shown: ReadonlySet<string> = new Set([
  'action',
  'attachments',
  'assignee',
  'attempt',
  'by',
  'child',
  'code',
  'copy',
  'decided',
  'done',
  'due',
  'effect',
  'flow',
  'from',
  'how',
  'incident',
  'into',
  'left',
  'message',
  'moved',
  'outcome',
  'parent',
  'place',
  'pointer',
  'previous',
  'reason',
  'recalled',
  'refused',
  'result',
  'seat',
  'skipped',
  'service',
  'state',
  'states',
  'status',
  'timer',
  'topic',
  'visit',
]);
/** What is told of a file: shown to those who see the field it was added for. */
const ofFiles: ReadonlySet<string> = new Set([
  'attachment',
  'field',
  'hash',
  'mediaType',
  'name',
  'scan',
  'size',
]);
/** Values of failed rules and errors of programs: for operators. */
const forOperators: ReadonlySet<string> = new Set(['error', 'params', 'doneBy']);

/** An instance as the reader sees it. */
export interface ShownInstance {
  /** Null: this version is not loaded. */
  readonly flow: Flow | null;
  readonly hidden: Hidden;
}

/** @param instanceOf - of the event's instance and of its parent */
export function shownDetail(
  reader: Reader,
  instanceOf: (instance: string) => ShownInstance,
  event: FlowEvent,
  { tellsFile }: Telling,
): JsonObject {
  const mayShow = (name: string): boolean => {
    if (name === 'input') return event.detail[name] !== null && showsInput(instanceOf, event);
    if (name === 'key') return showsKey(instanceOf, event);
    if (ofFiles.has(name)) return showsFile(instanceOf, event, tellsFile);
    return shown.has(name) || (reader.operator && forOperators.has(name));
  };
  const entries = Object.entries(event.detail).filter(([name]) => mayShow(name));
  const { flow } = instanceOf(event.instance);
  const detail = withSkippedTitles(flow, withToldFiles(Object.fromEntries(entries), tellsFile));
  return withIsoInstants(withNamedAssignees(reader, detail));
}

/** Of files that it names together, those that are told of. */
function withToldFiles(detail: JsonObject, tellsFile: Telling['tellsFile']): JsonObject {
  const { attachments } = detail;
  if (!Array.isArray(attachments)) return detail;
  return {
    ...detail,
    attachments: attachments.filter((id) => typeof id === 'string' && tellsFile(id)),
  };
}

/** Tasks that were skipped on the way, by their titles. */
function withSkippedTitles(flow: Flow | null, detail: JsonObject): JsonObject {
  const { skipped } = detail;
  if (!Array.isArray(skipped)) return detail;
  const titled = skipped.map((one: Json): Json => {
    if (!isRecord(one) || typeof one['state'] !== 'string') return one;
    return { ...one, title: stateTitle(flow, one['state']) };
  });
  return { ...detail, skipped: titled };
}

/** Whose task it was and is, as people call them. */
function withNamedAssignees(reader: Reader, detail: JsonObject): JsonObject {
  const named: Record<string, Json> = { ...detail };
  for (const name of ['assignee', 'previous']) {
    const assignee = assigneeOf(detail[name]);
    if (assignee) named[name] = assigneeView(reader, poolKey(assignee)).label;
  }
  return named;
}

function assigneeOf(value: Json | undefined): Assignee | null {
  if (!isRecord(value)) return null;
  const { position, role, unit } = value;
  if (typeof position === 'string') return { position };
  return typeof role === 'string' ? { role, unit: typeof unit === 'string' ? unit : null } : null;
}

function showsFile(
  instanceOf: (instance: string) => ShownInstance,
  event: FlowEvent,
  tellsFile: Telling['tellsFile'],
): boolean {
  const { attachment, field } = event.detail;
  if (typeof attachment !== 'string' || !tellsFile(attachment)) return false;
  return typeof field !== 'string' || !instanceOf(event.instance).hidden.fields.has(field);
}

/** The key of a child is shown where what it was started for is: the fan-out is the parent's. */
function showsKey(instanceOf: (instance: string) => ShownInstance, event: FlowEvent): boolean {
  const parent = event.changes.find((change) => change.kind === 'created')?.parent;
  const state = parent ? parent.visit.split('#')[0] : event.detail['state'];
  const { flow, hidden } = instanceOf(parent?.instance ?? event.instance);
  const node = typeof state === 'string' ? flow?.nodes.get(state) : undefined;
  return !hidesChildren(node ?? null, hidden);
}

/** What a person gave with an outcome or an action is hidden where it went into a hidden field, or became children of it. */
function showsInput(instanceOf: (instance: string) => ShownInstance, event: FlowEvent): boolean {
  const { flow, hidden } = instanceOf(event.instance);
  const { state, outcome, action } = event.detail;
  const node = (typeof state === 'string' ? flow?.nodes.get(state) : undefined) ?? null;
  const name = String(outcome ?? action);
  const transitions = node?.on.get(name) ?? flow?.on.get(name) ?? [];
  return !transitions.some(
    (transition) =>
      setsFromInput(transition, hidden) || hidesChildren(fanOutOf(transition, flow, node), hidden),
  );
}

function setsFromInput({ set }: Transition, hidden: Hidden): boolean {
  return set.some(({ field, value }) => hidden.fields.has(field) && /\bevent\b/.test(value.source));
}

/** The state whose children an input can be about: added, withdrawn, or chosen to run again. */
function fanOutOf(
  { effect }: Transition,
  flow: Flow | null,
  source: FlowNode | null,
): FlowNode | null {
  if (effect.kind === 'append' || effect.kind === 'cancel') return source;
  if (effect.kind !== 'target' || effect.only === null) return null;
  return flow?.nodes.get(effect.target) ?? null;
}
