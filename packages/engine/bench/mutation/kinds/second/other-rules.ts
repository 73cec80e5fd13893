// Flows that run, and ask by other rules: conditions, votes, and who may do what.

import { ofSecondSet, type Operator } from '../../operator.ts';
import {
  drop,
  guards,
  has,
  isRecord,
  named,
  sites,
  valueAt,
  withWords,
  type Change,
  type Json,
  type JsonRecord,
  type Site,
} from '../../sites.ts';
import { withAnotherField } from '../another-field.ts';

export const otherRules: readonly Operator[] = [
  ofSecondSet('condition about another field', (flow) =>
    conditions(flow).flatMap((site) => withAnotherField(flow, site)),
  ),
  ofSecondSet('condition about another value', (flow) =>
    conditions(flow).flatMap((site) => [...otherMembers(flow, site), ...otherNumbers(site)]),
  ),
  ofSecondSet('and for or, or for and', (flow) =>
    conditions(flow).flatMap((site) => {
      const text = String(site.value);
      return [...text.matchAll(/ (&&|\|\|) /g)].map(({ index, 1: sign }) => ({
        site,
        value: `${text.slice(0, index)} ${sign === '&&' ? '||' : '&&'} ${text.slice(index + 4)}`,
      }));
    }),
  ),
  ofSecondSet('unit of a pool forgotten', (flow) =>
    drop(named(flow, 'unit').filter(({ path }) => has(valueAt(flow, path.slice(0, -1)), 'role'))),
  ),
  ofSecondSet('copy dropped', (flow) =>
    named(flow, 'copies').flatMap((site): Change[] => {
      const list = Array.isArray(site.value) ? site.value : [];
      if (list.length === 1) return [{ site, value: undefined }];
      return list.map((_, at) => ({ site, value: list.filter((__, index) => index !== at) }));
    }),
  ),
  ofSecondSet('start by others', (flow) =>
    sites(flow)
      .filter(({ path }) => path.join('/') === 'start/by')
      .map((site) => ({ site, value: site.value === 'anyone' ? 'nobody' : 'anyone' })),
  ),
  ofSecondSet('privilege dropped', (flow) => [
    ...drop(sites(flow).filter(({ path }) => path.at(-2) === 'can' && path[0] === 'states')),
    ...sites(flow)
      .filter(({ path, value }) => path.at(-2) === 'can' && has(value, 'guard'))
      .map((site) => {
        const { guard: _, why: __, ...rest } = isRecord(site.value) ? site.value : {};
        return { site, value: Object.keys(rest).length === 0 ? true : rest };
      }),
  ]),
  ofSecondSet('comment newly demanded', (flow) =>
    sites(flow)
      .filter(({ path, value }) => path.at(-2) === 'outcomes' && has(value, 'label'))
      .flatMap((site): Change[] =>
        has(site.value, 'comment')
          ? []
          : [{ site, value: withWords(site.value, { comment: 'required' }) }],
      ),
  ),
  ofSecondSet('votes counted otherwise', (flow) => [
    ...named(flow, 'weight').map((site) => ({ site, value: Number(site.value) + 1 })),
    ...named(flow, 'decide').flatMap((site) => decidedOtherwise(flow, site)),
  ]),
  ofSecondSet('priority otherwise', (flow) => drop(named(flow, 'priority'))),
];

/** What is asked of the data: guards, and which children are waited for. */
const conditions = (flow: Json): Site[] => [
  ...guards(flow),
  ...named(flow, 'waits'),
  ...named(flow, 'done').filter(
    ({ path, value }) => path.at(-2) === 'each' && /[ (]/.test(String(value)),
  ),
];

/** The next of the values that a field may have, for each that it is compared with. */
function otherMembers(flow: Json, site: Site): Change[] {
  const text = String(site.value);
  const compared = /\bdata\.([A-Za-z_]\w*) (?:==|!=) '([^']*)'/g;
  return [...text.matchAll(compared)].flatMap(({ index, 0: all, 1: field = '', 2: value = '' }) => {
    const members = valueAt(flow, ['data', 'properties', field, 'enum']);
    const list = Array.isArray(members) ? members.map(String) : [];
    const other = list[(list.indexOf(value) + 1) % list.length];
    if (other === undefined || other === value) return [];
    const end = index + all.length;
    return [{ site, value: `${text.slice(0, end - value.length - 1)}${other}'${text.slice(end)}` }];
  });
}

/** A digit too many; of nothing, one. */
function otherNumbers(site: Site): Change[] {
  const text = String(site.value);
  return [...text.matchAll(/(?<=[ (])\d+(?=[ )]|$)/g)].map(({ index, 0: number }) => ({
    site,
    value: `${text.slice(0, index)}${number === '0' ? '1' : `${number}0`}${text.slice(index + number.length)}`,
  }));
}

function decidedOtherwise(flow: Json, site: Site): Change[] {
  const { value } = site;
  if (!isRecord(value)) return [];
  const all = valueAt(flow, [...site.path.slice(0, -1), 'outcomes']);
  const outcomes = isRecord(all) ? Object.keys(all) : [];
  const after = (one: Json | undefined): string =>
    outcomes[(outcomes.findIndex((name) => name === one) + 1) % outcomes.length] ?? '';
  const rules = Array.isArray(value['rules']) ? value['rules'] : [];
  const changes: JsonRecord[] = [
    ...(has(value, 'otherwise') ? [{ otherwise: after(value['otherwise']) }] : []),
    { close: value['close'] === 'all' ? 'certain' : 'all' },
    { order: value['order'] === 'sequential' ? 'parallel' : 'sequential' },
    { twice: value['twice'] === 'allow' ? 'forbid' : 'allow' },
    ...(rules.length > 0 && value['abstain'] !== true ? [{ abstain: true }] : []),
    ...rules.flatMap((rule, at) =>
      has(rule, 'outcome')
        ? [{ rules: rules.with(at, { ...rule, outcome: after(rule['outcome']) }) }]
        : [],
    ),
    ...rules.slice(1).map((second, at) => ({
      rules: rules.with(at, second).with(at + 1, rules[at] ?? null),
    })),
  ];
  return changes.map((words) => ({ site, value: { ...value, ...words } }));
}
