import { claimantOf } from '../core/access/claimant.ts';
import type { PersonCommand } from '../core/command.ts';
import type { Rejection } from '../core/decision.ts';
import { actorOf, today, type World } from '../core/organisation/world.ts';
import type { TaskItem, TaskQuery } from '../ports/queries.ts';
import { DEFAULT_TENANT, personOf, type Commands, type SendOptions } from './commands.ts';
import { createDrafts, dropFormerDrafts } from './drafts.ts';
import { createFollowUps } from './follow-ups.ts';
import type { By, CommandOptions } from './api/command-input.ts';
import type { Task, Tasks, TransferInput } from './api/tasks.ts';
import { readingRefusal } from './reading-refusal.ts';
import type { Result } from './result.ts';
import type { Shell } from './shell.ts';
import { transferAll } from './transfer-all.ts';
import { taskScope } from './task-scope.ts';

export function createTasks(shell: Shell, commands: Commands): Tasks {
  const { store } = shell;
  const within = async (
    query: TaskQuery,
    by: By | undefined,
    tenant: string,
  ): Promise<TaskQuery> =>
    by === undefined ? query : { ...query, ...scopeOf(shell, await shell.world(tenant), by) };
  return {
    async for(by, query = {}, { tenant = DEFAULT_TENANT } = {}) {
      const { status = 'open', sort = 'due' } = query;
      const world = await shell.world(tenant);
      const scope = scopeOf(shell, world, by);
      const page = await store.tasks(tenant, { ...query, status, sort, ...scope });
      return Promise.all(page.items.map((item) => taskOf(shell, tenant, world, item)));
    },
    query: async (query, { by, tenant = DEFAULT_TENANT } = {}) =>
      store.tasks(tenant, await within(query, by, tenant)),
    count: async (query, { by, tenant = DEFAULT_TENANT } = {}) =>
      store.countTasks(tenant, await within(query, by, tenant)),
    get: (id, { tenant = DEFAULT_TENANT } = {}) => store.task(tenant, id),
    complete: (task, outcome, { by, ...input }, options) =>
      commands.sendToTask(
        task,
        (visit) => ({ ...input, type: 'complete', visit, outcome }),
        by,
        options,
      ),
    abstain: (task, { by, ...said }, options) =>
      commands.sendToTask(task, (visit) => ({ ...said, type: 'abstain', visit }), by, options),
    ...createDrafts(shell),
    ...createFollowUps(shell),
    transfer: (task, input, options) => transfer(shell, commands, { task, ...input }, options),
    transferAll: (input, options = {}) => transferAll(shell, commands, input, options),
    delegate: (task, { by, ...input }, options) =>
      commands.sendToTask(task, (visit) => ({ ...input, type: 'delegate', visit }), by, options),
    handBack: (task, { by, ...input }, options) =>
      commands.sendToTask(task, (visit) => ({ ...input, type: 'hand-back', visit }), by, options),
    decline: (task, { by, ...input }, options) =>
      commands.sendToTask(task, (visit) => ({ ...input, type: 'decline', visit }), by, options),
    skip: (task, { by, ...input }, options) =>
      commands.sendToTask(task, (visit) => ({ ...input, type: 'skip', visit }), by, options),
    merge: (task, input, options) => merge(shell, commands, { task, ...input }, options),
    addSigners: (task, { by, ...input }, options) =>
      commands.sendToTask(task, (visit) => ({ ...input, type: 'add-signers', visit }), by, options),
    removeSigner: (task, { by, ...input }, options) =>
      commands.sendToTask(
        task,
        (visit) => ({ ...input, type: 'remove-signer', visit }),
        by,
        options,
      ),
    suspend: (task, { by, reason }, options) =>
      commands.sendToTask(task, (visit) => ({ type: 'suspend', visit, reason }), by, options),
    resume: (task, { by }, options) =>
      commands.sendToTask(task, (visit) => ({ type: 'resume', visit }), by, options),
    takeBack: (task, { by, ...input }, options) =>
      commands.sendToTask(task, (visit) => ({ ...input, type: 'take-back', visit }), by, options),
    claim: (task, { by }, options) =>
      commands.sendToTask(task, (visit) => ({ type: 'claim', visit }), by, options),
    release: (task, { by }, options) =>
      commands.sendToTask(task, (visit) => ({ type: 'release', visit }), by, options),
    read: (task, { by }, options) =>
      commands.sendToTask(task, (visit) => ({ type: 'read', visit }), by, options),
  };
}

/** Drafts go after the step: they are outside of its transaction, and no part of the history. */
async function transfer(
  shell: Shell,
  commands: Commands,
  { task, by, ...input }: TransferInput & { readonly task: string },
  options: CommandOptions = {},
): Promise<Result> {
  const dropsDrafts = input.keepDraft === false;
  if (dropsDrafts && options.tx !== undefined)
    throw new TypeError('`keepDraft: false` is not possible in a transaction of the host’s');
  const command = (visit: string): PersonCommand => ({ ...input, type: 'transfer', visit });
  const result = await commands.sendToTask(task, command, by, options);
  if (result.ok && dropsDrafts)
    await dropFormerDrafts(shell, options.tenant ?? DEFAULT_TENANT, task);
  return result;
}

/**
 * One that somebody may not read is to them as if it did not exist. Merging gives it files and words, so one that they may
 * only look at on behalf of somebody takes none from them.
 */
async function merge(
  shell: Shell,
  commands: Commands,
  { task, by, ...input }: Parameters<Tasks['merge']>[1] & { readonly task: string },
  options: SendOptions = {},
): Promise<Result> {
  const { tenant = DEFAULT_TENANT, tx } = options;
  const missing: Rejection = { code: 'INSTANCE_NOT_FOUND', details: { instance: input.into } };
  // Told before anything else is, as of one that is hidden. What a transaction of the host's has made only `decide` sees.
  const isThere = tx !== undefined || (await shell.store.instanceRow(tenant, input.into)) !== null;
  const unread = isThere
    ? await readingRefusal(shell, { id: input.into, by, act: 'merge' }, options)
    : missing;
  const refusal = unread && (unread.code === 'DELEGATION_VIEW_ONLY' ? unread : missing);
  const command = (visit: string): PersonCommand => ({ ...input, type: 'merge', visit });
  return commands.sendToTask(task, command, by, {
    ...options,
    refusal: options.refusal ?? refusal,
  });
}

/** The tasks of everything a user holds, or of the chosen position. */
function scopeOf(shell: Shell, world: World, by: By): ReturnType<typeof taskScope> {
  const { user, as } = personOf(by);
  return taskScope(actorOf(world, user, shell.clock.now(), as));
}

async function taskOf(
  shell: Shell,
  tenant: string,
  world: World,
  { task, summary }: TaskItem,
): Promise<Task> {
  const row = await shell.store.instanceRow(tenant, task.instance);
  const { id, instance, flow, state, openedAt, dueAt, priority } = task;
  return {
    id,
    instance,
    flow,
    state,
    openedAt,
    dueAt,
    priority,
    claimedBy: claimantOf(task, world.organisation, today(world, shell.clock.now())),
    summary,
    subject: row?.subject ?? null,
  };
}
