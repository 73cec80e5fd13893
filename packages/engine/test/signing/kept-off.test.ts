// What keeps somebody off a task, whichever way they come: an abstention, an action, a clock, a seat that is given to them.

import { describe, expect, test } from 'vitest';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import type { OrganisationData } from '../../src/index.ts';
import { draftFlow, drafted, office, type SigningTask } from './office.ts';

const monday = '2026-03-02T09:00:00+07:00';
const april = '2026-04-02T09:00:00+07:00';

interface Signing extends SigningTask {
  readonly acting?: boolean;
}

const signed = (task: Signing): unknown => draftFlow(task);

/** A division head checks; then a division head who did not may let it pass, by an outcome or by an action. */
async function passed(second: object = {}, by = 'fajar'): Promise<FlowTest> {
  const definition = {
    $schema: 'urn:alir:flow:1',
    flow: 'uji',
    version: 1,
    title: 'Uji',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'periksa',
    states: {
      periksa: {
        task: {
          title: 'Periksa',
          assign: { role: 'kabid' },
          outcomes: { lanjut: { label: 'Lanjut' } },
        },
        on: { lanjut: 'loloskan' },
      },
      loloskan: {
        task: {
          title: 'Loloskan',
          assign: { role: 'kabid' },
          can: { suspend: true },
          outcomes: { sah: { label: 'Sah' } },
          ...second,
        },
        on: { sah: 'selesai', langsung: { by: 'assignee', target: 'selesai' } },
      },
      selesai: { type: 'final' },
    },
  };
  const t = await testFlow({ definition, organisation: office, now: monday });
  await t.start({}, { by });
  await t.as('citra', 'kabid-1').complete('periksa', 'lanjut');
  return t;
}

test('[D280] whoever may not decide a task for another does not abstain from it either', async () => {
  const t = await drafted(
    signed({
      assign: { role: 'kabid', count: 'all' },
      acting: false,
      decide: {
        rules: [{ outcome: 'setuju', atLeast: 1 }],
        otherwise: 'tolak',
        abstain: true,
        close: 'all',
      },
    }),
  );
  await t.advanceTo(april);
  await t.expectRefused('ACTING_NOT_ALLOWED', t.as('citra', 'kabid-3').abstain('paraf'));
  await t.as('citra', 'kabid-1').abstain('paraf');
});

describe('actions of the assignee', () => {
  test('[D281] a task that somebody has claimed is not acted on by others', async () => {
    const t = await passed();
    await t.as('dedi').claim('loloskan');
    await t.expectRefused('TASK_CLAIMED', t.as('citra').act('langsung'));
    await t.as('dedi').act('langsung');
    t.expectEnded('selesai');
  });

  test('[D281] one that is laid aside is not acted on', async () => {
    const t = await passed();
    await t.as('dedi').suspend('Menunggu data', 'loloskan');
    await t.expectRefused('TASK_SUSPENDED', t.as('dedi').act('langsung'));
    await t.as('dedi').resume('loloskan');
    await t.as('dedi').act('langsung');
  });

  test('[D281] who did another step, or started it, takes none where the flow keeps them from the task', async () => {
    const apart = await passed({ allocate: { not: ['periksa'] } });
    await apart.expectRefused('DUTIES_SEPARATED', apart.as('citra').act('langsung'));
    const own = await passed({ allocate: { initiator: 'forbid' } }, 'dedi');
    await own.expectRefused('INITIATOR_EXCLUDED', own.as('dedi').act('langsung'));
    await own.as('eka').act('langsung');
  });
});

describe('the clock', () => {
  const timed = async (): Promise<FlowTest> => {
    const flow = Object(
      draftFlow({ assign: { position: 'kabid-1' }, due: 'P1D', can: { suspend: true } }),
    );
    const paraf = { ...flow.states.paraf, after: [{ at: 'due', outcome: 'tolak' }] };
    return drafted({ ...flow, states: { ...flow.states, paraf } });
  };

  test('[D282] no timer of a suspended task fires; when it goes on, what has passed is done', async () => {
    const t = await timed();
    await t.as('citra').suspend('Menunggu data', 'paraf');
    await t.advance('P3D');
    t.expectTasks({ 'kabid-1': ['paraf'] });
    await t.as('citra').resume('paraf');
    await t.advance('PT1M');
    t.expectEnded('ditolak');
  });
});

describe('seats', () => {
  const inTurns = signed({
    assign: [{ position: 'kabid-1' }, { position: 'kabid-2' }],
    can: { 'add-signers': true, transfer: true },
    decide: {
      rules: [{ outcome: 'setuju', atLeast: 2 }],
      otherwise: 'tolak',
      twice: 'skip',
      order: 'sequential',
    },
  });

  test('[D283] a seat whose post came to somebody who has voted is passed over when its turn comes', async () => {
    const flow = signed({
      assign: [{ position: 'kabid-1' }, { position: 'kabid-2' }, { position: 'kabid-3' }],
      decide: {
        rules: [{ outcome: 'setuju', atLeast: 2 }],
        otherwise: 'tolak',
        twice: 'skip',
        close: 'all',
        order: 'sequential',
      },
    });
    const t = await drafted(flow);
    await t.as('citra').complete('paraf', 'setuju');
    await t.advanceTo(april);
    await t.as('dedi').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });

  test('[D284] nobody is made a signer who has signed, or whom the flow keeps from signing', async () => {
    const t = await drafted(inTurns);
    await t.advanceTo(april);
    await t.as('citra', 'kabid-1').complete('paraf', 'setuju');
    const add = (position: string) => t.as('dedi').addSigners('paraf', [position], 'before');
    const refused = await t.expectRefused('POSITION_EXCLUDED', add('kabid-3'));
    expect(refused.details).toEqual({ position: 'kabid-3' });
    await t.expectRefused('POSITION_EXCLUDED', add('staf'));
    await t.expectRefused('POSITION_EXCLUDED', t.as('dedi').transfer('paraf', 'staf'));
    await t.expectRefused('POSITION_EXCLUDED', t.as('operator').transfer('paraf', 'kabid-3'));
    await t.as('dedi').transfer('paraf', 'sekretaris');
  });

  test('[D284] who is named twice has one seat, and is told so', async () => {
    const t = await drafted(inTurns);
    const twice = t.as('citra').addSigners('paraf', ['kadis', 'kadis']);
    await t.expectRefused('ALREADY_ASSIGNED', twice);
  });
});

test('[D285] of several delegations of one position the one that lets them sign counts', async () => {
  const organisation: OrganisationData = {
    ...office,
    delegations: [
      { from: 'kabid-2', to: 'staf', basis: 'SPT 1/2026', scope: { actions: ['act'] } },
      { from: 'kabid-2', to: 'staf', basis: 'SPT 2/2026', scope: { actions: ['sign'] } },
    ],
  };
  const flow = signed({ assign: { role: 'kabid', count: 'all' }, decide: 'any' });
  const t = await drafted(flow, { organisation, by: 'ani' });
  await t.as('fajar', 'kabid-2').complete('paraf', 'setuju');
  t.expectEnded('selesai');
});

test('[D289] a task is taken back by whoever holds the position now, not by who has left it', async () => {
  const definition = {
    $schema: 'urn:alir:flow:1',
    flow: 'uji',
    version: 1,
    title: 'Uji',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'periksa',
    states: {
      periksa: {
        task: {
          title: 'Periksa',
          assign: { position: 'kabid-3' },
          can: { 'take-back': true },
          outcomes: { lanjut: { label: 'Lanjut' } },
        },
        on: { lanjut: 'sahkan' },
      },
      sahkan: {
        task: {
          title: 'Sahkan',
          assign: { position: 'kadis' },
          outcomes: { sah: { label: 'Sah' } },
        },
        on: { sah: 'selesai' },
      },
      selesai: { type: 'final' },
    },
  };
  const t = await testFlow({ definition, organisation: office, now: monday });
  await t.start({}, { by: 'fajar' });
  await t.as('eka').complete('periksa', 'lanjut');
  await t.advanceTo(april);
  await t.expectRefused('NOT_ASSIGNEE', t.as('eka').takeBack('periksa#1'));
  await t.as('citra', 'kabid-3').takeBack('periksa#1');
  t.expectTasks({ 'kabid-3': ['periksa'] });
});
