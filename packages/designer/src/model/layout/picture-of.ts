import { graphOf } from '../graph/flow-graph.ts';
import type { FlowDocument } from '../document/document.ts';
import type { Box, Picture, Route } from './picture.ts';
const kept = new WeakMap<object, Picture>();
export function pictureOf(document: FlowDocument): Picture {
  const known = kept.get(document);
  if (known) return known;
  const graph = graphOf(document);
  const boxes = new Map<string, Box>();
  let y = 0;
  for (const key of graph.top) {
    const placed = (document.layout['steps'] as any)?.[key];
    boxes.set(key, { x: placed?.x ?? 0, y: placed?.y ?? y, width: 200, height: 72 });
    y += 140;
  }
  const routes: Route[] = [];
  for (const step of graph.steps.values())
    for (const exit of step.exits) {
      const a = boxes.get(step.key),
        b = exit.target && boxes.get(exit.target);
      if (!a || !b) continue;
      const s = { x: a.x + 100, y: a.y + 72 },
        t = { x: b.x + 100, y: b.y };
      const far = b.y <= a.y || b.y > a.y + 150 ? 160 + Math.abs(b.y - a.y) / 8 : 0;
      const points = far
        ? [
            s,
            { x: s.x, y: s.y + 20 },
            { x: s.x + far, y: s.y + 20 },
            { x: s.x + far, y: t.y - 20 },
            { x: t.x, y: t.y - 20 },
            t,
          ]
        : [s, t];
      routes.push({
        step: step.key,
        at: exit.at.join('/'),
        target: exit.target!,
        points,
        label: {
          x:
            (points[Math.floor((points.length - 1) / 2)]!.x +
              points[Math.ceil((points.length - 1) / 2)]!.x) /
            2,
          y:
            (points[Math.floor((points.length - 1) / 2)]!.y +
              points[Math.ceil((points.length - 1) / 2)]!.y) /
            2,
        },
      });
    }
  const picture = { width: 500, height: y, boxes, routes, entrances: new Map() };
  kept.set(document, picture);
  return picture;
}
