// What an organisation calls its posts, units and people: for hosts that have no names of their own.

import type { Organisation } from '@alir/engine/core';
import type { JsonObject, Text } from '@alir/engine/core/types';
import type { FlowDocument } from '../../model/index.ts';
import { textIn } from '../../model/words/language.ts';
import type { NameOf } from '../../model/words/speaker.ts';

/** Roles that every organisation has. */
const roles: Readonly<Record<string, Text>> = {
  head: { id: 'kepala', en: 'head' },
  secretary: { id: 'sekretaris', en: 'secretary' },
};

/** What people call posts, units, people and the roles of every organisation, and the other flows that there are. */
export function namesOf(
  { positions, units, users }: Organisation,
  flows: readonly FlowDocument[] = [],
): NameOf {
  const titles = new Map(flows.map(({ flow }) => [flow['flow'], titleIn(flow)]));
  return (kind, id) => {
    if (kind === 'flow') return titles.get(id);
    if (kind === 'position') return positions.get(id)?.name;
    if (kind === 'unit') return units.get(id)?.name;
    if (kind === 'role') return roles[id];
    return kind === 'user' ? users.get(id)?.name : undefined;
  };
}

function titleIn({ title }: JsonObject): Text | undefined {
  const [id, en] = [textIn(title, 'id'), textIn(title, 'en')];
  return id === null || en === null ? undefined : { id, en };
}
