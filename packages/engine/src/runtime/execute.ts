// The path of a command, on one screen: recall, load, decide, answer needs, evolve, project, commit.
//
// A command id is answered once: the same id again gets the same answer, with another request KEY_REUSED. Nothing is
// written unless `decide` gave an event; a "no" is an answer and leaves no trace. Everything of a command commits together,
// in the store's transaction or in the host's.

import { hash } from 'node:crypto';
import type { Command } from '../core/command.ts';
import { decide } from '../core/decide/decide.ts';
import type { Decision, Rejection } from '../core/decision.ts';
import type { Outgoing } from '../core/event.ts';
import type { Actor } from '../core/organisation/actor.ts';
import { actorOf } from '../core/organisation/world.ts';
import type { Tx, Unit } from '../ports/store.ts';
import { ShellAnswers } from './answers.ts';
import { accepted, recorded, refused, repeated } from './answer-result.ts';
import { flowFor } from './flow-for.ts';
import { heard } from './publish.ts';
import type { Result } from './result.ts';
import type { Shell } from './shell.ts';
import { toCommit } from './to-commit.ts';

/** A command with its address. `by` is the person; null for the engine's own commands. */
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
  /** Asked in the transaction: when it answers yes, the command is settled and nothing is done. */
  readonly unless?: (unit: Unit) => Promise<boolean>;
}

export interface Executed {
  readonly result: Result;
  readonly outgoing: readonly Outgoing[];
}

/** Executes one command. @throws AlirError when the work could not be done; a business no is a value */
export async function execute(
  shell: Shell,
  request: Request,
  options: { tx?: Tx | undefined } = {},
): Promise<Executed> {
  const { tenant, command, by } = request;
  const now = shell.clock.now();
  const world = await shell.world(tenant);
  const actor: Actor | null = by && {
    ...actorOf(world, by.user, now, by.as),
    operator: shell.isOperator(tenant, by.user),
  };
  // A start names no instance: the id was drawn for it, anew each time it is asked for.
  const about = command.type === 'start' ? null : request.instance;
  const fingerprint = hash('sha256', JSON.stringify([about, command, by]), 'base64url');

  return shell.store.transact(
    tenant,
    async (unit): Promise<Executed> => {
      const recalled = await unit.recall(request.id, fingerprint, request.isDrawn);
      if (recalled.kind !== 'new') {
        await settle(unit, request);
        return { result: repeated(shell, recalled), outgoing: [] };
      }
      const before = await unit.load(request.instance);
      if ((await request.unless?.(unit)) === true) {
        await settle(unit, request);
        return { result: accepted(before), outgoing: [] };
      }
      const flow = flowFor(shell, request, before?.instance ?? null);
      if (!flow) return { result: refused(shell, notThere(command)), outgoing: [] };
      const taken = await takenKey(unit, flow.name, command);
      if (taken) return { result: refused(shell, taken), outgoing: [] };

      const answers = new ShellAnswers(world, flow, now, shell.ids);
      const facts = {
        now,
        command: request.id,
        actor,
        instance: request.instance,
        tenant,
        answers,
      };
      let decision: Decision = decide(flow, before?.instance ?? null, command, facts);
      while (decision.kind === 'needs') {
        for (const need of decision.needs) await answers.draw(need, unit);
        decision = decide(flow, before?.instance ?? null, command, facts);
      }
      if (decision.kind === 'rejection')
        return { result: refused(shell, decision.rejection), outgoing: [] };
      await settle(unit, request);
      if (decision.kind === 'nothing') return { result: accepted(before), outgoing: [] };

      const decided = { event: decision.event, outgoing: heard(shell, tenant, decision.outgoing) };
      const commit = toCommit(before, decided, { id: request.id, request: fingerprint }, (after) =>
        recorded(accepted(after, decision)),
      );
      await unit.write(commit);
      return { result: accepted(commit.after, decision), outgoing: commit.outgoing };
    },
    options,
  );
}

/** A start key is used once in a flow. */
async function takenKey(unit: Unit, flow: string, command: Command): Promise<Rejection | null> {
  if (command.type !== 'start' || command.key === undefined) return null;
  const instance = await unit.findByKey(flow, command.key);
  return instance === null ? null : { code: 'KEY_EXISTS', details: { key: command.key, instance } };
}

async function settle(unit: Unit, { settles, mail, instance }: Request): Promise<void> {
  if (settles !== undefined) await unit.settle(settles);
  if (mail !== undefined) await unit.settleMail(mail, instance);
}

function notThere(command: Command): {
  code: 'FLOW_NOT_FOUND' | 'INSTANCE_NOT_FOUND';
  details: Record<string, string>;
} {
  return command.type === 'start'
    ? { code: 'FLOW_NOT_FOUND', details: { flow: command.flow } }
    : { code: 'INSTANCE_NOT_FOUND', details: {} };
}
