// What a way has to go around: steps beside its ends and beside those that hold them, and the bars with the names of these.

import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Stand } from '../layout/stand.ts';
import type { Box } from '../layout/picture.ts';
import { around, BoxGrid, grown, shared } from './box-grid.ts';

/** Where lines outside all steps may run, beyond these. */
const margin = 2000;

/** What surrounds the ways from one step to another. */
export interface Surroundings {
  /** The same for all ways that have to go around the same. */
  readonly name: string;
  /** Where they may run: within the innermost step that holds both ends. */
  readonly bounds: Box;
  /** What stands in their way within an area, their ends included. */
  readonly obstacles: (area: Box) => readonly Box[];
}

/** What surrounds ways in a picture. */
export class Country {
  readonly #graph: FlowGraph;
  readonly #stand: Stand;
  readonly #levels = new Map<string | null, BoxGrid<string>>();
  readonly #known = new Map<string, Surroundings>();
  readonly #all: Box;

  constructor(graph: FlowGraph, stand: Stand) {
    this.#graph = graph;
    this.#stand = stand;
    for (const [key, box] of stand.boxes) {
      const parent = graph.steps.get(key)?.parent ?? null;
      const level = this.#levels.get(parent) ?? new BoxGrid<string>();
      this.#levels.set(parent, level);
      level.add(box, key);
    }
    this.#all = grown(around(stand.boxes.values()), margin);
  }

  /** What surrounds ways between two steps. */
  between(from: string, to: string): Surroundings {
    const [source, target] = [this.#holders(from), this.#holders(to)];
    // A step that holds the other end is left or entered from within.
    if (target.includes(from)) source.unshift(from);
    if (source.includes(to)) target.unshift(to);
    const name = JSON.stringify([source[0] ?? null, target[0] ?? null]);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const holders = new Set([...source, ...target]);
    const common = source.find((key) => target.includes(key));
    const surroundings = {
      name,
      bounds: (common !== undefined && this.#stand.boxes.get(common)) || this.#all,
      obstacles: (area: Box) => this.#obstacles(holders, area),
    };
    this.#known.set(name, surroundings);
    return surroundings;
  }

  /** Which of two steps holds the other, if one does. */
  insideOf(from: string, to: string): 'source' | 'target' | null {
    if (this.#holders(to).includes(from)) return 'source';
    return this.#holders(from).includes(to) ? 'target' : null;
  }

  /** From the inside out. */
  #holders(key: string): string[] {
    const holders: string[] = [];
    for (
      let at = this.#graph.steps.get(key)?.parent;
      at != null;
      at = this.#graph.steps.get(at)?.parent
    ) {
      holders.push(at);
    }
    return holders;
  }

  #obstacles(holders: ReadonlySet<string>, area: Box): readonly Box[] {
    const found: Box[] = [];
    for (const level of [null, ...holders]) {
      for (const { box, owner } of this.#levels.get(level)?.near(area) ?? []) {
        if (!holders.has(owner)) found.push(box);
      }
      const box = level === null ? undefined : this.#stand.boxes.get(level);
      const bar = box && this.#barOf(level ?? '', box);
      if (bar !== undefined && shared(bar, area).width > 0 && shared(bar, area).height > 0)
        found.push(bar);
    }
    return found;
  }

  #barOf(key: string, box: Box): Box {
    const bar = this.#stand.bars.get(key) ?? 0;
    return this.#stand.isTurned ? { ...box, width: bar } : { ...box, height: bar };
  }
}
