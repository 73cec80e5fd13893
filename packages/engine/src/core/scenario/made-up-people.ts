// People for flows that nobody has given any.

import type { Flow } from '../compile/flow.ts';
import type { UserRow } from '../organisation/users-directory.ts';

/** Ann, her superior, one for each role, and everybody whom a flow names. */
export function madeUpPeople(flows: readonly Flow[]): readonly UserRow[] {
  const roles = new Set<string>();
  const named = new Set<string>();
  for (const { definition } of flows) collect(definition, roles, named);
  const others = [...new Set([...named, ...roles])].filter((id) => id !== 'ann' && id !== 'boss');
  return [
    { id: 'ann', name: 'Ann', manager: 'boss' },
    { id: 'boss', name: 'Boss' },
    ...others.map((id) => ({
      id,
      name: id,
      manager: 'boss',
      ...(roles.has(id) ? { role: id } : {}),
    })),
  ];
}

/** Literals of `assign`, `by` and `notify`, wherever they stand in a definition. */
function collect(value: unknown, roles: Set<string>, named: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [word, inner] of Object.entries(value)) {
    if (word === 'data' || word === 'input') continue;
    if (['assign', 'by', 'notify'].includes(word) && typeof inner === 'object' && inner !== null) {
      if ('role' in inner && typeof inner.role === 'string') roles.add(inner.role);
      for (const kind of ['position', 'user'] as const) {
        const who =
          kind in inner ? new Map<string, unknown>(Object.entries(inner)).get(kind) : null;
        if (typeof who === 'string') named.add(who);
      }
    }
    collect(inner, roles, named);
  }
}
