// Flows that run, and remind nobody, or at another time.

import { semantic, type Operator } from '../operator.ts';
import { drop, named, sites, type Change, type Site } from '../sites.ts';

export const otherTimes: readonly Operator[] = [
  semantic('reminder dropped', (flow) =>
    drop(sites(flow).filter(({ path }) => path.at(-2) === 'after' && path[0] === 'states')),
  ),
  semantic('reminder at another moment', (flow) => named(flow, 'offset').flatMap(twiceAsLong)),
  semantic('deadline twice as long', (flow) => named(flow, 'due').flatMap(twiceAsLong)),
];

function twiceAsLong(site: Site): Change[] {
  const { value } = site;
  if (typeof value !== 'string') return [];
  const longer = value.replace(/\d+/, (number) => String(Number(number) * 2));
  return longer === value ? [] : [{ site, value: longer }];
}
