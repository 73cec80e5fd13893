// People to try a flow with where the host gives none: one for each role and post that the flow names, somebody who begins, and
// their superior.

import { indexOrganisation, organisationOfUsers, weekdays, type World } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../model/change/change.ts';

/** Whoever begins, in a cast that a flow makes. */
export const beginner = 'pemula';

/** A world in which everybody whom a flow names is there once. */
export function castOfFlow(flow: JsonObject, lang: 'id' | 'en'): World {
  const { roles, positions } = namesIn(flow['states']);
  const people = [
    { id: beginner, name: lang === 'id' ? 'Pemrakarsa' : 'Whoever starts it', manager: 'atasan' },
    { id: 'atasan', name: lang === 'id' ? 'Atasan pemrakarsa' : 'Superior of whoever starts it' },
    ...[...positions].map((id) => ({ id, name: spoken(id) })),
    ...[...roles].map((role) => ({ id: `peran-${role}`, name: spoken(role), role })),
  ];
  return {
    organisation: indexOrganisation(organisationOfUsers(people)),
    calendars: new Map([[weekdays.id, weekdays]]),
  };
}

interface Names {
  readonly roles: Set<string>;
  readonly positions: Set<string>;
}

function namesIn(value: Json | undefined): Names {
  const names: Names = { roles: new Set(), positions: new Set() };
  collect(value, names);
  for (const taken of [beginner, 'atasan']) names.positions.delete(taken);
  return names;
}

function collect(value: Json | undefined, names: Names): void {
  if (isList(value)) for (const one of value) collect(one, names);
  if (!isObject(value)) return;
  for (const [word, inner] of Object.entries(value)) {
    if (word === 'role' && typeof inner === 'string') names.roles.add(inner);
    else if ((word === 'position' || word === 'user') && typeof inner === 'string') {
      names.positions.add(inner);
    } else collect(inner, names);
  }
}

/** `kepala-dinas` as it is said: "Kepala dinas". */
function spoken(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
