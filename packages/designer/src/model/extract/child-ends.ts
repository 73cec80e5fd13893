// The ends of a flow of its own: one for each way out of its steps, by which the step above knows where to go on.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import { rewriteWays, targetOf, without } from '../commands/rewrite-ways.ts';
import type { Run } from '../rules/run.ts';
import { pick } from '../graph/uses.ts';
import { nameFor } from '../rules/names.ts';

/** An end. */
export interface End {
  /** Its name in the other flow. */
  readonly key: string;
  /** What the step in this flow does when the other ends so. */
  readonly effect: JsonObject;
}

const ofBack = ['back', 'resume', 'keep', 'limit', 'beyond'];

/** What a way does that leads out of the run; null for ways that stay in it. */
function effectOf(way: Json, inner: ReadonlySet<string>): JsonObject | null {
  const target = targetOf(way);
  if (target !== null) return inner.has(target) ? null : { target };
  if (!isObject(way)) return null;
  if (way['finish'] === true) return { finish: true };
  const { back } = way;
  return typeof back === 'string' && !inner.has(back) ? pick(way, ofBack) : null;
}

/** The state with its ways out leading to ends. */
export function withEnds(
  state: JsonObject,
  { inner }: Run,
  toEnd: (effect: JsonObject) => string,
): JsonObject {
  return rewriteWays(state, (way, place, isOwn) => {
    const effect = effectOf(way, inner);
    // What ends a region in the run ends it there, too.
    const stays = effect === null || place === 'reopen' || (!isOwn && 'finish' in effect);
    if (stays) return way;
    const target = toEnd(effect);
    return isObject(way) ? { ...without(way, 'target', 'finish', ...ofBack), target } : target;
  });
}

/** A state at the end of the other flow. */
export interface Final {
  /** Its name. */
  readonly key: string;
  /** The state. */
  readonly state: JsonObject;
  /** What it hands back; null where it only chooses among others. */
  readonly fields: readonly string[] | null;
  /** What the step in this flow does when the other ends so. */
  readonly effect: JsonObject;
}

/** The ends for one way out: one for each choice of fields that may be missing, behind a step that sees which are there. */
export function finalsOf(
  { key, effect }: End,
  {
    sure,
    missing,
    taken,
  }: {
    readonly sure: readonly string[];
    readonly missing: readonly string[];
    readonly taken: ReadonlySet<string>;
  },
): readonly Final[] {
  const subsets = missing.reduce<readonly (readonly string[])[]>(
    (all, field) => [...all.map((one) => [...one, field]), ...all],
    [[]],
  );
  if (subsets.length === 1) return [finalWith(key, sure, effect)];
  const finals = subsets.map((there, at) =>
    finalWith(
      nameFor(`${key}-${at + 1}`, (name) => taken.has(name)),
      [...sure, ...there],
      effect,
    ),
  );
  const always = subsets.map((there, at) => ({
    ...(at < subsets.length - 1 && {
      guard: there.map((field) => `has(data.${field})`).join(' && '),
    }),
    target: finals[at]?.key ?? key,
  }));
  return [{ key, state: { always }, fields: null, effect }, ...finals];
}

function finalWith(key: string, fields: readonly string[], effect: JsonObject): Final {
  const output = Object.fromEntries(fields.map((field) => [field, `data.${field}`]));
  const state = { type: 'final', ...(fields.length > 0 && { output }) };
  return { key, state, fields, effect };
}
