// Puts one step where a run of steps was; what led into the run leads to it.

import type { JsonObject, Json } from '@alir/engine/core/types';
import type { Editing } from '../document/editing.ts';
import type { Run } from '../rules/run.ts';
import { parentOf } from '../change/path.ts';
import type { Scene } from './act.ts';
import { redirect } from './take-away.ts';

/** What is replaced, and by a step of which name. */
export interface Replaced {
  readonly run: Run;
  readonly key: string;
  readonly scene: Scene;
}

/** Puts `become` of the run's steps in their place. */
export function replaceRun(
  editing: Editing,
  { run, key, scene }: Replaced,
  become: (states: JsonObject) => JsonObject,
): void {
  const [first] = run.steps;
  if (first === undefined) return;
  const holder = parentOf(first.path);
  redirect(editing, { key: run.entry, to: key, inner: run.inner }, scene);
  const states: Record<string, Json> = {};
  for (const step of run.steps) states[step.key] = step.state;
  editing.insert([...holder, key], become(states), first.key);
  for (const step of run.steps) editing.remove(step.path);
}
