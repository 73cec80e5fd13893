// The clocks of flows for operators: when they start next, what was refused, and starting that again.

import { DEFAULT_TENANT, personOf } from '../commands.ts';
import { refused } from '../answer-result.ts';
import type { StartClocks } from '../api/start-clocks.ts';
import type { Shell } from '../shell.ts';
import { refusedRecord, startMoment } from './start-moment.ts';

export function createStartClocks(shell: Shell): StartClocks {
  return {
    list: ({ tenant = DEFAULT_TENANT } = {}) => shell.store.startClocks.list(tenant),
    async retry(name, { by }, { tenant = DEFAULT_TENANT } = {}) {
      if (!shell.isOperator(tenant, personOf(by).user))
        return refused(shell, { code: 'NOT_ALLOWED', details: { action: 'start-clocks' } });
      await shell.publisher.prepare(tenant);
      const clock = await shell.store.startClocks.of(tenant, name);
      const flow = clock && shell.flows.newest(tenant, name);
      if (!clock || !flow)
        return refused(shell, { code: 'START_CLOCK_NOT_FOUND', details: { flow: name } });
      const world = await shell.world(tenant);
      let started = 0;
      const still = [];
      for (const { named } of clock.refused) {
        if (typeof named !== 'number') continue;
        const outcome = await startMoment(shell, { tenant, flow, world }, { named });
        started += outcome.started;
        if (outcome.refused.length > 0) still.push(refusedRecord({ named }, outcome.refused));
      }
      // Where the clock went on meanwhile, the moments stay on its list, and trying again finds them done.
      await shell.store.startClocks.keep(tenant, {
        ...clock,
        revision: clock.revision + 1,
        refused: still,
      });
      return { ok: true, started, refused: still.length };
    },
  };
}
