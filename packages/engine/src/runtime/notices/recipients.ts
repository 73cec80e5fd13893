// Who is told: those who hold what the flow named, at this moment. Who acts for somebody by delegation is not told.

import type { Assignee } from '../../core/instance.ts';
import { calendarOf, today, type World } from '../../core/organisation/world.ts';

export type Told = Assignee | { readonly user: string };

/** Users, each once. */
export function recipientsOf({ organisation }: World, to: Told, day: string): readonly string[] {
  if ('user' in to) return [to.user];
  const positions =
    'position' in to
      ? [to.position]
      : [...organisation.positions.values()]
          .filter(({ roles, unit }) => {
            return roles?.includes(to.role) === true && (to.unit === null || unit === to.unit);
          })
          .map(({ id }) => id);
  const users = positions.flatMap((position) =>
    organisation.holders(position, day).map(({ user }) => user),
  );
  return [...new Set(users)];
}

/** The zone of the unit that a person sits in, or of one around it; that of the default calendar where none says. */
export function zoneOf(world: World, user: string, now: number): string {
  const { organisation } = world;
  const [seat] = organisation.actor(user, today(world, now)).seats;
  const passed = new Set<string>();
  let unit = seat?.unit ?? null;
  while (unit !== null && !passed.has(unit)) {
    passed.add(unit);
    const zone = organisation.units.get(unit)?.zone;
    if (zone !== undefined) return zone;
    unit = organisation.parent(unit);
  }
  return calendarOf(world, world.calendars.keys().next().value ?? null).zone;
}
