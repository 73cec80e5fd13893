// Flows that run, and go elsewhere or remember something else.

import { semantic, type Operator } from '../operator.ts';
import {
  drop,
  isBranch,
  isLast,
  isRecord,
  isRegion,
  outcomesAt,
  sites,
  stateSites,
  transitionSites,
} from '../sites.ts';

export const otherWays: readonly Operator[] = [
  semantic('two outcomes swapped', (flow) =>
    sites(flow).flatMap((site) => {
      const { value, path } = site;
      const names = outcomesAt(flow, [...path, '']);
      if (path.at(-1) !== 'on' || !isRecord(value)) return [];
      return names.slice(1).map((name, at) => {
        const before = names[at] ?? '';
        const swapped = { [before]: value[name] ?? null, [name]: value[before] ?? null };
        return { site, value: { ...value, ...swapped } };
      });
    }),
  ),
  semantic('one branch of several dropped', (flow) =>
    drop(transitionSites(flow).filter(({ path }) => isBranch(path) && !isLast(flow, path))),
  ),
  semantic('region dropped', (flow) =>
    drop(stateSites(flow).filter(({ path }) => isRegion(flow, path))),
  ),
  semantic('action dropped', (flow) =>
    drop(
      sites(flow).filter(
        ({ path }) =>
          path.at(-2) === 'on' &&
          (path[0] === 'states' || path.length === 2) &&
          !outcomesAt(flow, path).includes(path.at(-1) ?? ''),
      ),
    ),
  ),
  semantic('value that is set dropped', (flow) =>
    drop(sites(flow).filter(({ path }) => path.at(-2) === 'set')),
  ),
];
