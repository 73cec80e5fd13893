// An outgoing letter, every way through it: with the real regency, a clock that is moved, and a signing service that fails.

import { readFile } from 'node:fs/promises';
import type { JsonObject } from '@alir/engine';
import { parseCalendars } from '@alir/engine/core';
import { testFlow, type FlowTest, type Person } from '@alir/engine/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendars } from '../src/calendars.ts';
import { readFlowSources } from '../src/flow-sources.ts';
import { sumedang } from '../src/organisation/sumedang.ts';

type Services = NonNullable<Parameters<typeof testFlow>[0]['services']>;

const read = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));

const organisation = await sumedang();
const known = parseCalendars([...calendars]).calendars ?? [];
let definition: unknown;
let flows: unknown[];
let forms: unknown[];
beforeAll(async () => {
  definition = await read('flows/surat-keluar.json');
  flows = await Promise.all(
    ['surat-masuk', 'disposisi', 'jawaban-undangan', 'kabar-undangan'].map((flow) =>
      read(`flows/${flow}.json`),
    ),
  );
  forms = (await readFlowSources()).flatMap((source) => source.forms ?? []);
});

const drafter = 'ketua-tim-dinkes-p2p';
const head = 'kabid-dinkes-p2p';
const segel = {
  sidik: 'ab',
  nilai: 'cd',
  sertifikat: 'pem',
  pada: '2026-01-05T02:00:00Z',
};
const signed = {
  hasil: 'ditandatangani',
  pengguna: 'pemangku-kadis-dinkes',
  nama: 'Pemangku',
  kapasitas: 'definitive',
  instansi: 'Dinas Kesehatan',
  segel,
};
const answering = (...answers: readonly JsonObject[]): Services => {
  let turn = 0;
  return {
    'cek-sertifikat': async () => ({ hasil: 'berlaku', pengguna: 'pemangku-kadis-dinkes' }),
    'tanda-tangan': async () => answers[Math.min(turn++, answers.length - 1)] ?? signed,
    'perbarui-sertifikat': async () => null,
  };
};

const letter: JsonObject = {
  tujuan: 'eksternal',
  kepada: 'Gubernur Jawa Barat',
  klasifikasi: '400.7',
  urgensi: 'biasa',
  keamanan: 'biasa',
  naskah: 'Laporan kewaspadaan demam berdarah.',
};

interface Case {
  readonly jenis?: string;
  readonly by?: string;
  readonly services?: Services;
  readonly now?: string;
}

async function opened({
  jenis = 'surat-dinas',
  by = drafter,
  services,
  now,
}: Case = {}): Promise<FlowTest> {
  const t = await testFlow({
    definition,
    flows,
    forms,
    calendars: known,
    organisation,
    services: services ?? answering(signed),
    now: now ?? '2025-12-01T09:00:00+07:00',
  });
  await t.start({ jenis, perihal: 'Kewaspadaan demam berdarah' }, { by });
  return t;
}

async function submitted(given: Case = {}, data: JsonObject = {}): Promise<FlowTest> {
  const t = await opened(given);
  await t.as(given.by ?? drafter).complete('konsep', 'ajukan', { ...letter, ...data });
  return t;
}

/** Initialled by all of the hierarchy, on the desk of the signer. */
async function toBeSigned(given: Case = {}, data: JsonObject = {}): Promise<FlowTest> {
  const t = await submitted(given, data);
  await t.as(head).complete('paraf-1', 'paraf');
  return t;
}

const sign = (t: FlowTest, who = 'kadis-dinkes'): Promise<unknown> =>
  t.as(who).complete('menunggu-tanda-tangan', 'tandatangani');

describe('the draft', () => {
  test('begins with the skeleton of its kind, in the unit that keeps the book', async () => {
    const t = await opened({ jenis: 'surat-pengantar' });
    t.expectStates('konsep');
    t.expectData({ unit: 'dinkes' });
    t.expectTasks({ [drafter]: ['konsep'] });
  });

  test('a letter within the regency needs recipients', async () => {
    const t = await opened();
    await t.expectRefused(
      'GUARD_REFUSED',
      t.as(drafter).complete('konsep', 'ajukan', { ...letter, tujuan: 'internal' }),
    );
  });

  test('may be given up', async () => {
    const t = await opened();
    await t.as(drafter).complete('konsep', 'urungkan');
    t.expectEnded('dibatalkan');
  });
});

describe('who initials and who signs', () => {
  test('the superiors between drafter and signer, the nearest first', async () => {
    const t = await submitted();
    t.expectData({ paraf: [head], penandatangan: 'kadis-dinkes', bentuk: 'sendiri' });
  });

  test('three at most: of a circular for the regency below the bupati', async () => {
    const t = await submitted({ jenis: 'surat-edaran' });
    t.expectData({
      pemaraf: ['kabag-hukum'],
      paraf: [head, 'kadis-dinkes', 'sekda'],
      penandatangan: 'bupati',
    });
  });

  test('nobody when the drafter signs', async () => {
    const t = await submitted({ by: 'kadis-dinkes' });
    t.expectStates('menunggu-tanda-tangan');
    t.expectData({ paraf: [] });
  });

  test.each([
    [49_999_999, 'kadis-dinkes', 'sendiri'],
    [50_000_000, 'asisten-1', 'ub-sekda'],
    [200_000_000, 'sekda', 'an-bupati'],
  ])('a letter that commits Rp%i is signed by %s (%s)', async (nilai, penandatangan, bentuk) => {
    const t = await submitted({}, { nilai });
    t.expectData({ penandatangan, bentuk });
  });

  test('Bagian Hukum initials a decree, once, also where the drafter has named it', async () => {
    const t = await submitted({ jenis: 'keputusan' }, { koordinasi: [{ jabatan: 'kabag-hukum' }] });
    t.expectData({ pemaraf: ['kabag-hukum'] });
    t.expectTasks({ 'kabag-hukum': ['paraf-koordinasi'] });
  });
});

describe('initials of coordination', () => {
  const asked = { koordinasi: [{ jabatan: 'kadis-dpmd' }, { jabatan: 'kabag-umum' }] };

  test('are given at once, and all are needed', async () => {
    const t = await submitted({}, asked);
    t.expectTasks({ 'kadis-dpmd': ['paraf-koordinasi'], 'kabag-umum': ['paraf-koordinasi'] });
    await t.as('kabag-umum').complete('paraf-koordinasi', 'paraf');
    t.expectStates('paraf-koordinasi');
    await t.as('kadis-dpmd').complete('paraf-koordinasi', 'paraf');
    t.expectStates('paraf-1');
  });

  test('one return stops the others', async () => {
    const t = await submitted({}, asked);
    await t
      .as('kadis-dpmd')
      .complete('paraf-koordinasi', 'kembalikan', {}, { comment: 'Salah desa' });
    t.expectTasks({ [drafter]: ['perbaikan'] });
  });
});

describe('a letter that is returned', () => {
  const returned = async (): Promise<FlowTest> => {
    const t = await toBeSigned();
    await t
      .as('kadis-dinkes')
      .complete('menunggu-tanda-tangan', 'kembalikan', {}, { comment: 'Lampirkan data' });
    return t;
  };

  test('needs a reason', async () => {
    const t = await submitted();
    await t.expectRefused('COMMENT_REQUIRED', t.as(head).complete('paraf-1', 'kembalikan'));
  });

  test('goes straight to whoever returned it when its content is the same', async () => {
    const t = await returned();
    await t.as(drafter).complete('perbaikan', 'ajukan-ulang');
    t.expectStates('menunggu-tanda-tangan');
  });

  test('is initialled anew when the text has changed', async () => {
    const t = await returned();
    await t.as(drafter).complete('perbaikan', 'ajukan-ulang', { naskah: 'Laporan dengan data.' });
    t.expectStates('paraf-1');
  });

  test('a verifier may correct it directly, and the drafter is told', async () => {
    const t = await submitted();
    await t.as(head).complete('paraf-1', 'paraf', { naskah: 'Laporan yang dikoreksi.' });
    t.expectStates('menunggu-tanda-tangan');
    t.expectData({ naskah: 'Laporan yang dikoreksi.' });
  });
});

describe('a personnel decree', () => {
  const decree = async (now: string): Promise<FlowTest> => {
    const t = await submitted({ jenis: 'keputusan-kepegawaian', now });
    await t.as(head).complete('paraf-1', 'paraf');
    t.expectStates('menunggu-tanda-tangan-kepegawaian');
    return t;
  };

  test('is signed by the definitive head', async () => {
    const t = await decree('2025-12-01T09:00:00+07:00');
    await t.as('kadis-dinkes').complete('menunggu-tanda-tangan-kepegawaian', 'tandatangani');
    t.expectStates('tertandatangani');
  });

  test('never by a Plt', async () => {
    const t = await decree('2026-02-02T09:00:00+07:00');
    await t.expectRefused(
      'ACTING_NOT_ALLOWED',
      t.as('kadis-dinkes').complete('menunggu-tanda-tangan-kepegawaian', 'tandatangani'),
    );
  });
});

describe('number and signature', () => {
  test('the number is on the letter before it is signed', async () => {
    const seen: string[] = [];
    const services: Services = {
      ...answering(signed),
      'tanda-tangan': async (input) => {
        seen.push(`${String(input['nomor'])} ${String(input['tanggal'])}`);
        return signed;
      },
    };
    const t = await toBeSigned({ services });
    await sign(t);
    expect(seen).toEqual(['B/001/400.7/2025 2025-12-01']);
    t.expectStates('tertandatangani');
    t.expectData({ nomor: 'B/001/400.7/2025', segel });
  });

  test('an expired certificate is found before a number is drawn', async () => {
    const services: Services = {
      ...answering(signed),
      'cek-sertifikat': async () => ({ hasil: 'sertifikat-kedaluwarsa', pengguna: 'x' }),
    };
    const t = await toBeSigned({ services });
    await sign(t);
    t.expectTasks({ 'kabid-diskominfo-aptika': ['sertifikat-bermasalah'] });
    expect(t.data['nomor']).toBeUndefined();
    await t.as('kabid-diskominfo-aptika').complete('sertifikat-bermasalah', 'perbarui');
    t.expectStates('menunggu-tanda-tangan');
  });

  test('a wrong passphrase leads back to the signer, and the number stays', async () => {
    const t = await toBeSigned({
      services: answering({ hasil: 'sandi-salah', pengguna: 'x' }, signed),
    });
    await sign(t);
    t.expectStates('menunggu-tanda-tangan');
    t.expectData({ gagal: 'sandi-salah', nomor: 'B/001/400.7/2025' });
    await sign(t);
    t.expectStates('tertandatangani');
    t.expectData({ nomor: 'B/001/400.7/2025' });
  });

  test('after three wrong ones the certificate is renewed', async () => {
    const t = await toBeSigned({ services: answering({ hasil: 'sandi-salah', pengguna: 'x' }) });
    for (let turn = 0; turn < 3; turn++) await sign(t);
    t.expectStates('sertifikat-bermasalah');
    await t.as('kabid-diskominfo-aptika').complete('sertifikat-bermasalah', 'perbarui');
    t.expectStates('menunggu-tanda-tangan');
  });

  test('a service that is down is tried for days, under one key, and its keeper is told', async () => {
    const keys = new Set<string>();
    let attempts = 0;
    const services: Services = {
      ...answering(signed),
      'tanda-tangan': async (_input, { idempotencyKey }) => {
        keys.add(idempotencyKey);
        attempts += 1;
        if (attempts < 9) throw new Error('tidak menjawab');
        return signed;
      },
    };
    const t = await toBeSigned({ services });
    await sign(t);
    await t.advance('PT2H');
    t.expectStates('penandatanganan-elektronik');
    t.expectNotices({ 'kabid-diskominfo-aptika': ['penandatanganan-elektronik'] });
    await t.advance('P4D');
    t.expectStates('tertandatangani');
    expect([keys.size, attempts]).toEqual([1, 9]);
  });

  test('after all attempts the signer decides, and the number is still held', async () => {
    const services: Services = {
      ...answering(signed),
      'tanda-tangan': async () => {
        throw new Error('tidak menjawab');
      },
    };
    const t = await toBeSigned({ services });
    await sign(t);
    await t.advance('P20D');
    t.expectStates('menunggu-tanda-tangan');
    t.expectData({ gagal: 'layanan-tidak-menjawab', nomor: 'B/001/400.7/2025' });
  });

  test('a letter that is cancelled after its number was held leaves the number void', async () => {
    const t = await toBeSigned({ services: answering({ hasil: 'sandi-salah', pengguna: 'x' }) });
    await sign(t);
    await t.as(drafter).act('batalkan');
    t.expectEnded('dibatalkan');
    const { items } = await t.engine.numbers.list({ status: 'void' });
    expect(items.map(({ text }) => text)).toEqual(['B/001/400.7/2025']);
  });

  test('a number held last year is not used: the letter is signed again with a new one', async () => {
    let down = true;
    const services: Services = {
      ...answering(signed),
      'tanda-tangan': async () => {
        if (down) throw new Error('tidak menjawab');
        return { ...signed };
      },
    };
    const t = await toBeSigned({ services, now: '2025-12-30T09:00:00+07:00' });
    await sign(t);
    t.expectData({ nomor: 'B/001/400.7/2025' });
    await t.advance('P1D');
    down = false;
    await t.advance('P3D');
    t.expectStates('menunggu-tanda-tangan');
    t.expectData({ gagal: 'nomor-berganti' });
    // The head has retired by then; whoever acts for the post signs.
    await sign(t);
    t.expectStates('tertandatangani');
    t.expectData({ nomor: 'B/001/400.7/2026' });
  });
});

describe('dispatch and archive', () => {
  const inside = {
    tujuan: 'internal',
    penerima: [{ jabatan: 'kadis-dpmd' }, { jabatan: 'kadis-dinsos' }],
    tembusan: [{ jabatan: 'sekda' }],
  };

  test('each recipient has it as a letter that arrives, and the copies are sent', async () => {
    const t = await toBeSigned({}, inside);
    await sign(t);
    await t
      .as('agendaris-dinkes')
      .complete('tertandatangani', 'kirim', { cara: 'srikandi', idNaskahSrikandi: 'SRK-5' });
    t.expectStates('terkirim');
    t.in('kadis-dpmd').expectStates('registrasi');
    t.in('kadis-dpmd').expectData({
      unit: 'dpmd',
      nomorSurat: 'B/001/400.7/2025',
      pengirim: 'Dinas Kesehatan',
    });
    await t.as('agendaris-dinkes').complete('terkirim', 'arsipkan', { klasifikasi: '400.7' });
    t.expectEnded('diarsipkan');
    t.in('kadis-dpmd').expectStates('registrasi');
  });

  test('is recalled from a recipient who has not read it', async () => {
    const t = await toBeSigned({}, inside);
    await sign(t);
    await t
      .as('agendaris-dinkes')
      .complete('tertandatangani', 'kirim', { cara: 'srikandi', idNaskahSrikandi: 'SRK-5' });
    await t.in('kadis-dpmd').as('agendaris-dpmd').read('registrasi');
    const recall = (jabatan: string): ReturnType<Person['act']> =>
      t.as('agendaris-dinkes').act('tarik', jabatan);
    await t.expectRefused('GUARD_REFUSED', recall('kadis-dpmd'));
    await recall('kadis-dinsos');
    t.expectChildren({ 'kadis-dpmd': 'open', 'kadis-dinsos': 'cancelled' });
  });

  test('a courier has a name', async () => {
    const t = await toBeSigned();
    await sign(t);
    const send = (data: JsonObject): ReturnType<Person['complete']> =>
      t.as('agendaris-dinkes').complete('tertandatangani', 'kirim', data);
    await t.expectRefused('GUARD_REFUSED', send({ cara: 'kurir' }));
    await send({ cara: 'kurir', kurir: 'Caraka 1', resi: 'SMD-1' });
    t.expectStates('terkirim');
    await t.as('agendaris-dinkes').complete('terkirim', 'arsipkan', { klasifikasi: '400.7' });
    t.expectEnded('diarsipkan');
  });

  test('what is signed is cancelled no more', async () => {
    const t = await toBeSigned();
    await sign(t);
    await t.expectRefused('GUARD_REFUSED', t.as(drafter).act('batalkan'));
  });
});

describe('an invitation', () => {
  const event = {
    acaraMulai: '2025-12-10T09:00:00+07:00',
    acaraSelesai: '2025-12-10T12:00:00+07:00',
    acaraTempat: 'Aula Dinas Kesehatan',
  };
  // How secret it is, whoever begins the invitation has said.
  const { keamanan: _said, ...drafted } = letter;
  const invited = { tujuan: 'internal', penerima: [{ jabatan: 'kadis-dpmd' }] };

  test.each([
    ['has no end', { ...event, acaraSelesai: null }],
    ['ends before it begins', { ...event, acaraSelesai: '2025-12-10T08:00:00+07:00' }],
    ['has begun', { ...event, acaraMulai: '2025-11-30T09:00:00+07:00' }],
    ['is nowhere', { ...event, acaraTempat: null }],
  ])('is refused where its event %s', async (_what, data) => {
    const t = await opened({ jenis: 'undangan' });
    t.expectStates('konsep-undangan');
    const act = t.as(drafter).complete('konsep-undangan', 'ajukan', {
      ...drafted,
      ...invited,
      ...data,
    });
    await t.expectRefused(data.acaraSelesai === null ? 'FORM_INVALID' : 'GUARD_REFUSED', act);
  });

  test('is initialled anew when it comes back and only its place is another', async () => {
    const t = await opened({ jenis: 'undangan' });
    await t.as(drafter).complete('konsep-undangan', 'ajukan', { ...drafted, ...invited, ...event });
    await t.as(head).complete('paraf-1', 'paraf');
    await t
      .as('kadis-dinkes')
      .complete('menunggu-tanda-tangan', 'kembalikan', {}, { comment: 'Aula sedang dipakai' });
    await t
      .as(drafter)
      .complete('perbaikan-undangan', 'ajukan-ulang', { acaraTempat: 'Ruang rapat 2' });
    t.expectStates('paraf-1');
  });
});

describe('as a part of another flow', () => {
  /** Has one letter written by somebody, and ends as the letter did. */
  const parent = {
    $schema: 'urn:alir:flow:1',
    flow: 'induk',
    version: 1,
    lang: 'id',
    title: 'Induk',
    calendar: 'kabupaten',
    data: {
      type: 'object',
      required: ['konseptor', 'petugas'],
      additionalProperties: false,
      properties: {
        konseptor: { type: 'string' },
        petugas: {
          type: 'array',
          maxItems: 5,
          items: {
            type: 'object',
            required: ['jabatan'],
            additionalProperties: false,
            properties: { jabatan: { type: 'string' } },
          },
        },
        nomor: { type: 'string' },
        tanggal: { type: 'string', format: 'date' },
        penandatangan: { type: 'string' },
      },
    },
    initial: 'naskah',
    states: {
      naskah: {
        each: {
          in: "['surat']",
          as: 's',
          key: 's',
          flow: 'surat-keluar',
          with: {
            berinduk: 'true',
            unit: "'dinkes'",
            konseptor: 'data.konseptor',
            jenis: "'surat-tugas'",
            perihal: "'Menghadiri rapat koordinasi'",
            naskah: "'Memerintahkan hadir pada rapat koordinasi.'",
            tujuan: "'internal'",
            penerima: 'data.petugas',
          },
        },
        onDone: [
          {
            guard: "children.exists(c, has(c.result) && c.result == 'ditandatangani')",
            set: {
              nomor: "children.filter(c, c.result == 'ditandatangani')[0].output.nomor",
              tanggal: "children.filter(c, c.result == 'ditandatangani')[0].output.tanggal",
              penandatangan:
                "children.filter(c, c.result == 'ditandatangani')[0].output.penandatangan",
            },
            target: 'berangkat',
          },
          { target: 'batal' },
        ],
      },
      berangkat: { type: 'final', result: 'berangkat' },
      batal: { type: 'final', result: 'batal' },
    },
  };

  const begun = async (...petugas: readonly string[]): Promise<FlowTest> => {
    const t = await testFlow({
      definition: parent,
      flows: [definition, ...flows],
      forms,
      calendars: known,
      organisation,
      services: answering(signed),
      now: '2025-12-01T09:00:00+07:00',
    });
    const data = { konseptor: drafter, petugas: petugas.map((jabatan) => ({ jabatan })) };
    await t.start(data, { by: 'kadis-dinkes' });
    return t;
  };

  const submit = async (t: FlowTest): Promise<void> => {
    await t.in('surat').as(drafter).complete('konsep-tugas', 'ajukan', {
      klasifikasi: '000.1.2.3',
    });
    await t.in('surat').as(head).complete('paraf-1', 'paraf');
  };

  test('is written by whom the flow names, on the text that it gives', async () => {
    const t = await begun('ketua-tim-dinkes-p2p');
    t.expectTasks({ [drafter]: ['konsep-tugas'] });
    t.in('surat').expectData({
      konseptor: drafter,
      unit: 'dinkes',
      naskah: 'Memerintahkan hadir pada rapat koordinasi.',
    });
  });

  test('ends when it is signed, and the flow has its number, day and signer', async () => {
    const t = await begun('ketua-tim-dinkes-p2p');
    await submit(t);
    await t.in('surat').as('kadis-dinkes').complete('menunggu-tanda-tangan', 'tandatangani');
    t.expectEnded('berangkat');
    t.expectData({
      nomor: '000.1.2.3/001/2025',
      tanggal: '2025-12-01',
      penandatangan: 'kadis-dinkes',
    });
  });

  test('an assignment of the head is signed above the head', async () => {
    const t = await begun('kadis-dinkes', 'ketua-tim-dinkes-p2p');
    await submit(t);
    await t.in('surat').as('kadis-dinkes').complete('paraf-2', 'paraf');
    t.in('surat').expectTasks({ sekda: ['menunggu-tanda-tangan'] });
  });

  test('is given up by whom drafts it, and the flow is told', async () => {
    const t = await begun('ketua-tim-dinkes-p2p');
    await submit(t);
    await t.in('surat').as(drafter).act('batalkan');
    t.expectEnded('batal');
  });
});
