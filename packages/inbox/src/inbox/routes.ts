// Where one is, kept in the address's hash: the browser's back works, a link to a task can be sent, a reload stays put.

import { useMemo, useSyncExternalStore } from 'react';
import type { Hrefs } from '../session/environment.tsx';

export interface ListFilter {
  readonly search?: string;
  /** ISO days, inclusive. */
  readonly from?: string;
  readonly until?: string;
  /** Another order than that of the list. */
  readonly order?: 'priority';
}

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'tile'; readonly tile: string; readonly filter: ListFilter }
  /** `tile` and `filter` are the list it was opened from. */
  | {
      readonly page: 'task';
      readonly task: string;
      readonly tile: string | null;
      readonly filter: ListFilter;
    }
  | { readonly page: 'letter'; readonly instance: string }
  | { readonly page: 'incidents' }
  | { readonly page: 'start-clocks' }
  | { readonly page: 'handover' }
  | { readonly page: 'notices' }
  | { readonly page: 'start'; readonly flow: string | null };

/** `#/task/a%2Fb%231?tile=unread` */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'tile':
      return `#/box/${encodeURIComponent(route.tile)}${parameters(route.filter)}`;
    case 'task': {
      const tile = route.tile === null ? {} : { tile: route.tile };
      return `#/task/${encodeURIComponent(route.task)}${parameters({ ...tile, ...route.filter })}`;
    }
    case 'letter':
      return `#/letter/${encodeURIComponent(route.instance)}`;
    case 'incidents':
      return '#/incidents';
    case 'start-clocks':
      return '#/start-clocks';
    case 'handover':
      return '#/handover';
    case 'notices':
      return '#/notices';
    case 'start':
      return route.flow === null ? '#/start' : `#/start/${encodeURIComponent(route.flow)}`;
  }
}

/** Anything unknown is home. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, rest] = path.split('/');
  const name = rest === undefined ? null : decode(rest);
  const given = new URLSearchParams(query);
  if (isPlain(page)) return { page };
  if (page === 'start') return { page, flow: name };
  if (name === null) return { page: 'home' };
  if (page === 'box') return { page: 'tile', tile: name, filter: filterOf(given) };
  if (page === 'letter') return { page, instance: name };
  if (page === 'task')
    return { page, task: name, tile: given.get('tile'), filter: filterOf(given) };
  return { page: 'home' };
}

/** Pages that are one for everybody: nothing follows in the address. */
const plainPages = ['incidents', 'start-clocks', 'handover', 'notices'] as const;

const isPlain = (page: string | undefined): page is (typeof plainPages)[number] =>
  plainPages.some((plain) => plain === page);

export const hashHrefs: Hrefs = {
  task: (task) => formatRoute({ page: 'task', task, tile: null, filter: {} }),
  letter: (instance) => formatRoute({ page: 'letter', instance }),
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribeToHash, currentHash, () => '');
  return useMemo(() => parseRoute(hash), [hash]);
}

/** @param how - `replace` leaves no entry for "back": for typing in the search field */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (how === 'push') window.location.hash = hash;
  else {
    window.history.replaceState(window.history.state, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

function subscribeToHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const currentHash = (): string => window.location.hash;

function parameters(given: ListFilter & { readonly tile?: string }): string {
  const pairs = new URLSearchParams();
  for (const name of ['tile', 'search', 'from', 'until', 'order'] as const) {
    const value = given[name];
    if (value !== undefined && value !== '') pairs.set(name, value);
  }
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}

function filterOf(given: URLSearchParams): ListFilter {
  const filter: { search?: string; from?: string; until?: string; order?: 'priority' } = {};
  for (const name of ['search', 'from', 'until'] as const) {
    const value = given.get(name);
    if (value !== null && value !== '') filter[name] = value;
  }
  if (given.get('order') === 'priority') filter.order = 'priority';
  return filter;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
