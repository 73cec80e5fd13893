// The known mistakes about votes, made otherwise.

import { variantOf, type Operator } from '../../operator.ts';
import {
  has,
  isRecord,
  named,
  pointerOf,
  valueAt,
  type Change,
  type Json,
  type Site,
} from '../../sites.ts';

export const variedVotes: readonly Operator[] = [
  variantOf('quorum off by one', (flow) => [
    ...['atLeast', 'over'].flatMap((word) => named(flow, word)).flatMap(otherShare),
    ...named(flow, 'count')
      .filter(({ path }) => path.includes('assign'))
      .flatMap((site) => otherNumber(site)),
    ...named(flow, 'done')
      .filter(({ path }) => path.at(-2) === 'each')
      .flatMap((site) => [...otherNumber(site), ...otherBoundary(site)]),
  ]),
  variantOf('one for all, all for one', (flow) => [
    ...named(flow, 'decide').flatMap((site) => byMajority(flow, site)),
    ...named(flow, 'each').flatMap(({ pointer, path, value }): Change[] => {
      if (!isRecord(value)) return [];
      const done = value['done'] ?? 'all';
      const site = { pointer: `${pointer}/done`, path: [...path, 'done'], value: null };
      return done === 'all' || done === 'any' ? [{ site, value: 2 }] : [];
    }),
  ]),
  variantOf('rule of voting dropped', (flow) => [
    ...named(flow, 'weight').flatMap((site) =>
      [Number(site.value) - 1, Number(site.value) + 1]
        .filter((one) => one > 1)
        .map((value) => ({ site, value })),
    ),
    ...named(flow, 'twice').map((site) => ({
      site,
      value: site.value === 'allow' ? 'skip' : 'allow',
    })),
    ...named(flow, 'decide').flatMap(({ path, value }) => {
      const at = [...path.slice(0, -1), 'assign'];
      const seats = valueAt(flow, at);
      if (!has(value, 'order')) return [];
      const site = { path: at, pointer: pointerOf(at), value: seats };
      return reversed(seats).map((other) => ({ site, value: other }));
    }),
  ]),
];

/** A third or two thirds for a half, ten of a hundred more and less, two more and two less of a number. */
function otherShare(site: Site): Change[] {
  const { value } = site;
  if (value === '1/2') return ['1/3', '2/3'].map((one) => ({ site, value: one }));
  const [, percent] = /^(\d+)%$/.exec(String(value)) ?? [];
  if (percent === undefined) return otherNumber(site);
  return [-10, 10].map((by) => ({ site, value: `${Number(percent) + by}%` }));
}

/** Two more, and two less where there are; of all of them two. */
function otherNumber(site: Site): Change[] {
  const { value } = site;
  if (value === 'all') return [{ site, value: 2 }];
  if (typeof value !== 'number') return [];
  return [value + 2, value - 2].filter((one) => one > 0).map((one) => ({ site, value: one }));
}

const neighbour: Readonly<Record<string, string>> = { '<=': '<', '<': '<=', '>=': '>', '>': '>=' };

/** Of a condition that compares: with the limit on the other side. */
function otherBoundary(site: Site): Change[] {
  const text = String(site.value);
  return [...text.matchAll(/ (<=|<|>=|>) /g)].map(({ index, 1: sign = '' }) => ({
    site,
    value: `${text.slice(0, index)} ${neighbour[sign] ?? sign} ${text.slice(index + 2 + sign.length)}`,
  }));
}

/** More than half of them for the first outcome, else the second; in place of all, or of any. */
function byMajority(flow: Json, site: Site): Change[] {
  const outcomes = valueAt(flow, [...site.path.slice(0, -1), 'outcomes']);
  const [first, second] = isRecord(outcomes) ? Object.keys(outcomes) : [];
  const { value } = site;
  const kind = has(value, 'rules') ? value['rules'] : value;
  if ((kind !== 'all' && kind !== 'any') || first === undefined) return [];
  const rules = [{ outcome: first, over: '1/2' }];
  return [
    { site, value: { ...(isRecord(value) ? value : {}), rules, otherwise: second ?? first } },
  ];
}

function reversed(seats: Json): Json[] {
  if (Array.isArray(seats)) return [seats.toReversed()];
  if (has(seats, 'positions') && Array.isArray(seats['positions']))
    return [{ ...seats, positions: seats['positions'].toReversed() }];
  return [];
}
