// Transitions: each says exactly one of target, back, finish, append, cancel, notify, with the words that belong to it
// and to the place it stands in.

import type * as written from '../format/flow-types.generated.ts';
import { nearestParam } from '../format/nearest-word.ts';
import { compileExpression } from '../expr/compile-expression.ts';
import type { Expected, Expression } from '../expr/expression.ts';
import type { JsonSchema } from '../json.ts';
import type { Compilation, Names } from './compilation.ts';
import type { Assigned, Effect, Transition } from './flow.ts';
import { compileBy, compileNotify } from './people.ts';
import { regionOf, type RawNode } from './tree.ts';

export type Place = 'outcome' | 'action' | 'topic' | 'always' | 'done' | 'error' | 'timer';

export interface Site {
  readonly place: Place;
  readonly node: RawNode | null;
  readonly pointer: string;
  /** Schema of `event` here, when there is one. */
  readonly event?: JsonSchema | undefined;
  readonly names: Names;
  /** Set before the transition's own `set`: the results a fan-out joins, or a call gives. */
  readonly before?: readonly Assigned[];
}

const EFFECTS = ['target', 'back', 'finish', 'append', 'cancel', 'notify'] as const;

/** Which words may stand where, besides guard, why, set and the effect. */
const WORDS: Readonly<Record<Place, readonly string[]>> = {
  outcome: [],
  action: ['by', 'input', 'label'],
  topic: ['key', 'is', 'keep'],
  always: [],
  done: [],
  error: [],
  timer: [],
};

const OF_EFFECT: Readonly<Record<(typeof EFFECTS)[number], readonly string[]>> = {
  target: ['only'],
  back: ['resume', 'keep', 'limit', 'beyond'],
  finish: [],
  append: [],
  cancel: [],
  notify: [],
};

/** A key alone, one transition, or a list tried in order: as a list with pointers. */
export function listed(
  transitions: written.Transitions,
  pointer: string,
): { definition: written.TransitionDefinition; pointer: string }[] {
  if (typeof transitions === 'string') return [{ definition: { target: transitions }, pointer }];
  if (!Array.isArray(transitions)) return [{ definition: transitions, pointer }];
  return transitions.map((definition, index) => ({ definition, pointer: `${pointer}/${index}` }));
}

export function compileTransitions(
  compilation: Compilation,
  transitions: written.Transitions,
  site: Site,
): Transition[] {
  return listed(transitions, site.pointer).flatMap(({ definition, pointer }) => {
    const compiled = compileTransition(compilation, definition, { ...site, pointer });
    return compiled ? [compiled] : [];
  });
}

function compileTransition(
  compilation: Compilation,
  definition: written.TransitionDefinition,
  site: Site,
): Transition | null {
  const { node, pointer, place } = site;
  const event = inputSchema(definition, site);
  const names: Names = {
    ...site.names,
    timeless: place === 'always',
    variables: { ...site.names.variables, ...(event ? { event } : {}) },
  };
  const guard =
    definition.guard === undefined
      ? null
      : compilation.expression(definition.guard, `${pointer}/guard`, 'boolean', names);
  const set = compilation.assigned(
    definition.set,
    `${pointer}/set`,
    { ...names, numbers: true, proven: guard?.proves ?? [] },
    compilation.definition.data,
  );
  if (definition.by === 'assignee' && !node?.definition.task)
    compilation.report('BY_WITHOUT_TASK', `${pointer}/by`, {});
  const by =
    definition.by === undefined
      ? null
      : compileBy(compilation, definition.by, `${pointer}/by`, site.names);
  // Last, so that a wrong target does not hide what is wrong with the rest.
  const effect = compileEffect(compilation, definition, site, names);
  if (!effect) return null;
  return {
    pointer,
    source: node?.key ?? null,
    guard,
    why: definition.why ?? null,
    label: definition.label ?? null,
    set: [...(site.before ?? []), ...set],
    by,
    input: place === 'action' && event ? compilation.validator(event, `${pointer}/input`) : null,
    effect,
    leadsTo: new Set(),
    correlation: place === 'topic' ? correlation(compilation, definition, pointer, names) : null,
  };
}

function inputSchema(
  { input }: written.TransitionDefinition,
  { place, event }: Site,
): JsonSchema | undefined {
  return place === 'action' && input !== undefined ? input : event;
}

function compileEffect(
  compilation: Compilation,
  definition: written.TransitionDefinition,
  site: Site,
  names: Names,
): Effect | null {
  const { pointer, place, node } = site;
  const effects = EFFECTS.filter((word) => definition[word] !== undefined);
  const [kind, second] = effects;
  if (kind === undefined || second !== undefined) {
    compilation.report('TRANSITION_MIXED', pointer, { found: effects });
    return null;
  }
  checkWords(compilation, definition, site, kind);
  const moves = kind === 'target' || kind === 'back' || kind === 'finish';
  if (!moves && place !== 'action' && place !== 'topic') {
    compilation.report('TRANSITION_MUST_MOVE', pointer, { found: kind, place });
    return null;
  }
  if ((kind === 'append' || kind === 'cancel') && !node?.definition.each) {
    compilation.report('APPEND_WITHOUT_EACH', `${pointer}/${kind}`, { word: kind });
    return null;
  }
  if (kind === 'finish' && !(node && regionOf(node))) {
    compilation.report('FINISH_OUTSIDE_PARALLEL', `${pointer}/finish`, {});
    return null;
  }
  return effectOf(compilation, definition, pointer, names);
}

function effectOf(
  compilation: Compilation,
  definition: written.TransitionDefinition,
  pointer: string,
  names: Names,
): Effect | null {
  const { target, back, append, cancel, notify, only } = definition;
  if (target !== undefined) {
    if (!known(compilation, target, `${pointer}/target`)) return null;
    return {
      kind: 'target',
      target,
      only:
        only === undefined ? null : compilation.expression(only, `${pointer}/only`, keyList, names),
    };
  }
  if (back !== undefined) return backEffect(compilation, definition, back, pointer);
  if (append !== undefined)
    return {
      kind: 'append',
      items: compilation.expression(append, `${pointer}/append`, listOf(names.item), names),
    };
  if (cancel !== undefined)
    return {
      kind: 'cancel',
      key: compileKeys(compilation, cancel, `${pointer}/cancel`, names),
    };
  if (notify !== undefined)
    return { kind: 'notify', to: compileNotify(compilation, notify, `${pointer}/notify`, names) };
  return { kind: 'finish' };
}

const keyList: JsonSchema = { type: 'array', items: { type: 'string' } };

function listOf(item: JsonSchema | undefined): Expected {
  return item && Object.keys(item).length > 0 ? { type: 'array', items: item } : 'list';
}

/** One key, or a list of them. */
function compileKeys(
  compilation: Compilation,
  source: string,
  pointer: string,
  names: Names,
): Expression {
  const { schema } = compileExpression(source, compilation.scope(names), 'any').expression ?? {};
  const isList = schema?.['type'] === 'array';
  return compilation.expression(source, pointer, isList ? keyList : 'string', names);
}

function backEffect(
  compilation: Compilation,
  definition: written.TransitionDefinition,
  back: string,
  pointer: string,
): Effect | null {
  const { resume, keep, limit, beyond } = definition;
  const found =
    known(compilation, back, `${pointer}/back`) &&
    (beyond === undefined || known(compilation, beyond, `${pointer}/beyond`));
  if ((beyond === undefined) !== (limit === undefined))
    compilation.report('LIMIT_WITHOUT_BEYOND', pointer, {});
  const kept = keep === 'unchanged' || keep === 'all' || keep === 'none' ? keep : 'unchanged';
  if (keep !== undefined && keep !== kept)
    compilation.report('VALUE_UNKNOWN', `${pointer}/keep`, {
      value: keep,
      allowed: ['unchanged', 'all', 'none'],
    });
  if (!found) return null;
  return {
    kind: 'back',
    target: back,
    resume: resume === 'sender',
    keep: kept,
    limit: limit ?? null,
    beyond: beyond ?? null,
  };
}

function known(compilation: Compilation, state: string, pointer: string): boolean {
  if (compilation.states.has(state)) return true;
  compilation.report('TARGET_UNKNOWN', pointer, {
    state,
    ...nearestParam(state, compilation.states),
  });
  return false;
}

function checkWords(
  compilation: Compilation,
  definition: written.TransitionDefinition,
  { place, pointer }: Site,
  kind: (typeof EFFECTS)[number],
): void {
  const allowed = new Set<string>([
    'guard',
    'why',
    'set',
    kind,
    ...WORDS[place],
    ...OF_EFFECT[kind],
  ]);
  for (const word of Object.keys(definition)) {
    if (!allowed.has(word)) compilation.report('WORD_MISPLACED', `${pointer}/${word}`, { word });
  }
}

function correlation(
  compilation: Compilation,
  definition: written.TransitionDefinition,
  pointer: string,
  names: Names,
): Transition['correlation'] {
  const { key, is, keep = 'P30D' } = definition;
  if (key === undefined || is === undefined) {
    compilation.report('WORD_MISSING', pointer, { word: key === undefined ? 'key' : 'is' });
    return null;
  }
  if (!Object.hasOwn(compilation.definition.keys ?? {}, key))
    compilation.report('FLOW_KEY_UNKNOWN', `${pointer}/key`, { key });
  return { key, is: compilation.expression(is, `${pointer}/is`, 'string', names), keep };
}
