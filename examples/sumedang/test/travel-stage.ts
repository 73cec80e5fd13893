// A travel in flow tests: the real regency, the real book of travels in memory, and whoever signs at once.

import { readFile } from 'node:fs/promises';
import type { JsonObject, Store } from '@alir/engine';
import { indexOrganisation, parseCalendars } from '@alir/engine/core';
import { testFlow, type FlowTest } from '@alir/engine/testing';
import { calendars } from '../src/calendars.ts';
import { readFlowSources } from '../src/flow-sources.ts';
import { houseUser } from '../src/office/house-user.ts';
import { sumedang } from '../src/organisation/sumedang.ts';
import { openTravelBook, type TravelBook } from '../src/travel/travel-book.ts';
import { travelDesk } from '../src/travel/travel-desk.ts';
import { travelServices } from '../src/travel/travel-services.ts';

type Services = NonNullable<Parameters<typeof testFlow>[0]['services']>;

const read = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));

const [definition, ...flows] = await Promise.all(
  [
    'surat-tugas-sppd',
    'disposisi',
    'jawaban-undangan',
    'kabar-undangan',
    'surat-masuk',
    'surat-keluar',
    'sppd',
  ].map((flow) => read(`flows/${flow}.json`)),
);
const forms = (await readFlowSources()).flatMap((source) => source.forms ?? []);
const organisation = await sumedang();
const { positions } = indexOrganisation(organisation);
const known = parseCalendars([...calendars]).calendars ?? [];

export const drafter = 'ketua-tim-dinkes-p2p';
export const kabid = 'kabid-dinkes-p2p';
export const head = 'kadis-dinkes';
/** Uses the budget for the head. */
export const deputy = 'sekdis-dinkes';
export const treasurer = 'bendahara-dinkes';

export const plan: JsonObject = {
  tujuan: 'Dinas Kesehatan Provinsi Jawa Barat, Bandung',
  berangkat: '2025-12-03',
  kembali: '2025-12-05',
  angkutan: 'kendaraan-dinas',
  pelaksana: [{ jabatan: drafter }],
  sumberDana: 'Pencegahan penyakit menular, 5.1.02.04.01.0001',
  urgensi: 'biasa',
  keamanan: 'biasa',
};

export const stamp: JsonObject = {
  tempat: 'Bandung',
  tiba: '2025-12-03',
  pergi: '2025-12-05',
  pejabat: 'Sekretaris Dinas Kesehatan Provinsi',
};

const signed = {
  hasil: 'ditandatangani',
  pengguna: 'pemangku',
  nama: 'Pemangku',
  kapasitas: 'definitive',
  instansi: 'Dinas Kesehatan',
  segel: { sidik: 'ab', nilai: 'cd', sertifikat: 'pem', pada: '2025-12-01T02:00:00Z' },
};

export const signing: Services = {
  'cek-sertifikat': async () => ({ hasil: 'berlaku', pengguna: 'pemangku' }),
  'tanda-tangan': async () => signed,
  'perbarui-sertifikat': async () => null,
};

export interface StageOptions {
  readonly services?: Services;
  /** ISO instant. Default: Monday 1 December 2025, nine o'clock. */
  readonly now?: string;
  readonly store?: Store;
  readonly book?: TravelBook;
}

export interface Stage {
  readonly t: FlowTest;
  readonly book: TravelBook;
}

export async function travelStage(options: StageOptions = {}): Promise<Stage> {
  const book = options.book ?? openTravelBook(':memory:');
  let t: FlowTest | null = null;
  const engine = (): FlowTest['engine'] => {
    if (t === null) throw new Error('the stage is not open yet');
    return t.engine;
  };
  const now = (): number => (t === null ? 0 : Date.parse(t.now));
  t = await testFlow({
    definition,
    flows,
    forms,
    calendars: known,
    organisation,
    services: {
      ...signing,
      ...travelServices({
        book,
        desk: travelDesk(book, organisation, engine),
        engine,
        nameOf: (position) => positions.get(position)?.name ?? position,
        now,
      }),
      ...options.services,
    },
    operators: ['operator', houseUser],
    now: options.now ?? '2025-12-01T09:00:00+07:00',
    ...(options.store && { store: options.store }),
  });
  return { t, book };
}

/** On the desk of whoever plans it. */
export async function begun(options: StageOptions = {}, by = drafter): Promise<Stage> {
  const stage = await travelStage(options);
  await stage.t.start({ maksud: 'Konsultasi penanganan demam berdarah' }, { by });
  return stage;
}

/** Dates are booked, and the letter is being written. */
export async function planned(
  data: JsonObject = {},
  options: StageOptions = {},
  by = drafter,
): Promise<Stage> {
  const stage = await begun(options, by);
  await stage.t.as(by).complete('rencana', 'ajukan', { ...plan, ...data });
  return stage;
}

/** The letter is signed by the head, and the travel orders wait for signatures. */
export async function assigned(data: JsonObject = {}, options: StageOptions = {}): Promise<Stage> {
  const stage = await planned(data, options);
  const letter = stage.t.in('Surat tugas');
  await letter.as(drafter).complete('konsep-tugas', 'ajukan', {});
  await letter.as(kabid).complete('paraf-1', 'paraf');
  await letter.as(head).complete('menunggu-tanda-tangan', 'tandatangani');
  return stage;
}

/** The drafter alone travels, and the order is signed. */
export async function issued(order: JsonObject = {}, options: StageOptions = {}): Promise<Stage> {
  const stage = await assigned({}, options);
  await stage.t.in(drafter).as(deputy).complete('menunggu-tanda-tangan', 'tandatangani', order);
  return stage;
}

export async function away(options: StageOptions = {}): Promise<Stage> {
  const stage = await issued({}, options);
  await stage.t.advanceTo('2025-12-03T08:00:00+07:00');
  await stage.t.in(drafter).as(drafter).complete('siap-berangkat', 'berangkat');
  return stage;
}

export async function returned(options: StageOptions = {}): Promise<Stage> {
  const stage = await away(options);
  await stage.t.advanceTo('2025-12-05T15:00:00+07:00');
  await stage.t
    .in(drafter)
    .as(drafter)
    .complete('dalam-perjalanan', 'kembali', { stempel: [stamp], kembaliPada: '2025-12-05' });
  return stage;
}
