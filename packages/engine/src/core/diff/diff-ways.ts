// Transitions of a state in two versions: which ways are new, gone, lead elsewhere, or are taken under another condition.

import type {
  StateDefinition,
  Text,
  TransitionDefinition,
  Transitions,
} from '../format/flow-types.generated.ts';
import { isSameJson } from '../migrate/same-json.ts';
import { escapePointer } from '../compile/compilation.ts';
import { plainWords } from '../compile/titles.ts';
import type { Report } from './difference.ts';
import { both, guardWords, type Both } from './wording.ts';

/** What ways are told with. */
export interface WayContext {
  readonly report: Report;
  readonly title: Text | null;
  readonly state: string | null;
  /** Pointers of the state in either version. */
  readonly oldPointer: string;
  readonly pointer: string;
  /** Key in the new version of a state of the old one. */
  readonly nextKey: (old: string) => string;
  readonly oldTitle: (key: string) => Text | null;
  readonly nextTitle: (key: string) => Text | null;
  readonly fieldName: (field: string) => Text;
  /** Whether a field is a day or a moment. */
  readonly isDay: (field: string) => boolean;
}

interface Way {
  readonly definition: TransitionDefinition;
  readonly trigger: Both;
  readonly pointer: string;
  readonly id: string;
}

const done = { id: 'kelanjutan setelah selesai', en: 'the continuation after completion' };
const failed = { id: 'kelanjutan setelah gagal', en: 'the continuation after a failure' };
const atOnce = { id: 'kelanjutan otomatis', en: 'the automatic continuation' };
const event = { id: 'kabar dari alur lain', en: 'news of another flow' };

type Owner = Pick<StateDefinition, 'on' | 'always' | 'onDone' | 'onError' | 'task'>;

export function diffWays(old: Owner, next: Owner, context: WayContext): void {
  const before = waysIn(old, context.oldPointer);
  const after = waysIn(next, context.pointer);
  const gone = new Map(before.map((way) => [way.id, way]));
  for (const way of after) {
    const was = gone.get(way.id);
    gone.delete(way.id);
    if (was) changed(was, way, context);
    else
      context.report({
        code: 'FLOW_WAY_ADDED',
        ...about(way, context),
        params: {
          ...about(way, context).params,
          to: targetOf(way.definition, context.nextTitle),
        },
        how: 'added',
        to: way.definition,
      });
  }
  for (const way of gone.values())
    context.report({
      code: 'FLOW_WAY_REMOVED',
      ...about(way, context),
      params: {
        ...about(way, context).params,
        from: targetOf(way.definition, context.oldTitle),
      },
      how: 'removed',
      from: way.definition,
    });
}

function about(way: Way, { title, state }: WayContext) {
  return {
    params: { title, trigger: way.trigger },
    what: 'transition' as const,
    pointer: way.pointer,
    state,
  };
}

function changed(was: Way, way: Way, context: WayContext): void {
  const { report } = context;
  const place = about(way, context);
  const from = targetOf(was.definition, context.oldTitle);
  const to = targetOf(way.definition, context.nextTitle);
  const isElsewhere = !isSameJson(
    whereOf(was.definition, context.nextKey),
    whereOf(way.definition, (key) => key),
  );
  if (isElsewhere) {
    const params = isSameJson(from, to) ? place.params : { ...place.params, from, to };
    report({
      code: 'FLOW_WAY_CHANGED',
      ...place,
      params,
      how: 'changed',
      from: was.definition,
      to: way.definition,
    });
  }
  diffGuard(was, way, context);
  if (!isSameJson(restOf(was.definition), restOf(way.definition)))
    report({
      code: 'FLOW_WAY_RULES_CHANGED',
      ...place,
      how: 'changed',
      from: was.definition,
      to: way.definition,
    });
}

function diffGuard(was: Way, way: Way, context: WayContext): void {
  const [old, now] = [was.definition.guard, way.definition.guard];
  if (old === now) return;
  const place = { ...about(way, context), what: 'guard' as const };
  const from = guardWords(old, context);
  const to = guardWords(now, context);
  const told = from && to ? { from, to } : {};
  const { report } = context;
  if (old === undefined)
    report({
      code: 'FLOW_GUARD_ADDED',
      ...place,
      params: { ...place.params, to },
      how: 'added',
      to: now,
    });
  else if (now === undefined)
    report({
      code: 'FLOW_GUARD_REMOVED',
      ...place,
      params: { ...place.params, from },
      how: 'removed',
      from: old,
    });
  else
    report({
      code: 'FLOW_GUARD_CHANGED',
      ...place,
      params: { ...place.params, ...told },
      how: 'changed',
      from: old,
      to: now,
    });
}

/** Where it leads, for comparison. */
function whereOf(
  { target, back, finish, append, cancel, notify, beyond }: TransitionDefinition,
  keyOf: (key: string) => string,
) {
  const mapped = (key: string | undefined): string | null =>
    key === undefined ? null : keyOf(key);
  return [
    mapped(target),
    mapped(back),
    finish ?? null,
    append ?? null,
    cancel ?? null,
    notify ?? null,
    mapped(beyond),
  ];
}

const restOf = ({
  guard: _g,
  target: _t,
  back: _b,
  finish: _f,
  append: _a,
  cancel: _c,
  notify: _n,
  beyond: _y,
  ...rest
}: TransitionDefinition) => rest;

function targetOf(
  { target, back }: TransitionDefinition,
  titleOf: (key: string) => Text | null,
): Text | null {
  const key = target ?? back;
  return key === undefined ? null : titleOf(key);
}

function waysIn(owner: Owner, pointer: string): Way[] {
  const { on = {}, always, onDone, onError, task } = owner;
  const named = Object.entries(on).flatMap(([name, transitions]) =>
    listed(transitions, {
      pointer: `${pointer}/on/${escapePointer(name)}`,
      id: name,
      trigger: triggerOf(name, transitions, task),
    }),
  );
  return [
    ...named,
    ...listed(always, { pointer: `${pointer}/always`, id: 'always', trigger: atOnce }),
    ...listed(onDone, { pointer: `${pointer}/onDone`, id: 'onDone', trigger: done }),
    ...listed(onError, { pointer: `${pointer}/onError`, id: 'onError', trigger: failed }),
  ];
}

function triggerOf(name: string, transitions: Transitions, task: Owner['task']): Both {
  if (name.startsWith('flow:')) return event;
  const outcome = task?.outcomes[name];
  const label = both(outcome?.label ?? labelIn(transitions) ?? plainWords(name));
  return outcome
    ? { id: `keputusan “${label.id}”`, en: `the decision “${label.en}”` }
    : { id: `tindakan “${label.id}”`, en: `the action “${label.en}”` };
}

function labelIn(transitions: Transitions): Text | null {
  const [first] = asList(transitions);
  return first?.label ?? null;
}

function listed(
  transitions: Transitions | undefined,
  { pointer, id, trigger }: Omit<Way, 'definition'>,
): Way[] {
  if (transitions === undefined) return [];
  const isList = Array.isArray(transitions);
  return asList(transitions).map((definition, index) => ({
    definition,
    trigger: isList && transitions.length > 1 ? nth(trigger, index + 1) : trigger,
    pointer: isList ? `${pointer}/${index}` : pointer,
    id: `${id}/${index}`,
  }));
}

/** One of several branches, which are tried in their order. */
const nth = ({ id, en }: Both, number: number): Both => ({
  id: `${id} (cabang ke-${number})`,
  en: `${en} (branch ${number})`,
});

function asList(transitions: Transitions): readonly TransitionDefinition[] {
  if (typeof transitions === 'string') return [{ target: transitions }];
  return Array.isArray(transitions) ? transitions : [transitions];
}
