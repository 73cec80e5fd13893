// Random pairs of versions: a chain of steps, votes, parallels and fan-outs, and the same changed in a few places.

import * as fc from 'fast-check';
import { end, object } from '../behaviour/stage.ts';

const people = ['ana', 'budi', 'bos', 'dir'] as const;
const fields = ['f', 'g', 'h'] as const;

/** One place of the chain. */
export interface Place {
  readonly key: string;
  readonly kind: 'step' | 'vote' | 'both' | 'fan';
  readonly who: string;
  readonly due: string | null;
  /** May send back to the place before. */
  readonly back: boolean;
  /** Field that it fills. */
  readonly fills: string | null;
  /** Field that it reads, where a place before has filled it. */
  readonly reads: string | null;
  /** Position of the place, before this one, whose doer does this one. */
  readonly same: number | null;
}

const kinds = ['step', 'step', 'step', 'vote', 'both', 'fan'] as const;

const placeOf = (key: string): fc.Arbitrary<Place> =>
  fc.record({
    key: fc.constant(key),
    kind: fc.constantFrom(...kinds),
    who: fc.constantFrom(...people),
    due: fc.constantFrom(null, 'P1D', 'P3D'),
    back: fc.boolean(),
    fills: fc.constantFrom(null, null, ...fields),
    reads: fc.constantFrom(null, null, ...fields),
    same: fc.constantFrom(null, null, null, 0, 1),
  });

const chain: fc.Arbitrary<Place[]> = fc
  .integer({ min: 1, max: 4 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => placeOf(`p${index}`))));

type Edit =
  | { readonly kind: 'drop' | 'rename'; readonly at: number }
  | { readonly kind: 'insert' | 'replace'; readonly at: number; readonly place: Place }
  | { readonly kind: 'swap'; readonly at: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'rename' as const), at: fc.nat(4) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(4) }),
  fc.record({
    kind: fc.constantFrom('insert' as const, 'replace' as const),
    at: fc.nat(4),
    place: placeOf('n'),
  }),
);

function edited(places: readonly Place[], edits: readonly Edit[]): Place[] {
  let next = [...places];
  for (const [index, one] of edits.entries()) {
    const at = one.at % next.length;
    const here = next[at];
    if (!here) continue;
    const around = (between: readonly Place[]): Place[] => [
      ...next.slice(0, at),
      ...between,
      ...next.slice(at + 1),
    ];
    if (one.kind === 'drop' && next.length > 1) next = around([]);
    else if (one.kind === 'rename') next = around([{ ...here, key: `r${index}` }]);
    else if (one.kind === 'insert') next = around([{ ...one.place, key: `n${index}` }, here]);
    else if (one.kind === 'replace') next = around([{ ...one.place, key: here.key }]);
    else if (one.kind === 'swap') next = [...next.slice(at), ...next.slice(0, at)];
  }
  return next;
}

/** Two versions, what happens in the first, and how open states are mapped that the second does not have. */
export interface Versions {
  readonly first: object & { readonly flow: string };
  readonly second: object;
  /** Of each instance: which of the open tasks is done, with which outcome. */
  readonly walks: readonly (readonly { readonly pick: number; readonly again: boolean }[])[];
  /** For states that are gone: which of the new states, by number; null: none. */
  readonly mapped: readonly (number | null)[];
}

export const versions: fc.Arbitrary<Versions> = fc
  .record({
    places: chain,
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    walks: fc.array(
      fc.array(fc.record({ pick: fc.nat(5), again: fc.boolean() }), { maxLength: 6 }),
      {
        minLength: 2,
        maxLength: 5,
      },
    ),
    mapped: fc.array(fc.option(fc.nat(12)), { minLength: 8, maxLength: 8 }),
  })
  .map(({ places, edits, walks, mapped }) => ({
    first: flowOf(1, places),
    second: flowOf(2, edited(places, edits)),
    walks,
    mapped,
  }));

/** The child of every fan-out. */
export const part = {
  flow: 'part',
  version: 1,
  title: 'Part',
  data: object({ k: { type: 'string' } }),
  initial: 'work',
  states: { work: task('ana', null, { ok: 'end' }), end },
};

function flowOf(
  version: number,
  places: readonly Place[],
): Record<string, unknown> & { readonly flow: string } {
  const states = places.flatMap((place, index) => statesOf(places, place, index));
  const text = { type: 'string' };
  return {
    flow: 'chain',
    version,
    title: 'Chain',
    data: object({ f: text, g: text, h: text, seen: text }),
    initial: places[0]?.key ?? 'end',
    states: { ...Object.fromEntries(states), end },
  };
}

function statesOf(places: readonly Place[], place: Place, index: number): [string, object][] {
  const target = places[index + 1]?.key ?? 'end';
  const { key, kind, who, due } = place;
  const next = { target, ...setOf(places, place, index) };
  if (kind === 'fan') {
    const each = { in: "['a', 'b']", as: 'k', key: 'k', flow: 'part', with: { k: 'k' } };
    return [[key, { each, onDone: next }]];
  }
  if (kind === 'both') {
    const region = (name: string, person: string): [string, object] => [
      `${key}-${name}`,
      task(person, due, { ok: { finish: true } }),
    ];
    const regions = Object.fromEntries([region('l', who), region('r', 'dir')]);
    return [[key, { type: 'parallel', states: regions, onDone: next }]];
  }
  if (kind === 'vote') return [[key, vote(who, next)]];
  const before = places[index - 1];
  const again =
    place.back && before?.kind === 'step'
      ? { again: { back: before.key, resume: 'sender', limit: 2, beyond: 'end' } }
      : {};
  return [[key, task(doerOf(places, place, index), due, { ok: next, ...again })]];
}

/** Of those before it, only a step is done by one person. */
function doerOf(places: readonly Place[], { who, same }: Place, index: number): unknown {
  const before = same === null ? undefined : places[same];
  return before?.kind === 'step' && (same ?? 0) < index ? { sameAs: before.key } : who;
}

function setOf(places: readonly Place[], { fills, reads }: Place, index: number): object {
  const filled = places.slice(0, index).map((place) => place.fills);
  const set = {
    ...(fills === null ? {} : { [fills]: "'x'" }),
    ...(reads !== null && filled.includes(reads) ? { seen: `data.${reads}` } : {}),
  };
  return Object.keys(set).length === 0 ? {} : { set };
}

function task(who: unknown, due: string | null, on: Record<string, unknown>): object {
  const outcomes = Object.fromEntries(Object.keys(on).map((name) => [name, { label: name }]));
  const assign = typeof who === 'string' ? { user: who } : who;
  return { task: { title: 'Do', assign, outcomes, ...(due === null ? {} : { due }) }, on };
}

function vote(who: string, next: object): object {
  const second = who === 'dir' ? 'ana' : 'dir';
  return {
    task: {
      title: 'Vote',
      assign: [{ user: who }, { user: second }, { user: 'bos' === who ? 'budi' : 'bos' }],
      decide: { rules: [{ outcome: 'ok', atLeast: 2 }], otherwise: 'no' },
      outcomes: { ok: { label: 'ok' }, no: { label: 'no' } },
    },
    on: { ok: next, no: next },
  };
}
