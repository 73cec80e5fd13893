// Flows that run, and do at another time what time brings.

import { ofSecondSet, type Operator } from '../../operator.ts';
import {
  drop,
  has,
  isRecord,
  named,
  sites,
  type Change,
  type Json,
  type Site,
} from '../../sites.ts';

export const otherMoments: readonly Operator[] = [
  ofSecondSet('deadline forgotten', (flow) => drop(named(flow, 'due'))),
  ofSecondSet('moment counted from elsewhere', (flow) =>
    timers(flow).flatMap((site) => {
      const { value } = site;
      if (!isRecord(value)) return [];
      const { at, offset } = value;
      const changes: Change[] = [];
      if (at === 'due' || at === 'entered')
        changes.push({ site, value: { ...value, at: at === 'due' ? 'entered' : 'due' } });
      if (typeof offset === 'string') {
        const opposite = offset.startsWith('-') ? offset.slice(1) : `-${offset}`;
        const { offset: _, ...plain } = value;
        changes.push({ site, value: { ...value, offset: opposite } }, { site, value: plain });
      }
      return changes;
    }),
  ),
  ofSecondSet('reminder repeated otherwise', (flow) =>
    timers(flow).flatMap((site) => {
      const { value } = site;
      if (!isRecord(value)) return [];
      const { every: _, most, repeat, ...once } = value;
      const { repeat: __, ...withoutRepeat } = value;
      return [
        ...(has(value, 'every') ? [{ site, value: once }] : []),
        ...(typeof most === 'number'
          ? [
              { site, value: { ...value, most: most + 1 } },
              ...(most > 2 ? [{ site, value: { ...value, most: most - 1 } }] : []),
            ]
          : []),
        repeat === undefined
          ? { site, value: { ...value, repeat: 'each-visit' } }
          : { site, value: withoutRepeat },
      ];
    }),
  ),
];

/** Timers, each with all it says. */
const timers = (flow: Json): Site[] =>
  sites(flow).filter(
    ({ path, value }) => path[0] === 'states' && path.at(-2) === 'after' && has(value, 'at'),
  );
