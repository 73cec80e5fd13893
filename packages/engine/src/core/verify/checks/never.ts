// States that no data leads to, and branches that are never taken.

import type { FlowNode, Transition } from '../../compile/flow.ts';
import { explore } from '../explore.ts';
import type { Rule } from '../../kernel/encoded/rules.ts';
import { escapePointer } from '../../compile/compilation.ts';
import type { Model } from '../model.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import { isUnsatisfiable } from './satisfiable.ts';
import type { Proven, Told } from './told.ts';
import { writesOf } from './writes.ts';

/** Not those that no transition leads to: the compiler tells them. */
export function neverEntered({ flow, graph, exploration: { entered } }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node): Told[] => {
    const isBelow = node.parent !== null && !entered.has(node.parent.key);
    if (entered.has(node.key) || isBelow || !graph.reachable.has(node.key)) return [];
    const { pointer, key } = node;
    const params = { state: key, step: titleOf(node) };
    return [{ code: 'STATE_NEVER_ENTERED', severity: 'warning', pointer, params, at: null }];
  });
}

/**
 * Of states that are entered: an outcome none of whose branches is taken; a transition whose guard never holds there, or
 * that others always go before. Not one that is there for when an operator moves the flow about.
 */
export function neverTaken(proven: Proven): Told[] {
  const { model, exploration } = proven;
  const { taken, entered, held, failed } = exploration;
  const ways = new Set(transitionsIn(model, taken));
  const all = candidates(model);
  const isDead = ({ transition, source }: Candidate): boolean =>
    !ways.has(transition) && (source === null || entered.has(source.key));
  const revivable = all.filter((one) => isDead(one) && mayBeRevived(one, proven));
  for (const transition of movedBack(proven, revivable)) ways.add(transition);
  // What is done has to lead somewhere, even where something else always goes before.
  const dead = all.filter((one) => isDead(one) && !isOnlyEnd(one));
  const outcomes = outcomesWithout(dead);
  // One that holds and is not taken, another goes before.
  const refuted = new Set(
    allRules(model).flatMap(({ index, transition }) =>
      transition && failed.has(index) && !held.has(index) ? [transition] : [],
    ),
  );
  const branches = dead.flatMap(({ transition, source }): Told[] => {
    if (outcomes.some(({ branches }) => branches.includes(transition))) return [];
    const never = refuted.has(transition);
    const code = never ? 'GUARD_NEVER_HOLDS' : 'BRANCH_NEVER_REACHED';
    const pointer = never ? `${transition.pointer}/guard` : transition.pointer;
    const params = source
      ? { state: source.key, step: titleOf(source) }
      : { state: '', step: textParam(proven.flow.definition.title) };
    const index = /\/(\d+)$/.exec(transition.pointer);
    return [
      {
        code,
        severity: 'warning',
        pointer,
        params,
        at: source?.key ?? null,
        // A branch of a list that is never taken can go; of a list of one, its word would have to go too.
        ...(index && { patch: [{ op: 'remove', path: transition.pointer }] }),
      },
    ];
  });
  return [...outcomes.map(({ told }) => told), ...branches];
}

/** Most configurations that are looked at for operators' moves; where there are more, what they may revive is not told. */
const MOST_MOVED = 20_000;

/**
 * Whether it may be there for when an operator moves the flow back: what it, or a branch above it, asks for is written
 * where the flow comes later. What holds for no data at all is revived by nobody.
 */
function mayBeRevived({ transition, source }: Candidate, { flow, graph, model }: Proven): boolean {
  if (!source) return false;
  const test = model.tests.get(transition);
  if (test && isUnsatisfiable(test, model)) return false;
  const branches = branchesBefore(transition, source);
  const above = branches.slice(0, -1).flatMap((one) => model.tests.get(one) ?? []);
  // One alone that leaves nothing is seen where all together ask about too much.
  const covers = [...above, { op: 'any', of: above } as const];
  if (covers.some((of) => isUnsatisfiable({ op: 'not', of }, model))) return false;
  const guards = branches.flatMap(({ guard }) => guard ?? []);
  if (guards.some(({ source: text }) => /\bdone\(/.test(text))) return true;
  const asked = new Set(guards.flatMap(({ reads }) => reads));
  if (asked.size === 0) return false;
  const later = [...graph.after(source.key, null)].flatMap((key) => flow.nodes.get(key) ?? []);
  return later.some((node) => writesOf(node, flow).some((field) => asked.has(field)));
}

/** The branches of its list down to itself. */
function branchesBefore(
  transition: Transition,
  { on, always, onDone, onError }: FlowNode,
): readonly Transition[] {
  const list = [...on.values(), always, onDone, onError].find((one) => one.includes(transition));
  return list?.slice(0, list.indexOf(transition) + 1) ?? [transition];
}

/** What is taken when operators move the flow back to where these can be reached from. All of them where that is too much. */
function movedBack(
  { graph, model, exploration }: Proven,
  revivable: readonly Candidate[],
): readonly Transition[] {
  if (revivable.length === 0) return [];
  const sources = new Set(revivable.flatMap(({ source }) => source?.key ?? []));
  const to = new Set(
    [...exploration.entered].filter((key) => !graph.after(key, null).isDisjointFrom(sources)),
  );
  const jumps = { before: exploration, to };
  const { taken, isComplete } = explore(model, { jumps, limit: MOST_MOVED });
  return isComplete ? transitionsIn(model, taken) : revivable.map(({ transition }) => transition);
}

const isOnlyEnd = ({ transition, source }: Candidate): boolean =>
  source?.onDone.length === 1 && source.onDone[0] === transition;

interface Candidate {
  readonly transition: Transition;
  readonly source: FlowNode | null;
}

/** Rules that something triggers, operators' moves left out. */
function allRules({ offers, rules }: Model): Rule[] {
  return [
    ...offers.flatMap((offer) => offer.candidates),
    ...[...rules.always.values()].flat(),
    ...[...rules.done.values()].flat(),
  ];
}

function candidates(model: Model): Candidate[] {
  const seen = new Set<Transition>();
  return allRules(model).flatMap(({ transition, source }) => {
    if (!transition || seen.has(transition)) return [];
    seen.add(transition);
    return [{ transition, source }];
  });
}

function transitionsIn(model: Model, taken: ReadonlySet<number>): Transition[] {
  return allRules(model).flatMap(({ index, transition, kind }) =>
    transition && kind !== 'beyond' && taken.has(index) ? [transition] : [],
  );
}

interface DeadOutcome {
  readonly branches: readonly Transition[];
  readonly told: Told;
}

/** Outcomes of which every branch is dead. */
function outcomesWithout(dead: readonly Candidate[]): DeadOutcome[] {
  const gone = new Set(dead.map(({ transition }) => transition));
  const nodes = new Set(dead.flatMap(({ source }) => source ?? []));
  return [...nodes].flatMap((node) =>
    [...(node.task?.outcomes ?? [])].flatMap(([name, { definition }]): DeadOutcome[] => {
      const branches = node.on.get(name) ?? [];
      if (branches.length === 0 || !branches.every((one) => gone.has(one))) return [];
      const pointer = `${node.pointer}/on/${escapePointer(name)}`;
      const params = { outcome: textParam(definition.label), state: node.key, step: titleOf(node) };
      const told = {
        code: 'OUTCOME_NEVER',
        severity: 'warning',
        pointer,
        params,
        at: node.key,
      } as const;
      return [{ branches, told }];
    }),
  );
}
