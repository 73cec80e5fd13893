// A picture without a layout: steps in a column, ways beside it in lanes. For tests of what is written on pictures, whoever lays
// them out.

import type { FlowDocument, Point } from '../src/model/document/document.ts';
import { type FlowGraph, graphOf } from '../src/model/graph/flow-graph.ts';
import type { Exit } from '../src/model/graph/step.ts';
import type { Box, Picture, Route } from '../src/model/layout/picture.ts';

const step = { width: 240, height: 84 } as const;
const room = { between: 48, around: 20, head: 40, lane: 22 } as const;

/** Steps in a column, in the author's order. */
export function columnPicture(document: FlowDocument): Picture {
  const graph = graphOf(document);
  const boxes = new Map<string, Box>();
  const { width, height } = place(graph, graph.top, { x: 0, y: 40 }, boxes);
  const exits = [...graph.ofFlow, ...[...graph.steps.values()].flatMap(({ exits }) => exits)];
  const routes = exits.flatMap((exit, index) =>
    routeOf(exit, boxes, width + room.lane * (index + 1)),
  );
  return {
    width: width + room.lane * (exits.length + 1),
    height,
    boxes,
    routes,
    entrances: new Map(
      graph.entrances.flatMap(({ step, target }) => {
        const first = boxes.get(target ?? '');
        if (!first) return [];
        const dot = { x: first.x + 20, y: first.y - 24 };
        return [[step ?? '', { dot, points: [dot, { x: dot.x, y: first.y }] }] as const];
      }),
    ),
  };
}

function place(
  graph: FlowGraph,
  keys: readonly string[],
  from: Point,
  boxes: Map<string, Box>,
): { readonly width: number; readonly height: number } {
  let { y } = from;
  let width: number = step.width;
  for (const key of keys) {
    const children = graph.steps.get(key)?.children ?? [];
    const at = boxes.size;
    boxes.set(key, { x: from.x, y, ...step });
    if (children.length > 0) {
      const inside = { x: from.x + room.around, y: y + room.head + room.around };
      const size = place(graph, children, inside, boxes);
      const box = {
        x: from.x,
        y,
        width: size.width + 2 * room.around,
        height: size.height - y + room.around,
      };
      boxes.set(key, box);
      width = Math.max(width, box.width);
    }
    if (at === boxes.size) throw new Error('a step was placed twice');
    y += (boxes.get(key)?.height ?? 0) + room.between;
  }
  return { width, height: y - room.between };
}

function routeOf(exit: Exit, boxes: ReadonlyMap<string, Box>, lane: number): readonly Route[] {
  const target = boxes.get(exit.target ?? '');
  if (!target || exit.target === null) return [];
  const from = exit.step === null ? { x: 0, y: -40, width: 0, height: 0 } : boxes.get(exit.step);
  if (!from) return [];
  const [start, end] = [from.y + from.height * 0.7, target.y + target.height * 0.3];
  const points = [
    { x: from.x + from.width, y: start },
    { x: lane, y: start },
    { x: lane, y: end },
    { x: target.x + target.width, y: end },
  ];
  const label = { x: lane, y: (start + end) / 2 };
  return [{ step: exit.step, at: exit.at.join('/'), target: exit.target, points, label }];
}
