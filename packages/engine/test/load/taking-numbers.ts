// [D233]: many take numbers of one series at once, and all that can become of a number becomes of some.

import { runs } from '@alir/testbed/runs';
import { expect } from 'vitest';
import { createEngine, usersDirectory, type Engine, type NumberRow } from '../../src/index.ts';
import type { StoreUnderTest } from '../../src/testing/store-contract.ts';
import { codeOf } from '../../src/testing/stores/store-under-test.ts';
import { end, object, step } from '../behaviour/stage.ts';

/** 10,000 in `pnpm soak`. */
export const letters = runs(200);
export const takers = 50;

const draw = "number('keluar', 'A')";
const flow = {
  flow: 'surat-keluar',
  version: 1,
  title: 'Surat keluar',
  data: object({
    sementara: { type: 'string' },
    nomor: { type: 'string' },
    pembagi: { type: 'integer' },
  }),
  series: { keluar: { reset: 'never' } },
  initial: 'konsep',
  states: {
    konsep: {
      task: {
        title: 'Konsep',
        assign: { user: 'bos' },
        outcomes: {
          pesan: { label: 'Pesan' },
          nomori: { label: 'Nomori' },
          rusak: { label: 'Rusak' },
        },
      },
      on: {
        pesan: { target: 'tanda-tangan', set: { sementara: "reserve('keluar', 'A')" } },
        nomori: { target: 'selesai', set: { nomor: draw } },
        // Draws, and then has no value.
        rusak: { target: 'selesai', set: { nomor: draw, pembagi: '[1][size(data.nomor)]' } },
      },
    },
    'tanda-tangan': step('bos', { target: 'selesai', set: { nomor: draw } }),
    selesai: end,
  },
};

/** What becomes of a letter, and how often of ten. */
const fates = [
  'used',
  'used',
  'confirmed',
  'confirmed',
  'reserved',
  'cancelled',
  'incident',
  'rolled back',
  'void',
  'paper',
] as const;
type Fate = (typeof fates)[number];

/** Takes numbers on one or several stores over the same data, and compares the register with the letters. */
export async function takeNumbers({ store, another, host }: StoreUnderTest): Promise<void> {
  const others = another === undefined ? [] : [await another()];
  const engines = await Promise.all([store, ...others].map(engineOn));
  let next = 0;
  await Promise.all(
    Array.from({ length: takers }, async (_, taker) => {
      const engine = engines[taker % engines.length];
      if (engine === undefined) return;
      while (next < letters) await takeOne(engine, fates[next++ % fates.length] ?? 'used', host);
    }),
  );
  const [engine] = engines;
  if (engine !== undefined) await expectExplained(engine);
}

async function engineOn(store: StoreUnderTest['store']): Promise<Engine> {
  return createEngine({
    store,
    directory: usersDirectory([{ id: 'bos' }, { id: 'op' }]),
    flows: [{ definition: flow }],
    isOperator: (_tenant, user) => user === 'op',
  });
}

async function takeOne(engine: Engine, fate: Fate, host: StoreUnderTest['host']): Promise<void> {
  if (fate === 'paper') return takeForPaper(engine);
  const started = await engine.flow('surat-keluar').start({ data: {}, by: 'bos' });
  if (!started.ok) throw new Error(started.message);
  const id = started.instance;
  const complete = (state: string, outcome: string, options = {}): Promise<unknown> =>
    engine.tasks.complete(`${id}/${state}#1`, outcome, { by: 'bos' }, options);
  switch (fate) {
    case 'used':
      return void (await complete('konsep', 'nomori'));
    case 'incident':
      return void (await complete('konsep', 'rusak'));
    case 'rolled back':
      return inVain(host, (options) => complete('konsep', 'nomori', options));
    default:
      await complete('konsep', 'pesan');
  }
  if (fate === 'confirmed') await complete('tanda-tangan', 'ok');
  if (fate === 'cancelled') await engine.instances.cancel(id, 'batal', { by: 'op' });
  if (fate === 'void') {
    const { items } = await engine.numbers.list({ instance: id });
    for (const row of items) await engine.numbers.void(row, { reason: 'salah', by: 'op' });
  }
}

/** In a transaction of the host's that is taken back. Somebody may have been faster: that, too, comes to nothing. */
async function inVain(
  host: StoreUnderTest['host'],
  work: (options: object) => Promise<unknown>,
): Promise<void> {
  if (host === undefined) return;
  const { tx, rollback } = await host.begin();
  try {
    await work({ tx });
  } catch (error) {
    if (codeOf(error) !== 'VERSION_CONFLICT') throw error;
  } finally {
    await rollback();
  }
}

/** Three are set aside: one is entered, one is void, one is left. */
async function takeForPaper(engine: Engine): Promise<void> {
  const set = await engine.numbers.reserveBlock({
    flow: 'surat-keluar',
    series: 'keluar',
    unit: 'A',
    count: 3,
    reason: 'jaringan putus',
    by: 'op',
  });
  const [one, two] = set.ok ? set.numbers : [];
  if (one === undefined || two === undefined) throw new Error('no block was set aside');
  await engine.numbers.enter(one, { letter: 'Undangan', by: 'op' });
  await engine.numbers.void(two, { reason: 'salah tulis', by: 'op' });
}

async function expectExplained(engine: Engine): Promise<void> {
  const rows: NumberRow[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await engine.numbers.list({ limit: 200, ...(after ? { after } : {}) });
    rows.push(...page.items);
    after = page.next;
  }
  const last = await engine.shell.store.audit.lastNumber('default', 'keluar/A');
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  const onLetters = new Map<string, string>();
  for (let after: string | null | undefined; after !== null;) {
    const page = await engine.instances.query({ limit: 200, ...(after ? { after } : {}) });
    for (const { id } of page.items) {
      const nomor = (await engine.instances.get(id))?.data['nomor'];
      if (typeof nomor !== 'string') continue;
      expect(onLetters.has(nomor)).toBe(false);
      onLetters.set(nomor, id);
    }
    after = page.next;
  }
  for (const { text, status, instance, letter, reason, voidReason } of rows) {
    const isOnLetter = status === 'used' && letter === null;
    expect(onLetters.get(text)).toBe(isOnLetter ? instance : undefined);
    // What stands on no letter is held by somebody for some reason, or void for one.
    if (status === 'reserved') expect(instance ?? reason).toBeTruthy();
    if (status === 'void') expect(voidReason).toBeTruthy();
  }
  expect(onLetters.size).toBe((letters * 4) / fates.length);
}
