// What differs in a state that both versions have: its task, who does it, until when, what it waits for.

import type { StateDefinition, TaskDefinition, Text } from '../format/flow-types.generated.ts';
import { isSameJson } from '../migrate/same-json.ts';
import { escapePointer } from '../compile/compilation.ts';
import type { ChangeCode } from '../codes.ts';
import type { DifferentPart, NameOf, Report } from './difference.ts';
import { diffWays, type WayContext } from './diff-ways.ts';
import type { PlacedState } from './match-states.ts';
import { dueWords, kindWords, renamed, whoWords } from './wording.ts';

/** What states are told with. */
export interface StateContext extends Pick<
  WayContext,
  'nextKey' | 'oldTitle' | 'nextTitle' | 'fieldName' | 'isDay'
> {
  readonly report: Report;
  readonly nameOf: NameOf;
}

export function diffState(old: PlacedState, next: PlacedState, context: StateContext): void {
  const { report } = context;
  const place = { pointer: next.pointer, state: next.key };
  const title = next.title;
  const about = (what: DifferentPart, how: 'added' | 'removed' | 'changed' | 'renamed' | 'moved') =>
    ({ ...place, what, how, params: { title } }) as const;
  if (!isSameJson(old.title, next.title))
    report({
      ...about('state', 'renamed'),
      code: 'FLOW_STATE_RENAMED',
      params:
        old.title && next.title
          ? { title: next.title, ...renamed(old.title, next.title) }
          : { from: old.title, to: next.title },
      from: old.title,
      to: next.title,
    });
  else if (old.key !== next.key)
    report({
      ...about('state', 'renamed'),
      code: 'FLOW_STATE_KEY_CHANGED',
      from: old.key,
      to: next.key,
    });
  const parent = old.parent === null ? null : context.nextKey(old.parent);
  if (parent !== next.parent)
    report({
      ...about('state', 'moved'),
      code: 'FLOW_STATE_MOVED',
      from: old.parent,
      to: next.parent,
    });
  if (old.definition.type !== next.definition.type)
    report({
      ...about('state', 'changed'),
      code: 'FLOW_STATE_KIND_CHANGED',
      params: { title, from: kindWords(old.definition), to: kindWords(next.definition) },
      from: old.definition.type,
      to: next.definition.type,
    });
  diffTask(old, next, context);
  diffDue(old, next, context);
  for (const part of parts) diffPart(part, old, next, report);
  diffWays(old.definition, next.definition, {
    ...context,
    title,
    state: next.key,
    oldPointer: old.pointer,
    pointer: next.pointer,
  });
  if (
    !isSameJson(
      restOf(old, context.nextKey),
      restOf(next, (key) => key),
    )
  )
    report({ ...about('rules', 'changed'), code: 'FLOW_STATE_RULES_CHANGED' });
}

interface Part {
  readonly what: DifferentPart;
  readonly of: (state: StateDefinition) => unknown;
  readonly path: string;
  readonly codes: Readonly<Record<'added' | 'removed' | 'changed', ChangeCode>>;
}

const codesOf = <T extends string>(name: T) =>
  ({ added: `${name}_ADDED`, removed: `${name}_REMOVED`, changed: `${name}_CHANGED` }) as const;

const parts: readonly Part[] = [
  { what: 'fan-out', of: ({ each }) => each, path: '/each', codes: codesOf('FLOW_FAN_OUT') },
  { what: 'call', of: ({ call }) => call, path: '/call', codes: codesOf('FLOW_CALL') },
  { what: 'reminder', of: ({ after }) => after, path: '/after', codes: codesOf('FLOW_REMINDER') },
  {
    what: 'vote',
    of: ({ task }) => task?.decide,
    path: '/task/decide',
    codes: codesOf('FLOW_VOTE'),
  },
  { what: 'form', of: ({ task }) => task?.form, path: '/task/form', codes: codesOf('FLOW_FORM') },
];

function diffPart(
  { what, of, path, codes }: Part,
  old: PlacedState,
  next: PlacedState,
  report: Report,
): void {
  const from = of(old.definition);
  const to = of(next.definition);
  if (isSameJson(from, to)) return;
  const how = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
  const { pointer } = how === 'removed' ? old : next;
  report({
    code: codes[how],
    what,
    how,
    pointer: pointer + path,
    state: next.key,
    params: { title: next.title },
    from,
    to,
  });
}

function diffTask(
  old: PlacedState,
  next: PlacedState,
  { report, nameOf, oldTitle, nextTitle }: StateContext,
): void {
  const [was, is] = [old.definition.task, next.definition.task];
  const place = { state: next.key, params: { title: next.title } };
  if (!was || !is) {
    if (is)
      report({
        ...place,
        code: 'FLOW_TASK_ADDED',
        what: 'state',
        how: 'added',
        pointer: `${next.pointer}/task`,
        to: is,
      });
    if (was)
      report({
        ...place,
        code: 'FLOW_TASK_REMOVED',
        what: 'state',
        how: 'removed',
        pointer: `${old.pointer}/task`,
        from: was,
      });
    return;
  }
  // Where the step has no title of its own, the task's is its title, and told as that.
  if (next.definition.title !== undefined && !isSameJson(was.title, is.title))
    report({
      code: 'FLOW_TASK_RENAMED',
      what: 'state',
      how: 'renamed',
      pointer: `${next.pointer}/task/title`,
      state: next.key,
      params: { title: next.title, ...renamed(was.title, is.title) },
      from: was.title,
      to: is.title,
    });
  if (!isSameJson(was.assign, is.assign)) {
    const from = whoWords(was.assign, nameOf, oldTitle);
    const to = whoWords(is.assign, nameOf, nextTitle);
    const told = from && to && !isSameJson(from, to) ? { from, to } : {};
    report({
      code: 'FLOW_ASSIGNEE_CHANGED',
      what: 'assignee',
      how: 'changed',
      pointer: `${next.pointer}/task/assign`,
      state: next.key,
      params: { title: next.title, ...told },
      from: was.assign,
      to: is.assign,
    });
  }
  diffOutcomes(was, is, { old, next, report });
}

function diffOutcomes(
  was: TaskDefinition,
  is: TaskDefinition,
  { old, next, report }: { old: PlacedState; next: PlacedState; report: Report },
): void {
  const place = (state: PlacedState, name: string, outcome: Text) =>
    ({
      what: 'outcome' as const,
      pointer: `${state.pointer}/task/outcomes/${escapePointer(name)}`,
      state: next.key,
      params: { title: next.title, outcome },
    }) as const;
  for (const [name, outcome] of Object.entries(is.outcomes)) {
    const before = was.outcomes[name];
    const here = place(next, name, outcome.label);
    if (!before) {
      report({ ...here, code: 'FLOW_OUTCOME_ADDED', how: 'added', to: outcome });
      continue;
    }
    const { label: oldLabel, comment: oldComment, ...oldRest } = before;
    const { label, comment, ...rest } = outcome;
    if (!isSameJson(oldLabel, label))
      report({
        ...here,
        code: 'FLOW_OUTCOME_RENAMED',
        how: 'renamed',
        params: { title: next.title, outcome: label, ...renamed(oldLabel, label) },
        from: oldLabel,
        to: label,
      });
    if (oldComment !== comment)
      report({
        ...here,
        code: comment === 'required' ? 'FLOW_COMMENT_REQUIRED' : 'FLOW_COMMENT_OPTIONAL',
        how: 'changed',
        from: oldComment,
        to: comment,
      });
    if (!isSameJson(oldRest, rest))
      report({ ...here, code: 'FLOW_OUTCOME_CHANGED', how: 'changed', from: before, to: outcome });
  }
  for (const [name, outcome] of Object.entries(was.outcomes))
    if (!is.outcomes[name])
      report({
        ...place(old, name, outcome.label),
        code: 'FLOW_OUTCOME_REMOVED',
        how: 'removed',
        from: outcome,
      });
}

function diffDue(old: PlacedState, next: PlacedState, { report }: StateContext): void {
  const dueOf = ({ definition: { task, due } }: PlacedState) => task?.due ?? due;
  const [was, is] = [dueOf(old), dueOf(next)];
  if (isSameJson(was, is)) return;
  const [from, to] = [dueWords(was), dueWords(is)];
  const how = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  const told = how === 'changed' && isSameJson(from, to) ? {} : { from, to };
  report({
    code: codesOf('FLOW_DEADLINE')[how],
    what: 'deadline',
    how,
    pointer: `${next.pointer}${next.definition.task ? '/task' : ''}/due`,
    state: next.key,
    params: { title: next.title, ...told },
    from: was,
    to: is,
  });
}

/** What nothing above tells of. */
function restOf({ definition }: PlacedState, nextKey: (key: string) => string): unknown {
  const {
    title: _t,
    type: _y,
    states: _s,
    each: _e,
    call: _c,
    after: _a,
    due: _d,
    ...state
  } = definition;
  const { on: _on, always: _al, onDone: _od, onError: _oe, task, initial, ...rest } = state;
  const begins = initial === undefined ? null : nextKey(initial);
  if (!task) return { ...rest, begins };
  const {
    title: _tt,
    assign: _as,
    due: _td,
    decide: _de,
    form: _fo,
    outcomes: _ou,
    ...ofTask
  } = task;
  return { ...rest, begins, ofTask };
}
