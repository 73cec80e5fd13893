// Who of those that a flow names does a task: by history, by load, by chance; who may not; and where nobody could.

import { describe, expect, test } from 'vitest';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import type { OrganisationData } from '../../src/index.ts';
import { office } from './office.ts';

interface Steps {
  /** The second of two steps. */
  readonly task: object;
  readonly organisation?: OrganisationData;
  readonly by?: string;
  readonly extra?: object;
}

/** A division head checks, then the second step follows. */
async function checked({
  task,
  organisation = office,
  by = 'fajar',
  extra = {},
}: Steps): Promise<FlowTest> {
  const definition = {
    $schema: 'urn:alir:flow:1',
    flow: 'periksa',
    version: 1,
    title: 'Periksa',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'periksa',
    states: {
      periksa: {
        task: {
          title: 'Periksa',
          assign: { role: 'kabid', unit: 'dinkes' },
          outcomes: { lanjut: { label: 'Lanjut' } },
        },
        on: { lanjut: 'sahkan' },
      },
      sahkan: {
        task: {
          title: 'Sahkan',
          outcomes: { sah: { label: 'Sahkan' }, kembali: { label: 'Kembalikan' } },
          ...task,
        },
        on: { sah: 'selesai', kembali: { back: 'periksa' } },
      },
      selesai: { type: 'final' },
    },
    ...extra,
  };
  const now = '2026-03-02T09:00:00+07:00';
  const t = await testFlow({ definition, organisation, now });
  await t.start({}, { by });
  return t;
}

const kabids = { role: 'kabid', unit: 'dinkes' };
const toSecond = async (
  task: object,
  who = 'citra',
  more: Partial<Steps> = {},
): Promise<FlowTest> => {
  const t = await checked({ task, ...more });
  await t.as(who).complete('periksa', 'lanjut');
  return t;
};

describe('by history', () => {
  test('[D140] whoever completed one step may not do another, in whatever position', async () => {
    const t = await toSecond({ assign: kabids, allocate: { not: ['periksa'] } });
    const refused = await t.expectRefused(
      'DUTIES_SEPARATED',
      t.as('citra').complete('sahkan', 'sah'),
    );
    expect(refused.details).toEqual({ state: 'periksa' });
    await t.expectRefused('DUTIES_SEPARATED', t.as('citra').claim('sahkan'));
    await t.advanceTo('2026-04-01T09:00:00+07:00');
    await t.expectRefused('DUTIES_SEPARATED', t.as('citra', 'kabid-3').complete('sahkan', 'sah'));
    await t.as('dedi').complete('sahkan', 'sah');
    t.expectEnded('selesai');
  });

  test('[D140] only the last time counts', async () => {
    const t = await toSecond({ assign: kabids, allocate: { not: ['periksa'] } });
    await t.as('dedi').complete('sahkan', 'kembali');
    await t.as('dedi').complete('periksa', 'lanjut');
    await t.as('citra').complete('sahkan', 'sah');
    t.expectEnded('selesai');
  });

  test('[D141] a task that all who could have it may not do is an incident that names them', async () => {
    const t = await checked({
      task: { assign: { position: 'kabid-1' }, allocate: { not: ['periksa'] } },
    });
    const act = t.as('citra', 'kabid-1').complete('periksa', 'lanjut');
    const failed = await t.expectIncident('DUTIES_UNSATISFIABLE', act);
    expect(failed.details).toEqual({ position: 'kabid-1' });
  });

  test('[D142] of a pool whoever is familiar with it is preferred, while they belong to it', async () => {
    const t = await toSecond({ assign: kabids, allocate: { prefer: 'periksa' } }, 'dedi');
    t.expectTasks({ 'kabid-2': ['sahkan'] });
    const gone = await toSecond(
      { assign: { role: 'head' }, allocate: { prefer: 'periksa' } },
      'dedi',
    );
    gone.expectTasks({ kadis: ['sahkan'] });
  });

  test('[D142] `sameAs` is whoever completed the other step', async () => {
    const t = await toSecond({ assign: { sameAs: 'periksa' } }, 'eka');
    t.expectTasks({ 'kabid-3': ['sahkan'] });
  });
});

describe('by load', () => {
  test('[D143] in turns: one after the other, over all instances', async () => {
    const allocate = { pick: 'round-robin' };
    const t = await toSecond({ assign: kabids, allocate });
    const chosen = [t.tasks.map(({ assignee }) => assignee).join()];
    for (let n = 0; n < 5; n += 1) {
      await t.start({}, { by: 'fajar' });
      await t.as('citra', 'kabid-1').complete('periksa', 'lanjut');
      chosen.push(t.tasks.map(({ assignee }) => assignee).join());
    }
    expect(chosen).toEqual(['kabid-1', 'kabid-2', 'kabid-3', 'kabid-1', 'kabid-2', 'kabid-3']);
  });

  test('[D143] whoever has least to do: the first of several', async () => {
    const allocate = { pick: 'least-busy' };
    const t = await toSecond({ assign: kabids, allocate });
    t.expectTasks({ 'kabid-1': ['sahkan'] });
    const chosen: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await t.start({}, { by: 'fajar' });
      await t.as('citra', 'kabid-1').complete('periksa', 'lanjut');
      chosen.push(t.tasks.map(({ assignee }) => assignee).join());
    }
    expect(chosen).toEqual(['kabid-2', 'kabid-3', 'kabid-1']);
  });

  test('[D144] by chance: history keeps what it said, and each has theirs in time', async () => {
    const allocate = { pick: 'random' };
    const t = await toSecond({ assign: kabids, allocate });
    const chosen = new Set<string>();
    for (let n = 0; n < 30; n += 1) {
      chosen.add(t.tasks.map(({ assignee }) => assignee).join());
      await t.start({}, { by: 'fajar' });
      await t.as('citra', 'kabid-1').complete('periksa', 'lanjut');
    }
    expect([...chosen].sort()).toEqual(['kabid-1', 'kabid-2', 'kabid-3']);
    const { answers = {} } = t.history.at(-1)?.detail ?? {};
    expect(Object.keys(answers ?? {}).some((key) => key.startsWith('["chance",3'))).toBe(true);
  });

  test('[D143] nobody is chosen who is absent or may not do it', async () => {
    const allocate = { pick: 'round-robin', not: ['periksa'] };
    const vacant = {
      ...office,
      assignments: office.assignments.filter(({ user }) => user !== 'dedi'),
    };
    const t = await toSecond({ assign: kabids, allocate }, 'citra', { organisation: vacant });
    t.expectTasks({ 'kabid-3': ['sahkan'] });
  });
});

describe('whoever started it', () => {
  const decide = { assign: { position: 'kadis' }, allocate: { initiator: 'forbid' } };

  test('[D145] may not decide where the flow forbids it', async () => {
    const both = {
      ...office,
      assignments: [
        ...office.assignments,
        { user: 'fajar', position: 'kadis', capacity: 'plh' as const, basis: 'SP 2' },
      ],
    };
    const t = await toSecond(decide, 'citra', { organisation: both });
    await t.expectRefused('INITIATOR_EXCLUDED', t.as('fajar', 'kadis').complete('sahkan', 'sah'));
    await t.as('ani').complete('sahkan', 'sah');
    t.expectEnded('selesai');
  });

  test('[D145] forbidding it where nobody else holds the position is an incident', async () => {
    const t = await checked({ task: decide, by: 'ani' });
    const act = t.as('dedi').complete('periksa', 'lanjut');
    await t.expectIncident('DUTIES_UNSATISFIABLE', act);
  });

  test('[D146] their superior does it instead', async () => {
    const task = { assign: { position: 'sekretaris' }, allocate: { initiator: 'superior' } };
    const t = await toSecond(task, 'citra', { by: 'budi' });
    t.expectTasks({ kadis: ['sahkan'] });
    const other = await toSecond(task, 'citra');
    other.expectTasks({ sekretaris: ['sahkan'] });
  });

  test('[D147] the task is skipped by an outcome, by nobody, and history says so', async () => {
    const task = { assign: { position: 'kadis' }, allocate: { initiator: { skip: 'sah' } } };
    const t = await toSecond(task, 'citra', { by: 'ani' });
    t.expectEnded('selesai');
    expect(t.instance.endings['sahkan']).toMatchObject({ outcome: 'sah', by: null });
    expect(t.history.at(-1)?.detail['skipped']).toEqual([
      { state: 'sahkan', visit: 'sahkan#1', outcome: 'sah' },
    ]);
  });

  test('[D148] where several sign they have no vote unless the flow allows it', async () => {
    const sign = { assign: { ...kabids, count: 'all' }, decide: 'all' };
    const t = await toSecond(sign, 'dedi', { by: 'citra' });
    await t.expectRefused('INITIATOR_EXCLUDED', t.as('citra', 'kabid-1').complete('sahkan', 'sah'));
    const skipped = await toSecond({ ...sign, allocate: { initiator: { skip: 'sah' } } }, 'dedi', {
      by: 'citra',
    });
    skipped.expectTasks({ 'kabid-2': ['sahkan'], 'kabid-3': ['sahkan'] });
    const superior = await toSecond({ ...sign, allocate: { initiator: 'superior' } }, 'dedi', {
      by: 'citra',
    });
    superior.expectTasks({ kadis: ['sahkan'], 'kabid-2': ['sahkan'], 'kabid-3': ['sahkan'] });
    const allowed = await toSecond({ ...sign, allocate: { initiator: 'allow' } }, 'dedi', {
      by: 'citra',
    });
    await allowed.as('citra', 'kabid-1').complete('sahkan', 'sah');
  });
});

describe('where nobody holds what is named', () => {
  const vacant = {
    ...office,
    assignments: office.assignments.filter(({ position }) => position !== 'sekretaris'),
  };
  const secretary = { position: 'sekretaris' };

  test('[D149] the task waits for the next holder', async () => {
    const t = await toSecond({ assign: secretary }, 'citra', { organisation: vacant });
    t.expectTasks({ sekretaris: ['sahkan'] });
  });

  test('[D149] the superior has it, or whom the flow names', async () => {
    const task = { assign: secretary, allocate: { nobody: 'superior' } };
    const t = await toSecond(task, 'citra', { organisation: vacant });
    t.expectTasks({ kadis: ['sahkan'] });
    const named = { assign: secretary, allocate: { nobody: { position: 'kabid-2' } } };
    const other = await toSecond(named, 'citra', { organisation: vacant });
    other.expectTasks({ 'kabid-2': ['sahkan'] });
  });

  test('[D149] nobody above either is an incident that names what is missing', async () => {
    const empty = {
      ...office,
      assignments: office.assignments.filter(
        ({ position }) => !['sekretaris', 'kadis'].includes(position),
      ),
    };
    const t = await checked({
      task: { assign: secretary, allocate: { nobody: 'superior' } },
      organisation: empty,
    });
    const act = t.as('citra').complete('periksa', 'lanjut');
    const failed = await t.expectIncident('ASSIGNEE_NOT_FOUND', act);
    expect(failed.details).toEqual({ position: 'sekretaris' });
  });
});
