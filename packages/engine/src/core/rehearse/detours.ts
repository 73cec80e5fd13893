// What is done in between where a fan-out that stands open lacks children, or has them still.

import type { Instance } from '../instance.ts';
import type { Model, Offer } from '../verify/model.ts';
import type { Entry } from './entry.ts';

/** Steps beside the way that are tried in between. */
const MOST_DETOURS = 2;

/** What gives an open fan-out children, or ends those that it has, and leads nowhere else. */
export function detours(
  { offers }: Model,
  way: readonly Entry[],
  index: number,
  instance: Instance | null,
): Entry[] {
  const before = way[index - 1];
  if (!before || way.filter(({ edge }) => Number.isNaN(edge)).length >= MOST_DETOURS + 1) return [];
  const open = Object.values(instance?.open ?? {}).filter(({ each }) => each);
  const states = new Set(open.map(({ state }) => state));
  const appends = offers.filter(
    ({ trigger, candidates }) =>
      trigger.kind === 'action' &&
      candidates.some(({ transition }) => transition?.effect.kind === 'append') &&
      (trigger.state === null || states.has(trigger.state)),
  );
  const ends = open
    .filter(({ each }) => each?.children.some(({ status }) => status === 'open'))
    .map(({ state }): Offer => {
      const trigger = { kind: 'done', state } as const;
      return { trigger, span: null, candidates: [], hearing: null, fills: [], isAsked: true };
    });
  const needs = { given: new Map(), after: before.needs.after };
  const { at } = before;
  return [...appends, ...ends].map((offer) => ({
    edge: NaN,
    at,
    offer,
    isRefused: false,
    needs,
    shows: null,
  }));
}
