// What is asked of the engine: a command with its address.

import { hash } from 'node:crypto';
import type { Command } from '../core/command.ts';
import type { Rejection } from '../core/decision.ts';
import type { Outgoing } from '../core/event.ts';
import type { Actor } from '../core/organisation/actor.ts';
import { actorOf, type World } from '../core/organisation/world.ts';
import type { Unit } from '../ports/unit.ts';
import type { Result } from './result.ts';
import type { Shell } from './shell.ts';

/** `by` is the person; null for the engine's own commands. */
export interface Request {
  readonly id: string;
  /** The id was drawn for this request: nobody can have sent it before. */
  readonly isDrawn?: boolean;
  readonly tenant: string;
  readonly instance: string;
  readonly command: Command;
  readonly by: { readonly user: string; readonly as?: string | undefined } | null;
  /** Outbox entry that this command settles. */
  readonly settles?: string;
  /** Mail that this command receives. */
  readonly mail?: string;
  /** What it is answered unless it was done before: found out by who sent it, about what `decide` knows nothing of. */
  readonly refusal?: Rejection | undefined;
  /** Asked in the transaction: when it answers yes, the command is settled and nothing is done. */
  readonly unless?: (unit: Unit) => Promise<boolean>;
}

export interface Executed {
  readonly result: Result;
  readonly outgoing: readonly Outgoing[];
}

/** A request with what is known of the moment it is executed at. */
export interface Asked extends Request {
  /** ms UTC */
  readonly now: number;
  readonly world: World;
  readonly actor: Actor | null;
  /** Equal for equal requests. Empty for a drawn id: what cannot come again need not be known again. */
  readonly fingerprint: string;
}

export function askedNow(shell: Shell, request: Request, world: World): Asked {
  const { tenant, by } = request;
  const now = shell.clock.now();
  const actor: Actor | null = by && {
    ...actorOf(world, by.user, now, by.as),
    operator: shell.isOperator(tenant, by.user),
  };
  return { ...request, now, world, actor, fingerprint: fingerprintOf(request) };
}

function fingerprintOf({ command, instance, by, isDrawn = false }: Request): string {
  if (isDrawn) return '';
  // A start names no instance: the id was drawn for it, anew each time it is asked for.
  const about = command.type === 'start' ? null : instance;
  return fingerprint([about, command, by]);
}

/** Whatever the order of its keys, what is equal has the same. */
export function fingerprint(asked: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(asked, sortKeys), 'base64url');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
