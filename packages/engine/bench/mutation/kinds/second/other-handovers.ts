// Flows that run, and remember, number, hand on or hand back something else.

import { inForms, ofSecondSet, type Operator } from '../../operator.ts';
import {
  drop,
  has,
  isRecord,
  named,
  sites,
  valueAt,
  type Change,
  type Json,
  type Site,
} from '../../sites.ts';
import { withAnotherField } from '../another-field.ts';

export const otherHandovers: readonly Operator[] = [
  ofSecondSet('two values exchanged', (flow) =>
    sites(flow).flatMap((site) => {
      const { path, value } = site;
      const isSetting = ['set', 'with', 'output', 'join'].includes(path.at(-1) ?? '');
      if (path[0] === 'data' || !isSetting || !isRecord(value)) return [];
      const entries = Object.entries(value);
      return entries.slice(1).flatMap(([name, one], at) => {
        const [before, other] = entries[at] ?? ['', null];
        if (JSON.stringify(one) === JSON.stringify(other)) return [];
        return [{ site, value: { ...value, [before]: one, [name]: other } }];
      });
    }),
  ),
  ofSecondSet('what a child hands back dropped', (flow) =>
    drop(sites(flow).filter(({ path }) => isEntryOf(path, 'output') || isEntryOf(path, 'join'))),
  ),
  ofSecondSet('what is handed on dropped', (flow) =>
    drop(sites(flow).filter(({ path }) => isEntryOf(path, 'with'))),
  ),
  ofSecondSet('number drawn otherwise', (flow) => [
    ...sites(flow)
      .filter(({ path, value }) => path[0] !== 'data' && /\bnumber\(/.test(textOf(value)))
      .flatMap((site) => ofAnotherSeries(flow, site)),
    ...sites(flow)
      .filter(({ path }) => path[0] === 'series' && path.length === 2)
      .flatMap(countedOtherwise),
  ]),
  ofSecondSet('fan-out otherwise', (flow) => [
    ...named(flow, 'in')
      .filter(({ path }) => path.at(-2) === 'each')
      .flatMap((site) => withAnotherField(flow, site)),
    ...drop(['waits', 'shared', 'only'].flatMap((word) => named(flow, word))),
    ...named(flow, 'each')
      .filter(({ path, value }) => path[0] !== 'start' && isRecord(value))
      .map((site) => {
        const { value } = site;
        const runs = has(value, 'rest') && value['rest'] === 'run';
        return {
          site,
          value: { ...(isRecord(value) ? value : {}), rest: runs ? 'cancel' : 'run' },
        };
      }),
    ...named(flow, 'maxDepth').map((site) => ({ site, value: 1 })),
  ]),
  ofSecondSet('program called otherwise', (flow) => {
    const services = [...new Set(named(flow, 'service').map(({ value }) => value))];
    return [
      ...named(flow, 'service').flatMap((site) => {
        const other = services[(services.indexOf(site.value) + 1) % services.length];
        return other === undefined || other === site.value ? [] : [{ site, value: other }];
      }),
      ...drop(['retry', 'onError'].flatMap((word) => named(flow, word))),
      ...named(flow, 'call').map((site) => {
        const { value } = site;
        const isNoted = has(value, 'onLate') && value['onLate'] === 'record';
        const words = { onLate: isNoted ? 'notice' : 'record' };
        return { site, value: { ...(isRecord(value) ? value : {}), ...words } };
      }),
    ];
  }),
  inForms('second set')('field of a form closed', (form) =>
    sites(JSON.parse(JSON.stringify(form))).flatMap((site) => {
      const { path, value } = site;
      if (path.at(-2) !== 'fields' || !isRecord(value)) return [];
      const { requiredFor: _, access, ...rest } = value;
      if (access !== undefined) return [];
      return [{ site, value: { ...rest, access: 'read' } }];
    }),
  ),
];

const isEntryOf = (path: readonly string[], word: string): boolean =>
  path[0] !== 'data' && path.at(-2) === word;

const textOf = (value: Json): string => (typeof value === 'string' ? value : '');

/** For each `number('a', …)` the next series. */
function ofAnotherSeries(flow: Json, site: Site): Change[] {
  const all = valueAt(flow, ['series']);
  const names = isRecord(all) ? Object.keys(all) : [];
  const text = textOf(site.value);
  return [...text.matchAll(/\bnumber\('([^']+)'/g)].flatMap(({ index, 0: call, 1: name = '' }) => {
    const other = names[(names.indexOf(name) + 1) % names.length];
    if (other === undefined || other === name) return [];
    const value = `${text.slice(0, index)}number('${other}'${text.slice(index + call.length)}`;
    return [{ site, value }];
  });
}

/** A series that begins anew at another time, has no count of its own, is written otherwise, or takes no earlier day. */
function countedOtherwise(site: Site): Change[] {
  const value = isRecord(site.value) ? site.value : {};
  const { by, format, backdate } = value;
  const plain = typeof format === 'string' ? format.replaceAll(/\{n:\d\}/g, '{n}') : format;
  return [
    {
      site,
      value: {
        ...value,
        reset: has(value, 'reset') && value['reset'] === 'never' ? 'year' : 'never',
      },
    },
    ...(by === undefined ? [] : [{ site, value: without(value, 'by') }]),
    ...(backdate === undefined ? [] : [{ site, value: without(value, 'backdate') }]),
    ...(format === undefined || plain === format
      ? []
      : [{ site, value: { ...value, format: plain ?? null } }]),
  ];
}

const without = (value: { readonly [word: string]: Json }, word: string): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== word));
