// Mistakes in conditions, in what they read, and in what forms and fields are named.

import { structural, type Operator } from '../operator.ts';
import {
  guards,
  has,
  isBranch,
  isLast,
  isRecord,
  named,
  sites,
  targetOf,
  transitionSites,
  valueAt,
  withWords,
  type Json,
  type Site,
} from '../sites.ts';

export const mistakesInConditions: readonly Operator[] = [
  structural('guard that never holds', (flow) =>
    transitionSites(flow).map((site) => {
      const guard = isRecord(site.value) ? site.value['guard'] : null;
      const words =
        typeof guard === 'string'
          ? { guard: `(${guard}) && !(${guard})` }
          : { guard: 'false', why: 'x' };
      return { site, value: withWords(site.value, words) };
    }),
  ),
  structural('guard that always holds', (flow) =>
    guards(flow)
      .filter(({ path }) => isBranch(path.slice(0, -1)) && !isLast(flow, path.slice(0, -1)))
      .map((site) => ({ site, value: `(${String(site.value)}) || !(${String(site.value)})` })),
  ),
  structural('guards that overlap', (flow) =>
    sites(flow).flatMap((site) => {
      const { value, path } = site;
      const isChoice = path.includes('on') || ['always', 'onDone'].includes(path.at(-1) ?? '');
      if (!Array.isArray(value) || !isChoice) return [];
      const [first, second, ...rest] = value;
      if (first === undefined || second === undefined || targetOf(first) === targetOf(second))
        return [];
      const field = numberField(flow);
      if (field === null) return [];
      const pair = [
        withWords(first, { guard: `has(data.${field}) && data.${field} <= 10` }),
        withWords(second, { guard: `has(data.${field}) && data.${field} >= 10` }),
      ];
      return [{ site, value: [...pair, ...(rest.length > 0 ? rest : [second])] }];
    }),
  ),
  structural('value of the wrong type', (flow) =>
    expressions(flow).map((site) => ({ site, value: `(${String(site.value)}) + {'a': 1}` })),
  ),
  structural('field that is not there', (flow) =>
    expressions(flow)
      .filter(({ value }) => /data\.[a-z]/i.test(String(value)))
      .map((site) => ({
        site,
        value: String(site.value).replace(/data\.([A-Za-z]+)/, 'data.$1X'),
      })),
  ),
  structural('field that nobody uses', (flow) => {
    const path = ['data', 'properties', 'sisa'];
    const start = valueAt(flow, ['start']);
    // Where anything may be given at the start, a field may be there for the host alone.
    const isClosed = has(start, 'form') || (has(start, 'by') && start['by'] === 'nobody');
    return isClosed && isRecord(valueAt(flow, path.slice(0, -1)))
      ? [
          {
            site: { pointer: '/data/properties/sisa', path, value: null },
            value: { type: 'string' },
          },
        ]
      : [];
  }),
  structural('form that is not there', (flow) =>
    named(flow, 'form')
      .filter(({ value }) => typeof value === 'string')
      .map((site) => ({ site, value: 'tidak-ada' })),
  ),
];

const expressions = (flow: Json): Site[] =>
  sites(flow).filter(
    ({ path, value }) =>
      typeof value === 'string' &&
      path[0] !== 'data' &&
      (path.at(-1) === 'guard' || path.at(-2) === 'set' || path.at(-1) === 'from'),
  );

/** A field of the data that is a whole number. */
function numberField(flow: Json): string | null {
  const properties = valueAt(flow, ['data', 'properties']);
  if (!isRecord(properties)) return null;
  const found = Object.entries(properties).find(
    ([, schema]) => has(schema, 'type') && schema['type'] === 'integer',
  );
  return found?.[0] ?? null;
}
