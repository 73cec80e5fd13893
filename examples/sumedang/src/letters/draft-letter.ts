// Makes up a letter: who writes to which office about what. Subjects come from letters/bahan-surat.json.

import material from '../../letters/bahan-surat.json' with { type: 'json' };
import type { Dice } from './dice.ts';
import type { House, Office } from './house.ts';
import type { Channel, Letter, Secrecy, Urgency } from './letter.ts';
import { dateAt, instantAt, minuteOf, officeDay } from './office-time.ts';
import type { Quarter } from './quarter.ts';

type Topic = (typeof material.topik)[number];

export interface Draft {
  readonly letter: Letter;
  readonly office: Office;
  /** Agencies that the matter concerns. */
  readonly agencies: readonly string[];
}

interface Sender {
  readonly nama: string;
  readonly kode: string;
  readonly post: string;
}

/** Where the letter plays: a village and its district. */
interface Place {
  readonly desa: string;
  readonly kecamatan: string;
}

interface KnownSender {
  readonly nama: string;
  readonly kode: string;
  /** File codes that they write about, with all below; none: they write about whatever nobody else does. */
  readonly klasifikasi?: readonly string[];
}

const senders: Readonly<Record<string, readonly KnownSender[]>> = material.pengirim;

const signatories: Readonly<Record<string, string>> = {
  kementerian: 'Direktur Jenderal',
  provinsi: 'Kepala',
  vertikal: 'Kepala',
  'kabupaten-lain': 'Bupati',
  kampus: 'Ketua',
  masyarakat: 'Ketua',
  warga: 'Pelapor (dirahasiakan)',
  setda: 'Sekretaris Daerah',
  kecamatan: 'Camat',
  puskesmas: 'Kepala Puskesmas',
};

const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'].concat([
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]);

/** Where and when letters are made up. */
interface Drafting {
  readonly dice: Dice;
  readonly house: House;
  readonly quarter: Quarter;
}

/** @param received - minute at work at which it arrives */
export function draftLetter(
  { dice, house, quarter }: Drafting,
  id: string,
  received: number,
): Draft {
  const topic = dice.weighted(material.topik);
  const office = officeFor(dice, house, dice.pick(topic.untuk));
  const place = placeNear(dice, house, office);
  const category = dice.pick(topic.dari);
  const matter = { from: place, to: office, klasifikasi: topic.klasifikasi };
  const sender = senderOf(dice, house, category, matter);
  const written = Math.max(
    minuteOf(`${quarter.year}-01-01`),
    received - dice.int(1, 5) * officeDay,
  );
  const fill = filler(dice, place, quarter, dateAt(written));
  const secrecy = secrecyOf(dice, topic);
  const secret = secrecy === 'rahasia' || secrecy === 'sangat-rahasia';
  const letter: Letter = {
    id,
    pengirim: fill(sender.nama),
    nomorSurat: numberOf(dice, topic, fill(sender.kode), dateAt(written)),
    tanggalSurat: dateAt(written),
    perihal: fill(topic.perihal),
    jenis: topic.jenis,
    klasifikasi: topic.klasifikasi,
    urgensi: urgencyOf(dice),
    keamanan: secrecy,
    kanal: channelOf(dice, category, secret),
    ...('acara' in topic && {
      acaraMulai: instantAt(received + dice.int(4, 10) * officeDay),
      acaraTempat: `Aula ${house.nameOf(dice.pick(house.agencies))}`,
    }),
    tujuan: office.headName,
    penandatangan: sender.post,
    scan: !secret,
    isi: secret
      ? ['(Naskah rahasia: dicatat dari amplopnya.)']
      : [
          fill(topic.isi),
          'Demikian disampaikan, atas perhatian Saudara kami ucapkan terima kasih.',
        ],
  };
  return { letter, office, agencies: topic.opd };
}

/** An agency by its id, or any office of a kind. */
function officeFor(dice: Dice, house: House, unit: string): Office {
  return house.offices.get(unit) ?? dice.pick(house.ofKind(unit));
}

function placeNear(dice: Dice, house: House, { unit, parent }: Office): Place {
  const villages = house.ofKind('desa');
  const area = unit.replace(/^puskesmas-/, '');
  const near = villages.filter(
    (one) => one.unit === area || one.parent === area || one.parent === parent,
  );
  const { name, parent: district } = dice.pick(near.length > 0 ? near : villages);
  return {
    desa: name.replace(/^Desa /, ''),
    kecamatan: house.nameOf(district ?? '').replace(/^Kecamatan /, ''),
  };
}

/** What a letter is about, where it plays and to whom it goes. */
interface Matter {
  readonly from: Place;
  readonly to: Office;
  readonly klasifikasi: string;
}

function senderOf(
  dice: Dice,
  house: House,
  category: string,
  { from, to, klasifikasi }: Matter,
): Sender {
  const post = signatories[category] ?? 'Kepala';
  const { desa, kecamatan } = from;
  if (house.agencies.includes(category)) return agencySender(house, category);
  if (category === 'opd')
    return agencySender(house, dice.pick(house.agencies.filter((one) => one !== to.unit)));
  if (category === 'puskesmas')
    return { nama: `UPTD Puskesmas ${kecamatan}`, kode: `PKM.${kecamatan}`, post };
  // A district does not write to itself; one of its villages does.
  if (category === 'kecamatan' && to.name !== `Kecamatan ${kecamatan}`)
    return { nama: `Kecamatan ${kecamatan}`, kode: `Kec.${kecamatan}`, post };
  const known = senders[category];
  if (known) {
    const { nama, kode } = dice.pick(concerned(known, klasifikasi));
    return { nama, kode, post };
  }
  return { nama: `Pemerintah Desa ${desa}`, kode: `Ds.${desa}`, post: 'Kepala Desa' };
}

/** Those whose matter it is; else those who write about anything. */
function concerned(known: readonly KnownSender[], code: string): readonly KnownSender[] {
  const own = known.filter((one) => one.klasifikasi?.some((above) => isBelow(code, above)));
  return own.length > 0 ? own : known.filter((one) => one.klasifikasi === undefined);
}

/** `400.10` is below `400`, and not below `400.1`. */
const isBelow = (code: string, above: string): boolean => `${code}.`.startsWith(`${above}.`);

function agencySender(house: House, id: string): Sender {
  return { nama: house.nameOf(id), kode: id.toUpperCase(), post: 'Kepala' };
}

function numberOf(dice: Dice, { klasifikasi }: Topic, kode: string, date: string): string {
  if (kode === 'LAPOR') return `LAPOR-99${dice.int(10_000, 99_999)}`;
  const number = dice.int(1, 900);
  return kode.startsWith('Ds.')
    ? `${klasifikasi}/${number}/${kode}/${date.slice(0, 4)}`
    : `${klasifikasi}/${number}/${kode}`;
}

/** Puts words in the place of `{desa}`, `{tema}` … */
function filler(
  dice: Dice,
  place: Place,
  quarter: Quarter,
  date: string,
): (text: string) => string {
  const words: Readonly<Record<string, string>> = {
    ...place,
    tema: dice.pick(material.kata.tema),
    kegiatan: dice.pick(material.kata.kegiatan),
    kelompok: dice.pick(material.kata.kelompok),
    tahun: String(quarter.year),
    lalu: String(quarter.year - 1),
    tw: ['I', 'II', 'III', 'IV'][quarter.number - 1] ?? '',
    bulan: months[Number(date.slice(5, 7)) - 1] ?? '',
  };
  return (text) => text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
}

function urgencyOf(dice: Dice): Urgency {
  return dice.weighted([
    { bobot: 70, urgensi: 'biasa' as const },
    { bobot: 25, urgensi: 'segera' as const },
    { bobot: 5, urgensi: 'sangat-segera' as const },
  ]).urgensi;
}

function secrecyOf(dice: Dice, topic: Topic): Secrecy {
  if ('rahasia' in topic) return 'rahasia';
  return dice.weighted([
    { bobot: 900, keamanan: 'biasa' as const },
    { bobot: 80, keamanan: 'terbatas' as const },
    { bobot: 17, keamanan: 'rahasia' as const },
    { bobot: 3, keamanan: 'sangat-rahasia' as const },
  ]).keamanan;
}

function channelOf(dice: Dice, category: string, secret: boolean): Channel {
  if (secret) return 'kurir';
  if (category === 'warga') return 'lapor';
  return dice.pick(['loket', 'loket', 'kurir', 'surel', 'srikandi'] as const);
}
