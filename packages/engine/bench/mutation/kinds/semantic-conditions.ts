// Flows that run, and ask something else.

import { semantic, type Operator } from '../operator.ts';
import { guards } from '../sites.ts';
import { inBrackets, topLevelParts } from './parts-of-a-guard.ts';

const neighbour: Readonly<Record<string, string>> = { '<=': '<', '<': '<=', '>=': '>', '>': '>=' };

export const otherConditions: readonly Operator[] = [
  semantic('comparison off by one', (flow) =>
    guards(flow).flatMap((site) => {
      const text = String(site.value);
      return [...text.matchAll(/ (<=|<|>=|>) /g)].map(({ index, 1: sign = '' }) => ({
        site,
        value: `${text.slice(0, index + 1)}${neighbour[sign] ?? sign}${text.slice(index + 1 + sign.length)}`,
      }));
    }),
  ),
  semantic('guard negated', (flow) =>
    guards(flow).map((site) => ({ site, value: `!(${String(site.value)})` })),
  ),
  semantic('part of a guard dropped', (flow) =>
    guards(flow).flatMap((site) => {
      const parts = topLevelParts(String(site.value));
      return parts.length < 2
        ? []
        : parts.map((_, at) => ({
            site,
            value: parts
              .filter((__, index) => index !== at)
              .map(inBrackets)
              .join(' && '),
          }));
    }),
  ),
];
