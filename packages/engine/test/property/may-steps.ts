// What people try in the random office: every act there is, by whoever it fits or by anybody.

import fc from 'fast-check';
import type { Result } from '../../src/index.ts';
import type { TaskRow } from '../../src/core/rows.ts';
import {
  everybody,
  marker,
  operator,
  positions,
  staff,
  starter,
  type MayWorld,
} from './may-world.ts';

const verbs = [
  ...Array.from({ length: 10 }, () => 'complete' as const),
  'abstain',
  'claim',
  'release',
  'read',
  'transfer',
  'delegate',
  'hand-back',
  'decline',
  'skip',
  'add-signers',
  'remove-signer',
  'suspend-task',
  'resume-task',
  'take-back',
  'merge',
  'merge',
  'merge',
  'jot',
  'withdraw',
  'copy',
  'urge',
  'comment',
  'attach',
  'jump',
  'reopen',
  'suspend',
  'resume',
  'wait',
] as const;

export interface Step {
  readonly verb: (typeof verbs)[number];
  /** Whether somebody tries who might be let through; else anybody. */
  readonly fits: boolean;
  readonly who: number;
  readonly task: number;
  readonly to: number;
  readonly choice: number;
}

const pick = fc.nat({ max: 59 });
export const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...verbs),
  fits: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  who: pick,
  task: pick,
  to: pick,
  choice: pick,
});

const of = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

/** What was tried: on which task, by whom, and what it was answered. */
export interface Tried {
  readonly task: TaskRow | null;
  readonly by: { readonly user: string; readonly as?: string | undefined };
  readonly result: Result;
}

/** Takes a step; null when there is nothing to take it on. */
export async function take(world: MayWorld, next: Step): Promise<Tried | null> {
  if (next.verb === 'wait') {
    const days = [1, 1, 2, 3][next.choice % 4] ?? 1;
    world.clock.now += days * 86_400_000;
    await world.engine.runDue();
    return null;
  }
  const { items } = await world.engine.tasks.query({ instance: world.instance, sort: 'opened' });
  const open = items.map(({ task }) => task).filter(({ status }) => status === 'open');
  // What has ended is mostly opened again, so that more can be tried on it.
  if (next.fits && (await world.state()).status === 'done') {
    const by = { user: starter };
    const result = await world.engine.instances.reopen(world.instance, 'because', { by });
    return { task: null, by, result };
  }
  const all =
    next.verb === 'take-back' || next.task % 7 === 0 ? items.map((one) => one.task) : open;
  const task = of(all, next.task) ?? null;
  const by = actorFor(world, next, task);
  const ofTask = task === null ? null : await onTask(world, next, { task, by });
  const result = ofTask ?? (await onInstance(world, next, by));
  return result && { task, by, result };
}

function actorFor(world: MayWorld, { fits, who, verb }: Step, task: TaskRow | null): Tried['by'] {
  if (!fits) {
    const as = who % 3 === 0 ? of(positions, who) : undefined;
    return { user: of(everybody, who) ?? 'ana', ...(as && { as }) };
  }
  if (['jump', 'suspend', 'resume'].includes(verb)) return { user: operator };
  if (['reopen', 'withdraw'].includes(verb)) return { user: starter };
  const wanted = task?.pool.startsWith('p:') ? task.pool.slice(2) : undefined;
  const fitting = staff.flatMap((user) => {
    const own = world.heldBy(user, world.day).map((one) => one.position);
    const lent = world.delegatedTo(user, world.day).map((one) => one.from);
    return [...own, ...lent]
      .filter((position) => wanted === undefined || position === wanted)
      .map((as) => ({ user, as }));
  });
  return of(fitting, who) ?? { user: 'ana' };
}

interface Act {
  readonly task: TaskRow;
  readonly by: Tried['by'];
}

async function onTask(world: MayWorld, next: Step, { task, by }: Act): Promise<Result | null> {
  const { tasks, instances } = world.engine;
  const { id } = task;
  const to = of(positions, next.to) ?? 'p1';
  const comment = 'because';
  switch (next.verb) {
    case 'complete': {
      const outcomes = task.state === 'sign' ? ['yes', 'no'] : ['ok', 'back'];
      return tasks.complete(id, of(outcomes, next.choice) ?? 'yes', { by });
    }
    case 'abstain':
      return tasks.abstain(id, { by });
    case 'claim':
      return tasks.claim(id, { by });
    case 'release':
      return tasks.release(id, { by });
    case 'read':
      return tasks.read(id, { by });
    case 'transfer':
      return tasks.transfer(id, { by, to });
    case 'delegate':
      return tasks.delegate(id, { by, to: [to] });
    case 'hand-back':
      return tasks.handBack(id, { by });
    case 'decline':
      return tasks.decline(id, { by, comment });
    case 'skip':
      return tasks.skip(id, { by, comment });
    case 'add-signers': {
      const place = of(['before', 'after', 'end'] as const, next.choice) ?? 'end';
      return tasks.addSigners(id, { by, positions: [to], place });
    }
    case 'remove-signer':
      return tasks.removeSigner(id, { by, seat: 1 + (next.to % 6), comment });
    case 'suspend-task':
      return next.choice % 3 === 0 ? tasks.suspend(id, { by, reason: comment }) : null;
    case 'resume-task':
      return tasks.resume(id, { by });
    case 'take-back':
      return tasks.takeBack(id, { by });
    case 'merge':
      return tasks.merge(id, { by, into: world.earlier, comment: marker });
    case 'jot':
      return instances.act(world.instance, 'jot', { by, state: 'sign', input: 'jotted' });
    default:
      return null;
  }
}

async function onInstance(world: MayWorld, next: Step, by: Tried['by']): Promise<Result | null> {
  const { instance: id } = world;
  const { instances, attachments } = world.engine;
  const to = of(positions, next.to) ?? 'p1';
  switch (next.verb) {
    case 'withdraw':
      // Rarely: it ends everything.
      return next.choice % 5 === 0 ? instances.act(id, 'withdraw', { by }) : null;
    case 'copy':
      return instances.copy(id, { by, to: [to] });
    case 'urge':
      return instances.urge(id, { by });
    case 'comment':
      return instances.comment(id, marker, { by });
    case 'attach':
      return attachments.add(id, {
        by,
        name: `${marker}.pdf`,
        content: new Blob(['%PDF']).stream(),
      });
    case 'jump':
      return next.choice % 3 === 0
        ? instances.jump(id, of(['sign', 'last'], next.to) ?? 'sign', { by, reason: 'because' })
        : null;
    case 'reopen':
      return instances.reopen(id, 'because', { by });
    case 'suspend':
      return next.choice % 5 === 0 ? instances.suspend(id, 'because', { by }) : null;
    case 'resume':
      return instances.resume(id, { by });
    default:
      return null;
  }
}
