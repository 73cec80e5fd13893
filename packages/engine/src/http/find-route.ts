// Which route a path means. Paths are compared part by part, before they are decoded: an id may hold a slash.

import { forbiddenCharacter } from '../core/format/limits.ts';
import type { Route } from './route.ts';

export type FoundRoute =
  | {
      readonly kind: 'route';
      readonly route: Route;
      readonly path: Readonly<Record<string, string>>;
    }
  /** There is something at this path, but not with this method. */
  | { readonly kind: 'method'; readonly allowed: readonly string[] }
  /** A part of the path is no text. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'none' };

/** @param path - as it came, below the prefix the API is mounted under */
export function findRoute(routes: readonly Route[], method: string, path: string): FoundRoute {
  const parts = path.split('/');
  const here = routes
    .map((route) => ({ route, wanted: route.path.split('/') }))
    .filter(({ wanted }) => matches(wanted, parts));
  // `/tasks/count` before `/tasks/{id}`.
  const literal = here.filter(({ wanted }) => !wanted.some(isName));
  const candidates = literal.length > 0 ? literal : here;
  if (candidates.length === 0) return { kind: 'none' };
  const asked = candidates.find(({ route }) => route.method === method);
  if (asked === undefined) {
    return { kind: 'method', allowed: candidates.map(({ route }) => route.method) };
  }
  const values = decoded(asked.wanted, parts);
  return values === null
    ? { kind: 'malformed' }
    : { kind: 'route', route: asked.route, path: values };
}

const isName = (part: string): boolean => part.startsWith('{');

function matches(wanted: readonly string[], parts: readonly string[]): boolean {
  return (
    wanted.length === parts.length &&
    wanted.every((part, index) => (isName(part) ? parts[index] !== '' : part === parts[index]))
  );
}

function decoded(
  wanted: readonly string[],
  parts: readonly string[],
): Readonly<Record<string, string>> | null {
  try {
    const values = wanted.flatMap((part, index) =>
      isName(part) ? [[part.slice(1, -1), decodeURIComponent(parts[index] ?? '')] as const] : [],
    );
    const isText = values.every(([, value]) => forbiddenCharacter(value) === null);
    return isText ? Object.fromEntries(values) : null;
  } catch {
    return null;
  }
}
