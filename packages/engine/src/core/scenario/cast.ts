// Who is who in a test: names as tests write them, and names as messages show them.

import { answersTo, poolKey, poolsOf } from '../access/seats.ts';
import { nearestWord } from '../format/nearest-word.ts';
import type { Assignee } from '../instance.ts';
import type { Seat } from '../organisation/actor.ts';
import type { Position } from '../organisation/organisation.ts';
import { actorOf, today, type World } from '../organisation/world.ts';

/** Says what time it is, ms UTC. */
interface Timepiece {
  now(): number;
}

/** Somebody is named whom nobody is called, or who holds nothing on that day. */
export class NotInCast extends Error {
  override readonly name = 'NotInCast';
  readonly why: WhyNotInCast;

  constructor(why: WhyNotInCast, message: string) {
    super(message);
    this.why = why;
  }
}

/** Who is not there, and why. */
export type WhyNotInCast =
  | { readonly why: 'nobody'; readonly who: string; readonly nearest: string | null }
  | { readonly why: 'vacant'; readonly who: string; readonly day: string };

/** Who acts: a user, or a user in one of their positions. */
export type CastMember = string | { readonly user: string; readonly as: string };

/** The people of an organisation, by the names that tests and scenarios use. */
export class Cast {
  readonly #world: World;
  readonly #clock: Timepiece;
  readonly #operators: readonly string[];

  constructor(world: World, clock: Timepiece, operators: readonly string[]) {
    this.#world = world;
    this.#clock = clock;
    this.#operators = operators;
  }

  /** The person who is meant: a user, or whoever holds a position or a role (`role`, `role@unit`) now. */
  person(who: string, position?: string): CastMember {
    const { users, positions } = this.#world.organisation;
    if (position !== undefined) return { user: who, as: position };
    if (users.has(who) || this.#operators.includes(who)) return who;
    const pooled = this.#positionsOf(who);
    if (pooled.length === 0) {
      const known = [...users.keys(), ...positions.keys()];
      const near = nearestWord(who, known);
      const hint = near === null ? `There are ${listed(known)}` : `Did you mean ${near}?`;
      const why = { why: 'nobody', who, nearest: near } as const;
      throw new NotInCast(why, `Nobody is called ${who}. ${hint}`);
    }
    const held = pooled.find((one) => this.#holders(one).length > 0);
    const user = held === undefined ? undefined : this.#holders(held)[0];
    if (held === undefined || user === undefined) {
      const day = today(this.#world, this.#clock.now());
      throw new NotInCast({ why: 'vacant', who, day }, `Nobody holds ${who} on ${day}`);
    }
    return { user, as: held };
  }

  /** The pools whose tasks somebody sees: a user all of theirs, a position its own and its roles', a role its own. */
  pools(who: string): readonly string[] {
    const { users, positions } = this.#world.organisation;
    const position = users.has(who) ? undefined : positions.get(who);
    if (position) return poolsOf({ user: '', seats: [seatOf(position)] });
    if (!users.has(who) && this.#positionsOf(who).length > 0) return [`r:${who}`];
    const by = this.person(who);
    const { user, as } = typeof by === 'string' ? { user: by, as: undefined } : by;
    return [`u:${user}`, ...poolsOf(actorOf(this.#world, user, this.#clock.now(), as))];
  }

  /** How an assignee is written: the position, or the role with its unit. */
  name(assignee: Assignee | { readonly user: string }): string {
    return 'user' in assignee ? assignee.user : poolKey(assignee).slice('p:'.length);
  }

  /** An assignee and who could act for it now: `sekda (pemangku-asisten-3)`. */
  describe(assignee: Assignee): string {
    const name = this.name(assignee);
    const users = [...new Set(this.#positionsFor(assignee).flatMap((one) => this.#holders(one)))];
    if (users.length === 1 && users[0] === name) return name;
    return `${name} (${users.length === 0 ? 'nobody holds it now' : listed(users)})`;
  }

  /** Everybody who could act for an assignee now, in the position that makes them. */
  holders(assignee: Assignee): readonly { readonly user: string; readonly as: string }[] {
    return this.#positionsFor(assignee).flatMap((as) =>
      this.#holders(as).map((user) => ({ user, as })),
    );
  }

  /** Everybody who holds anything now. */
  everybody(): readonly { readonly user: string; readonly as: string }[] {
    return [...this.#world.organisation.positions.keys()].flatMap((as) =>
      this.#holders(as).map((user) => ({ user, as })),
    );
  }

  #holders(position: string): readonly string[] {
    const { organisation } = this.#world;
    return organisation
      .holders(position, today(this.#world, this.#clock.now()))
      .map((one) => one.user);
  }

  #positionsOf(name: string): readonly string[] {
    if (this.#world.organisation.positions.has(name)) return [name];
    const [role = '', unit = null] = name.split('@');
    return this.#positionsFor({ role, unit });
  }

  #positionsFor(assignee: Assignee): readonly string[] {
    const seats = [...this.#world.organisation.positions.values()].map(seatOf);
    return seats.filter((seat) => answersTo(seat, assignee)).map((seat) => seat.position);
  }
}

/** A position whoever holds it. */
function seatOf({ id, unit, roles = [] }: Position): Seat {
  return { position: id, unit: unit ?? null, roles, capacity: 'definitive', basis: null };
}

/** Names in a sentence, the first twelve. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(', ');
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}
