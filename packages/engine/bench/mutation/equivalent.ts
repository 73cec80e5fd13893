// Whether a mutant does the same as what it was made of. That is a bisimulation, the identity over the configurations that
// are reached: once what never happens is left out of both they are the same, or the one guard that differs never answers
// otherwise where it is asked.

import { compileFlow, parseFlow } from '../../src/core/index.ts';
import type { CompileContext } from '../../src/core/compile/compilation.ts';
import type { Flow } from '../../src/core/compile/flow.ts';
import { transitionsOf } from '../../src/core/compile/graph.ts';
import { parseExpression, type Ast } from '../../src/core/expr/parse-expression.ts';
import { applyPatch, type PatchOperation } from '../../src/core/verify/fix.ts';
import { explore } from '../../src/core/verify/explore.ts';
import { givenAtStart } from '../../src/core/verify/given-at-start.ts';
import { modelOf } from '../../src/core/verify/model.ts';
import { changed, isBranch, isRecord, valueAt, type Json } from './sites.ts';

/** The definition without branches that are never taken and guards that always hold, as text. */
export function essence(flow: Flow, context: CompileContext): string {
  const model = modelOf(flow, context);
  const { taken, failed, isComplete } = explore(model);
  if (!isComplete) return JSON.stringify(flow.definition);
  const rules = [
    ...model.offers.flatMap(({ candidates }) => candidates),
    ...[...model.rules.always.values()].flat(),
    ...[...model.rules.done.values()].flat(),
  ];
  const patch: PatchOperation[] = [];
  const seen = new Set<string>();
  for (const { index, transition } of rules) {
    if (!transition || seen.has(transition.pointer)) continue;
    seen.add(transition.pointer);
    if (taken.has(index) && transition.guard && !failed.has(index))
      patch.push({ op: 'remove', path: `${transition.pointer}/guard` });
  }
  const without = applyPatch(flow.definition, patch);
  // Branches are left out from the last to the first, so that the places of the others stay.
  const dead = rules
    .filter(
      ({ index, transition }) =>
        transition && !taken.has(index) && /\/\d+$/.test(transition.pointer),
    )
    .map(({ transition }) => transition?.pointer ?? '');
  const last = [...new Set(dead)].sort((one, other) =>
    other.localeCompare(one, 'en', { numeric: true }),
  );
  return JSON.stringify(
    applyPatch(
      without,
      last.map((path) => ({ op: 'remove', path })),
    ),
  );
}

const PROBE = 'jawaban-berbeda';

/**
 * Whether another guard in this place would always have the same answer: an end is put before its transition for where the
 * two differ, and is never reached.
 *
 * @param path - of the guard
 */
export function neverDiffers(
  definition: Json,
  { path, other }: { readonly path: readonly string[]; readonly other: string },
  context: CompileContext,
): boolean {
  const guard = valueAt(definition, path);
  if (typeof guard !== 'string') return false;
  const differs = [`(${guard}) && !(${other})`, `!(${guard}) && (${other})`];
  return neverHolds(definition, { path: path.slice(0, -1), conditions: differs }, context);
}

/**
 * Whether two neighbours of a list of branches never apply at once, so that it is all the same which is asked first.
 *
 * @param path - of the list
 * @param at - place of the first of the two
 */
export function neverBoth(
  definition: Json,
  { path, at }: { readonly path: readonly string[]; readonly at: number },
  context: CompileContext,
): boolean {
  const [first, second] = [at, at + 1].map((index) =>
    valueAt(definition, [...path, String(index), 'guard']),
  );
  if (typeof first !== 'string' || typeof second !== 'string') return false;
  const place = { path: [...path, String(at)], conditions: [`(${first}) && (${second})`] };
  return neverHolds(definition, place, context);
}

/** Whether none of these conditions ever holds where a transition is asked: an end is put before it for where one does. */
function neverHolds(
  definition: Json,
  { path: at, conditions }: { readonly path: readonly string[]; readonly conditions: string[] },
  context: CompileContext,
): boolean {
  const transition = valueAt(definition, at);
  const states = valueAt(definition, ['states']);
  if (!isRecord(transition) || !isRecord(states)) return false;
  const probes = conditions.map((guard) => ({ ...asked(transition), guard, target: PROBE }));
  const list = isBranch(at) ? at.slice(0, -1) : at;
  const branches = valueAt(definition, list);
  const index = isBranch(at) ? Number(at.at(-1)) : 0;
  const all = Array.isArray(branches) ? branches : [branches];
  const probed = changed(definition, list, [
    ...all.slice(0, index),
    ...probes,
    ...all.slice(index),
  ]);
  const { definition: parsed } = parseFlow(changed(probed, ['states', PROBE], { type: 'final' }));
  const { flow, problems } = parsed ? compileFlow(parsed, context) : { flow: null, problems: [] };
  if (!flow || problems.length > 0) return false;
  const { entered, isComplete } = explore(modelOf(flow, context));
  return isComplete && !entered.has(PROBE);
}

/** What of a transition says when it is asked, and by whom; not what it does. */
function asked(transition: Json): { [word: string]: Json } {
  if (!isRecord(transition)) return {};
  return Object.fromEntries(
    Object.entries(transition).filter(([word]) => ASKING.some((one) => one === word)),
  );
}

const ASKING = ['label', 'by', 'input', 'key', 'is', 'keep', 'why'];

/**
 * Whether an expression for a person always gives whoever started it: their name, or a field that nothing but their name is
 * ever written into.
 *
 * @param path - of an `assign` or a `by`
 */
export function isAlwaysStarter(
  flow: Flow,
  definition: Json,
  path: readonly string[],
  context: CompileContext,
): boolean {
  const source = valueAt(definition, [...path, 'position', 'from']);
  const given = givenAtStart(flow, context.flows.values());
  if (typeof source !== 'string' || given === null) return false;
  const nodes = [...flow.nodes.values()];
  const all = [...nodes.flatMap(transitionsOf), ...[...flow.on.values()].flat()];
  const isKept = (field: string | null): boolean =>
    field !== null &&
    !given.has(field) &&
    !nodes.some(({ task }) => task?.form?.writable.has(field)) &&
    all
      .flatMap(({ set }) => set.filter((one) => one.field === field))
      .every(({ value }) => value.source === 'starter');
  const { ast } = parseExpression(source);
  return ast !== null && resultsOf(ast).every((one) => isStarter(one) || isKept(fieldOf(one)));
}

/** What an expression may come to: the branches of its choices. */
function resultsOf(ast: Ast): Ast[] {
  return ast.op === '?:' ? [...resultsOf(ast.args[1]), ...resultsOf(ast.args[2])] : [ast];
}

const isStarter = (ast: Ast): boolean => ast.op === 'id' && ast.args === 'starter';

/** `data.f`; null: it is no field. */
function fieldOf(ast: Ast): string | null {
  const isField = ast.op === '.' && ast.args[0].op === 'id' && ast.args[0].args === 'data';
  return isField ? ast.args[1] : null;
}
