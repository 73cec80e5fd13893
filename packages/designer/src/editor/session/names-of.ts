// What an organisation calls its posts, units and people: for hosts that have no names of their own.

import type { Organisation } from '@alir/engine/core';
import type { Text } from '@alir/engine/core/types';
import type { NameOf } from '../../model/words/speaker.ts';

/** Roles that every organisation has. */
const roles: Readonly<Record<string, Text>> = {
  head: { id: 'kepala', en: 'head' },
  secretary: { id: 'sekretaris', en: 'secretary' },
};

/** What people call posts, units, people and the roles of every organisation. */
export function namesOf({ positions, units, users }: Organisation): NameOf {
  return (kind, id) => {
    if (kind === 'position') return positions.get(id)?.name;
    if (kind === 'unit') return units.get(id)?.name;
    if (kind === 'role') return roles[id];
    return kind === 'user' ? users.get(id)?.name : undefined;
  };
}
