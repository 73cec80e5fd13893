// From the scene to what React Flow draws. Sizes and handles come from the model, so that React Flow measures nothing and may
// leave out what lies outside the window (measured: docs of @xyflow/react issue 3883).

import { type Edge, type Node, Position } from '@xyflow/react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import type { ExitPlace } from '../../model/graph/step.ts';
import type { FlowDocument, Point } from '../../model/index.ts';
import type { AddPlaces } from './add-places.ts';
import { wayId } from '../../model/outline/way-id.ts';
import type { Scene, SceneBox, SceneLine } from '../../model/scene/scene.ts';

/** A step on the canvas. */
export type StepNode = Node<
  { readonly box: SceneBox; readonly lang: Scene['lang'] },
  'step' | 'container'
>;
/** A way on the canvas. */
export type WayEdge = Edge<WayData, 'way'>;

/** What a way on the canvas is drawn from. */
type WayData = {
  readonly line: SceneLine;
  readonly exit: ExitPlace | null;
  /** Where its "+" stands. */
  readonly add: Point | null;
};

/** What was made of boxes and lines: React Flow looks only at what is another value. */
const nodes = new WeakMap<SceneBox, StepNode>();
const edges = new WeakMap<SceneLine, WayEdge>();

/** The steps of a scene; containers lie below what they hold. */
export function nodesOf({ boxes, lang }: Scene): StepNode[] {
  return boxes.map((box) => {
    const known = nodes.get(box);
    if (known !== undefined) return known;
    const node = nodeOf(box, lang);
    nodes.set(box, node);
    return node;
  });
}

function nodeOf(box: SceneBox, lang: Scene['lang']): StepNode {
  const { key, x, y, width, height, isContainer } = box;
  const depth = box.number.split('.').length;
  const handle = { x: width / 2 - 3, width: 6, height: 6, id: null };
  return {
    id: key,
    type: isContainer ? 'container' : 'step',
    position: { x, y },
    data: { box, lang },
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

/** The ways of a scene, each with the place of its "+". */
export function edgesOf(document: FlowDocument, { scene, places }: AddPlaces): WayEdge[] {
  const { steps } = graphOf(document);
  const exits = new Map(
    [...steps.values()].flatMap((step) =>
      step.exits.map((exit) => [wayId(exit.step, exit.at.join('/')), exit] as const),
    ),
  );
  return scene.lines.flatMap((line): WayEdge[] => {
    const { step } = line;
    if (step === null) return [];
    const data = { line, exit: exits.get(line.id) ?? null, add: places.get(line.id) ?? null };
    const known = edges.get(line);
    if (known?.data && isSameWay(data, known.data)) return [known];
    const edge = edgeOf(line, { step, data });
    edges.set(line, edge);
    return [edge];
  });
}

/** Of the same line. */
function isSameWay({ exit, add }: WayData, before: WayData): boolean {
  return (
    add?.x === before.add?.x &&
    add?.y === before.add?.y &&
    exit?.at.length === before.exit?.at.length &&
    (exit?.at ?? []).every((part, index) => part === before.exit?.at[index])
  );
}

function edgeOf(
  { id, target }: SceneLine,
  { step, data }: { readonly step: string; readonly data: WayData },
): WayEdge {
  return {
    id,
    type: 'way',
    source: step,
    target,
    data,
    zIndex: 500,
    // React Flow would call them by their keys; what leads where is said by the steps.
    domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
    selectable: false,
    focusable: false,
  };
}
