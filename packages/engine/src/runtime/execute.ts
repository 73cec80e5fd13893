// The path of a command, on one screen: recall, load, decide, answer needs, evolve, project, commit.
//
// A command id is answered once: the same id again gets the same answer, with another request KEY_REUSED. Nothing is
// written unless `decide` gave an event; a "no" is an answer and leaves no trace. Everything of a command commits together,
// in the store's transaction or in the host's.

import { decide } from '../core/decide/decide.ts';
import type { Decision } from '../core/decision.ts';
import type { World } from '../core/organisation/world.ts';
import type { Tx } from '../ports/tx.ts';
import type { Unit } from '../ports/unit.ts';
import { ShellAnswers } from './answers.ts';
import { begins } from './begins.ts';
import { accepted, recorded, refused, repeated } from './answer-result.ts';
import { flowFor, flowMissing } from './flow-for.ts';
import { heard } from './publish.ts';
import { askedNow, type Asked, type Executed, type Request } from './request.ts';
import { settled } from './settled.ts';
import type { Shell } from './shell.ts';
import { takenKey } from './start-key.ts';
import { toCommit } from './to-commit.ts';

/** Executes one command. @throws AlirError when the work could not be done; a business no is a value */
export function execute(
  shell: Shell,
  request: Request,
  options: { tx?: Tx | undefined } = {},
): Promise<Executed> {
  const inWorld = (world: World): Promise<Executed> => {
    const asked = askedNow(shell, request, world);
    const work = options.tx ? stepAndPublish : step;
    return shell.store.transact(asked.tenant, (unit) => work(shell, asked, unit), options);
  };
  const world = shell.world(request.tenant);
  return 'then' in world ? world.then(inWorld) : inWorld(world);
}

/** In a transaction of the host's: an instance is never there without the version it is pinned to. */
async function stepAndPublish(shell: Shell, asked: Asked, unit: Unit): Promise<Executed> {
  const executed = await step(shell, asked, unit);
  if (executed.result.ok)
    for (const flow of shell.publisher.unpublished(asked.tenant)) await unit.publish(flow);
  return executed;
}

async function step(shell: Shell, asked: Asked, unit: Unit): Promise<Executed> {
  const { command, tenant, instance, now, actor, passage } = asked;
  const said = (result: Executed['result']): Executed => ({ result, outgoing: [] });
  const recalled = await unit.recall(asked.id, asked.fingerprint, asked.isDrawn);
  if (recalled.kind !== 'new') return settled(unit, asked, said(repeated(shell, recalled)));
  if (asked.refusal) return said(refused(shell, asked.refusal));
  // The id of an instance that starts was drawn for it: there can be nothing yet.
  const before = begins(command) ? null : await unit.load(instance);
  const state = before?.instance ?? null;
  if (asked.unless && (await asked.unless(unit)))
    return settled(unit, asked, said(accepted(state)));
  const flow = flowFor(shell, asked, state);
  if (!flow) return said(refused(shell, flowMissing(command)));

  const asker = { now, instance, by: actor?.user ?? null };
  const answers = new ShellAnswers(asked.world, flow, asker, shell.ids);
  const facts = { now, command: asked.id, actor, instance, tenant, answers, passage };
  let decision: Decision = decide(flow, state, command, facts);
  while (decision.kind === 'needs') {
    for (const need of decision.needs) await answers.draw(need, unit);
    decision = decide(flow, state, command, facts);
  }
  if (decision.kind === 'rejection') return said(refused(shell, decision.rejection));
  if (decision.kind === 'nothing') {
    await answers.closeNumbers(unit, null, null);
    return settled(unit, asked, said(accepted(state)));
  }
  if (asked.isTrial) return { ...said(accepted(decision.after)), after: decision.after };
  const taken = begins(command) ? await takenKey(unit, flow, command) : null;
  if (taken) return said(refused(shell, taken));

  const { outgoing: sent } = decision;
  const outgoing = sent.length === 0 ? sent : await heard(shell, tenant, unit, sent);
  const { event, after } = decision;
  const result = accepted(after, event);
  await unit.write(toCommit(before, { event, after, outgoing }, asked, recorded(result)));
  // Most steps have to do with no number, and a wait for nothing has its price.
  if (answers.hasNumbers) await answers.closeNumbers(unit, event, after);
  return settled(unit, asked, { result, outgoing });
}
