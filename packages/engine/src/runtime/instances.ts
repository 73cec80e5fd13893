import { DEFAULT_TENANT, type Commands, type SendOptions } from './commands.ts';
import type { Instances } from './api/instances.ts';
import { readingRefusal } from './reading-refusal.ts';
import { textVersions } from './read/text-versions.ts';
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
    versions: async (id, field, { tenant = DEFAULT_TENANT } = {}) =>
      textVersions(await store.events(tenant, id), field),
    comment: async (id, text, { by, ...input }, options: SendOptions = {}) => {
      const refusal = await readingRefusal(shell, { id, by, act: 'comment' }, options);
      return commands.send(id, { ...input, type: 'comment', text }, by, {
        ...options,
        refusal: options.refusal ?? refusal,
      });
    },
    urge: async (id, { by, ...said }, options: SendOptions = {}) => {
      const refusal = await readingRefusal(shell, { id, by, act: 'urge' }, options);
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
