// Gives what a step or the flow says another value at a place.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { parentOf, type Path } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import type { SetProperty } from './command.ts';

/** Words that only commands of their own change, since much hangs on them. */
const structural = new Set<string | number>(['states', 'type']);

/** The act of {@link SetProperty}. */
export function setProperty(command: SetProperty): Act {
  return {
    refusal: (scene) => refusePlace(command, scene),
    perform: (editing, scene) => {
      const holder = holderOf(command, scene);
      if (holder === undefined) return;
      const path = [...holder, ...command.at];
      if (command.value === undefined) removeWithEmptied(editing, path, holder.length + 1);
      else editing.put(path, command.value);
    },
    map: (moved) => {
      const place = moved.place({ step: command.step, at: command.at });
      return place && { ...command, step: place.step, at: place.at };
    },
  };
}

function holderOf({ step }: SetProperty, { graph }: Scene): Path | undefined {
  return step === null ? ['flow'] : graph.steps.get(step)?.path;
}

/** A value goes into an object that is there or can be made, or takes the place of an entry of a list. */
function refusePlace(command: SetProperty, scene: Scene): Refusal | null {
  const { step, at } = command;
  if (step !== null && !scene.graph.steps.has(step)) return refuse('STEP_UNKNOWN', { step });
  const isOwn = at[0] === undefined || structural.has(at[0]);
  const holder = step === null ? scene.document.flow : scene.graph.steps.get(step)?.state;
  return isOwn || !fits(holder, at) ? refuse('PLACE_UNKNOWN', { place: at.join('/') }) : null;
}

function fits(holder: Json | undefined, at: Path): boolean {
  const [key, ...rest] = at;
  if (key === undefined) return true;
  if (isList(holder)) {
    return typeof key === 'number' && key in holder && fits(holder[key], rest);
  }
  if (typeof key !== 'string') return false;
  if (holder === undefined) return fits(undefined, rest);
  if (!isObject(holder)) return false;
  return fits(Object.hasOwn(holder, key) ? holder[key] : undefined, rest);
}

/** Objects that say nothing any more go with their last word: the format knows no empty ones. */
function removeWithEmptied(editing: Editing, path: Path, least: number): void {
  if (editing.at(path) === undefined) return;
  editing.remove(path);
  const holder = parentOf(path);
  const left = editing.at(holder);
  const isEmptied = isObject(left) && Object.keys(left).length === 0;
  if (isEmptied && holder.length >= least) removeWithEmptied(editing, holder, least);
}
