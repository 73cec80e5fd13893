import type { Engine } from '../../../../src/index.ts';
import { pattern } from '../../pattern.ts';

/** The division that completed most tasks of a state, over all instances; of equals the first. */
async function mostExperienced(engine: Engine, state: string): Promise<string> {
  const counted = await Promise.all(
    ['kabid-1', 'kabid-2', 'kabid-3'].map(async (position) => ({
      position,
      done: await engine.tasks.count({ state, status: 'done', closedAs: [position] }),
    })),
  );
  return counted.reduce((most, one) => (one.done > most.done ? one : most)).position;
}

export default pattern({
  services: (engine) => ({
    berpengalaman: async ({ state }) => ({
      position: await mostExperienced(engine(), String(state)),
    }),
  }),
  scenario: async (t) => {
    for (const [who, position] of [
      ['dedi', 'kabid-2'],
      ['eka', 'kabid-3'],
      ['eka', 'kabid-3'],
    ] as const) {
      await t.start({}, { by: 'fajar' });
      if (t.tasks[0]?.assignee !== position) await t.as('operator').transfer('mediasi', position);
      await t.as(who).complete('mediasi', 'selesai');
    }
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-3': ['mediasi'] });
  },
  broken: {
    'history is not asked': {
      initial: 'mediasi',
      states: { cari: null, mediasi: { task: { assign: { position: 'kabid-1' } } } },
    },
    'another step is counted': { states: { cari: { call: { with: { state: "'arsip'" } } } } },
  },
});
