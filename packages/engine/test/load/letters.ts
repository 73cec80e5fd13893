// Letters of one series, and all that can become of their numbers. For processes of their own as well.

import { createEngine, usersDirectory, type Engine, type Store } from '../../src/index.ts';
import type { StoreUnderTest } from '../../src/testing/store-contract.ts';
import { codeOf } from '../../src/testing/stores/store-under-test.ts';
import { end, object, step } from '../behaviour/stage.ts';

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
export const fates = [
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
export type Fate = (typeof fates)[number];

/** The office that the letters go out of. */
export async function engineOn(store: Store): Promise<Engine> {
  return createEngine({
    store,
    directory: usersDirectory([{ id: 'bos' }, { id: 'op' }]),
    flows: [{ definition: flow }],
    isOperator: (_tenant, user) => user === 'op',
  });
}

/** One letter, or a block for letters on paper, as its fate will have it. */
export async function takeOne(
  engine: Engine,
  fate: Fate,
  host: StoreUnderTest['host'],
): Promise<void> {
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
