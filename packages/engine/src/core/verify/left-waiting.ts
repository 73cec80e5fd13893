// Steps that only branch, and rest all the same: none of their branches holds, and nothing beside them will make one hold.

import type { FlowNode } from '../compile/flow.ts';
import { liesWithin } from '../compile/lies-within.ts';
import type { Rule } from '../kernel/encoded/rules.ts';
import type { Span } from '../kernel/encoded/layout.ts';
import type { Exploration } from './exploration.ts';
import type { Model, Offer } from './model.ts';

/** A step that waits for nobody, and the configurations in which it is left only by what breaks it off. */
export interface LeftWaiting {
  readonly node: FlowNode;
  readonly at: readonly number[];
}

/** All of them, where everything was walked through. */
export function leftWaiting(model: Model, exploration: Exploration): LeftWaiting[] {
  const { layout, flow } = model;
  return [...flow.nodes.values()].filter(onlyBranches).flatMap((node) => {
    const span = layout.spans.get(node.key);
    const at = span ? waitingIn(span, model, exploration) : [];
    return at.length > 0 ? [{ node, at }] : [];
  });
}

/** Whether it asks nobody, waits for nothing and holds nothing: it is there to go on from. */
const onlyBranches = ({ always, task, each, call, timers, on, children }: FlowNode): boolean =>
  always.length > 0 &&
  !task &&
  !each &&
  !call &&
  timers.length === 0 &&
  on.size === 0 &&
  children.length === 0;

function waitingIn(
  span: Span,
  { offers }: Model,
  { rows, edges }: Pick<Exploration, 'rows' | 'edges'>,
): number[] {
  const resting: number[] = [];
  for (let number = 0; number < rows.size; number++)
    if (rows.at(number, span.slot) === span.from) resting.push(number);
  if (resting.length === 0) return [];
  const isOnWay = new Uint8Array(rows.size);
  const leadsOn = offers.map((offer) => mayLeadOn(offer, span));
  const { values } = edges;
  // From the last to the first, as edges lead onwards for the most part; and again while something new comes.
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (let edge = edges.size - 3; edge >= 0; edge -= 3) {
      const from = values[edge] ?? 0;
      const to = values[edge + 1] ?? 0;
      if (isOnWay[from] === 1 || rows.at(from, span.slot) !== span.from) continue;
      const isStill = rows.at(to, span.slot) === span.from;
      const goesOn = isStill ? isOnWay[to] === 1 : leadsOn[values[edge + 2] ?? -1] === true;
      if (!goesOn) continue;
      isOnWay[from] = 1;
      isGrowing = true;
    }
  }
  return resting.filter((number) => isOnWay[number] === 0);
}

/**
 * Whether it may be one of its branches that is taken when it is left by this: something moves beside it, or changes the
 * data and leaves nothing. What leaves a state around it breaks it off.
 */
function mayLeadOn({ span: source, candidates, hearing }: Offer, span: Span): boolean {
  const isBeside = !isAround(source, span);
  const heard = hearing?.listeners.some((one) => !isAround(one.span, span)) ?? false;
  const rules = [...candidates, ...(hearing?.listeners.flatMap((one) => one.rules) ?? [])];
  return isBeside || heard || rules.some((rule) => !leaves(rule, span));
}

/** Null is the flow. */
const isAround = (source: Span | null, { node }: Span): boolean =>
  source === null || liesWithin(node, source.node);

const leaves = ({ crossing }: Rule, { index }: Span): boolean =>
  crossing !== null && crossing.from <= index && index < crossing.to;
