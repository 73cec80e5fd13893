// Places of a definition, as JSON: every value with the way to it, and copies with another value there.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonRecord = { [key: string]: Json };

/** One value of a definition, with the way to it. */
export interface Site {
  readonly pointer: string;
  readonly path: readonly string[];
  readonly value: Json;
}

/** What is put at a place; undefined: it is left out. */
export interface Change {
  readonly site: Site;
  readonly value: Json | undefined;
}

export const isRecord = (value: Json | undefined): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a record that has all these words. */
export const has = (value: Json | undefined, ...words: string[]): value is JsonRecord =>
  isRecord(value) && words.every((word) => Object.hasOwn(value, word));

/** A copy as JSON. */
export const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value));

export const pointerOf = (path: readonly string[]): string =>
  path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const pathOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Every value below, and this one. */
export function sites(value: Json, path: readonly string[] = []): Site[] {
  const inside = Array.isArray(value)
    ? value.flatMap((one, at) => sites(one, [...path, String(at)]))
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, one]) => sites(one, [...path, key]))
      : [];
  return [{ pointer: pointerOf(path), path, value }, ...inside];
}

export function valueAt(flow: Json, path: readonly string[]): Json {
  let at: Json | undefined = flow;
  for (const key of path)
    at = Array.isArray(at) ? at[Number(key)] : isRecord(at) ? at[key] : undefined;
  return at ?? null;
}

/** A copy with another value at a place; undefined: without it. */
export function changed(flow: Json, path: readonly string[], value: Json | undefined): Json {
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

export const drop = (list: readonly Site[]): Change[] =>
  list.map((site) => ({ site, value: undefined }));

/** Values under this word, those of the data's schema left out. */
export const named = (flow: Json, name: string): Site[] =>
  sites(flow).filter(({ path }) => path.at(-1) === name && path[0] !== 'data');

export const stateSites = (flow: Json): Site[] =>
  sites(flow).filter(({ path, value }) => path.at(-2) === 'states' && isRecord(value));

export const taskSites = (flow: Json): Site[] =>
  stateSites(flow).filter(({ value }) => has(value, 'task') && isRecord(value['task']));

/** Whether a state is a region: nothing leads to it, it is there with the state around it. */
export const isRegion = (flow: Json, path: readonly string[]): boolean => {
  const around = valueAt(flow, path.slice(0, -2));
  return has(around, 'type') && around['type'] === 'parallel';
};

export const guards = (flow: Json): Site[] =>
  named(flow, 'guard').filter(({ value }) => typeof value === 'string');

const EFFECTS = ['target', 'back', 'finish', 'append', 'cancel', 'notify'];

/** Places of transitions: a key alone, or a record with an effect, below `on`, `always`, `onDone`, `onError`, `after`. */
export function transitionSites(flow: Json): Site[] {
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

/** Whether a place is one branch of several. */
export const isBranch = (path: readonly string[]): boolean => /^\d+$/.test(path.at(-1) ?? '');

/** Whether a place is the last of its list. */
export function isLast(flow: Json, path: readonly string[]): boolean {
  const list = valueAt(flow, path.slice(0, -1));
  return Array.isArray(list) && list.length - 1 === Number(path.at(-1));
}

/** Where a transition leads; null: nowhere, or back. */
export const targetOf = (value: Json): string | null =>
  typeof value === 'string'
    ? value
    : isRecord(value) && typeof value['target'] === 'string'
      ? value['target']
      : null;

/** A transition with other words. */
export const withWords = (value: Json, words: JsonRecord): Json =>
  typeof value === 'string'
    ? { target: value, ...words }
    : { ...(isRecord(value) ? value : {}), ...words };

/** Outcomes of the task of the state whose `on` a path lies in. */
export function outcomesAt(flow: Json, path: readonly string[]): string[] {
  const outcomes = valueAt(flow, [...path.slice(0, -2), 'task', 'outcomes']);
  return isRecord(outcomes) ? Object.keys(outcomes) : [];
}

/** A state with other words in its task. */
export const withTask = (state: Json, words: JsonRecord): Json =>
  has(state, 'task') && isRecord(state['task'])
    ? { ...state, task: { ...withoutVotes(state['task']), ...words } }
    : state;

function withoutVotes(task: JsonRecord): JsonRecord {
  const { decide: _, ballot: __, ...rest } = task;
  return rest;
}
