// Who it would be on a day: what the engine looks up in the organisation when the step is entered, asked of the same organisation
// beforehand. What hangs on a letter that is not there yet is told and not guessed.

import type { Organisation } from '@alir/engine/core';
import { mayDecide } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { type Formula, pathOf, readFormula } from '../words/read-formula.ts';

/** On which day, and who would have started it. */
export interface Supposed {
  /** ISO date. */
  readonly day: string;
  /** The position of whoever would have started it; null: not said. */
  readonly starter: string | null;
}

/** Why it cannot be said: it hangs on who starts it, on what the letter says, on what happens before, or on a formula. */
export type Unforeseen = 'starter' | 'data' | 'step' | 'formula';

/** The positions that it would be, or why that cannot be said. */
export type Foreseen =
  { readonly positions: readonly string[] } | { readonly unforeseen: Unforeseen };

/** Whose task it would be, or who would be told. */
export function whoWould(
  who: Json | undefined,
  organisation: Organisation,
  supposed: Supposed,
): Foreseen {
  if (isList(who)) return together(who.map((one) => whoWould(one, organisation, supposed)));
  if (who === 'starter') return of(supposed.starter ?? { unforeseen: 'starter' });
  if (!isObject(who)) return { unforeseen: 'formula' };
  const { position, positions, role, unit, sameAs } = who;
  if (sameAs !== undefined) return { unforeseen: 'step' };
  const asked: Asked = { organisation, supposed };
  if (position !== undefined) return of(valueOf(position, asked));
  if (isList(positions)) return { positions: positions.filter((one) => typeof one === 'string') };
  if (positions !== undefined) return { unforeseen: 'data' };
  if (typeof role !== 'string') return { unforeseen: 'formula' };
  const within = unit === undefined ? null : valueOf(unit, asked);
  if (typeof within === 'object' && within !== null) return within;
  // A unit that nobody found has no members.
  if (unit !== undefined && within === null) return { positions: [] };
  return { positions: organisation.members(role, within, supposed.day) };
}

/** Somebody who holds a position on a day. */
export interface Holder {
  /** Their name. */
  readonly name: string;
  /** In which capacity, such as `plt`; null for whoever holds it definitively. */
  readonly acting: string | null;
  /** Whether they may decide this task. */
  readonly mayDecide: boolean;
}

/** Who holds a position on a day, and whether they may decide a task, as its `acting` and `decides` say. */
export function holdersOf(
  organisation: Organisation,
  position: string,
  day: string,
  task: JsonObject = {},
): readonly Holder[] {
  const { acting, decides } = task;
  return organisation.holders(position, day).map(({ user, capacity = 'definitive' }) => ({
    name: organisation.users.get(user)?.name ?? user,
    acting: capacity === 'definitive' ? null : capacity,
    mayDecide:
      !(acting === false && mandates.has(capacity)) &&
      (typeof decides !== 'string' || mayDecide(organisation.data.limits, capacity, decides)),
  }));
}

/** Those who only stand in; a penjabat (pj, pjs) has the powers of the post. */
const mandates: ReadonlySet<string> = new Set(['plt', 'plh']);

interface Asked {
  readonly organisation: Organisation;
  readonly supposed: Supposed;
}

/** A position or unit; null: there is none. */
type Found = string | null | { readonly unforeseen: Unforeseen };

function of(found: Found): Foreseen {
  if (typeof found === 'object' && found !== null) return found;
  return { positions: found === null ? [] : [found] };
}

function together(all: readonly Foreseen[]): Foreseen {
  const positions: string[] = [];
  for (const one of all) {
    if ('unforeseen' in one) return one;
    positions.push(...one.positions);
  }
  return { positions: [...new Set(positions)] };
}

function valueOf(value: Json, asked: Asked): Found {
  if (typeof value === 'string') return value;
  const source = isObject(value) ? value['from'] : undefined;
  const formula = typeof source === 'string' ? readFormula(source) : null;
  return formula ? lookUp(formula, asked) : { unforeseen: 'formula' };
}

function lookUp(formula: Formula, asked: Asked): Found {
  const { organisation, supposed } = asked;
  const path = pathOf(formula);
  if (path?.[0] === 'data') return { unforeseen: 'data' };
  if (path?.join('.') === 'starter') return supposed.starter ?? { unforeseen: 'starter' };
  if (formula.op === 'value') {
    return typeof formula.value === 'string' ? formula.value : { unforeseen: 'formula' };
  }
  if (formula.op === 'if') return { unforeseen: 'data' };
  if (formula.op !== 'call') return { unforeseen: 'formula' };
  const [first, second] = formula.args;
  const key = first ? lookUp(first, asked) : null;
  // Nobody there: the engine stops at such a look-up, too.
  if (typeof key !== 'string') return key;
  const literal = second?.op === 'value' ? second.value : null;
  const { day } = supposed;
  switch (formula.name) {
    case 'head':
      return organisation.head(key, day);
    case 'secretary':
      return organisation.secretary(key, day);
    case 'parent':
      return organisation.parent(key);
    case 'unit':
      return organisation.positions.get(key)?.unit ?? null;
    case 'filled':
      return organisation.filled(key, day);
    case 'nearest':
      return organisation.nearest(key, String(literal), day);
    case 'manager':
    case 'superior':
      return organisation.superior(key, day, literal === null ? 1 : Number(literal));
    default:
      return { unforeseen: 'formula' };
  }
}
