// Kinds of mistakes in a flow: each takes a definition and gives all definitions with one such mistake. `structural` ones
// are about where things lead; `semantic` ones leave a flow that runs, and does something else.

import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Record_ = { [key: string]: Json };

export interface Mutant {
  /** Where the mistake is: a JSON pointer. */
  readonly pointer: string;
  readonly definition: unknown;
}

export interface Operator {
  readonly name: string;
  readonly kind: 'structural' | 'semantic';
  /** @param flows - all flows, for what they say of each other */
  mutants(flow: FlowDefinition, flows: readonly FlowDefinition[]): Mutant[];
}

/** One value of a definition, with the way to it. */
interface Site {
  readonly pointer: string;
  readonly path: readonly string[];
  readonly value: Json;
}

const isRecord = (value: Json | undefined): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value below, those of the data's schema left out. */
function sites(value: Json, path: readonly string[] = []): Site[] {
  const pointer = path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const inside = Array.isArray(value)
    ? value.flatMap((one, at) => sites(one, [...path, String(at)]))
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, one]) => sites(one, [...path, key]))
      : [];
  return [{ pointer, path, value }, ...inside];
}

const EFFECTS = ['target', 'back', 'finish', 'append', 'cancel', 'notify'];

/** Places of transitions: a key alone, or a record with an effect, below `on`, `always`, `onDone`, `onError`, `after`. */
function transitionSites(flow: Json): Site[] {
  return sites(flow).filter(({ path, value }) => {
    if (path[0] !== 'states' && path[0] !== 'on') return false;
    const words = path.filter((key) =>
      ['on', 'always', 'onDone', 'onError', 'after'].includes(key),
    );
    if (words.length === 0) return false;
    if (isRecord(value)) return EFFECTS.some((effect) => Object.hasOwn(value, effect));
    const above = path.at(-2) ?? '';
    const own = path.at(-1) ?? '';
    return (
      typeof value === 'string' &&
      (above === 'on' || ['onDone', 'onError', 'always'].includes(own)) &&
      !EFFECTS.includes(own)
    );
  });
}

const stateSites = (flow: Json): Site[] =>
  sites(flow).filter(({ path, value }) => path.at(-2) === 'states' && isRecord(value));

const named = (flow: Json, name: string): Site[] =>
  sites(flow).filter(({ path }) => path.at(-1) === name && path[0] !== 'data');

/** A copy with another value at a place; undefined: without it. */
function changed(flow: Json, path: readonly string[], value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (Array.isArray(flow)) {
    const at = Number(key);
    if (rest.length === 0 && value === undefined) return flow.filter((_, index) => index !== at);
    return flow.map((one, index) => (index === at ? changed(one, rest, value) : one));
  }
  if (!isRecord(flow)) return flow;
  if (rest.length === 0 && value === undefined)
    return Object.fromEntries(Object.entries(flow).filter(([name]) => name !== key));
  return { ...flow, [key]: changed(flow[key] ?? null, rest, value) };
}

function operator(
  kind: Operator['kind'],
  name: string,
  make: (
    flow: Json,
    flows: readonly FlowDefinition[],
  ) => { readonly site: Site; readonly value: Json | undefined }[],
): Operator {
  return {
    kind,
    name,
    mutants(flow, flows) {
      const json: Json = JSON.parse(JSON.stringify(flow));
      return make(json, flows).map(({ site, value }) => ({
        pointer: site.pointer,
        definition: changed(json, site.path, value),
      }));
    },
  };
}

const drop = (list: readonly Site[]): { site: Site; value: undefined }[] =>
  list.map((site) => ({ site, value: undefined }));

/** A transition with other words. */
const withWords = (value: Json, words: Record_): Json =>
  typeof value === 'string'
    ? { target: value, ...words }
    : { ...(isRecord(value) ? value : {}), ...words };

const targetOf = (value: Json): string | null =>
  typeof value === 'string'
    ? value
    : isRecord(value) && typeof value['target'] === 'string'
      ? value['target']
      : null;

const isState = (value: Json, ...words: string[]): value is Record_ =>
  isRecord(value) && words.every((word) => Object.hasOwn(value, word));

const guards = (flow: Json): Site[] =>
  named(flow, 'guard').filter(({ value }) => typeof value === 'string');

const expressions = (flow: Json): Site[] =>
  sites(flow).filter(
    ({ path, value }) =>
      typeof value === 'string' &&
      path[0] !== 'data' &&
      (path.at(-1) === 'guard' || path.at(-2) === 'set' || path.at(-1) === 'from'),
  );

export const operators: readonly Operator[] = [
  operator('structural', 'outcome that leads nowhere', (flow) =>
    drop(
      sites(flow).filter(
        ({ path }) => path.at(-2) === 'on' && outcomesAt(flow, path).includes(path.at(-1) ?? ''),
      ),
    ),
  ),
  operator('structural', 'end of a wait that leads nowhere', (flow) =>
    drop(
      sites(flow).filter(
        ({ path }) =>
          path.at(-1) === 'onDone' &&
          (isState(valueAt(flow, path.slice(0, -1)), 'each') ||
            isState(valueAt(flow, path.slice(0, -1)), 'type')),
      ),
    ),
  ),
  operator('structural', 'target that is not there', (flow) =>
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
  operator('structural', 'state dropped', (flow) => drop(stateSites(flow))),
  operator('structural', 'guard that never holds', (flow) =>
    transitionSites(flow).map((site) => {
      const guard =
        isRecord(site.value) && typeof site.value['guard'] === 'string'
          ? site.value['guard']
          : null;
      return {
        site,
        value: withWords(site.value, {
          guard: guard === null ? 'false' : `(${guard}) && !(${guard})`,
          ...(guard === null ? { why: 'x' } : {}),
        }),
      };
    }),
  ),
  operator('structural', 'guard that always holds', (flow) =>
    guards(flow)
      .filter(({ path }) => /^\d+$/.test(path.at(-2) ?? '') && !isLast(flow, path.slice(0, -1)))
      .map((site) => ({ site, value: `(${String(site.value)}) || !(${String(site.value)})` })),
  ),
  operator('structural', 'last branch dropped', (flow) =>
    drop(
      transitionSites(flow).filter(
        ({ path, value }) =>
          /^\d+$/.test(path.at(-1) ?? '') &&
          isLast(flow, path) &&
          !isState(value, 'guard') &&
          (path.at(-2) === 'always' || path.at(-2) === 'onDone'),
      ),
    ),
  ),
  operator('structural', 'value of the wrong type', (flow) =>
    expressions(flow).map((site) => ({ site, value: `(${String(site.value)}) + {'a': 1}` })),
  ),
  operator('structural', 'field that is not there', (flow) =>
    expressions(flow)
      .filter(({ value }) => /data\.[a-z]/i.test(String(value)))
      .map((site) => ({
        site,
        value: String(site.value).replace(/data\.([A-Za-z]+)/, 'data.$1X'),
      })),
  ),
  operator('structural', 'end of a region dropped', (flow) =>
    drop(transitionSites(flow).filter(({ value }) => isState(value, 'finish'))),
  ),
  operator('structural', 'join that never ends', (flow) =>
    stateSites(flow).flatMap((site) =>
      isState(site.value, 'each') &&
      isRecord(site.value['each']) &&
      site.value['each']['done'] !== 'manual'
        ? [{ site, value: { ...site.value, each: { ...site.value['each'], done: 'false' } } }]
        : [],
    ),
  ),
  operator('structural', 'answer of a call dropped', (flow) =>
    stateSites(flow).flatMap((site) => {
      if (!isState(site.value, 'call', 'onDone')) return [];
      const { onDone: _, ...rest } = site.value;
      return [{ site, value: rest }];
    }),
  ),
  operator('structural', 'end dropped', (flow) =>
    stateSites(flow).flatMap((site) =>
      isState(site.value, 'type') && site.value['type'] === 'final' ? [{ site, value: {} }] : [],
    ),
  ),
  operator('structural', 'step that leads back to itself only', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value, path } = site;
      if (!isState(value, 'task', 'on') || !isRecord(value['on'])) return [];
      const own = path.at(-1) ?? '';
      const on = Object.fromEntries(Object.keys(value['on']).map((name) => [name, own]));
      return [{ site, value: { ...value, on } }];
    }),
  ),
  operator('structural', 'round without end', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value, path } = site;
      const own = path.at(-1) ?? '';
      if (!isRecord(value) || value['type'] === 'final' || !isState(value, 'task')) return [];
      return [{ site, value: { ...value, always: own } }];
    }),
  ),
  operator('structural', 'form that is not there', (flow) =>
    named(flow, 'form')
      .filter(({ value }) => typeof value === 'string')
      .map((site) => ({ site, value: 'tidak-ada' })),
  ),
  operator('structural', 'first state that is not there', (flow) =>
    named(flow, 'initial').map((site) => ({ site, value: 'tidak-ada' })),
  ),
  operator('structural', 'decision without a deadline', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value } = site;
      if (
        !isState(value, 'task') ||
        !isRecord(value['task']) ||
        !Object.hasOwn(value['task'], 'due')
      )
        return [];
      const { outcomes } = value['task'];
      if (!isRecord(outcomes) || Object.keys(outcomes).length < 2) return [];
      const { due: _, ...task } = value['task'];
      const { after: __, ...rest } = value;
      return [{ site, value: { ...rest, task } }];
    }),
  ),
  operator('structural', 'call that nobody waits for in time', (flow) =>
    stateSites(flow).flatMap((site) => {
      const { value } = site;
      if (!isState(value, 'call') || !isRecord(value['call'])) return [];
      const { timeout: _, ...call } = value['call'];
      const { after: __, ...rest } = value;
      return [{ site, value: { ...rest, call } }];
    }),
  ),
  operator('structural', 'timer behind one that ends the wait', (flow) =>
    stateSites(flow).flatMap((site) => {
      const target = firstTarget(site.value);
      if (!isState(site.value, 'task', 'on') || target === null) return [];
      const after = [
        { at: 'entered', offset: 'P1D', target },
        { at: 'entered', offset: 'P9D', notify: 'pending' },
      ];
      return [{ site, value: { ...site.value, after } }];
    }),
  ),
  operator('structural', 'deadline beyond the one around', (flow, flows) =>
    stateSites(flow).flatMap((site) => {
      const { value } = site;
      const each = isState(value, 'each') && isRecord(value['each']) ? value['each']['flow'] : null;
      const inside =
        isState(value, 'states') && value['type'] !== 'parallel' ? value['states'] : null;
      const text = JSON.stringify(inside ?? flows.find((one) => one.flow === each)?.states ?? null);
      return isRecord(value) && /"due":"work:P[2-9]D"/.test(text)
        ? [{ site, value: { ...value, due: 'work:P1D' } }]
        : [];
    }),
  ),
  operator('structural', 'guards that overlap', (flow) =>
    sites(flow).flatMap((site) => {
      const { value, path } = site;
      if (
        !Array.isArray(value) ||
        value.length < 2 ||
        !(path.includes('on') || ['always', 'onDone'].includes(path.at(-1) ?? ''))
      )
        return [];
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
  operator('structural', 'duties that one person alone could do', (flow) => {
    const tasks = stateSites(flow).filter(({ value }) => isState(value, 'task'));
    return tasks.slice(1).flatMap((site, index) => {
      const other = tasks[index];
      if (!other || !isRecord(flow)) return [];
      const first = changed(flow, other.path, forOne(other.value, {}));
      const not = [other.path.at(-1) ?? ''];
      const both = changed(
        first,
        site.path,
        forOne(valueAt(first, site.path), { allocate: { not } }),
      );
      return [{ site: { ...site, path: [] }, value: both }];
    });
  }),
  operator('structural', 'task for a post that is not there', (flow) =>
    stateSites(flow).flatMap((site) =>
      isState(site.value, 'task') && isRecord(site.value['task'])
        ? [
            {
              site,
              value: {
                ...site.value,
                task: {
                  ...withoutVotes(site.value['task']),
                  assign: { position: 'jabatan-tidak-ada' },
                },
              },
            },
          ]
        : [],
    ),
  ),
  operator('structural', 'decision that an acting officer meets', (flow) =>
    stateSites(flow).flatMap((site) =>
      isState(site.value, 'task') && isRecord(site.value['task'])
        ? [
            {
              site,
              value: {
                ...site.value,
                task: {
                  ...withoutVotes(site.value['task']),
                  assign: { position: 'sekda' },
                  decides: 'kepegawaian',
                },
              },
            },
          ]
        : [],
    ),
  ),
  operator('structural', 'flow that starts itself on every way', (flow) =>
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
  operator('structural', 'field that nobody uses', (flow) =>
    isRecord(flow) && isRecord(flow['data']) && isRecord(flow['data']['properties'])
      ? [
          {
            site: {
              pointer: '/data/properties/sisa',
              path: ['data', 'properties', 'sisa'],
              value: null,
            },
            value: { type: 'string' },
          },
        ]
      : [],
  ),
  operator('structural', 'way back to what was not passed', (flow) =>
    transitionSites(flow).flatMap((site) => {
      if (!isState(site.value, 'back')) return [];
      const ends = stateSites(flow).filter(
        ({ value }) => isState(value, 'type') && value['type'] === 'final',
      );
      const [end] = ends;
      return end ? [{ site, value: withWords(site.value, { back: end.path.at(-1) ?? '' }) }] : [];
    }),
  ),
  operator('semantic', 'two outcomes swapped', (flow) =>
    sites(flow).flatMap((site) => {
      const names = outcomesAt(flow, [...site.path, 'x']);
      if (site.path.at(-1) !== 'on' || !isRecord(site.value) || names.length < 2) return [];
      const [one = '', other = ''] = names;
      const { [one]: first = null, [other]: second = null } = site.value;
      return [{ site, value: { ...site.value, [one]: second, [other]: first } }];
    }),
  ),
  operator('semantic', 'one branch of several dropped', (flow) =>
    drop(
      transitionSites(flow).filter(
        ({ path }) => /^\d+$/.test(path.at(-1) ?? '') && !isLast(flow, path),
      ),
    ),
  ),
  operator('semantic', 'action dropped', (flow) =>
    drop(
      sites(flow).filter(
        ({ path }) =>
          path.at(-2) === 'on' &&
          path.at(-1) !== undefined &&
          !outcomesAt(flow, path).includes(path.at(-1) ?? '') &&
          path[0] === 'states',
      ),
    ),
  ),
  operator('semantic', 'comparison off by one', (flow) =>
    guards(flow).flatMap((site) => {
      const text = String(site.value);
      const changed = text.replace(
        / (<=|<|>=|>) /,
        (_, sign: string) => ` ${{ '<=': '<', '<': '<=', '>=': '>', '>': '>=' }[sign] ?? sign} `,
      );
      return changed === text ? [] : [{ site, value: changed }];
    }),
  ),
  operator('semantic', 'guard negated', (flow) =>
    guards(flow).map((site) => ({ site, value: `!(${String(site.value)})` })),
  ),
  operator('semantic', 'part of a guard dropped', (flow) =>
    guards(flow).flatMap((site) => {
      const [, ...rest] = String(site.value).split(' && ');
      return rest.length === 0 || String(site.value).includes('(')
        ? []
        : [{ site, value: rest.join(' && ') }];
    }),
  ),
  operator('semantic', 'quorum off by one', (flow) =>
    [...named(flow, 'atLeast'), ...named(flow, 'over'), ...named(flow, 'count')].flatMap((site) =>
      typeof site.value === 'number' ? [{ site, value: site.value + 1 }] : [],
    ),
  ),
  operator('semantic', 'wrong person', (flow) =>
    named(flow, 'assign').map((site) => ({ site, value: { position: { from: 'starter' } } })),
  ),
  operator('semantic', 'separation of duties dropped', (flow) => drop(named(flow, 'allocate'))),
  operator('semantic', 'reminder dropped', (flow) => drop(named(flow, 'after'))),
  operator('semantic', 'value that is set dropped', (flow) =>
    drop(sites(flow).filter(({ path }) => path.at(-2) === 'set')),
  ),
  operator('semantic', 'comment no longer demanded', (flow) =>
    drop(named(flow, 'comment').filter(({ value }) => value === 'required')),
  ),
  operator('semantic', 'deadline twice as long', (flow) =>
    named(flow, 'due').flatMap((site) =>
      typeof site.value === 'string'
        ? [{ site, value: site.value.replace(/\d+/, (number) => String(Number(number) * 2)) }]
        : [],
    ),
  ),
  operator('semantic', 'decision open to acting officers', (flow) => [
    ...drop(named(flow, 'decides')),
    ...drop(named(flow, 'acting')),
  ]),
];

/** A field of the data that is a whole number. */
function numberField(flow: Json): string | null {
  const properties = valueAt(flow, ['data', 'properties']);
  if (!isRecord(properties)) return null;
  const found = Object.entries(properties).find(
    ([, schema]) => isRecord(schema) && schema['type'] === 'integer',
  );
  return found?.[0] ?? null;
}

function valueAt(flow: Json, path: readonly string[]): Json {
  let at: Json | undefined = flow;
  for (const key of path)
    at = Array.isArray(at) ? at[Number(key)] : isRecord(at) ? at[key] : undefined;
  return at ?? null;
}

/** Outcomes of the task of the state whose `on` a path lies in. */
function outcomesAt(flow: Json, path: readonly string[]): string[] {
  const outcomes = valueAt(flow, [...path.slice(0, -2), 'task', 'outcomes']);
  return isRecord(outcomes) ? Object.keys(outcomes) : [];
}

function firstTarget(value: Json): string | null {
  const on = isRecord(value) ? value['on'] : null;
  if (!isRecord(on)) return null;
  for (const one of Object.values(on)) {
    const target = targetOf(Array.isArray(one) ? (one[0] ?? null) : one);
    if (target !== null) return target;
  }
  return null;
}

/** A task of the secretary, and of nobody else. */
function forOne(state: Json, more: Record_): Json {
  if (!isState(state, 'task') || !isRecord(state['task'])) return state;
  return {
    ...state,
    task: { ...withoutVotes(state['task']), assign: { position: 'sekda' }, ...more },
  };
}

function withoutVotes(task: Record_): Record_ {
  const { decide: _, ballot: __, ...rest } = task;
  return rest;
}

/** What a flow demands at the start, handed on as it is. */
function withOf(flow: Record_): Record_ {
  const required = valueAt(flow, ['data', 'required']);
  return Object.fromEntries(
    (Array.isArray(required) ? required : []).map((field) => [
      String(field),
      `data.${String(field)}`,
    ]),
  );
}

function isLast(flow: Json, path: readonly string[]): boolean {
  const list = sites(flow).find(
    ({ pointer }) =>
      pointer ===
      path
        .slice(0, -1)
        .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
        .join(''),
  );
  return Array.isArray(list?.value) && list.value.length - 1 === Number(path.at(-1));
}
