// From the scene to what React Flow draws. Sizes and handles come from the model, so that React Flow measures nothing and may
// leave out what lies outside the window (measured: docs of @xyflow/react issue 3883).

import { type Edge, type Node, Position } from '@xyflow/react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import type { Exit } from '../../model/graph/step.ts';
import type { FlowDocument, Point } from '../../model/index.ts';
import { addPlaces } from './add-places.ts';
import { wayId } from '../../model/outline/way-id.ts';
import type { Scene, SceneBox, SceneLine } from '../../model/scene/scene.ts';

/** A step on the canvas. */
export type StepNode = Node<
  { readonly box: SceneBox; readonly scene: Scene },
  'step' | 'container'
>;
/** A way on the canvas. */
export type WayEdge = Edge<WayData, 'way'>;

/** What a way on the canvas is drawn from. */
type WayData = {
  readonly line: SceneLine;
  readonly scene: Scene;
  readonly exit: Exit | null;
  /** Where its "+" stands. */
  readonly add: Point | null;
};

/** The steps of a scene; containers lie below what they hold. */
export function nodesOf(scene: Scene): StepNode[] {
  return scene.boxes.map((box) => nodeOf(box, scene));
}

function nodeOf(box: SceneBox, scene: Scene): StepNode {
  const { key, x, y, width, height, isContainer } = box;
  const depth = box.number.split('.').length;
  const handle = { x: width / 2 - 3, width: 6, height: 6, id: null };
  return {
    id: key,
    type: isContainer ? 'container' : 'step',
    position: { x, y },
    data: { box, scene },
    width,
    height,
    measured: { width, height },
    handles: [
      { type: 'target', position: Position.Top, y: -3, ...handle },
      { type: 'source', position: Position.Bottom, y: height - 3, ...handle },
    ],
    zIndex: isContainer ? depth : 1000 + depth,
    focusable: false,
    // React Flow would say “node”, in English; what a step is says its name.
    domAttributes: { 'aria-roledescription': undefined },
  };
}

/** The same steps, the chosen ones marked: React Flow drags these together. */
export function withChosen(nodes: readonly StepNode[], chosen: readonly string[]): StepNode[] {
  return nodes.map((node) => (chosen.includes(node.id) ? { ...node, selected: true } : node));
}

/** The ways of a scene; each "+" has `room` for itself. */
export function edgesOf(document: FlowDocument, scene: Scene, room: number): WayEdge[] {
  const places = addPlaces(scene, room);
  const { steps } = graphOf(document);
  const exits = new Map(
    [...steps.values()].flatMap((step) =>
      step.exits.map((exit) => [wayId(exit.step, exit.at.join('/')), exit] as const),
    ),
  );
  return scene.lines.flatMap((line): WayEdge[] => {
    if (line.step === null) return [];
    return [
      {
        id: line.id,
        type: 'way',
        source: line.step,
        target: line.target,
        data: { line, scene, exit: exits.get(line.id) ?? null, add: places.get(line.id) ?? null },
        zIndex: 500,
        // React Flow would call them by their keys; what leads where is said by the steps.
        domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
        selectable: false,
        focusable: false,
      },
    ];
  });
}
