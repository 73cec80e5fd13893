// Scenarios: stories of what a flow should do, kept beside it.

import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import type * as command from './data-command.ts';
import type { Moved } from './moved.ts';

const list: Path = ['scenarios', 'scenarios'];

/** The act of {@link command.AddScenario}. */
export function addScenario(add: command.AddScenario): Act {
  return {
    refusal: (scene) => refuseScenario(scene, add.scenario, null),
    perform: (editing, { document }) => {
      const { flow } = document.flow;
      const stories = editing.at(list);
      if (isList(stories)) return editing.insert([...list, stories.length], add.scenario);
      if (flow !== undefined) editing.put(['scenarios', 'flow'], flow);
      editing.put(list, [add.scenario]);
    },
    map: () => add,
  };
}

/** The act of {@link command.ReplaceScenario}. */
export function replaceScenario(replace: command.ReplaceScenario): Act {
  const { index, scenario } = replace;
  return {
    refusal: (scene) =>
      firstRefusal(refuseUnknown(scene, index), refuseScenario(scene, scenario, index)),
    perform: (editing) => editing.put([...list, index], scenario),
    map: (moved) => movedScenario(replace, moved),
  };
}

/** The act of {@link command.RenameScenario}. */
export function renameScenario(rename: command.RenameScenario): Act {
  const { index, to } = rename;
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseUnknown(scene, index),
        refuseScenario(scene, { name: to, steps: [{}] }, index),
      ),
    perform: (editing) => editing.put([...list, index, 'name'], to),
    map: (moved) => movedScenario(rename, moved),
  };
}

/** The act of {@link command.RemoveScenario}. A file without scenarios says nothing and goes with the last. */
export function removeScenario(remove: command.RemoveScenario): Act {
  return {
    refusal: (scene) => refuseUnknown(scene, remove.index),
    perform: (editing, { document }) => {
      if (storiesOf(document).length > 1) editing.remove([...list, remove.index]);
      else editing.put(['scenarios'], {});
    },
    map: (moved) => movedScenario(remove, moved),
  };
}

function storiesOf({ scenarios }: FlowDocument): readonly (string | undefined)[] {
  const stories = isList(scenarios['scenarios']) ? scenarios['scenarios'] : [];
  return stories.map((story) => {
    const name = isObject(story) ? story['name'] : undefined;
    return typeof name === 'string' ? name : undefined;
  });
}

function refuseUnknown({ document }: Scene, index: number): Refusal | null {
  const isThere = Number.isInteger(index) && index in storiesOf(document);
  return isThere ? null : refuse('SCENARIO_UNKNOWN', { number: index + 1 });
}

/** A scenario has a name, which none of the others has, and something happens in it. */
function refuseScenario(
  { document }: Scene,
  { name, steps }: JsonObject,
  own: number | null,
): Refusal | null {
  const isNamed = typeof name === 'string' && name !== '' && name.length <= 300;
  if (!isNamed || !isList(steps) || steps.length === 0) {
    return refuse('SCENARIO_INCOMPLETE');
  }
  const isTaken = storiesOf(document).some((other, at) => other === name && at !== own);
  return isTaken ? refuse('SCENARIO_NAME_TAKEN', { name }) : null;
}

function movedScenario<T extends { readonly index: number }>(command: T, moved: Moved): T | null {
  const index = moved.path([...list, command.index])?.at(-1);
  return typeof index === 'number' ? { ...command, index } : null;
}
