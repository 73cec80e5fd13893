// A suspended instance while others go on: what they say to it waits until it goes on itself.

import { describe, expect, test } from 'vitest';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import { office } from './office.ts';

const child = {
  $schema: 'urn:alir:flow:1',
  flow: 'bagian',
  version: 1,
  title: 'Bagian',
  data: {
    type: 'object',
    required: ['siapa'],
    additionalProperties: false,
    properties: { siapa: { type: 'string' } },
  },
  initial: 'kerja',
  states: {
    kerja: {
      task: {
        title: 'Kerjakan',
        assign: { position: { from: 'data.siapa' } },
        outcomes: { beres: { label: 'Beres' } },
      },
      on: { beres: 'selesai' },
    },
    selesai: { type: 'final' },
  },
};

/** Two divisions work; when both are done, `next` follows. */
const parent = (next: object): object => ({
  $schema: 'urn:alir:flow:1',
  flow: 'bersama',
  version: 1,
  title: 'Bersama',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { siapa: { type: 'array', maxItems: 5, items: { type: 'string' } } },
  },
  initial: 'kerja',
  states: {
    kerja: {
      each: {
        in: 'has(data.siapa) ? data.siapa : []',
        as: 's',
        key: 's',
        flow: 'bagian',
        done: 'all',
        with: { siapa: 's' },
      },
      onDone: 'putus',
    },
    putus: {
      task: { title: 'Putus', outcomes: { sah: { label: 'Sah' } }, ...next },
      on: { sah: 'selesai' },
    },
    selesai: { type: 'final' },
  },
});

async function begun(next: object = { assign: { position: 'kadis' } }): Promise<FlowTest> {
  const t = await testFlow({
    definition: parent(next),
    flows: [child],
    organisation: office,
    now: '2026-03-02T09:00:00+07:00',
  });
  await t.start({ siapa: ['kabid-1', 'kabid-2'] }, { by: 'fajar' });
  return t;
}

/** Both divisions do theirs. */
async function bothDone(t: FlowTest): Promise<void> {
  for (const { assignee, instance } of t.tasks)
    await t
      .scene(instance)
      .as(assignee === 'kabid-1' ? 'citra' : 'dedi')
      .complete('kerja', 'beres');
}

describe('suspended', () => {
  test('[D286] children that end are heard when it goes on, not before', async () => {
    const t = await begun();
    await t.as('operator').suspend('Ditahan');
    await bothDone(t);
    t.expectTasks({});
    expect(t.history.at(-1)?.type).toBe('message.deferred');
    await t.as('operator').resume();
    t.expectTasks({ kadis: ['putus'] });
    const { by, type } = t.history.at(-1) ?? {};
    expect([type, by?.user]).toEqual(['instance.resumed', 'operator']);
  });

  test('[D286] one that went on without them has nothing left of them', async () => {
    const t = await begun();
    await t.as('operator').suspend('Ditahan');
    await bothDone(t);
    await t.as('operator').resume();
    await t.as('operator').suspend('Lagi');
    await t.as('operator').resume();
    await t.as('ani').complete('putus', 'sah');
    t.expectEnded('selesai');
  });

  test('[D286] what fails then is an incident, and the instance goes on all the same', async () => {
    const t = await begun({ assign: { position: { from: "superior('kadis')" } } });
    await t.as('operator').suspend('Ditahan');
    await bothDone(t);
    await t.expectIncident('LOOKUP_EMPTY', t.as('operator').resume());
    const instance = await t.engine.instances.get(t.id);
    expect(instance?.suspension).toBeUndefined();
    expect(Object.keys(instance?.incidents ?? {})).toHaveLength(1);
    expect(instance?.configuration).toEqual(['kerja']);
  });
});
