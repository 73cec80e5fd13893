// Controls of other kinds of steps than tasks, from the click to the step that the engine takes; that none is left out; keys alone; what
// assistive technology is told.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { JsonObject } from '@alir/engine/core/types';
import {
  aCall,
  aFanOut,
  aNumber,
  aTask,
  aVote,
  aWait,
  parallelParts,
} from '../src/editor/stories/sample-steps.ts';
import { createDocument, type FlowDocument } from '../src/model/index.ts';
import { controlsIn } from './controls-used.ts';
import {
  choose,
  closePage,
  details,
  documentNow,
  fill,
  handedIn,
  open,
  openPage,
  pick,
  press,
  tabTo,
  tick,
  unfold,
} from './inspected-page.ts';
import { checked, label, letter, task } from './inspected-letter.ts';
import { WorkedLetter } from './worked-letter.ts';

let page: Page;
beforeAll(async () => {
  page = await openPage();
}, 180_000);
afterAll(closePage);

const ani = { user: 'ani', as: 'agendaris' } as const;

describe('other kinds of steps', () => {
  const forEach = letter({
    each: {
      in: 'has(data.penerima) ? data.penerima : []',
      as: 'p',
      key: 'p',
      flow: 'disposisi',
      with: { penerima: 'p' },
    },
    onDone: 'arsip',
  });
  const penerima = ['sekda', 'kabag-umum'];

  test('[DM251] a flow for each of a list: when it is done, and more of them', async () => {
    const side = await details(forEach);
    await choose(side, 'Langkah ini selesai', 'bila salah satu sudah selesai');
    const worked = await handedIn({ penerima });
    expect(worked.simulation.instances).toHaveLength(3);
    const child = worked.simulation.instances[1]?.id ?? '';
    worked.simulation.send(
      child,
      { type: 'complete', visit: 'kerjakan#1', outcome: 'lapor' },
      { user: 'citra', as: 'sekda' },
    );
    expect(worked.at).toEqual(['arsip']);
    await unfold(side, 'Tindakan lain di langkah ini');
    await press(side, 'Tambah “Tambah penerima”');
    const more = await handedIn({ penerima });
    expect(more.act('agendaris', 'tambah-penerima', ['agendaris'])).toBeNull();
    expect(more.simulation.instances).toHaveLength(4);
    await press(side, 'Tambah “Batalkan penerima”');
    const less = await handedIn({ penerima });
    expect(less.act('agendaris', 'batalkan-penerima', 'sekda')).toBeNull();
    expect(less.simulation.instances[1]?.status).toBe('cancelled');
    await fill(side, 'Batalkan penerima', "'kabag-umum'");
    const fixed = await handedIn({ penerima });
    fixed.act('agendaris', 'batalkan-penerima', 'sekda');
    expect(fixed.simulation.instances[2]?.status).toBe('cancelled');
  });

  test('[DM251] of which list, how many have to be done, which are waited for, what becomes of the others', async () => {
    const side = await details(forEach);
    await fill(side, 'Menurut rumus', "['sekda']");
    expect((await handedIn({ penerima })).simulation.instances).toHaveLength(2);
    await fill(side, 'Menurut rumus', 'has(data.penerima) ? data.penerima : []');
    await choose(side, 'Langkah ini selesai', 'bila sejumlah sudah selesai');
    await fill(side, 'Berapa yang harus selesai', '1');
    await tick(side, 'Yang belum selesai tetap berjalan');
    const worked = await handedIn({ penerima });
    const report = { type: 'complete', visit: 'kerjakan#1', outcome: 'lapor' } as const;
    const [, first, second] = worked.simulation.instances;
    worked.simulation.send(first?.id ?? '', report, { user: 'citra', as: 'sekda' });
    expect(worked.at).toEqual(['arsip']);
    expect(worked.simulation.instance(second?.id ?? '')?.status).toBe('open');
    await choose(side, 'Langkah ini selesai', 'bila semua sudah selesai');
    await unfold(side, 'Isian yang diserahkan dan diterima');
    await fill(side, 'Pembeda setiap penerima (rumus)', "'ke-' + p");
    await fill(side, 'Yang ditunggu (rumus; kosong: semua)', "p == 'sekda'");
    await fill(side, 'Penerima saling melihat bila (rumus; kosong: tidak)', 'true');
    const one = await handedIn({ penerima });
    const [, awaited] = one.simulation.instances;
    expect(JSON.stringify(one.instance.open)).toContain('ke-sekda');
    one.simulation.send(awaited?.id ?? '', report, { user: 'citra', as: 'sekda' });
    expect(one.at).toEqual(['arsip']);
  });

  test('[DM251] which list and which flow', async () => {
    const { flow } = forEach;
    const data: JsonObject = { ...Object(flow['data']), required: ['penerima'] };
    const side = await details(createDocument({ ...flow, data }));
    await choose(side, 'Untuk setiap', 'Penerima');
    const worked = new WorkedLetter(await documentNow(), { penerima });
    worked.complete('agendaris', 'ajukan');
    expect(worked.simulation.instances[1]?.flow).toBe('disposisi');
    await choose(side, 'Alur yang dijalankan', 'Anggaran');
    expect(JSON.stringify((await documentNow()).flow)).toContain('"flow":"anggaran"');
    await choose(side, 'Alur yang dijalankan', 'Disposisi');
    expect((await handedIn({ penerima })).simulation.instances).toHaveLength(3);
  });

  test('[DM251] what each is given', async () => {
    const side = await details(forEach);
    await unfold(side, 'Isian yang diserahkan dan diterima');
    await fill(side, 'Penerima', "'sekda'");
    const worked = await handedIn({ penerima: ['agendaris'] });
    expect(worked.simulation.instances[1]?.data['penerima']).toBe('sekda');
  });

  test('[DM251] what an end hands out', async () => {
    const arsip = { type: 'final', output: { perihal: "'a'" } };
    const states = { ...Object(letter().flow['states']), arsip };
    const side = await details(letter({}, { states }), 'arsip');
    await fill(side, 'Diterima: perihal', "'b'");
    const worked = await handedIn();
    worked.complete('sekretaris-umum', 'setuju');
    expect(JSON.stringify(worked.simulation.events)).toContain('{"perihal":"b"}');
  });

  test('[DM251] a service: its name, how often it is tried, where a failure leads', async () => {
    const side = await details(letter({ call: { service: 'kirim' }, onDone: 'arsip' }));
    await fill(side, 'Nama layanan', 'kirim-surat');
    const once = await handedIn();
    const [call] = once.simulation.calls;
    expect(call?.service).toBe('kirim-surat');
    await press(side, 'Tambah jalur bila gagal');
    await side
      .locator('fieldset', { hasText: 'Bila gagal' })
      .getByLabel('Berlanjut ke')
      .selectOption({ label: 'Ditolak' });
    const failing = await handedIn();
    const fail = (worked: WorkedLetter): void => {
      const [open] = worked.simulation.calls;
      if (open) worked.simulation.answer(open, { ok: false, error: 'x', retry: true });
    };
    fail(failing);
    expect(failing.at).toEqual(['ditolak']);
    await fill(side, 'Berapa kali dicoba', '2');
    const again = await handedIn();
    fail(again);
    expect(again.at).toEqual(['periksa']);
    await fill(side, 'Berapa kali dicoba', '1');
    await press(side, 'Hapus jalur bila gagal');
    const stuck = await handedIn();
    fail(stuck);
    expect(Object.keys(stuck.instance.incidents)).toHaveLength(1);
  });

  test('[DM251] what is kept of an answer, how long it may take, what becomes of a late one', async () => {
    const side = await details(
      letter({
        call: { service: 'kirim', set: { nomor: 'event.nomor' } },
        onDone: 'arsip',
        onError: 'ditolak',
        after: [{ at: 'entered', offset: 'P1D', target: 'ditolak' }],
      }),
    );
    await unfold(side, 'Isian yang diserahkan dan diterima');
    await fill(side, 'Diterima: Nomor', 'event.kode');
    const kept = await handedIn();
    const [call] = kept.simulation.calls;
    if (call) kept.simulation.answer(call, { ok: true, result: { kode: 'A-1' } });
    expect(kept.instance.data['nomor']).toBe('A-1');
    await tick(side, 'Batasi lama satu percobaan');
    const slow = await handedIn();
    slow.until('2026-03-16T10:00');
    expect(slow.at).toEqual(['ditolak']);
    await tick(side, 'Batasi lama satu percobaan');
    const lateAnswer = async (): Promise<number> => {
      const worked = await handedIn();
      const [asked] = worked.simulation.calls;
      worked.until('2026-03-18T10:00');
      if (asked) worked.simulation.answer(asked, { ok: true, result: { kode: 'A-2' } });
      return worked.simulation.notices.length;
    };
    expect(await lateAnswer()).toBe(1);
    await choose(side, 'Bila jawabannya terlambat', 'hanya dicatat');
    expect(await lateAnswer()).toBe(0);
  });

  test('[DM251] by which key another letter matches', async () => {
    const side = await details(
      letter(
        {
          on: { 'flow:anggaran.disetujui': { key: 'tujuan', is: "'x'", target: 'arsip' } },
          after: [{ at: 'entered', offset: 'P60D', target: 'ditolak' }],
        },
        {
          keys: {
            tujuan: "has(data.tujuan) ? data.tujuan : ''",
            perihal: "has(data.perihal) ? data.perihal : ''",
          },
        },
      ),
    );
    await choose(side, 'Surat yang cocok: kunci alur ini', 'perihal');
    await fill(side, 'harus sama dengan (rumus atas hasil surat itu)', 'event.perihal');
    const worked = await handedIn({ perihal: 'Jalan', tujuan: 'y' });
    worked.simulation.start({ flow: 'anggaran', data: { perihal: 'Jalan' } }, ani);
    const started = worked.simulation.instances.at(-1)?.id ?? '';
    const approve = { type: 'complete', visit: 'setujui#1', outcome: 'setuju' } as const;
    worked.simulation.send(started, approve, ani);
    expect(worked.at).toEqual(['arsip']);
    await press(side, 'Tidak menunggu surat itu');
    expect(JSON.stringify((await documentNow()).flow)).not.toContain('flow:anggaran');
  });

  test('[DM251] a letter of another flow that is waited for', async () => {
    const side = await details(
      letter({
        title: { id: 'Menunggu', en: 'Waiting' },
        after: [{ at: 'entered', offset: 'P60D', target: 'ditolak' }],
      }),
    );
    await choose(side, 'Tunggu surat lain selesai', 'Anggaran: Disetujui');
    await side
      .locator('fieldset', { hasText: 'Anggaran' })
      .getByLabel('Berlanjut ke')
      .selectOption({ label: 'Diarsipkan' });
    const worked = await handedIn({ perihal: 'Jalan' });
    const { simulation } = worked;
    for (const perihal of ['Jembatan', 'Jalan']) {
      expect(worked.at).toEqual(['periksa']);
      simulation.start({ flow: 'anggaran', data: { perihal } }, { user: 'ani', as: 'agendaris' });
      const started = simulation.instances.at(-1)?.id ?? '';
      const approve = { type: 'complete', visit: 'setujui#1', outcome: 'setuju' } as const;
      simulation.send(started, approve, { user: 'ani', as: 'agendaris' });
    }
    expect(worked.at).toEqual(['arsip']);
  });

  test('[DM251] a number: how it looks, and what is filled in by itself', async () => {
    const side = await details(
      letter(
        {
          title: { id: 'Beri nomor', en: 'Number' },
          always: { set: { nomor: "number('surat', 'umum')" }, target: 'arsip' },
        },
        { series: { surat: { format: '{n}' } } },
      ),
    );
    await fill(side, 'Bentuk nomor', '400/{n:3}/{roman}/{yyyy}');
    await side.getByText('Contoh: 400/012/III/2026').waitFor();
    expect((await handedIn()).instance.data['nomor']).toBe('400/001/III/2026');
    await choose(side, 'Mulai lagi dari 1', 'tidak pernah');
    const worked = await handedIn();
    worked.until('2027-01-04T08:00');
    worked.simulation.start({ flow: 'surat', data: {} }, ani);
    const next = worked.simulation.instances.at(-1)?.id ?? '';
    const handIn = { type: 'complete', visit: 'konsep#1', outcome: 'ajukan' } as const;
    worked.simulation.send(next, handIn, ani);
    expect(worked.simulation.instance(next)?.data['nomor']).toBe('400/002/I/2027');
    await fill(side, 'Nomor', "'tanpa nomor'");
    expect((await handedIn()).instance.data['nomor']).toBe('tanpa nomor');
  });

  test('[DM251] parts beside each other are added and taken away', async () => {
    const part = {
      task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
      on: { ya: { finish: true } },
    };
    const side = await details(
      letter({
        type: 'parallel',
        title: { id: 'Bersamaan', en: 'Parallel' },
        states: { satu: part, dua: part },
        onDone: 'arsip',
      }),
    );
    expect((await handedIn()).whose).toHaveLength(2);
    await press(side, 'Tambah bagian');
    expect((await handedIn()).whose).toHaveLength(3);
    await press(side, 'Periksa');
    await side.getByText('Waktu di luar langkah ini').waitFor();
    await page.locator('.alir-outline-row[data-step="periksa"]').dblclick();
    await press(side, 'Hapus bagian “Bagian baru”');
    expect((await handedIn()).whose).toHaveLength(2);
  });

  test('[DM251] an end: its result, and who may open it again', async () => {
    const side = await details(letter(), 'arsip');
    await fill(side, 'Nama hasil', 'beres');
    await tick(side, 'Boleh dibuka kembali');
    await choose(side, 'Berlanjut di langkah', 'Periksa');
    const worked = await handedIn();
    worked.complete('sekretaris-umum', 'setuju');
    expect(worked.at).toEqual(['beres']);
    expect(worked.send('sekda', { type: 'reopen', reason: 'x' })).not.toBeNull();
    expect(worked.send('agendaris', { type: 'reopen', reason: 'x' })).toBeNull();
    expect(worked.at).toEqual(['periksa']);
    await choose(side, 'Siapa yang boleh membuka kembali', 'Jabatan tertentu');
    await pick(side, 'Jabatan', 'Sekretaris Daerah');
    const other = await handedIn();
    other.complete('sekretaris-umum', 'setuju');
    expect(other.send('sekda', { type: 'reopen', reason: 'x' })).toBeNull();
  });
});

describe('two languages', () => {
  test('[DM252] a title is written in the language of the editor; the other stays and is shown', async () => {
    const side = await details(letter());
    await side.getByText('Dalam bahasa Inggris: “Check”.').waitFor();
    await fill(side, 'Judul', 'Telaah');
    const { flow } = await documentNow();
    expect(JSON.stringify(flow)).toContain('"title":{"id":"Telaah","en":"Check"}');
    await side.getByLabel('Tulisan pada tombol').first().fill('Ya');
    expect(JSON.stringify((await documentNow()).flow)).toContain(
      '"label":{"id":"Ya","en":"Approve"}',
    );
  });

  test('[DM280] what its kind wrote in the other language goes when somebody writes their own words', async () => {
    const written = {
      title: { id: 'Periksa', en: 'Check' },
      description: { id: 'Cocokkan dengan lampiran.', en: 'Compare with the enclosures.' },
      outcomes: {
        sesuai: label('Sesuai', 'It agrees'),
        kembalikan: label('Kembalikan', 'Give back'),
      },
    };
    const title = { id: 'Verifikasi berkas', en: 'Verify the file' };
    const side = await details(
      letter({
        tags: ['verifikasi'],
        task: task({ ...written, title }),
        on: { sesuai: 'arsip', kembalikan: { back: 'konsep' } },
      }),
    );
    await fill(side, 'Judul', 'Periksa kelengkapan');
    await fill(side, 'Penjelasan', 'Cocokkan semuanya.');
    await side.getByLabel('Tulisan pada tombol').first().fill('Lengkap');
    await side.getByLabel('Tulisan pada tombol').last().fill('Kirim kembali');
    const said = JSON.stringify((await documentNow()).flow);
    expect(said).toContain('"title":"Periksa kelengkapan"');
    expect(said).toContain('"label":"Lengkap"');
    // What somebody else wrote stays, beside a step of that kind too.
    expect(said).toContain('"en":"Compare with the enclosures."');
    expect(said).toContain('{"id":"Kirim kembali","en":"Give back"}');
    await page.keyboard.press('Control+z');
    const before = JSON.stringify((await documentNow()).flow);
    expect(before).toContain('{"id":"Kembalikan","en":"Give back"}');
  });

  test('[DM251] more of those that a list holds, as it holds them', async () => {
    const side = await details(
      letter(
        {
          each: {
            in: 'data.kepada',
            as: 'p',
            key: 'p.jabatan',
            flow: 'disposisi',
            with: { penerima: 'p.jabatan' },
          },
          onDone: 'arsip',
        },
        {
          data: {
            type: 'object',
            required: ['kepada'],
            additionalProperties: false,
            properties: {
              kepada: {
                type: 'array',
                maxItems: 9,
                items: {
                  type: 'object',
                  required: ['jabatan'],
                  additionalProperties: false,
                  properties: { jabatan: { type: 'string' } },
                },
              },
            },
          },
        },
      ),
    );
    await unfold(side, 'Tindakan lain di langkah ini');
    await press(side, 'Tambah “Tambah penerima”');
    const worked = await handedIn({ kepada: [{ jabatan: 'sekda' }] });
    expect(worked.act('agendaris', 'tambah-penerima', [{ jabatan: 'kabag-umum' }])).toBeNull();
    expect(worked.simulation.instances).toHaveLength(3);
  });

  test('[DM252] a step that has a name beside that of its task is called by both', async () => {
    const side = await details(letter({ title: { id: 'Pemeriksaan', en: 'Checking' } }));
    await fill(side, 'Nama langkah pada gambar', 'Penelaahan');
    await page.locator('.alir-outline-row', { hasText: 'Penelaahan' }).first().waitFor();
    await side.getByLabel('Nama langkah pada gambar').fill('');
    await side.getByLabel('Nama langkah pada gambar').blur();
    expect(JSON.stringify((await documentNow()).flow)).not.toContain('Penelaahan');
  });
});

describe('all of them', () => {
  // One step of each kind, with each kind of moment and action.
  const at = { at: 'due', offset: 'work:P1D' };
  const position = { position: 'sekda' };
  const kinds: readonly (readonly [name: string, document: FlowDocument, step?: string | null])[] =
    [
      [
        'a task',
        checked(
          {
            due: 'work:P2D',
            acting: false,
            allocate: { nobody: position },
            assign: { role: 'sekretaris', unit: 'umum' },
          },
          {
            on: {
              setuju: 'arsip',
              tolak: 'ditolak',
              kembalikan: { by: 'assignee', back: 'konsep', limit: 2, beyond: 'ditolak' },
              beri: { by: 'anyone', notify: 'pending' },
            },
            after: [
              { ...at, notify: 'pending', every: 'work:P1D', most: 3 },
              { ...at, escalate: { position: { from: 'head(unit(starter))' } } },
              { ...at, outcome: 'tolak' },
              { ...at, target: 'arsip' },
            ],
            copies: [{ sameAs: 'konsep' }],
          },
        ),
      ],
      [
        'a signing',
        checked({
          assign: [
            { role: 'sekretaris', count: 2 },
            position,
            { position: { from: 'manager(starter)' } },
          ],
          decide: {
            rules: [
              { outcome: 'setuju', atLeast: 1 },
              { outcome: 'setuju', over: '60%' },
            ],
            otherwise: 'tolak',
          },
        }),
      ],
      [
        'a fan-out',
        letter({
          each: {
            in: 'has(data.penerima) ? data.penerima : []',
            as: 'p',
            key: 'p',
            flow: 'disposisi',
            done: 2,
            with: { penerima: 'p' },
          },
          on: { tambah: { by: 'starter', input: { type: 'string' }, cancel: 'event' } },
          onDone: 'arsip',
        }),
      ],
      [
        'a call',
        letter({
          call: { service: 'kirim', timeout: 'PT1H', set: { nomor: 'event.nomor' } },
          onDone: 'arsip',
          onError: 'ditolak',
        }),
      ],
      [
        'a wait',
        letter(
          {
            on: {
              'flow:anggaran.disetujui': { key: 'perihal', is: 'event.perihal', target: 'arsip' },
            },
            after: [{ at: 'entered', offset: 'P60D', target: 'ditolak' }],
          },
          { keys: { perihal: "has(data.perihal) ? data.perihal : ''" } },
        ),
      ],
      [
        'a number',
        letter(
          { always: { set: { nomor: "number('surat', 'umum')" }, target: 'arsip' } },
          { series: { surat: { format: '{n}' } } },
        ),
      ],
      [
        'parts',
        letter({
          type: 'parallel',
          due: 'work:P2D',
          states: {
            satu: {
              task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
              on: { ya: { finish: true } },
            },
            dua: {
              clock: 'stopped',
              task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
              on: { ya: { finish: true } },
            },
          },
          onDone: 'arsip',
        }),
      ],
      [
        'a part',
        letter({
          type: 'parallel',
          due: 'work:P2D',
          states: {
            satu: {
              task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
              on: { ya: { finish: true } },
            },
          },
          onDone: 'arsip',
        }),
        'satu',
      ],
      [
        'an end',
        letter(
          {},
          {
            states: {
              ...Object(letter().flow['states']),
              arsip: {
                type: 'final',
                output: { perihal: "'x'" },
                reopen: { by: 'starter', target: 'periksa' },
              },
            },
          },
        ),
        'arsip',
      ],
    ];

  test('[DM253] there is no control in the details of any kind of step that no test here has used', async () => {
    // The panel's own button, and that of the form editor, are shown by their own tests.
    const elsewhere = ['Tutup', 'Buat formulir'];
    const known = await controlsIn('inspector', 'inspector-kinds', 'flow-details');
    const unused: string[] = [];
    for (const [name, document, step] of kinds) {
      const side = await details(document, step);
      const folded = side.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      unused.push(...(await known.unused(side, elsewhere)).map((one) => `${name}: ${one}`));
    }
    expect(unused).toEqual([]);
  });
});

describe('without a pointer, without a picture', () => {
  test('[DM254] keys alone open the details, choose, tick, unfold and type', async () => {
    await open(letter());
    const { keyboard } = page;
    await page.locator('.alir-outline-row[data-step="periksa"]').focus();
    await keyboard.press('Enter');
    await page.locator('.alir-inspector').waitFor();
    await keyboard.press('F6');
    await tabTo('Judul');
    await keyboard.press('Control+A');
    await keyboard.type('Telaah');
    await tabTo('Batas waktu');
    await keyboard.press('ArrowDown');
    await tabTo('Jumlah');
    await keyboard.press('Control+A');
    await keyboard.type('2');
    await tabTo('Syarat pelaksana');
    await keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Susun konsep' }).waitFor();
    await tabTo('Susun konsep');
    await keyboard.press('Space');
    await tabTo('Tindakan lain');
    await keyboard.press('Space');
    await page.getByRole('button', { name: 'Tambah “Tarik kembali”' }).waitFor();
    await tabTo('Tambah “Tarik kembali”');
    await keyboard.press('Enter');
    const worked = await handedIn();
    expect(worked.due).toBe('2026-03-18T16:00');
    expect(worked.act('agendaris', 'tarik-kembali')).toBeNull();
    const { flow } = await documentNow();
    expect(JSON.stringify(flow)).toContain('{"id":"Telaah","en":"Check"}');
    expect(JSON.stringify(flow)).toContain('"allocate":{"not":["konsep"]}');
  });

  test.each([
    ['task', aTask],
    ['vote', aVote],
    ['fan-out', aFanOut],
    ['call', aCall],
    ['wait', aWait],
    ['number', aNumber],
    ['parts', parallelParts],
  ])(
    '[DM255] what assistive technology is told of a %s, in the outline and in its details',
    async (name, document) => {
      const side = await details(document);
      const folded = side.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      if (name === 'task' || name === 'vote') await side.locator('.alir-weeks').first().waitFor();
      await page.waitForFunction(() => window.alir.proved === window.alir.editor.document);
      // What is known of the proof is drawn in the frame after.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      const outline = await page.getByRole('treegrid').ariaSnapshot();
      const inspector = await side.ariaSnapshot();
      await expect(`${outline}\n${inspector}\n`).toMatchFileSnapshot(`told/${name}.txt`);
    },
  );
});
