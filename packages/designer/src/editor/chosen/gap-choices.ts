// The ways of a flow as places to choose from, in words: for those who do not point at a line.

import type { FlowGraph } from '../../model/graph/flow-graph.ts';
import type { Gap } from '../../model/index.ts';
import { wayId } from '../../model/outline/way-id.ts';
import type { Words } from '../../model/words/words.ts';

/** A place where a step can go. */
export interface GapChoice {
  /** Tells it from the others. */
  readonly id: string;
  readonly gap: Gap;
  /** The step that the way leaves; null: it is a beginning. */
  readonly from: string | null;
  /** The step that it leads to. */
  readonly to: string;
  /** What it is called: `Konsep: Ajukan ke “Periksa”`. */
  readonly label: string;
}

/** All of them, as the flow has them: beginnings first. `begins` says the beginning before a step. */
export function gapChoices(
  { steps, entrances }: FlowGraph,
  words: Words,
  begins: (title: string) => string,
): readonly GapChoice[] {
  const titleOf = (key: string): string => {
    const step = steps.get(key);
    return step === undefined ? key : words.title(step);
  };
  return [
    ...entrances.flatMap(({ step, target }): GapChoice[] => {
      if (target === null) return [];
      const gap = { entrance: step };
      return [{ id: idOf(gap), gap, from: null, to: target, label: begins(titleOf(target)) }];
    }),
    ...[...steps.values()].flatMap((step) =>
      step.exits.flatMap((exit): GapChoice[] => {
        const { at, target } = exit;
        if (target === null) return [];
        const gap = { step: exit.step, at };
        const label = `${words.title(step)}: ${words.way(exit)} ${words.destination(exit)}`;
        return [{ id: idOf(gap), gap, from: step.key, to: target, label }];
      }),
    ),
  ];
}

/** Tells a place from the others. */
export function idOf(gap: Gap): string {
  return 'entrance' in gap ? `> ${gap.entrance ?? ''}` : wayId(gap.step, gap.at.join('/'));
}
