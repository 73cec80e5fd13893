// Who reads: the person behind a request, and the world as it is at this moment.

import { poolsOf } from '../../core/access/seats.ts';
import type { Actor } from '../../core/organisation/actor.ts';
import { actorOf, today, type World } from '../../core/organisation/world.ts';
import type { Language, Shell } from '../shell.ts';

export interface Reader {
  readonly tenant: string;
  /** With every seat the person holds now. */
  readonly actor: Actor;
  readonly operator: boolean;
  /** Pool keys of all seats that they hold; not of those delegated to them. */
  readonly pools: readonly string[];
  readonly world: World;
  /** ms UTC */
  readonly now: number;
  /** ISO date, by which positions are held. */
  readonly day: string;
  /** Language of sentences. */
  readonly language: Language;
}

/** @throws AlirError DIRECTORY_FAILED */
export async function readerOf(
  shell: Shell,
  tenant: string,
  user: string,
  language: Language = shell.language,
): Promise<Reader> {
  const world = await shell.world(tenant);
  const now = shell.clock.now();
  const operator = shell.isOperator(tenant, user);
  const actor = { ...actorOf(world, user, now), operator };
  const day = today(world, now);
  return { tenant, actor, operator, pools: poolsOf(actor), world, now, day, language };
}

/** Whether the reader holds this position now, or may act or read on behalf of it. */
export function holdsSeat({ actor }: Reader, position: string): boolean {
  return actor.seats.some((seat) => seat.position === position);
}
