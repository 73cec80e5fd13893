// How high the series of a tenant must stand: at least at the highest number that an event records as drawn.

import type { Store, StoredFlow } from '@alir/engine';
import { drawnNumbers } from './drawn-numbers.ts';
import { finding, type Finding } from './finding.ts';
import type { Step } from './fold-history.ts';
import { flowName } from './verify-flows.ts';

/** The highest number of a series, and where it was drawn. */
interface Height {
  readonly number: number;
  readonly series: readonly string[];
  readonly instance: string;
  readonly seq: number;
}

export class SeriesHeights {
  readonly #flows: ReadonlyMap<string, StoredFlow>;
  readonly #heights = new Map<string, Height>();

  /** @param flows - by `flow version`: they say how numbers are written */
  constructor(flows: ReadonlyMap<string, StoredFlow>) {
    this.#flows = flows;
  }

  add(steps: readonly Step[]): void {
    for (const { event, after } of steps) {
      const flow = this.#flows.get(flowName(after.flow, after.flowVersion));
      for (const { number, series } of drawnNumbers(event, flow)) {
        const key = series.join('\n');
        const { instance, seq } = event;
        if (number > (this.#heights.get(key)?.number ?? 0))
          this.#heights.set(key, { number, series, instance, seq });
      }
    }
  }

  /** Compares with where the series stand now. Numbers below that would be drawn twice. */
  async verify(store: Store, tenant: string): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const { number, series, instance, seq } of this.#heights.values()) {
      const standing = await Promise.all(
        series.map((name) => store.audit.lastNumber(tenant, name)),
      );
      const [name = null] = series;
      if (Math.max(...standing) < number)
        found.push(finding('NUMBER_ABOVE_SERIES', { tenant, instance, seq, name }));
    }
    return found;
  }
}
