// The commands of the bar of chosen steps, with names that are free.

import { type FlowGraph, graphOf } from '../../model/graph/flow-graph.ts';
import type { Command, FlowDocument } from '../../model/index.ts';
import { nameFor } from '../../model/rules/names.ts';
import type { CanvasTexts } from '../texts/canvas.ts';

/** A command, and the step that it makes. */
export interface Made {
  readonly command: Command;
  readonly key: string;
}

/** Makes the steps one branch of parallel work, beside a new step that can be changed then. */
export function inParallel(
  document: FlowDocument,
  steps: readonly string[],
  texts: CanvasTexts,
): Made {
  const name = freeNames(document);
  const key = name(texts.parallelTitle);
  const outcome = nameFor(texts.besideOutcome, () => false);
  const command: Command = {
    type: 'together',
    commands: [
      {
        type: 'wrap-in-parallel',
        steps,
        key,
        regions: [name(`${texts.parallelTitle} 1`), name(`${texts.parallelTitle} 2`)],
        beside: {
          key: name(texts.besideTitle),
          state: {
            task: {
              title: texts.besideTitle,
              assign: { position: { from: 'starter' } },
              outcomes: { [outcome]: { label: texts.besideOutcome } },
            },
          },
          through: [['on', outcome]],
        },
      },
      { type: 'set-property', step: key, at: ['title'], value: texts.parallelTitle },
    ],
  };
  return { command, key };
}

/** Puts the steps into a group. */
export function grouped(
  document: FlowDocument,
  steps: readonly string[],
  texts: CanvasTexts,
): Made {
  const key = freeNames(document)(texts.groupTitle);
  return { command: { type: 'group', steps, key, title: texts.groupTitle }, key };
}

/** Takes the steps away. */
export function removed(steps: readonly string[]): Command {
  const commands = steps.map((step): Command => ({ type: 'remove-step', step }));
  return { type: 'together', commands };
}

/** Gives names that no step has, each once. */
function freeNames(document: FlowDocument): (title: string) => string {
  const { steps } = graphOf(document);
  const given = new Set<string>();
  return (title) => {
    const name = nameFor(title, (one) => steps.has(one) || given.has(one));
    given.add(name);
    return name;
  };
}

/** The step to go on with where others were taken away: the next one that is left, else the one before; null where none is. */
export function stepLeft(
  before: FlowGraph,
  after: FlowGraph,
  gone: readonly string[],
): string | null {
  const inOrder = [...before.steps.keys()];
  const at = Math.min(...gone.map((key) => inOrder.indexOf(key)));
  const isLeft = (key: string): boolean => after.steps.has(key);
  return inOrder.slice(at).find(isLeft) ?? inOrder.slice(0, at).findLast(isLeft) ?? null;
}

/** The steps that an edit brought, without those that lie in another of them. */
export function stepsThatCame(before: FlowGraph, after: FlowGraph): readonly string[] {
  const came = new Set([...after.steps.keys()].filter((key) => !before.steps.has(key)));
  return [...came].filter((key) => !came.has(after.steps.get(key)?.parent ?? ''));
}
