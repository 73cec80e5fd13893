// Flows that run, and go another way.

import { ofSecondSet, type Operator } from '../../operator.ts';
import {
  has,
  isRecord,
  named,
  outcomesAt,
  sites,
  stateSites,
  targetOf,
  taskSites,
  transitionSites,
  valueAt,
  withWords,
  type Change,
  type Json,
  type JsonRecord,
  type Site,
} from '../../sites.ts';

export const otherTurns: readonly Operator[] = [
  ofSecondSet('outcome that leads to another step', (flow) =>
    ways(flow, 'outcome').flatMap((site) => elsewhere(flow, site)),
  ),
  ofSecondSet('action that leads to another step', (flow) => [
    ...ways(flow, 'action').flatMap((site) => elsewhere(flow, site)),
    ...named(flow, 'reopen').flatMap((site) => elsewhere(flow, site)),
  ]),
  ofSecondSet('way of its own that leads to another step', (flow) =>
    ways(flow, 'own').flatMap((site) => elsewhere(flow, site)),
  ),
  ofSecondSet('branches in another order', (flow) =>
    sites(flow).flatMap((site) => {
      const { value, path } = site;
      if (!Array.isArray(value) || !isListOfWays(flow, path)) return [];
      return value.slice(1).flatMap((second, at) => {
        const first = value[at];
        // Whichever of them is asked first, where both do the same.
        if (first === undefined || effectOf(first) === effectOf(second)) return [];
        return [{ site, value: value.with(at, second).with(at + 1, first) }];
      });
    }),
  ),
  ofSecondSet('another first step', (flow) =>
    named(flow, 'initial').flatMap((site) => {
      const siblings = keysIn(flow, [...site.path.slice(0, -1), 'states']);
      const other = next(siblings, String(site.value));
      return other === null ? [] : [{ site, value: other }];
    }),
  ),
  ofSecondSet('another result', (flow) => {
    const ends = stateSites(flow).filter(
      ({ path, value }) => path.length === 2 && has(value, 'type') && value['type'] === 'final',
    );
    const results = [...new Set(ends.map(resultOf))];
    return ends.flatMap((site) => {
      const other = next(results, resultOf(site));
      return other === null ? [] : [{ site, value: withWords(site.value, { result: other }) }];
    });
  }),
  ofSecondSet('return that goes otherwise', (flow) =>
    transitionSites(flow).flatMap((site) => {
      const { value } = site;
      if (!has(value, 'back')) return [];
      const { resume, keep, limit, ...rest } = value;
      const steps = taskSites(flow).map(({ path }) => path.at(-1) ?? '');
      const other = next(steps, String(value['back']));
      const changes: (JsonRecord | null)[] = [
        other === null ? null : { ...value, back: other },
        resume === undefined
          ? { ...value, resume: 'sender' }
          : { ...rest, ...given({ keep, limit }) },
        { ...value, keep: keep === 'none' ? 'all' : 'none' },
        keep === undefined ? null : { ...rest, ...given({ resume, limit }) },
        ...(typeof limit === 'number'
          ? [limit - 1, limit + 1].filter((one) => one > 0).map((one) => ({ ...value, limit: one }))
          : []),
      ];
      return changes.flatMap((one) => (one === null ? [] : [{ site, value: one }]));
    }),
  ),
  ofSecondSet('action in fewer steps', (flow) =>
    sites(flow).flatMap((site) => {
      const { path, value } = site;
      const around = valueAt(flow, path.slice(0, -1));
      if (path.at(-1) !== 'on' || !isRecord(value) || !has(around, 'states')) return [];
      const inside = around['states'] ?? null;
      const keys = isRecord(inside) ? Object.keys(inside) : [];
      const first = typeof around['initial'] === 'string' ? around['initial'] : keys[0];
      const state = first !== undefined && has(inside, first) ? inside[first] : null;
      if (first === undefined || !isRecord(inside) || !isRecord(state)) return [];
      return Object.entries(value).map(([name, way]) => {
        const { [name]: _, ...others } = value;
        const on = isRecord(state['on']) ? state['on'] : {};
        const states = { ...inside, [first]: { ...state, on: { ...on, [name]: way } } };
        const place = { ...site, path: path.slice(0, -1) };
        return { site: place, value: { ...around, on: others, states } };
      });
    }),
  ),
];

const WORDS = ['on', 'always', 'onDone', 'onError', 'after'];

/** Where a transition lies: an outcome, an action or event, or what needs nobody. */
function ways(flow: Json, kind: 'outcome' | 'action' | 'own'): Site[] {
  return transitionSites(flow).filter(({ path }) => {
    const at = path.findLastIndex(
      (word, index) =>
        WORDS.includes(word) && path[index - 1] !== 'states' && path[index - 1] !== 'on',
    );
    if (path[at] !== 'on') return kind === 'own';
    const isOutcome = outcomesAt(flow, path.slice(0, at + 2)).includes(path[at + 1] ?? '');
    return kind === (isOutcome ? 'outcome' : 'action');
  });
}

/** To the state after the one that it leads to, of those beside that. */
function elsewhere(flow: Json, site: Site): Change[] {
  const target = targetOf(site.value);
  const state = stateSites(flow).find(({ path }) => path.at(-1) === target);
  if (target === null || !state) return [];
  const other = next(keysIn(flow, state.path.slice(0, -1)), target);
  if (other === null) return [];
  const value = typeof site.value === 'string' ? other : withWords(site.value, { target: other });
  return [{ site, value }];
}

const keysIn = (flow: Json, path: readonly string[]): string[] => {
  const states = valueAt(flow, path);
  return isRecord(states) ? Object.keys(states) : [];
};

/** The one after, and after the last the first; null: there is no other. */
function next(list: readonly string[], one: string): string | null {
  const other = list[(list.indexOf(one) + 1) % list.length];
  return other === undefined || other === one ? null : other;
}

const isListOfWays = (flow: Json, path: readonly string[]): boolean =>
  path[0] !== 'data' &&
  (['always', 'onDone', 'onError'].includes(path.at(-1) ?? '') ||
    (path.at(-2) === 'on' && valueAt(flow, path) !== null));

/** What a branch does, whenever it is taken. */
function effectOf(branch: Json): string {
  if (!isRecord(branch)) return JSON.stringify(branch);
  const { guard: _, why: __, ...effect } = branch;
  return JSON.stringify(effect);
}

const resultOf = ({ path, value }: Site): string =>
  has(value, 'result') ? String(value['result']) : (path.at(-1) ?? '');

/** Words that have a value. */
const given = (words: { readonly [word: string]: Json | undefined }): JsonRecord =>
  Object.fromEntries(
    Object.entries(words).flatMap(([word, value]) => (value === undefined ? [] : [[word, value]])),
  );
