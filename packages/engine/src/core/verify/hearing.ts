// Events of other flows, as they come to all who listen.

import type { FlowNode, Transition } from '../compile/flow.ts';
import { liesWithin } from '../compile/lies-within.ts';
import type { Span } from '../kernel/encoded/layout.ts';
import type { Rule, Rules } from '../kernel/encoded/rules.ts';
import type { Hearing, Offer } from './model.ts';

/** An event for a state, by each thing that it looks for it by. */
export function heardAt(span: Span, name: string, { heard }: Rules): Offer[] {
  const beside = (heard.get(name) ?? []).filter((other) =>
    mayBeTogether(span.node, other.span.node),
  );
  const own = beside.find((one) => one.span === span)?.rules ?? [];
  const looked = own.flatMap(({ transition }) => transition?.correlation ?? []);
  const apart = new Map(looked.map((one) => [`${one.key} ${one.is.source}`, one]));
  const trigger = { kind: 'topic', state: span.node.key, name } as const;
  return [...apart.values()].map((meant) => {
    const underKey = ({ transition }: Rule): boolean => transition?.correlation?.key === meant.key;
    const listeners = beside.map((one) => ({ ...one, rules: one.rules.filter(underKey) }));
    const candidates = own.filter(({ transition }) => isLookedForBy(transition, meant));
    return { trigger, span, candidates, hearing: { meant, listeners }, fills: [], isAsked: true };
  });
}

/** Whether an event that is for who looks by this is for a transition. */
export function isLookedForBy(
  transition: Transition | null,
  { key, is }: Hearing['meant'],
): boolean {
  const { correlation } = transition ?? {};
  return correlation?.key === key && correlation.is.source === is.source;
}

/** Whether two states may be active at once. */
function mayBeTogether(one: FlowNode, other: FlowNode): boolean {
  if (liesWithin(one, other)) return true;
  let at = other;
  while (at.parent && !liesWithin(one, at.parent)) at = at.parent;
  return liesWithin(other, one) || at.parent?.type === 'parallel';
}
