import { expect, test } from 'vitest';
import type { ForecastView, ForecastWayView } from '../../src/core/views/forecast.ts';
import type { ForecastInput } from '../../src/runtime/api/instances.ts';
import { child, fanOut, flowOf, openDesk, step, taskOf, type Desk } from './desk.ts';

async function foreseen(
  { engine }: Desk,
  id: string,
  asked: ForecastInput = { by: 'opi' },
): Promise<ForecastView> {
  const forecast = await engine.instances.forecast(id, asked);
  if (!forecast) throw new Error('they may not read it');
  return forecast;
}

async function wayOf(
  desk: Desk,
  id: string,
  outcome: string,
  asked: ForecastInput = { by: 'opi' },
): Promise<ForecastWayView> {
  const way = (await foreseen(desk, id, asked)).ways.find((one) => one.outcome === outcome);
  if (!way) throw new Error(`nothing is foreseen of ${outcome}`);
  return way;
}

test('[X10] each outcome says where it leads, whose the next task would be, and until when', async () => {
  const desk = await openDesk([
    flowOf({ mulai: step('kabid-1', 'lanjut'), lanjut: step('kadis', 'selesai', { due: 'P2D' }) }),
  ]);
  const id = await desk.begin();
  const { ways } = await foreseen(desk, id);
  expect(ways.map(({ outcome, label }) => [outcome, label])).toEqual([
    ['ya', 'Ya'],
    ['tidak', 'Tidak'],
  ]);
  expect(ways[0]).toMatchObject({
    task: `${id}/mulai#1`,
    refused: null,
    assumes: { by: { user: 'citra', position: 'kabid-1' }, isMadeUp: false },
    instances: [
      {
        instance: id,
        status: 'open',
        states: [{ state: 'lanjut' }],
        tasks: [
          {
            state: 'lanjut',
            assignee: { position: 'kadis', holders: [{ user: 'ani' }] },
            dueAt: '2026-03-04T02:00:00.000Z',
            isOpen: false,
          },
        ],
      },
    ],
  });
  expect(ways[1]?.instances[0]).toMatchObject({ status: 'done', result: 'gagal', tasks: [] });
  expect((await foreseen(desk, id, { by: 'opi', outcome: 'ya' })).ways).toHaveLength(1);
});

test('[X10] an outcome that nobody can choose says why', async () => {
  const guarded = { ya: { guard: 'has(data.nomor)', why: 'Nomor belum ada', target: 'selesai' } };
  const desk = await openDesk([
    flowOf({ mulai: { task: taskOf('kabid-1'), on: { ...guarded, tidak: 'gagal' } } }),
  ]);
  const way = await wayOf(desk, await desk.begin(), 'ya');
  expect(way).toMatchObject({ refused: 'Nomor belum ada.', assumes: null, instances: [] });
});

test('[X12] where nothing made up is let through, it says that it hangs on what is entered', async () => {
  const guarded = { ya: { guard: "data.isi == 'a' + 'b' + 'c'", target: 'selesai' } };
  const desk = await openDesk([
    flowOf({
      mulai: { task: taskOf('kabid-1', { form: 'lembar' }), on: { ...guarded, tidak: 'gagal' } },
    }),
  ]);
  const id = await desk.begin();
  expect((await wayOf(desk, id, 'ya')).refused).toBe(
    'Hasilnya bergantung pada isian. Isi formulirnya lebih dahulu.',
  );
  const { waits } = (await desk.engine.instances.explain(id, { by: 'opi' })) ?? { waits: [] };
  const may = waits[0]?.movers[0]?.may ?? [];
  expect(may.map(({ name, depends }) => [name, depends])).toContainEqual(['ya', true]);
  const entered = { data: { isi: 'abc' } };
  const asked = { by: 'citra', outcome: 'ya', entered };
  expect((await wayOf(desk, id, 'ya', asked)).instances[0]?.status).toBe('done');
});

test('[X11] the next number stays as it is, and so does whose turn it is', async () => {
  const numbered = { ya: { set: { nomor: "number('surat', 'dinkes')" }, target: 'lanjut' } };
  const flow = flowOf(
    {
      mulai: { task: taskOf('kabid-1'), on: { ...numbered, tidak: 'gagal' } },
      lanjut: {
        task: {
          ...taskOf('kabid-1'),
          assign: { role: 'kabid', unit: 'dinkes' },
          allocate: { pick: 'round-robin' },
        },
        on: { ya: 'selesai', tidak: 'gagal' },
      },
    },
    { series: { surat: { format: '{n}/{unit}/{yyyy}' } } },
  );
  const desk = await openDesk([flow]);
  const id = await desk.begin();
  const next = async (): Promise<string | null | undefined> =>
    (await wayOf(desk, id, 'ya')).instances[0]?.tasks[0]?.assignee?.position;
  expect([await next(), await next(), await next()]).toEqual(['kabid-1', 'kabid-1', 'kabid-1']);
  await desk.engine.tasks.complete(`${id}/mulai#1`, 'ya', { by: 'citra' });
  const after = await desk.engine.instances.get(id);
  expect(after?.data['nomor']).toBe('1/dinkes/2026');
  expect(after?.open['lanjut#1']?.task?.assignee).toEqual({ position: 'kabid-1' });
});

test('[X11] what a lot would decide is left open', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: step('kabid-1', 'lanjut'),
      lanjut: {
        task: {
          ...taskOf('kabid-1'),
          assign: { role: 'kabid', unit: 'dinkes' },
          allocate: { pick: 'random' },
        },
        on: { ya: 'selesai', tidak: 'gagal' },
      },
    }),
  ]);
  const way = await wayOf(desk, await desk.begin(), 'ya');
  expect(way.instances[0]?.tasks).toMatchObject([{ state: 'lanjut', assignee: null }]);
});

test('[X12] without anything entered what is required is made up and told; what is entered is taken as it is', async () => {
  const led = {
    ya: [{ guard: "data.isi == 'penting'", target: 'lanjut' }, { target: 'selesai' }],
    tidak: 'gagal',
  };
  const desk = await openDesk([
    flowOf({
      mulai: { task: taskOf('kabid-1', { form: 'lembar' }), on: led },
      lanjut: step('kadis', 'selesai'),
    }),
  ]);
  const id = await desk.begin();
  const made = await wayOf(desk, id, 'ya');
  expect(made.assumes).toMatchObject({ isMadeUp: true });
  expect(Object.keys(made.assumes?.data ?? {})).toEqual(['isi']);
  const asked = { by: 'citra', outcome: 'ya', entered: { data: { isi: 'penting' } } };
  const entered = await wayOf(desk, id, 'ya', asked);
  expect(entered).toMatchObject({
    assumes: { isMadeUp: false, by: { user: 'citra' } },
    instances: [{ states: [{ state: 'lanjut' }] }],
  });
  const plain = { ...asked, entered: { data: { isi: 'biasa' } } };
  expect((await wayOf(desk, id, 'ya', plain)).instances[0]?.status).toBe('done');
});

test('[X13] children that would be started are foreseen, and the parent of one that ends', async () => {
  const desk = await openDesk([flowOf({ mulai: step('kabid-1', 'bagi'), bagi: fanOut }), child]);
  const id = await desk.begin({ para: ['kabid-2'] });
  const way = await wayOf(desk, id, 'ya');
  expect(way.instances).toMatchObject([
    { instance: id, states: [{ state: 'bagi' }] },
    { instance: null, flow: 'anak', tasks: [{ assignee: { position: 'kabid-2' } }] },
  ]);
  await desk.engine.tasks.complete(`${id}/mulai#1`, 'ya', { by: 'citra' });
  const { waits } = (await desk.engine.instances.explain(id, { by: 'opi' })) ?? { waits: [] };
  const [below = ''] = waits[0]?.instances ?? [];
  const ended = await wayOf(desk, below, 'beres');
  expect(ended.instances).toMatchObject([
    { instance: below, status: 'done' },
    { instance: id, status: 'done', result: 'selesai' },
  ]);
  // Whoever has the child alone sees the parent as the way to it only, and not what becomes of it.
  const own = await wayOf(desk, below, 'beres', { by: 'dedi' });
  expect(own.instances.map(({ instance }) => instance)).toEqual([below]);
});

test('[X13] that a program would be called is said; what it answers is not foreseen', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: step('kabid-1', 'hitung'),
      hitung: { call: { service: 'hitung', with: {} }, onDone: 'selesai', onError: 'gagal' },
    }),
  ]);
  const way = await wayOf(desk, await desk.begin(), 'ya');
  expect(way).toMatchObject({ leaves: ['call'], instances: [{ states: [{ state: 'hitung' }] }] });
});

test('[X14] where something is hidden, only what the reader could choose is foreseen, and nothing made up is shown', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: step('kabid-1', 'selesai', { form: 'lembar' }),
    }),
  ]);
  const id = await desk.begin({ nilai: 'rahasia' });
  expect((await foreseen(desk, id, { by: 'fajar' })).ways).toEqual([]);
  expect(await desk.engine.instances.forecast(id, { by: 'dedi' })).toBeNull();
  const own = await wayOf(desk, id, 'ya', { by: 'citra' });
  expect(own.assumes).toMatchObject({ isMadeUp: true, data: {} });
  expect(own.instances[0]?.status).toBe('done');
});

test('[X7] to foresee writes nothing', async () => {
  const desk = await openDesk([flowOf({ mulai: step('kabid-1', 'bagi'), bagi: fanOut }), child]);
  const id = await desk.begin({ para: ['kabid-2'] });
  await foreseen(desk, id);
  expect(await desk.engine.instances.history(id)).toHaveLength(1);
  expect((await desk.engine.instances.query({})).items).toHaveLength(1);
});

/** What is foreseen to come after an outcome. */
async function nextOf(
  desk: Desk,
  id: string,
  asked: ForecastInput,
): Promise<ForecastWayView['next']> {
  return (await wayOf(desk, id, 'ya', asked)).next;
}

test('[X15] of two steps the second says who chooses it then, and where it leads', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: step('kabid-1', 'lanjut'),
      lanjut: step('kadis', 'akhir'),
      akhir: step('kabid-2', 'selesai'),
    }),
  ]);
  const id = await desk.begin();
  const next = await nextOf(desk, id, { by: 'opi', steps: 2 });
  expect(next).toMatchObject([
    {
      task: `${id}/lanjut#1`,
      outcome: 'ya',
      assumes: { by: { user: 'ani', position: 'kadis' } },
      instances: [{ tasks: [{ state: 'akhir', assignee: { position: 'kabid-2' } }] }],
      next: null,
    },
    { outcome: 'tidak', instances: [{ status: 'done' }] },
  ]);
  const three = await nextOf(desk, id, { by: 'opi', steps: 3 });
  expect(
    three?.[0]?.next?.map(({ outcome, instances }) => [outcome, instances[0]?.status]),
  ).toEqual([
    ['ya', 'done'],
    ['tidak', 'done'],
  ]);
});

test('[X15] whose turn it is counts the turns of the steps before', async () => {
  const turn = (next: string) => ({
    task: {
      ...taskOf('kabid-1'),
      assign: { role: 'kabid', unit: 'dinkes' },
      allocate: { pick: 'round-robin' },
    },
    on: { ya: next, tidak: 'gagal' },
  });
  const desk = await openDesk([flowOf({ mulai: step('kadis', 'satu'), satu: turn('satu') })]);
  const id = await desk.begin();
  const ya = await wayOf(desk, id, 'ya', { by: 'opi', steps: 2 });
  const who = (way: ForecastWayView | undefined): unknown =>
    way?.instances[0]?.tasks[0]?.assignee?.position;
  expect([who(ya), who(ya.next?.[0])]).toEqual(['kabid-1', 'kabid-2']);
});

test('[X15] it goes on in children that the first step would start', async () => {
  const desk = await openDesk([flowOf({ mulai: step('kabid-1', 'bagi'), bagi: fanOut }), child]);
  const id = await desk.begin({ para: ['kabid-2'] });
  const next = await nextOf(desk, id, { by: 'opi', steps: 2 });
  expect(next).toMatchObject([
    {
      task: null,
      outcome: 'beres',
      assumes: { by: { user: 'dedi', position: 'kabid-2' } },
      instances: [
        { instance: null, flow: 'anak', status: 'done' },
        { instance: id, status: 'done', result: 'selesai' },
      ],
    },
  ]);
});

test('[X16] it is looked no further than asked, where a lot decides, and where something is hidden', async () => {
  const byLot = {
    task: {
      ...taskOf('kabid-1'),
      assign: { role: 'kabid', unit: 'dinkes' },
      allocate: { pick: 'random' },
    },
    on: { ya: 'selesai', tidak: 'gagal' },
  };
  const desk = await openDesk([
    flowOf({ mulai: step('kabid-1', 'undi', { form: 'lembar' }), undi: byLot }),
  ]);
  const id = await desk.begin();
  expect(await nextOf(desk, id, { by: 'opi' })).toBeNull();
  expect(await nextOf(desk, id, { by: 'opi', steps: 3 })).toEqual([]);
  const hidden = await desk.begin({ nilai: 'rahasia' });
  expect(await nextOf(desk, hidden, { by: 'citra', steps: 2 })).toBeNull();
});
