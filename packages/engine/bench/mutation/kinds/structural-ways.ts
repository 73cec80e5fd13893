// Mistakes about where things lead: ways that end nowhere, ends that are never reached, rounds without end.

import { structural, type Operator } from '../operator.ts';
import {
  drop,
  has,
  isBranch,
  isLast,
  isRecord,
  isRegion,
  named,
  outcomesAt,
  sites,
  stateSites,
  targetOf,
  transitionSites,
  valueAt,
  withWords,
  type JsonRecord,
} from '../sites.ts';

export const mistakesOnTheWay: readonly Operator[] = [
  structural('outcome that leads nowhere', (flow) =>
    drop(
      sites(flow).filter(
        ({ path }) => path.at(-2) === 'on' && outcomesAt(flow, path).includes(path.at(-1) ?? ''),
      ),
    ),
  ),
  structural('end of a wait that leads nowhere', (flow) =>
    drop(
      sites(flow).filter(
        ({ path }) =>
          path.at(-1) === 'onDone' &&
          (has(valueAt(flow, path.slice(0, -1)), 'each') ||
            has(valueAt(flow, path.slice(0, -1)), 'type')),
      ),
    ),
  ),
  structural('target that is not there', (flow) =>
    transitionSites(flow).flatMap((site) =>
      targetOf(site.value) === null
        ? []
        : [
            {
              site,
              value:
                typeof site.value === 'string'
                  ? 'tidak-ada'
                  : withWords(site.value, { target: 'tidak-ada' }),
            },
          ],
    ),
  ),
  structural('first state that is not there', (flow) =>
    named(flow, 'initial').map((site) => ({ site, value: 'tidak-ada' })),
  ),
  structural('state dropped', (flow) =>
    drop(stateSites(flow).filter(({ path }) => !isRegion(flow, path))),
  ),
  structural('end dropped', (flow) =>
    stateSites(flow).flatMap((site) =>
      has(site.value, 'type') && site.value['type'] === 'final' ? [{ site, value: {} }] : [],
    ),
  ),
  structural('end of a region dropped', (flow) =>
    drop(transitionSites(flow).filter(({ value }) => has(value, 'finish') && !has(value, 'by'))),
  ),
  structural('last branch dropped', (flow) =>
    drop(
      transitionSites(flow).filter(
        ({ path, value }) =>
          isBranch(path) &&
          isLast(flow, path) &&
          !has(value, 'guard') &&
          (path.at(-2) === 'always' || path.at(-2) === 'onDone'),
      ),
    ),
  ),
  structural('answer of a call dropped', (flow) =>
    stateSites(flow).flatMap((site) => {
      if (!has(site.value, 'call', 'onDone')) return [];
      const { onDone: _, ...rest } = site.value;
      return [{ site, value: rest }];
    }),
  ),
  structural('join that never ends', (flow) =>
    stateSites(flow).flatMap((site) =>
      has(site.value, 'each') &&
      isRecord(site.value['each']) &&
      site.value['each']['done'] !== 'manual'
        ? [{ site, value: { ...site.value, each: { ...site.value['each'], done: 'false' } } }]
        : [],
    ),
  ),
  structural('step that leads back to itself only', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value, path } = site;
      if (!has(value, 'task', 'on') || !isRecord(value['on'])) return [];
      const own = path.at(-1) ?? '';
      const on = Object.fromEntries(Object.keys(value['on']).map((name) => [name, own]));
      return [{ site, value: { ...value, on } }];
    }),
  ),
  structural('round without end', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value, path } = site;
      const own = path.at(-1) ?? '';
      if (!isRecord(value) || value['type'] === 'final' || !has(value, 'task')) return [];
      return [{ site, value: { ...value, always: own } }];
    }),
  ),
  structural('way back to what was not passed', (flow) =>
    transitionSites(flow).flatMap((site) => {
      if (!has(site.value, 'back')) return [];
      const ends = stateSites(flow).filter(
        ({ value }) => has(value, 'type') && value['type'] === 'final',
      );
      const [end] = ends;
      return end ? [{ site, value: withWords(site.value, { back: end.path.at(-1) ?? '' }) }] : [];
    }),
  ),
  structural('flow that starts itself on every way', (flow) =>
    isRecord(flow)
      ? named(flow, 'initial')
          .filter(({ path }) => path.length === 1)
          .map((site) => ({
            site: { ...site, pointer: '', path: [] },
            value: {
              ...flow,
              initial: 'mulai-lagi',
              states: {
                ...(isRecord(flow['states']) ? flow['states'] : {}),
                'mulai-lagi': {
                  each: {
                    in: "['a']",
                    as: 'x',
                    key: 'x',
                    flow: flow['flow'] ?? '',
                    with: withOf(flow),
                  },
                  onDone: flow['initial'] ?? '',
                },
              },
            },
          }))
      : [],
  ),
];

/** What a flow demands at the start, handed on as it is. */
function withOf(flow: JsonRecord): JsonRecord {
  const required = valueAt(flow, ['data', 'required']);
  return Object.fromEntries(
    (Array.isArray(required) ? required : []).map((field) => [
      String(field),
      `data.${String(field)}`,
    ]),
  );
}
