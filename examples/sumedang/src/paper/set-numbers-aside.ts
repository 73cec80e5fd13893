// What the flow of the paper procedure calls to begin with: numbers of both series, drawn in the name of who prepares them.

import type { Effects, Engine } from '@alir/engine';
import type { JsonObject } from '@alir/engine/core/types';
import { textIn } from '../server/recipients-sent.ts';
import { series } from './paper-series.ts';

/** @param engine - asked for when it is called: the engine is opened with its services */
export function paperServices(engine: () => Engine): NonNullable<Effects['services']> {
  return {
    'sisihkan-nomor': async (input: JsonObject, { instance, idempotencyKey }) => {
      const { instances, numbers } = engine();
      const by = (await instances.get(instance))?.starter.user ?? '';
      const asked = (['agenda', 'keluar'] as const).filter((name) => Number(input[name]) > 0);
      const blocks: JsonObject[] = [];
      for (const name of asked) {
        const set = await numbers.reserveBlock(
          {
            ...series[name],
            series: name,
            unit: textIn(input, 'unit'),
            count: Number(input[name]),
            reason: textIn(input, 'alasan'),
            by,
          },
          // However often it is tried, one block.
          { id: `sisihkan:${idempotencyKey}/${name}` },
        );
        if (!set.ok) throw new Error(set.message);
        const [first] = set.numbers;
        const last = set.numbers.at(-1);
        if (first && last)
          blocks.push({ deret: name, seri: first.series, awal: first.n, akhir: last.n });
      }
      return blocks;
    },
  };
}
