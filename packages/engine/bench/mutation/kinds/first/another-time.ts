// Flows that run, and wait for something else or for another time.

import { ofFirstSet, type Operator } from '../../operator.ts';
import {
  has,
  isRecord,
  named,
  sites,
  stateSites,
  type Change,
  type Json,
  type Site,
} from '../../sites.ts';

export const anotherTime: readonly Operator[] = [
  ofFirstSet('outcome left out', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value } = site;
      if (!has(value, 'task', 'on') || !has(value['task'], 'outcomes')) return [];
      const { task, on } = value;
      const outcomes = task['outcomes'];
      if (!isRecord(outcomes) || !isRecord(on) || Object.keys(outcomes).length < 2) return [];
      return Object.keys(outcomes).map((name) => {
        const { [name]: _, ...fewer } = outcomes;
        const { [name]: __, ...ways } = on;
        return { site, value: { ...value, task: { ...task, outcomes: fewer }, on: ways } };
      });
    }),
  ),
  ofFirstSet('another event awaited', (flow, flows) => [
    ...sites(flow).flatMap((site) => {
      const { path, value } = site;
      if (path.at(-1) !== 'on' || !isRecord(value)) return [];
      return Object.keys(value).flatMap((name) => {
        const [, other = '', result = ''] = /^flow:([^.]+)\.(.+)$/.exec(name) ?? [];
        const results = resultsOf(flows.find((one) => one.flow === other)?.states);
        const at = results.indexOf(result);
        const next = [...results.slice(at + 1), ...results.slice(0, Math.max(at, 0))].find(
          (one) => !Object.hasOwn(value, `flow:${other}.${one}`),
        );
        if (at < 0 || next === undefined) return [];
        const { [name]: way = null, ...rest } = value;
        return [{ site, value: { ...rest, [`flow:${other}.${next}`]: way } }];
      });
    }),
    ...sites(flow)
      .filter(({ path }) => path.at(-1) === 'key' && path.includes('on'))
      .flatMap((site) => {
        const names = has(flow, 'keys') && isRecord(flow['keys']) ? Object.keys(flow['keys']) : [];
        const other = names[(names.findIndex((one) => one === site.value) + 1) % names.length];
        return other === undefined || other === site.value ? [] : [{ site, value: other }];
      }),
  ]),
  ofFirstSet('plain days for working days', (flow) => [
    ...durations(flow).flatMap((site) => {
      const text = String(site.value);
      if (text.includes('work:')) return [{ site, value: text.replace('work:', '') }];
      return /^-?P\d+D$/.test(text) ? [{ site, value: text.replace('P', 'work:P') }] : [];
    }),
    ...named(flow, 'calendar').map((site) => ({ site, value: undefined })),
  ]),
  ofFirstSet('deadline half as long', (flow) => [
    ...named(flow, 'due').flatMap(halved),
    ...named(flow, 'from')
      .filter(({ path }) => path.at(-2) === 'due')
      .flatMap(halvedInExpression),
  ]),
];

/** Results that a flow may end with. */
function resultsOf(states: unknown): string[] {
  const json: Json = JSON.parse(JSON.stringify(states ?? {}));
  return isRecord(json)
    ? Object.entries(json).flatMap(([key, state]) =>
        has(state, 'type') && state['type'] === 'final'
          ? [typeof state['result'] === 'string' ? state['result'] : key]
          : [],
      )
    : [];
}

const durations = (flow: Json): Site[] =>
  ['due', 'offset', 'every']
    .flatMap((word) => named(flow, word))
    .filter(({ value }) => typeof value === 'string');

/** Half of its first number; of one day twelve hours, or four of work. */
function halved(site: Site): Change[] {
  const { value } = site;
  if (typeof value !== 'string') return [];
  const one = value.startsWith('work:') ? 'work:PT4H' : 'PT12H';
  const shorter = value.endsWith('P1D')
    ? one
    : value.replace(/\d+/, (number) => String(Math.max(1, Math.floor(Number(number) / 2))));
  return shorter === value ? [] : [{ site, value: shorter }];
}

function halvedInExpression(site: Site): Change[] {
  const text = String(site.value);
  return [...text.matchAll(/, (\d+)\)/g)].flatMap(({ index, 1: number = '' }) => {
    const half = Math.floor(Number(number) / 2);
    return [
      { site, value: `${text.slice(0, index + 2)}${half}${text.slice(index + 2 + number.length)}` },
    ];
  });
}
