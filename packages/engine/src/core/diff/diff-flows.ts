// What differs between two versions of a flow, part by part. Two versions that say the same have no difference; whatever is
// written otherwise is told at least once.

import type { FlowDefinition, Text } from '../format/flow-types.generated.ts';
import type { Json, JsonObject } from '../json.ts';
import { isSameJson } from '../migrate/same-json.ts';
import type { FlowDifference, FlowVersionSource, NameOf, Report } from './difference.ts';
import { daysAmong, diffData, diffForms, fieldNames } from './diff-data.ts';
import { diffState } from './diff-states.ts';
import { diffWays } from './diff-ways.ts';
import { matchStates, statesIn } from './match-states.ts';
import { namedForms } from './named-forms.ts';
import { renamed } from './wording.ts';

/**
 * Compares two versions: states, tasks, who does them and until when, ways and conditions, fields, and the forms that they
 * name.
 *
 * @param nameOf - what people call positions, roles and users; without it keys are shown as plain words
 */
export function diffFlows(
  before: FlowVersionSource,
  after: FlowVersionSource,
  nameOf: NameOf = () => undefined,
): FlowDifference[] {
  const found: FlowDifference[] = [];
  const report: Report = ({ params = {}, state = null, from, to, ...difference }) => {
    const told = Object.entries(params).filter(([, value]) => value != null);
    found.push({
      ...difference,
      params: plain(Object.fromEntries(told)),
      state,
      from: plainOrNull(from),
      to: plainOrNull(to),
    });
  };
  const [old, next] = [before.definition, after.definition];
  const { pairs, added, removed } = matchStates(old, next);
  const keys = new Map(pairs.map((pair) => [pair.old.key, pair.next.key]));
  const [oldStates, nextStates] = [statesIn(old), statesIn(next)];
  const [oldForms, nextForms] = [namedForms(before), namedForms(after)];
  const versions = [
    { definition: old, forms: oldForms },
    { definition: next, forms: nextForms },
  ] as const;
  const context = {
    report,
    nameOf,
    fieldName: fieldNames(versions),
    isDay: daysAmong(versions),
    nextKey: (key: string): string => keys.get(key) ?? key,
    oldTitle: (key: string): Text | null => oldStates.get(key)?.title ?? null,
    nextTitle: (key: string): Text | null => nextStates.get(key)?.title ?? null,
  };
  diffWhole(old, next, context);
  for (const { key, pointer, title, definition } of added)
    report({
      code: 'FLOW_STATE_ADDED',
      what: 'state',
      how: 'added',
      pointer,
      state: key,
      params: { title },
      to: definition,
    });
  for (const { key, pointer, title, definition } of removed)
    report({
      code: 'FLOW_STATE_REMOVED',
      what: 'state',
      how: 'removed',
      pointer,
      state: key,
      params: { title },
      from: definition,
    });
  for (const pair of pairs) diffState(pair.old, pair.next, context);
  diffData(old, next, context);
  diffForms(oldForms, nextForms, context);
  return found;
}

interface Whole {
  readonly report: Report;
  readonly nextKey: (key: string) => string;
  readonly oldTitle: (key: string) => Text | null;
  readonly nextTitle: (key: string) => Text | null;
  readonly fieldName: (field: string) => Text;
  readonly isDay: (field: string) => boolean;
}

function diffWhole(old: FlowDefinition, next: FlowDefinition, context: Whole): void {
  const { report, nextKey, oldTitle, nextTitle } = context;
  if (!isSameJson(old.title, next.title))
    report({
      code: 'FLOW_TITLE_CHANGED',
      what: 'flow',
      how: 'renamed',
      pointer: '/title',
      params: { title: next.title, ...renamed(old.title, next.title) },
      from: old.title,
      to: next.title,
    });
  if (nextKey(old.initial) !== next.initial)
    report({
      code: 'FLOW_BEGINNING_CHANGED',
      what: 'flow',
      how: 'changed',
      pointer: '/initial',
      params: { from: oldTitle(old.initial), to: nextTitle(next.initial) },
      from: old.initial,
      to: next.initial,
    });
  const ways = { oldPointer: '', pointer: '', title: next.title, state: null };
  diffWays({ on: old.on ?? {} }, { on: next.on ?? {} }, { ...context, ...ways });
  if (!isSameJson(restOf(old), restOf(next)))
    report({ code: 'FLOW_RULES_CHANGED', what: 'rules', how: 'changed', pointer: '' });
}

/** What nothing else tells of; the number of the version is no difference. */
function restOf({
  title: _t,
  initial: _i,
  on: _o,
  states: _s,
  version: _v,
  data,
  ...rest
}: FlowDefinition): unknown {
  const { properties: _p, required: _r, ...schema } = data;
  return { ...rest, schema };
}

const plain = (value: object): JsonObject => JSON.parse(JSON.stringify(value));
const plainOrNull = (value: unknown): Json | null =>
  value === undefined ? null : JSON.parse(JSON.stringify(value));
