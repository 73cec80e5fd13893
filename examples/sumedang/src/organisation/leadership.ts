// The head of the regency and the Sekretariat Daerah.
//
// Two registers of letters: `kabupaten` (letters to the bupati, screened by the sekda) and `setda` (letters to the sekda).
// A position belongs to one unit, so the sekda holds a second one, `sekda-setda`, as head of the secretariat.

import bagian from '../../organisation/bagian.json' with { type: 'json' };
import type { Position, Structure, Unit } from './structure.ts';

const asisten = [
  { id: 'asisten-1', name: 'Asisten Pemerintahan dan Kesejahteraan Rakyat' },
  { id: 'asisten-2', name: 'Asisten Perekonomian dan Pembangunan' },
  { id: 'asisten-3', name: 'Asisten Administrasi Umum' },
];

const stafAhli = [
  { id: 'staf-ahli-1', name: 'Staf Ahli Bidang Pemerintahan, Hukum, dan Politik' },
  { id: 'staf-ahli-2', name: 'Staf Ahli Bidang Ekonomi, Keuangan, dan Pembangunan' },
  { id: 'staf-ahli-3', name: 'Staf Ahli Bidang Kemasyarakatan dan Sumber Daya Manusia' },
];

const units: readonly Unit[] = [
  { id: 'kabupaten', kind: 'kabupaten', name: 'Kabupaten Sumedang' },
  { id: 'setda', kind: 'setda', name: 'Sekretariat Daerah', parent: 'kabupaten' },
  ...bagian.map(({ id, name }) => ({ id, kind: 'bagian', name, parent: 'setda' })),
];

const positions: readonly Position[] = [
  { id: 'bupati', name: 'Bupati', unit: 'kabupaten', roles: ['head'] },
  { id: 'wabup', name: 'Wakil Bupati', unit: 'kabupaten', superior: 'bupati' },
  {
    id: 'sekda',
    name: 'Sekretaris Daerah',
    unit: 'kabupaten',
    superior: 'bupati',
    roles: ['secretary'],
  },
  {
    id: 'sekda-setda',
    name: 'Sekretaris Daerah selaku Kepala Setda',
    unit: 'setda',
    superior: 'bupati',
    roles: ['head'],
  },
  {
    id: 'agendaris-kabupaten',
    name: 'Agendaris Bupati (Bagian Umum)',
    unit: 'kabupaten',
    superior: 'kabag-umum',
    roles: ['agendaris'],
  },
  {
    id: 'agendaris-setda',
    name: 'Agendaris Setda (Bagian Umum)',
    unit: 'setda',
    superior: 'kabag-umum',
    roles: ['agendaris'],
  },
  {
    id: 'kasubag-tu-pimpinan',
    name: 'Kepala Subbagian Tata Usaha Pimpinan',
    unit: 'setda',
    superior: 'kabag-umum',
    roles: ['secretary'],
  },
  {
    id: 'bendahara-setda',
    name: 'Bendahara Pengeluaran Sekretariat Daerah',
    unit: 'setda',
    superior: 'kabag-umum',
  },
  ...asisten.map((one) => ({ ...one, unit: 'setda', superior: 'sekda' })),
  ...stafAhli.map((one) => ({ ...one, unit: 'setda', superior: 'bupati' })),
  ...bagian.flatMap(({ id, name, asisten: number }): Position[] => [
    {
      id: headOf(id),
      name: `Kepala ${name}`,
      unit: id,
      superior: `asisten-${number}`,
      roles: ['head'],
    },
    { id: `analis-${id}`, name: `Analis ${name}`, unit: id, superior: headOf(id) },
  ]),
];

export const leadership: Structure = { units, positions };

/** `bag-hukum` is led by `kabag-hukum`. */
function headOf(unit: string): string {
  return `ka${unit}`;
}
