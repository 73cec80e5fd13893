import { faultsOf } from '@alir/testbed/rubric';
import { expect, test } from 'vitest';
import type { ExplanationView, WaitView } from '../../src/core/views/explanation.ts';
import { child, fanOut, flowOf, openDesk, step, taskOf, type Desk } from './desk.ts';

async function explained({ engine }: Desk, id: string, by = 'opi'): Promise<ExplanationView> {
  const explanation = await engine.instances.explain(id, { by });
  if (!explanation) throw new Error(`${by} may not read it`);
  return explanation;
}

async function onlyWait(desk: Desk, id: string): Promise<WaitView> {
  const { waits } = await explained(desk, id);
  expect(waits).toHaveLength(1);
  const [wait] = waits;
  if (!wait) throw new Error('nothing is waited for');
  return wait;
}

const said = ({ because, unblock }: WaitView): string => `${because} ${unblock}`;

test('[X2] a task says whose it is, since when, until when, and who may do what', async () => {
  const desk = await openDesk([flowOf({ mulai: step('kabid-1', 'selesai', { due: 'P3D' }) })]);
  const id = await desk.begin();
  const wait = await onlyWait(desk, id);
  expect(wait).toMatchObject({
    kind: 'task',
    reason: 'open',
    task: `${id}/mulai#1`,
    state: 'mulai',
    since: '2026-03-02T02:00:00.000Z',
    dueAt: '2026-03-05T02:00:00.000Z',
    assignee: { position: 'kabid-1', label: 'Kabid 1' },
  });
  expect(wait.movers).toMatchObject([
    { user: 'citra', position: 'kabid-1', capacity: 'definitive' },
  ]);
  expect(wait.movers[0]?.may.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'outcome ya',
    'outcome tidak',
    'act claim',
  ]);
  expect(said(wait)).toBe(
    '“Periksa berkas” menunggu Kabid 1 sejak 2 Maret 2026. Kabid 1 dapat menyelesaikannya paling lambat 5 Maret 2026.',
  );
  desk.clock.now += 9 * 86_400_000;
  expect((await onlyWait(desk, id)).unblock).toBe(
    'Kabid 1 dapat menyelesaikannya; batas waktunya 5 Maret 2026 sudah lewat.',
  );
});

test('[X2] where the conditions of the flow stand in the way, these are said, and nobody is told to pass the task on', async () => {
  const reported = {
    guard: "children.all(c, c.status != 'open')",
    why: { id: 'Semua penerima harus melapor dahulu.', en: 'All recipients report first.' },
  };
  const desk = await openDesk([
    flowOf({
      mulai: {
        task: taskOf('kabid-1'),
        each: { ...fanOut.each, done: 'manual' },
        on: { ya: { ...reported, target: 'selesai' }, tidak: { ...reported, target: 'gagal' } },
      },
    }),
    child,
  ]);
  const id = await desk.begin({ para: ['kabid-2'] });
  const { waits } = await explained(desk, id);
  const [task] = waits;
  expect(waits.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['task', 'not-yet'],
    ['children', null],
  ]);
  expect(task && said(task)).toBe(
    '“Periksa berkas” menunggu Kabid 1 sejak 2 Maret 2026, tetapi belum dapat diselesaikan. Syaratnya belum terpenuhi: “Semua penerima harus melapor dahulu”. Penuhi dahulu, atau tunggu.',
  );
  const [kid = ''] = (await explained(desk, id)).waits.flatMap(({ instances }) => instances);
  await desk.engine.tasks.complete(`${kid}/kerja#1`, 'beres', { by: 'dedi' });
  expect((await onlyWait(desk, id)).reason).toBe('open');
});

test.each([
  [
    'fields, by their titles',
    "has(data.isi) && data.isi == 'x' && has(data.nilai)",
    'bergantung pada Isi surat dan nilai',
  ],
  [
    'three things at most',
    'has(data.isi) && has(data.nilai) && has(data.nomor) && size(children) > 0',
    'bergantung pada Isi surat, nilai dan nomor',
  ],
  ['work that was handed out', 'size(children) > 0', 'bergantung pada pekerjaan yang dibagikan'],
  ['the day', "date(now) >= date('2027-01-01')", 'bergantung pada tanggal hari ini'],
])(
  '[X17] of a condition for which the flow has no words it is told what it asks about: %s',
  async (_, guard, words) => {
    const data = {
      type: 'object',
      additionalProperties: false,
      properties: {
        isi: { type: 'string', maxLength: 9, title: { id: 'Isi surat', en: 'What it says' } },
        nilai: { type: 'string', maxLength: 9 },
        nomor: { type: 'string', maxLength: 9 },
        para: { type: 'array', maxItems: 9, items: { type: 'string', maxLength: 9 } },
      },
    };
    const states = {
      mulai: {
        task: taskOf('kabid-1'),
        ...(guard.includes('children') && { each: { ...fanOut.each, done: 'manual' } }),
        on: { ya: { guard, target: 'selesai' }, tidak: { guard, target: 'gagal' } },
      },
    };
    const desk = await openDesk([flowOf(states, { data }), child]);
    const id = await desk.begin({ para: [] });
    const wait = (await explained(desk, id)).waits.find(({ kind }) => kind === 'task');
    expect(wait).toMatchObject({ reason: 'not-yet' });
    expect(wait?.unblock).toBe(
      `Syaratnya belum terpenuhi: “${words}”. Penuhi dahulu, atau tunggu.`,
    );
    expect(faultsOf(wait?.unblock ?? '', { language: 'id', quotes: 'words-of-a-file' })).toEqual(
      [],
    );
  },
);

test('[X2] a post that nobody holds any more, and holders who may not decide, are told apart', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: step('kabid-3', 'lanjut'),
      lanjut: step('kabid-3', 'selesai', { acting: false }),
    }),
  ]);
  const id = await desk.begin();
  await desk.engine.tasks.complete(`${id}/mulai#1`, 'ya', { by: 'eka' });
  // From April on Citra acts for the third division, which alone is not enough here.
  desk.clock.now = Date.parse('2026-04-02T09:00:00+07:00');
  const acting = await onlyWait(desk, id);
  expect(acting).toMatchObject({ reason: 'nobody' });
  expect(acting.movers.flatMap(({ user, may }) => [user, ...may.map(({ name }) => name)])).toEqual([
    'citra',
    'claim',
  ]);
  expect(acting.because).toBe(
    '“Periksa berkas” menunggu Kabid 3 sejak 2 Maret 2026, tetapi tidak seorang pun di sana berwenang memutuskannya.',
  );
  // Nobody held it between two appointments.
  const gap = await openDesk([flowOf({ mulai: step('kosong', 'selesai') })], {
    directory: {
      organisation: () => ({
        units: [{ id: 'dinkes', kind: 'dinas', name: 'Dinas Kesehatan' }],
        positions: [
          { id: 'staf', name: 'Staf', unit: 'dinkes' },
          { id: 'kosong', name: 'Kepala Gudang', unit: 'dinkes' },
        ],
        users: [{ id: 'fajar', name: 'Fajar' }],
        assignments: [{ user: 'fajar', position: 'staf' }],
      }),
    },
  });
  const vacant = await onlyWait(gap, await gap.begin());
  expect(vacant).toMatchObject({ reason: 'vacant', movers: [] });
  expect(said(vacant)).toBe(
    '“Periksa berkas” menunggu Kepala Gudang sejak 2 Maret 2026, tetapi tidak ada pejabatnya. Tetapkan pejabatnya, atau minta pengelola mengalihkan tugas ini.',
  );
});

test('[X2] of a pool the claimant is named, and of what is laid aside whoever did it', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: {
        task: {
          ...taskOf('kabid-1', { can: { suspend: true } }),
          assign: { role: 'kabid', unit: 'dinkes' },
        },
        on: { ya: 'selesai', tidak: 'gagal' },
      },
    }),
  ]);
  const id = await desk.begin();
  expect((await onlyWait(desk, id)).because).toContain('menunggu citra, dedi atau eka sejak');
  await desk.engine.tasks.claim(`${id}/mulai#1`, { by: 'dedi' });
  const claimed = await onlyWait(desk, id);
  expect(claimed.reason).toBe('claimed');
  expect(claimed.movers.map(({ user }) => user)).toEqual(['dedi']);
  await desk.engine.tasks.suspend(`${id}/mulai#1`, { by: 'dedi', reason: 'menunggu data' });
  const laid = await onlyWait(desk, id);
  expect(laid).toMatchObject({ reason: 'laid-aside' });
  expect(laid.because).toBe('“Periksa berkas” ditunda oleh dedi sejak 2 Maret 2026.');
  expect(laid.movers[0]?.may.map(({ name }) => name)).toContain('resume');
});

test('[X3] a fan-out names its children, and each child says what it waits for', async () => {
  const desk = await openDesk([flowOf({ mulai: fanOut }), child]);
  const id = await desk.begin({ para: ['kabid-1', 'kabid-2'] });
  const wait = await onlyWait(desk, id);
  expect(wait).toMatchObject({ kind: 'children', state: 'mulai' });
  expect(wait.instances).toHaveLength(2);
  expect(wait.because).toBe(
    'Sejak 2 Maret 2026, “Berkas” menunggu 2 tindak lanjut yang belum selesai.',
  );
  const [first = ''] = wait.instances;
  expect((await onlyWait(desk, first)).because).toContain('“Kerjakan” menunggu Kabid 1');
});

test('[X3] a call, a listener and a timer that moves something are waited for; a reminder is not', async () => {
  const desk = await openDesk([
    flowOf(
      {
        mulai: {
          type: 'parallel',
          states: {
            hitung: {
              call: { service: 'hitung', with: {} },
              onDone: { finish: true },
              onError: { finish: true },
            },
            dengar: {
              on: { 'flow:lain.selesai': { key: 'surat', is: 'event.surat', finish: true } },
            },
            jeda: { after: [{ at: 'entered', offset: 'P2D', target: 'gagal' }] },
            kerja: {
              task: taskOf('kabid-1', { due: 'P1D' }),
              on: { ya: { finish: true }, tidak: 'gagal' },
              after: [{ at: 'due', notify: 'pending' }],
            },
          },
          onDone: 'selesai',
        },
      },
      { keys: { surat: 'data.isi' } },
    ),
  ]);
  const { waits } = await explained(desk, await desk.begin({ isi: 'A-1' }));
  expect(waits.map(({ kind, state, at }) => [kind, state, at])).toEqual([
    ['call', 'hitung', null],
    ['event', 'dengar', null],
    ['timer', 'jeda', '2026-03-04T02:00:00.000Z'],
    ['task', 'kerja', null],
  ]);
  expect(waits[2]?.because).toBe('“Berkas” menunggu sampai 4 Maret 2026, lalu berlanjut sendiri.');
});

test.each([
  [
    { target: 'gagal' },
    '“Periksa berkas” seharusnya berlanjut sendiri pada 4 Maret 2026, tetapi belum diproses.',
  ],
  [
    { outcome: 'ya', comment: 'x' },
    '“Periksa berkas” seharusnya diputuskan secara otomatis pada 4 Maret 2026, tetapi belum diproses.',
  ],
  [
    { escalate: { position: 'kadis' } },
    'Tugas “Periksa berkas” seharusnya dialihkan ke jabatan lain pada 4 Maret 2026, tetapi belum diproses.',
  ],
])('[X28] where nobody runs the clock, what is due says so: %j', async (effect, because) => {
  const after = [{ at: 'entered', offset: 'P2D', ...effect }];
  const desk = await openDesk([flowOf({ mulai: { ...step('kabid-1', 'selesai'), after } })]);
  const id = await desk.begin();
  desk.clock.now += 3 * 86_400_000;
  const due = (await explained(desk, id)).waits.find(({ kind }) => kind === 'timer');
  expect(due?.because).toBe(because);
  expect(due?.unblock).toContain('minta pengelola memeriksa');
  await desk.engine.instances.suspend(id, 'x', { by: 'opi' });
  const { waits } = await explained(desk, id);
  expect(waits.map(({ kind }) => kind)).toEqual(['suspended', 'task']);
});

test('[X4] an incident and a halt come first, and operators are told what they can do', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: {
        task: taskOf('kabid-1'),
        on: { ya: { set: { nomor: "data.nilai + '/A'" }, target: 'selesai' }, tidak: 'gagal' },
      },
    }),
  ]);
  const id = await desk.begin();
  const before = await onlyWait(desk, id);
  expect(before.movers[0]?.may.map(({ name, fails }) => [name, fails])).toContainEqual([
    'ya',
    'EXPRESSION_FAILED',
  ]);
  await desk.engine.tasks.complete(`${id}/mulai#1`, 'ya', { by: 'citra' });
  const failed = await explained(desk, id);
  expect(failed.waits.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['incident', null],
    ['task', 'incident'],
  ]);
  expect(failed.operators).toEqual(['suspend', 'cancel', 'jump', 'resolve']);
  await desk.engine.instances.suspend(id, 'diperiksa', { by: 'opi' });
  const halted = await explained(desk, id);
  expect(halted.waits[0]).toMatchObject({ kind: 'suspended' });
  expect(halted.waits[0]?.because).toBe(
    'Proses ini dihentikan sementara oleh opi sejak 2 Maret 2026.',
  );
  expect(halted.operators).toEqual(['resume', 'cancel']);
  expect(halted.waits.flatMap(({ movers }) => movers)).toEqual([]);
});

test('[X2] what has ended waits for nothing', async () => {
  const desk = await openDesk([flowOf({ mulai: step('kabid-1', 'selesai') })]);
  const id = await desk.begin();
  await desk.engine.tasks.complete(`${id}/mulai#1`, 'ya', { by: 'citra' });
  expect(await explained(desk, id)).toMatchObject({
    status: 'done',
    ended: 'Proses ini sudah selesai.',
    waits: [],
    actions: [],
    operators: [],
  });
});

test('[X6] who may not read it is told nothing; who does not see all of it, only what they may do themselves', async () => {
  const desk = await openDesk([
    flowOf({
      mulai: { ...step('kabid-1', 'lanjut', { form: 'lembar' }) },
      lanjut: step('kabid-2', 'selesai'),
    }),
  ]);
  const id = await desk.begin({ nilai: 'rahasia' });
  expect(await desk.engine.instances.explain(id, { by: 'dedi' })).toBeNull();
  const starter = await explained(desk, id, 'fajar');
  expect(starter.waits[0]?.movers).toMatchObject([{ user: 'citra', may: [] }]);
  const own = await explained(desk, id, 'citra');
  expect(own.waits[0]?.movers[0]?.may.map(({ name }) => name)).toEqual(['ya', 'tidak', 'claim']);
});

test('[X6] what a condition says of hidden data is for those who would hear it when they try', async () => {
  const guard = { guard: "data.nilai != 'rahasia'", why: 'Nilainya rahasia' };
  const desk = await openDesk([
    flowOf({
      mulai: {
        task: taskOf('kabid-1', { form: 'lembar' }),
        on: { ya: { ...guard, target: 'selesai' }, tidak: { ...guard, target: 'gagal' } },
      },
    }),
  ]);
  const id = await desk.begin({ nilai: 'rahasia' });
  const unblocks = await Promise.all(
    ['fajar', 'citra'].map(async (by) => (await explained(desk, id, by)).waits[0]?.unblock),
  );
  expect(unblocks).toEqual([
    'Syaratnya belum terpenuhi. Penuhi dahulu, atau tunggu.',
    'Syaratnya belum terpenuhi: “Nilainya rahasia”. Penuhi dahulu, atau tunggu.',
  ]);
});

test('[X7] to explain writes nothing, but that somebody has read what is confidential', async () => {
  const open = await openDesk([flowOf({ mulai: step('kabid-1', 'selesai') })]);
  const id = await open.begin();
  await explained(open, id, 'citra');
  expect(await open.engine.instances.history(id)).toHaveLength(1);
  const secret = await openDesk([
    flowOf({ mulai: step('kabid-1', 'selesai') }, { access: { confidential: 'true' } }),
  ]);
  const hidden = await secret.begin();
  await explained(secret, hidden, 'citra');
  await explained(secret, hidden, 'citra');
  const history = await secret.engine.instances.history(hidden);
  expect(history.map(({ event }) => event.type)).toEqual(['instance.started', 'instance.viewed']);
  expect(await secret.engine.instances.explain(hidden, { by: 'opi' })).toBeNull();
});
