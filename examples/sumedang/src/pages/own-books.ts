import type { OrganisationData } from '@alir/engine';
import type { MeView } from '@alir/engine/core/types';

/** Whoever keeps or answers for the book of their unit. */
const bookkeepers: ReadonlySet<string> = new Set(['agendaris', 'secretary', 'head']);

/** Units whose agenda books this person may open: those they keep or lead; operators all. */
export function ownBooks({ positions }: OrganisationData, me: MeView): readonly string[] {
  const kept = new Set(
    positions.flatMap(({ roles, unit }) => (roles?.includes('agendaris') ? (unit ?? []) : [])),
  );
  if (me.operator) return [...kept];
  const own = me.seats.filter(({ roles }) => roles.some((role) => bookkeepers.has(role)));
  return [...new Set(own.flatMap(({ unit }) => unit ?? []))].filter((unit) => kept.has(unit));
}
