// How one outcome comes of a task, as plain choices: one decides, all of several, any of several, or by votes.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';

/** One decides; all of several have to; the first of several does; votes are counted. */
export type DecisionKind = 'one' | 'all' | 'any' | 'vote';

/** How many votes: so many, or a share of all. */
export type Share =
  | { readonly of: 'votes'; readonly count: number }
  | { readonly of: 'all'; readonly percent: number }
  | { readonly of: 'part'; readonly part: string };

/** One rule for votes: so many for this outcome and it is decided. */
export interface VoteRule {
  /** The outcome. */
  readonly outcome: string;
  /** Whether just so many are enough, or more than that are needed. */
  readonly needs: 'atLeast' | 'over';
  /** How many; null where it is written in a way of its own. */
  readonly share: Share | null;
}

/** How it is decided. */
export interface Decision {
  /** How. */
  readonly kind: DecisionKind;
  /** Rules for votes, in order; empty unless votes are counted. */
  readonly rules: readonly VoteRule[];
  /** The outcome when all have voted and no rule holds; null: not said. */
  readonly otherwise: string | null;
  /** Whether one votes after the other. */
  readonly inTurn: boolean;
  /** Whether all votes are waited for, even when they cannot change it any more. */
  readonly waitsForAll: boolean;
  /** Whether somebody may abstain. */
  readonly abstain: boolean;
  /** What becomes of the second seat of somebody who has two. */
  readonly twice: 'forbid' | 'skip' | 'allow';
}

/** How a task is decided. */
export function readDecision(task: JsonObject): Decision {
  const { decide } = task;
  const words: JsonObject = isObject(decide) ? decide : { rules: decide ?? null };
  const { rules, otherwise, twice } = words;
  return {
    kind: kindOf(decide, rules),
    rules: isList(rules) ? rules.flatMap((rule) => (isObject(rule) ? [readRule(rule)] : [])) : [],
    otherwise: typeof otherwise === 'string' ? otherwise : null,
    inTurn: words['order'] === 'sequential',
    waitsForAll: words['close'] === 'all',
    abstain: words['abstain'] === true,
    twice: twice === 'skip' || twice === 'allow' ? twice : 'forbid',
  };
}

/** What the format writes; undefined where one decides. */
export function writeDecision(decision: Decision): Json | undefined {
  const { kind, rules, otherwise, inTurn, waitsForAll, abstain, twice } = decision;
  if (kind === 'one') return undefined;
  const more = {
    ...(inTurn && { order: 'sequential' }),
    ...(waitsForAll && { close: 'all' }),
    ...(abstain && { abstain }),
    ...(twice !== 'forbid' && { twice }),
    ...(otherwise !== null && kind === 'vote' && { otherwise }),
  };
  if (kind === 'vote') return { rules: rules.map(writeRule), ...more };
  return Object.keys(more).length === 0 ? kind : { rules: kind, ...more };
}

/** The seats of several, as a list; of one, that one. */
export function seatsOf(assign: Json | undefined): readonly Json[] {
  if (isList(assign)) return assign;
  return assign === undefined ? [] : [assign];
}

/** Seats as `assign` has them: a list only where there are several, or where one seat alone would be one person's task. */
export function assignOf(seats: readonly Json[]): Json {
  const [only] = seats;
  const isPool = isObject(only) && ('count' in only || 'positions' in only);
  return seats.length === 1 && only !== undefined && isPool ? only : seats;
}

/** Somebody as the seat of several: of a pool, everybody has one. */
export function asSeat(who: Json): Json {
  return isObject(who) && 'role' in who && !('count' in who) ? { ...who, count: 'all' } : who;
}

/** The seat of several as the one who decides alone. */
export function asOne(seat: Json | undefined): Json {
  if (!isObject(seat)) return { position: { from: 'starter' } };
  const { count: _, weight: __, positions, ...one } = seat;
  if (positions === undefined) return one;
  const [first] = isList(positions) ? positions : [];
  return { position: typeof first === 'string' ? first : { from: 'starter' } };
}

/** What a share says, or null where it is none. */
function readShare(value: Json | undefined): Share | null {
  if (typeof value === 'number') return { of: 'votes', count: value };
  if (typeof value !== 'string') return null;
  const percent = /^(\d{1,3})%$/.exec(value)?.[1];
  if (percent !== undefined) return { of: 'all', percent: Number(percent) };
  return /^\d+\/\d+$/.test(value) ? { of: 'part', part: value } : null;
}

/** What the format writes for a share. */
export function writeShare(share: Share): number | string {
  switch (share.of) {
    case 'votes':
      return share.count;
    case 'all':
      return `${share.percent}%`;
    case 'part':
      return share.part;
  }
}

function kindOf(decide: Json | undefined, rules: Json | undefined): DecisionKind {
  if (decide === undefined) return 'one';
  return rules === 'all' || rules === 'any' ? rules : 'vote';
}

function readRule(rule: JsonObject): VoteRule {
  const needs = rule['over'] === undefined ? 'atLeast' : 'over';
  const { outcome } = rule;
  return {
    outcome: typeof outcome === 'string' ? outcome : '',
    needs,
    share: readShare(rule[needs]),
  };
}

function writeRule({ outcome, needs, share }: VoteRule): JsonObject {
  return { outcome, [needs]: share === null ? 1 : writeShare(share) };
}
