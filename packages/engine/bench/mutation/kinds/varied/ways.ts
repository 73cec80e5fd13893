// The known mistakes about ways, made otherwise.

import { variantOf, type Operator } from '../../operator.ts';
import {
  has,
  isBranch,
  isLast,
  isRecord,
  isRegion,
  outcomesAt,
  pointerOf,
  sites,
  stateSites,
  targetOf,
  transitionSites,
  valueAt,
  withWords,
  type Change,
  type Json,
  type JsonRecord,
  type Site,
} from '../../sites.ts';

export const variedWays: readonly Operator[] = [
  variantOf('two outcomes swapped', (flow) =>
    sites(flow).flatMap((site) => {
      const { value: ways, path } = site;
      if (path.at(-1) !== 'on' || !isRecord(ways)) return [];
      const names = outcomesAt(flow, [...path, '']);
      const wayOf = (name: string): Json => ways[name] ?? null;
      const put = (words: JsonRecord): Change => ({ site, value: { ...ways, ...words } });
      return [
        // Pairs that are no neighbours.
        ...names.flatMap((one, at) =>
          names.slice(at + 2).map((other) => put({ [one]: wayOf(other), [other]: wayOf(one) })),
        ),
        // Half of a swap: one of them goes the way of the other.
        ...names.slice(1).flatMap((other, at) => {
          const one = names[at] ?? '';
          return [put({ [one]: wayOf(other) }), put({ [other]: wayOf(one) })];
        }),
      ];
    }),
  ),
  variantOf('one branch of several dropped', (flow) =>
    transitionSites(flow)
      .filter(({ path }) => isBranch(path) && !isLast(flow, path))
      .flatMap(({ path }) => {
        const list = valueAt(flow, path.slice(0, -1));
        const at = Number(path.at(-1));
        if (!Array.isArray(list)) return [];
        const [first = null, second = null] = list.slice(at, at + 2);
        const site = {
          path: path.slice(0, -1),
          pointer: pointerOf(path.slice(0, -1)),
          value: list,
        };
        const put = (one: Json, other: Json): Change => ({
          site,
          value: list.with(at, one).with(at + 1, other),
        });
        if (JSON.stringify(effectOf(first)) === JSON.stringify(effectOf(second))) return [];
        const isAskedTwice = has(first, 'guard') && has(second, 'guard');
        return [
          // Each goes where the other went.
          put(
            { ...askedOf(first), ...effectOf(second) },
            { ...askedOf(second), ...effectOf(first) },
          ),
          // The other is asked first.
          ...(isAskedTwice ? [put(second, first)] : []),
        ];
      }),
  ),
  variantOf('region dropped', (flow) =>
    stateSites(flow)
      .filter(({ path }) => isRegion(flow, path))
      .flatMap((site): Change[] => {
        const { value } = site;
        const keys =
          has(value, 'states') && isRecord(value['states']) ? Object.keys(value['states']) : [];
        const initial = has(value, 'initial') ? String(value['initial']) : null;
        return [
          // It is done as soon as it begins.
          { site, value: { always: { finish: true } } },
          // It begins with another of its steps.
          ...(initial !== null && isRecord(value)
            ? keys
                .filter((key) => key !== initial)
                .map((key) => ({ site, value: { ...value, initial: key } }))
            : []),
        ];
      }),
  ),
  variantOf('action dropped', (flow) =>
    sites(flow)
      .filter(
        ({ path }) =>
          path.at(-2) === 'on' &&
          (path[0] === 'states' || path.length === 2) &&
          !outcomesAt(flow, path).includes(path.at(-1) ?? ''),
      )
      .flatMap((site) => {
        const { value } = site;
        const branches = Array.isArray(value)
          ? value.map((one, at) => placed(site, String(at), one))
          : [site];
        return branches.flatMap((one) => [...elsewhere(flow, one), ...ofNobody(one)]);
      }),
  ),
  variantOf('value that is set dropped', (flow) =>
    sites(flow)
      .filter(({ path }) => path.at(-2) === 'set' && path[0] !== 'data')
      .flatMap((site) => anotherValue(flow, site)),
  ),
];

const ASKED = ['label', 'by', 'input', 'key', 'is', 'keep', 'why', 'guard'];

/** What of a branch says when it is taken. */
const askedOf = (branch: Json): JsonRecord =>
  isRecord(branch)
    ? Object.fromEntries(Object.entries(branch).filter(([word]) => ASKED.includes(word)))
    : {};

/** What of a branch says what it does. */
const effectOf = (branch: Json): JsonRecord =>
  isRecord(branch)
    ? Object.fromEntries(Object.entries(branch).filter(([word]) => !ASKED.includes(word)))
    : { target: branch };

const placed = ({ path, pointer }: Site, key: string, value: Json): Site => ({
  path: [...path, key],
  pointer: `${pointer}/${key}`,
  value,
});

/** To each neighbour of the step that it leads to. */
function elsewhere(flow: Json, site: Site): Change[] {
  const target = targetOf(site.value);
  const state = stateSites(flow).find(({ path }) => path.at(-1) === target);
  const beside = state ? valueAt(flow, state.path.slice(0, -1)) : null;
  const keys = isRecord(beside) ? Object.keys(beside) : [];
  if (target === null) return [];
  const at = keys.indexOf(target);
  return [keys[at - 1], keys[at + 1]].flatMap((other) =>
    other === undefined
      ? []
      : [
          {
            site,
            value:
              typeof site.value === 'string' ? other : withWords(site.value, { target: other }),
          },
        ],
  );
}

/** What adds or ends nobody. */
const ofNobody = (site: Site): Change[] =>
  ['append', 'cancel'].flatMap((word) =>
    has(site.value, word) ? [{ site, value: withWords(site.value, { [word]: '[]' }) }] : [],
  );

/** A constant of the same type, or the value one further; of what has no constant another field of the same type. */
function anotherValue(flow: Json, site: Site): Change[] {
  const field = site.path.at(-1) ?? '';
  const text = String(site.value);
  const properties = valueAt(flow, ['data', 'properties']);
  const schema = has(properties, field) ? properties[field] : null;
  if (!isRecord(schema ?? null) || schema === null || schema === undefined) return [];
  return constantsLike(schema, text, properties).map((value) => ({ site, value }));
}

function constantsLike(schema: Json, text: string, properties: Json): string[] {
  if (!isRecord(schema)) return [];
  const { type, format, enum: members, pattern } = schema;
  if (Array.isArray(members)) {
    const names = members.map((one) => `'${String(one)}'`);
    const other = names[(names.indexOf(text) + 1) % names.length];
    return other === undefined || other === text ? [] : [other];
  }
  if (type === 'boolean') return [`!(${text})`];
  if (type === 'integer') return [`(${text}) + 1`];
  if (type === 'array') return ['[]'];
  if (format === 'decimal') return [`(${text}) + decimal('1')`];
  if (format === 'date') return [`workday(${text}, 1)`];
  if (type === 'string' && format === undefined && pattern === undefined)
    return [text === "''" ? "'lain'" : "''", "'lain'"].slice(0, 1);
  const kind = JSON.stringify([type, format, schema['$ref']]);
  const other = isRecord(properties)
    ? Object.entries(properties).find(
        ([name, one]) =>
          !text.includes(`data.${name}`) &&
          one !== schema &&
          isRecord(one) &&
          JSON.stringify([one['type'], one['format'], one['$ref']]) === kind,
      )
    : undefined;
  return other ? [`data.${other[0]}`] : [];
}
