// What audits read of the memory store. Nobody can change it from outside, so nothing in it is stray.

import type { AuditReads } from '../../ports/audit.ts';
import type { Shelf } from './shelf.ts';

/** @param shelfOf - what is kept of a tenant */
export function auditReads(shelfOf: (tenant: string) => Shelf): AuditReads {
  return {
    async rows(tenant, instance) {
      const { instances, tasks, timers, listeners } = shelfOf(tenant);
      const kept = instances.get(instance);
      if (kept === undefined) return null;
      const ofInstance = (row: { readonly instance: string }): boolean => row.instance === instance;
      return {
        instance: kept.row,
        tasks: [...tasks.values()].filter(ofInstance),
        timers: [...timers.values()]
          .filter(ofInstance)
          .map(({ timer, at, nextAt }) => ({ id: timer, at, nextAt })),
        listeners: [...listeners.values()].filter(ofInstance).map(({ listener }) => listener),
      };
    },
    async commands(tenant, ids) {
      const { commands } = shelfOf(tenant);
      return ids.flatMap((id) => {
        const kept = commands.get(id);
        if (kept === undefined) return [];
        const { instance, seq, answer } = kept;
        return [{ id, instance, seq, answer: JSON.stringify(answer) }];
      });
    },
    lastNumber: async (tenant, series) => shelfOf(tenant).numbers.get(series) ?? 0,
    strayEvents: async () => [],
    strayCommands: async () => [],
  };
}
