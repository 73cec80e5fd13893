// From the picture to what React Flow draws. Sizes and handles come from the model, so that React Flow measures nothing and may
// leave out what lies outside the window (measured: docs of @xyflow/react issue 3883).

import { type Edge, type Node, Position } from '@xyflow/react';
import type { FlowGraph } from '../../model/graph/flow-graph.ts';
import type { Exit, StepKind } from '../../model/graph/step.ts';
import type { Box, Picture, Route } from '../../model/layout/picture.ts';

/** A step on the canvas. */
export type StepNode = Node<{ readonly kind: StepKind }, 'step' | 'container'>;
/** A way on the canvas. */
export type WayEdge = Edge<{ readonly route: Route; readonly exit: Exit | null }, 'way'>;

/** The steps of a picture; containers lie below what they hold. */
export function nodesOf(graph: FlowGraph, picture: Picture): StepNode[] {
  return [...picture.boxes].flatMap(([key, box]) => {
    const step = graph.steps.get(key);
    return step === undefined
      ? []
      : [
          nodeOf(key, box, {
            kind: step.kind,
            isContainer: step.children.length > 0,
            depth: step.path.length,
          }),
        ];
  });
}

function nodeOf(
  key: string,
  { x, y, width, height }: Box,
  { kind, isContainer, depth }: { kind: StepKind; isContainer: boolean; depth: number },
): StepNode {
  return {
    id: key,
    type: isContainer ? 'container' : 'step',
    position: { x, y },
    data: { kind },
    width,
    height,
    measured: { width, height },
    handles: [
      {
        type: 'target',
        position: Position.Top,
        x: width / 2 - 3,
        y: -3,
        width: 6,
        height: 6,
        id: null,
      },
      {
        type: 'source',
        position: Position.Bottom,
        x: width / 2 - 3,
        y: height - 3,
        width: 6,
        height: 6,
        id: null,
      },
    ],
    zIndex: isContainer ? depth : 1000 + depth,
    selectable: false,
    focusable: false,
    connectable: !isContainer,
  };
}

/** The ways of a picture. */
export function edgesOf(graph: FlowGraph, picture: Picture): WayEdge[] {
  return picture.routes.flatMap((route): WayEdge[] => {
    if (route.step === null) return [];
    const exits = graph.steps.get(route.step)?.exits ?? [];
    return [
      {
        id: `${route.step} ${route.at}`,
        type: 'way',
        source: route.step,
        target: route.target,
        data: { route, exit: exits.find(({ at }) => at.join('/') === route.at) ?? null },
        zIndex: 500,
        selectable: false,
        focusable: false,
      },
    ];
  });
}
