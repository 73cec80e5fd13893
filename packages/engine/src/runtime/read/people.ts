// People and positions with the words a screen needs.

import { allows } from '../../core/access/delegated.ts';
import type { Seat, Party } from '../../core/organisation/actor.ts';
import type {
  AssigneeView,
  MeView,
  PartyView,
  PositionView,
  SeatView,
} from '../../core/views/people.ts';
import type { Position } from '../../core/organisation/organisation.ts';
import type { Reader } from './reader.ts';

/** Name of a user; the id of one who is no longer known. */
export function userName({ world }: Reader, user: string): string {
  return world.organisation.users.get(user)?.name ?? user;
}

/** Name of a position; its id where it is no longer known. */
export function positionName({ world }: Reader, position: string): string {
  return world.organisation.positions.get(position)?.name ?? position;
}

function unitName({ world }: Reader, unit: string): string {
  return world.organisation.units.get(unit)?.name ?? unit;
}

export function seatView(reader: Reader, { position, unit, roles, ...held }: Seat): SeatView {
  const { capacity, basis, delegation } = held;
  return {
    position,
    name: positionName(reader, position),
    unit,
    unitName: unit === null ? null : unitName(reader, unit),
    roles,
    capacity,
    basis,
    isReadOnly: delegation?.reach === 'view',
    isPartlyReadOnly: false,
  };
}

export function meView(reader: Reader): MeView {
  const { tenant, actor, operator } = reader;
  return {
    tenant,
    user: actor.user,
    name: userName(reader, actor.user),
    seats: eachPosition(reader),
    operator,
  };
}

/** Each position once: of several delegations of one, the one that goes furthest. */
function eachPosition(reader: Reader): SeatView[] {
  const byPosition = Map.groupBy(reader.actor.seats, ({ position }) => position);
  return [...byPosition.values()].flatMap((seats) => {
    const furthest = seats.find((seat) => allows(seat, 'act')) ?? seats[0];
    if (furthest === undefined) return [];
    const view = seatView(reader, furthest);
    const isMixed = !view.isReadOnly && seats.some((seat) => !allows(seat, 'act'));
    return [{ ...view, isPartlyReadOnly: isMixed }];
  });
}

interface Named extends Omit<Party, 'delegate'> {
  readonly delegate?: string | null;
}

/** Who acted, or could act, with what people call them. */
export function partyView(reader: Reader, party: Named): PartyView {
  const { user, position, capacity, basis, delegate = null } = party;
  return {
    user,
    name: userName(reader, user),
    position,
    positionName: position === null ? null : positionName(reader, position),
    capacity,
    basis,
    delegate,
    delegateName: delegate === null ? null : positionName(reader, delegate),
  };
}

export function positionView(reader: Reader, { id, name, unit }: Position): PositionView {
  return {
    id,
    name,
    unit: unit ?? null,
    unitName: unit === undefined ? null : unitName(reader, unit),
    holders: holdersOf(reader, id),
  };
}

/** Whom a task belongs to, by the pool key of its row. */
export function assigneeView(reader: Reader, pool: string): AssigneeView {
  const rest = pool.slice(2);
  if (pool.startsWith('p:')) {
    const label = positionName(reader, rest);
    const holders = holdersOf(reader, rest);
    return { position: rest, role: null, unit: null, unitName: null, label, holders };
  }
  const pooled = { position: null, holders: [] };
  const at = rest.indexOf('@');
  if (at < 0) return { ...pooled, role: rest, unit: null, unitName: null, label: rest };
  const role = rest.slice(0, at);
  const unit = rest.slice(at + 1);
  const name = unitName(reader, unit);
  return { ...pooled, role, unit, unitName: name, label: `${role} · ${name}` };
}

function holdersOf(reader: Reader, position: string): AssigneeView['holders'] {
  return reader.world.organisation.holders(position, reader.day).map(({ user, capacity }) => ({
    user,
    name: userName(reader, user),
    capacity: capacity ?? 'definitive',
  }));
}
