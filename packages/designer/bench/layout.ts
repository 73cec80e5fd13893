// How pictures compare with those of dagre (network simplex aside, its quickest ranker: tight-tree), in one run: time, crossings of
// lines, and how many steps move when one is put into a way. dagre's lines are its points joined straight.
//
//   node --conditions=alir-source bench/layout.ts [COUNT…]    flows of the repository, then generated ones of these sizes

import dagre from '@dagrejs/dagre';
import { allFlows } from '../test/flows.ts';
import { structuredFlow } from '../test/monsters.ts';
import { crossingsOf } from '../test/measure.ts';
import {
  createDocument,
  type FlowDocument,
  graphOf,
  perform,
  type Point,
} from '../src/model/index.ts';
import { pictureOf, usualSize } from '../src/picture/index.ts';

interface Drawing {
  readonly places: ReadonlyMap<string, Point>;
  readonly crossings: number;
}

function ours(document: FlowDocument): Drawing {
  const { boxes, routes } = pictureOf(
    createDocument({ ...document.flow }, { layout: document.layout }),
  );
  return { places: boxes, crossings: crossingsOf(routes) };
}

/** dagre has no flat answer for steps in steps: only what lies in no other is drawn, and ways between those. */
function dagres(document: FlowDocument): Drawing {
  const { steps } = graphOf(document);
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ ranker: 'tight-tree', nodesep: 64, ranksep: 64 });
  for (const step of steps.values()) graph.setNode(step.key, { ...usualSize(step) });
  for (const { exits } of steps.values()) {
    for (const { step, at, target } of exits) {
      if (step !== null && target !== null && steps.has(target))
        graph.setEdge(step, target, {}, at.join('/'));
    }
  }
  dagre.layout(graph);
  const lines = graph.edges().map((edge) => {
    const { points }: { points?: readonly Point[] } = graph.edge(edge);
    return points ?? [];
  });
  const places = new Map<string, Point>();
  for (const key of graph.nodes()) {
    const { x, y }: { x?: number; y?: number } = graph.node(key);
    places.set(key, { x: x ?? 0, y: y ?? 0 });
  }
  return { places, crossings: straightCrossings(lines) };
}

function straightCrossings(lines: readonly (readonly Point[])[]): number {
  const parts = lines.flatMap((points, line) =>
    points.slice(1).flatMap((to, at) => {
      const from = points[at];
      return from === undefined
        ? []
        : [{ line, from, to, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }];
    }),
  );
  parts.sort((one, other) => one.top - other.top);
  const side = (a: Point, b: Point, c: Point): number =>
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  let count = 0;
  for (const [index, one] of parts.entries()) {
    for (let next = index + 1; next < parts.length; next += 1) {
      const other = parts[next];
      if (other === undefined || other.top >= one.bottom) break;
      const isCrossing =
        side(one.from, one.to, other.from) * side(one.from, one.to, other.to) < 0 &&
        side(other.from, other.to, one.from) * side(other.from, other.to, one.to) < 0;
      if (isCrossing && one.line !== other.line) count += 1;
    }
  }
  return count;
}

/** Milliseconds of this process's own work, the least of some rounds. */
function cost(work: () => unknown, rounds: number): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Of the steps that a new one in each way does not lead on to, the part that moves. */
function moved(document: FlowDocument, draw: (document: FlowDocument) => Drawing): number {
  const { steps } = graphOf(document);
  const before = draw(document).places;
  let [all, some] = [0, 0];
  for (const step of [...steps.values()].slice(0, 5)) {
    for (const { at, target } of step.exits.slice(0, 1)) {
      if (target === null) continue;
      const into = { step: step.key, at };
      const outcome = perform(document, {
        type: 'add-step',
        key: 'new',
        state: {},
        into,
        through: [['always']],
      });
      if (!outcome.ok) continue;
      const behind = new Set([target]);
      for (const key of behind)
        for (const exit of steps.get(key)?.exits ?? []) behind.add(exit.target ?? key);
      const after = draw(outcome.document).places;
      for (const [key, place] of before) {
        if (behind.has(key)) continue;
        const now = after.get(key);
        all += 1;
        if (now?.x !== place.x || now.y !== place.y) some += 1;
      }
    }
  }
  return some / Math.max(all, 1);
}

function tell(name: string, values: readonly (string | number)[]): void {
  console.log(name.padEnd(34), values.map((value) => String(value).padStart(11)).join(''));
}

const flows = allFlows().filter(({ document }) =>
  [...graphOf(document).steps.values()].every(({ parent }) => parent === null),
);
tell('flows', ['steps', 'ms', 'dagre ms', 'ratio', 'crossings', 'dagre’s', 'moved', 'dagre’s']);
const sum = { ms: 0, its: 0, crossings: 0, others: 0, moved: 0, otherMoved: 0 };
for (const { document } of flows) {
  sum.ms += cost(() => ours(document), 2);
  sum.its += cost(() => dagres(document), 2);
  sum.crossings += ours(document).crossings;
  sum.others += dagres(document).crossings;
  sum.moved += moved(document, ours) / flows.length;
  sum.otherMoved += moved(document, dagres) / flows.length;
}
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
tell(`${flows.length} of the repository`, [
  flows.reduce((all, { document }) => all + graphOf(document).steps.size, 0),
  ...[sum.ms, sum.its].map((ms) => ms.toFixed(1)),
  (sum.its / sum.ms).toFixed(2),
  sum.crossings,
  sum.others,
  ...[sum.moved, sum.otherMoved].map((part) => percent(part)),
]);
const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [100, 1000, 5000]) {
  const document = structuredFlow(count);
  const rounds = count > 500 ? 2 : 5;
  const ms = cost(() => ours(document), rounds);
  const its = count > 2000 ? NaN : cost(() => dagres(document), 1);
  const crossings = ours(document).crossings;
  const others = count > 2000 ? NaN : dagres(document).crossings;
  tell(`generated`, [
    count,
    ms.toFixed(0),
    its.toFixed(0),
    (its / ms).toFixed(2),
    crossings,
    others,
  ]);
  const kept = createDocument({ ...document.flow });
  pictureOf(kept);
  const step = `s${Math.floor(count / 2)}`;
  const moves = cost(
    () => pictureOf({ ...kept, layout: { steps: { [step]: { x: -400, y: 40 } } } }),
    rounds,
  );
  tell('  one step moved', [count, moves.toFixed(0), '', (ms / moves).toFixed(2)]);
}
