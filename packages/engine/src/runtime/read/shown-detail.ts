// What of an event's detail is shown. A list of what may be shown, so that a word added to history later shows only once
// somebody has decided that it may.

import type { Flow, Transition } from '../../core/compile/flow.ts';
import type { FlowEvent } from '../../core/event.ts';
import type { JsonObject } from '../../core/json.ts';
import type { HiddenFields } from './hidden-fields.ts';
import type { Reader } from './reader.ts';

/** Names of things: shown to everybody who may read the instance. */
const shown: ReadonlySet<string> = new Set([
  'action',
  'attempt',
  'by',
  'child',
  'code',
  'done',
  'due',
  'effect',
  'flow',
  'from',
  'how',
  'incident',
  'key',
  'message',
  'outcome',
  'parent',
  'pointer',
  'reason',
  'result',
  'service',
  'state',
  'status',
  'timer',
  'topic',
  'visit',
]);
/** Values of failed rules and errors of programs: for operators. */
const forOperators: ReadonlySet<string> = new Set(['error', 'params', 'doneBy']);

export function shownDetail(
  { operator }: Reader,
  flow: Flow | null,
  hidden: HiddenFields,
  event: FlowEvent,
): JsonObject {
  const mayShow = (name: string): boolean => {
    if (name === 'input') return event.detail[name] !== null && showsInput(flow, hidden, event);
    return shown.has(name) || (operator && forOperators.has(name));
  };
  return Object.fromEntries(Object.entries(event.detail).filter(([name]) => mayShow(name)));
}

/** What a person gave with an outcome or an action is hidden where it went into a hidden field. */
function showsInput(flow: Flow | null, hidden: HiddenFields, { detail }: FlowEvent): boolean {
  if (hidden.size === 0) return true;
  const { state, outcome, action } = detail;
  const node = typeof state === 'string' ? flow?.nodes.get(state) : undefined;
  const name = String(outcome ?? action);
  const transitions = node?.on.get(name) ?? flow?.on.get(name) ?? [];
  return !transitions.some((transition) => setsFromInput(transition, hidden));
}

function setsFromInput({ set }: Transition, hidden: HiddenFields): boolean {
  return set.some(({ field, value }) => hidden.has(field) && /\bevent\b/.test(value.source));
}
