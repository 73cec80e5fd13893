// Travels of DPMD, one waiting at each step, so that every desk of a travel has work when the demo opens: a plan, a letter to be
// signed, orders, an advance, people on the way, a report that is late, costs to be checked, and one that is paid.

import { indexOrganisation, type JsonObject } from '@alir/engine/core';
import { dateAt, instantAt, minuteOf, officeDay } from '../letters/office-time.ts';
import { takeStep, type Stage } from '../letters/play-story.ts';
import { completes, takes, type Moment } from '../letters/steps.ts';
import type { Step } from '../letters/story.ts';
import { testPassphrase } from '../signing/local-signer.ts';
import travels from '../../letters/perjalanan.json' with { type: 'json' };
import type { Happening } from './play-timeline.ts';

/** The steps of a travel in their order; it waits at one of them. */
const order = [
  'rencana',
  'konsep',
  'paraf',
  'surat',
  'sppd',
  'uang-muka',
  'berangkat',
  'ubah-jadwal',
  'persetujuan',
  'kembali',
  'laporan',
  'kuitansi',
  'tolak-baris',
  'perbaikan',
  'verifikasi',
  'pembayaran',
  'selesai',
];

type Travel = (typeof travels.perjalanan)[number];

interface Told {
  readonly name: string;
  readonly step: Step;
}

const [head, deputy, treasurer] = ['kadis-dpmd', 'sekdis-dpmd', 'bendahara-dpmd'] as const;

/** What is signed, with the passphrase of whoever signs. */
const signed: ReadonlySet<string> = new Set(['surat', 'sppd']);
/** Steps that not every travel takes: those of `perjalanan.json` that name them, and those that wait there. */
const rare: ReadonlySet<string> = new Set([
  'uang-muka',
  'ubah-jadwal',
  'persetujuan',
  'tolak-baris',
  'perbaikan',
]);

/** @param today - ISO date; what is told happened before its office hours, or in them */
export function demoTravels(today: string): readonly Happening[] {
  const now = minuteOf(today);
  return travels.perjalanan.flatMap((travel) => happeningsOf(travel, now));
}

function happeningsOf(travel: Travel, now: number): readonly Happening[] {
  const { penyusun, maksud, menunggu, lewat, berangkat } = travel;
  const begins = now + Math.min(berangkat - 2, -2) * officeDay + 30;
  const at = instantAt(begins);
  let root = '';
  const start: Happening = {
    at: Date.parse(at),
    async happen(stage) {
      const by = { user: holderOf(stage, penyusun, at).user, as: penyusun };
      const begun = stage.engine.flow('surat-tugas-sppd');
      const result = await begun.start({ data: { maksud }, by });
      if (!result.ok) throw new Error(`${maksud}: ${result.message}`);
      root = result.instance;
      await settle(stage);
    },
  };
  const taken = stepsOf(travel, begins, now).filter(
    ({ name }) =>
      order.indexOf(name) < order.indexOf(menunggu) && (!rare.has(name) || lewat.includes(name)),
  );
  return [
    start,
    ...taken.map(({ name, step }): Happening => ({
      at: Date.parse(step.at),
      async happen(stage) {
        if (signed.has(name)) await typePassphrase(stage, root, step);
        await takeStep(stage, root, step);
        await settle(stage);
      },
    })),
  ];
}

function stepsOf(travel: Travel, begins: number, now: number): readonly Told[] {
  const { penyusun, pelaksana, tujuan } = travel;
  const out = now + travel.berangkat * officeDay;
  const back = out + (travel.hari - 1) * officeDay;
  const letter = ['Surat tugas'];
  const chief = penyusun.replace('ketua-tim-', 'kabid-');
  const at = (minutes: number, as: string, on: readonly string[] = []): Moment => ({
    minute: begins + minutes,
    as,
    on,
  });
  const plan: JsonObject = {
    tujuan,
    berangkat: dateAt(out),
    kembali: dateAt(back),
    angkutan: 'kendaraan-dinas',
    pelaksana: pelaksana.map((jabatan) => ({ jabatan })),
    sumberDana: 'Pembinaan pemerintahan desa, 5.1.02.04.01.0001',
    urgensi: 'biasa',
    keamanan: 'biasa',
  };
  return [
    { name: 'rencana', step: completes(at(10, penyusun), 'rencana', 'ajukan', { data: plan }) },
    {
      name: 'konsep',
      step: completes(at(20, penyusun, letter), 'konsep-tugas', 'ajukan', { data: {} }),
    },
    { name: 'paraf', step: completes(at(40, chief, letter), 'paraf-1', 'paraf') },
    {
      name: 'surat',
      step: completes(at(80, head, letter), 'menunggu-tanda-tangan', 'tandatangani'),
    },
    ...pelaksana.flatMap((traveller, index): Told[] => [
      ...issuing(travel, traveller, (minutes, as) => at(120 + index + minutes, as, [traveller])),
      ...travelling(travel, traveller, { out, back }),
    ]),
  ];
}

function issuing(
  { lewat }: Travel,
  traveller: string,
  at: (minutes: number, as: string) => Moment,
): readonly Told[] {
  const data =
    lewat.includes('uang-muka') || lewat.includes('uang-muka-diminta')
      ? { uangMuka: '750000' }
      : {};
  const pays = traveller === treasurer ? deputy : treasurer;
  return [
    {
      name: 'sppd',
      step: completes(at(0, deputy), 'menunggu-tanda-tangan', 'tandatangani', { data }),
    },
    { name: 'uang-muka', step: completes(at(40, pays), 'uang-muka', 'bayar') },
  ];
}

function travelling(
  { tujuan, hari }: Travel,
  traveller: string,
  { out, back }: { readonly out: number; readonly back: number },
): readonly Told[] {
  const on = [traveller];
  const at = (minute: number, as = traveller): Moment => ({ minute, as, on });
  const pays = traveller === treasurer ? deputy : treasurer;
  const longer = { kembali: dateAt(back + 2 * officeDay), alasan: 'Diperpanjang penyelenggara' };
  const stamp = {
    tempat: tujuan,
    tiba: dateAt(out),
    pergi: dateAt(back),
    pejabat: 'Pejabat setempat',
  };
  const row = (jenis: string, uraian: string, harga: string): JsonObject => ({
    jenis,
    uraian,
    volume: hari,
    harga,
  });
  const rincian = [
    row('uang-harian', 'Uang harian', '430000'),
    row('representasi', 'Representasi', '125000'),
  ];
  const mended = [
    row('uang-harian', 'Uang harian', '430000'),
    row('representasi', 'Representasi', '75000'),
  ];
  const penolakan = [{ baris: 2, alasan: 'Melebihi standar satuan harga' }];
  const told = (name: string, step: Step): Told => ({ name, step });
  return [
    told('berangkat', completes(at(out + 5), 'siap-berangkat', 'berangkat')),
    told('ubah-jadwal', takes(at(out + 60), 'ubah-jadwal', longer)),
    told('persetujuan', completes(at(out + 90, head), 'persetujuan-jadwal', 'setujui')),
    told(
      'kembali',
      completes(at(back + 250), 'dalam-perjalanan', 'kembali', {
        data: { stempel: [stamp], kembaliPada: dateAt(back) },
      }),
    ),
    told(
      'laporan',
      completes(at(back + officeDay), 'menunggu-laporan', 'serahkan', {
        data: { laporan: 'Kegiatan diikuti sampai selesai; bahannya dibagikan kepada tim.' },
      }),
    ),
    told(
      'kuitansi',
      completes(at(back + officeDay + 60), 'kuitansi', 'ajukan', { data: { rincian } }),
    ),
    told(
      'tolak-baris',
      completes(at(back + 2 * officeDay, pays), 'verifikasi', 'kembalikan-baris', {
        data: { penolakan },
      }),
    ),
    told(
      'perbaikan',
      completes(at(back + 2 * officeDay + 60), 'kuitansi', 'ajukan', { data: { rincian: mended } }),
    ),
    told('verifikasi', completes(at(back + 3 * officeDay, pays), 'verifikasi', 'setujui')),
    told(
      'pembayaran',
      completes(at(back + 4 * officeDay, pays), 'pembayaran', 'bayar', {
        data: { caraBayar: 'transfer' },
      }),
    ),
  ];
}

function holderOf({ organisation }: Stage, position: string, at: string) {
  const [holder] = indexOrganisation(organisation).holders(position, at.slice(0, 10));
  if (holder === undefined) throw new Error(`nobody holds ${position} on ${at}`);
  return holder;
}

/** As the dialog of the inbox does, right before the step. */
async function typePassphrase(
  stage: Stage,
  root: string,
  { as, at, on = [] }: Step,
): Promise<void> {
  const { organisation, engine, clock, passphrases } = stage;
  if (passphrases === undefined) throw new Error('nobody can sign on this stage');
  const { user, capacity = 'definitive' } = holderOf(stage, as, at);
  const { positions, units } = indexOrganisation(organisation);
  const { items } = await engine.instances.query({ parent: root, limit: 60 });
  const open = items.find(
    ({ flow, status, summary }) =>
      status === 'open' &&
      (on[0] === 'Surat tugas' ? flow === 'surat-keluar' : summary['pelaksana'] === on[0]),
  );
  clock.set(Date.parse(at));
  const unitName = units.get(positions.get(as)?.unit ?? '')?.name ?? '';
  const name = organisation.users.find(({ id }) => id === user)?.name ?? user;
  const signing = { user, name, capacity, position: as, unitName };
  passphrases.hold(open?.id ?? '', signing, testPassphrase);
}

/** Lets the services answer before anybody does the next thing. */
async function settle({ engine }: Stage): Promise<void> {
  for (let work = 1; work > 0;) ({ delivered: work } = await engine.runDue());
}
