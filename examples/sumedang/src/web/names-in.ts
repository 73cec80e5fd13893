// What the designer calls posts, units, people and roles of the regency.

import type { FlowDesignerProps } from '@alir/designer';
import type { Organisation } from '@alir/engine/core';

/** Roles that the organisation knows by a word of programs. */
const roles: Readonly<Record<string, string>> = { head: 'kepala', secretary: 'sekretaris' };

/** What people call posts, units, people and roles. */
export function namesIn({
  positions,
  units,
  users,
}: Organisation): NonNullable<FlowDesignerProps['nameOf']> {
  return (kind, id) => {
    if (kind === 'position') return positions.get(id)?.name;
    if (kind === 'unit') return units.get(id)?.name;
    if (kind === 'role') return roles[id];
    return kind === 'user' ? users.get(id)?.name : undefined;
  };
}
