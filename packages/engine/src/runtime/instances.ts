import type { Rejection } from '../core/decision.ts';
import { DEFAULT_TENANT, personOf, type Commands, type SendOptions } from './commands.ts';
import type { By, CommandOptions, Instances } from './engine.ts';
import { mayRead } from './read/may-read.ts';
import { readerOf } from './read/reader.ts';
import type { Shell } from './shell.ts';

export function createInstances(shell: Shell, commands: Commands): Instances {
  const { store } = shell;
  return {
    query: (query, { tenant = DEFAULT_TENANT } = {}) => store.instances(tenant, query),
    get: async (id, { tenant = DEFAULT_TENANT } = {}) =>
      structuredClone((await store.load(tenant, id))?.instance ?? null),
    history: (id, { tenant = DEFAULT_TENANT } = {}) => store.events(tenant, id),
    act: (id, action, { by, ...input }, options) =>
      commands.send(id, { ...input, type: 'act', action }, by, options),
    comment: async (id, text, { by }, options: SendOptions = {}) => {
      const refusal = await readerRefusal(shell, { id, by, action: 'comment' }, options);
      return commands.send(id, { type: 'comment', text }, by, {
        ...options,
        refusal: options.refusal ?? refusal,
      });
    },
    urge: async (id, { by, ...said }, options: SendOptions = {}) => {
      const refusal = await readerRefusal(shell, { id, by, action: 'urge' }, options);
      return commands.send(id, { ...said, type: 'urge' }, by, {
        ...options,
        refusal: options.refusal ?? refusal,
      });
    },
    copy: (id, { by, ...input }, options) =>
      commands.send(id, { ...input, type: 'copy' }, by, options),
    suspend: (id, reason, { by }, options) =>
      commands.send(id, { type: 'suspend', reason }, by, options),
    resume: (id, { by }, options) => commands.send(id, { type: 'resume' }, by, options),
    reopen: (id, reason, { by }, options) =>
      commands.send(id, { type: 'reopen', reason }, by, options),
    jump: (id, state, { by, reason }, options) =>
      commands.send(id, { type: 'jump', state, reason }, by, options),
    cancel: (id, reason, { by }, options) =>
      commands.send(id, { type: 'cancel', reason }, by, options),
    resolve: (id, incident, { how, by, reason }, options) =>
      commands.send(
        id,
        { type: 'resolve', incident, how, ...(reason === undefined ? {} : { reason }) },
        by,
        options,
      ),
  };
}

/** Whoever may read may comment and urge. Of an instance that only the host's transaction knows nobody else knows yet. */
async function readerRefusal(
  shell: Shell,
  { id, by, action }: { id: string; by: By; action: string },
  { tenant = DEFAULT_TENANT }: CommandOptions,
): Promise<Rejection | undefined> {
  const row = await shell.store.instanceRow(tenant, id);
  if (row === null) return undefined;
  const reader = await readerOf(shell, tenant, personOf(by).user);
  if (await mayRead(shell, reader, row)) return undefined;
  return { code: 'NOT_ALLOWED', details: { action } };
}
