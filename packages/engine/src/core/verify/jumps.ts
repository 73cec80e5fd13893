// Moves of operators, as offers that may be tried like any other.

import { eventName } from '../kernel/machine-config.ts';
import type { Jumps } from './exploration.ts';
import type { Model, Offer } from './model.ts';

/** To each of these places, from those that it leads to. */
export function jumpsOf({ layout, rules }: Model, { before: { leadsTo }, to }: Jumps): Offer[] {
  const rests = layout.order.filter(({ node }) => node.children.length === 0);
  const targets = rests.filter(({ node }) => to.has(node.key));
  return targets.flatMap(({ node }) => {
    const trigger = { kind: 'goto', state: node.key } as const;
    const candidates = rules.on.get(eventName(trigger)) ?? [];
    const later = leadsTo(node.key);
    // What has ended is moved by nobody.
    const after = rests.filter(
      (span) => span.node !== node && span.node.type !== 'final' && later.has(span.node.key),
    );
    return after.map((span) => ({
      trigger,
      span,
      candidates,
      hearing: null,
      fills: [],
      isAsked: true,
    }));
  });
}
