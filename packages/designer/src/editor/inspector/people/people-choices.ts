// Posts, units and roles of an organisation, to search and to choose.

import type { Organisation } from '@alir/engine/core';

/** A post or a role that can be chosen. */
export interface PeopleChoice {
  /** What the flow writes. */
  readonly value: string;
  /** What people call it. */
  readonly name: string;
  /** Where it stands: the unit of a post, how many hold a role. */
  readonly where: string;
}

/** Posts that are there on a day, by the units they lie in. */
export function positionChoices(organisation: Organisation, day: string): readonly PeopleChoice[] {
  return [...organisation.positions.values()]
    .filter(({ id }) => organisation.hasPosition(id, day))
    .map(({ id, name, unit }) => ({
      value: id,
      name,
      where: unit === undefined ? '' : (organisation.units.get(unit)?.name ?? unit),
    }));
}

/** Roles that some post has on a day. */
export function roleChoices(
  organisation: Organisation,
  day: string,
  spoken: (role: string) => string,
): readonly PeopleChoice[] {
  const roles = new Set(
    [...organisation.positions.values()].flatMap((position) => position.roles ?? []),
  );
  return [...roles].toSorted().map((role) => ({
    value: role,
    name: spoken(role),
    where: String(organisation.members(role, null, day).length),
  }));
}

/** Units that are there, by what they lie in. */
export function unitChoices(organisation: Organisation): readonly PeopleChoice[] {
  return [...organisation.units.values()].map(({ id, name, parent }) => ({
    value: id,
    name,
    where: parent === undefined ? '' : (organisation.units.get(parent)?.name ?? parent),
  }));
}

/** The choices that some words fit, those whose name begins with them first. */
export function fitting(
  choices: readonly PeopleChoice[],
  wanted: string,
  most: number,
): readonly PeopleChoice[] {
  const words = folded(wanted).split(' ').filter(Boolean);
  const fits = choices.filter(({ name, where, value }) => {
    const text = folded(`${name} ${where} ${value}`);
    return words.every((word) => text.includes(word));
  });
  const first = words[0] ?? '';
  const rank = ({ name }: PeopleChoice): number => (folded(name).startsWith(first) ? 0 : 1);
  return fits.toSorted((one, other) => rank(one) - rank(other)).slice(0, most);
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
