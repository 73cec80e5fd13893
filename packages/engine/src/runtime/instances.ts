import { DEFAULT_TENANT, type Commands } from './commands.ts';
import type { Instances } from './engine.ts';
import type { Shell } from './shell.ts';

export function createInstances({ store }: Shell, commands: Commands): Instances {
  return {
    query: (query, { tenant = DEFAULT_TENANT } = {}) => store.instances(tenant, query),
    get: async (id, { tenant = DEFAULT_TENANT } = {}) =>
      structuredClone((await store.load(tenant, id))?.instance ?? null),
    history: (id, { tenant = DEFAULT_TENANT } = {}) => store.events(tenant, id),
    act: (id, action, { by, ...input }, options) =>
      commands.send(id, { ...input, type: 'act', action }, by, options),
    comment: (id, text, { by }, options) =>
      commands.send(id, { type: 'comment', text }, by, options),
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
