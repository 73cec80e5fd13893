// The agencies (perangkat daerah): each with its head, a secretariat that keeps the agenda book, and its bidang.

import agencyList from '../../organisation/agencies.json' with { type: 'json' };
import type { Position, Structure, Unit } from './structure.ts';

export type Agency = (typeof agencyList)[number];
type Bidang = Agency['bidang'][number];

/** In the order of the regency's own list; each names the asisten who coordinates it. */
export const agencyRows: readonly Agency[] = agencyList;

export const agencies: Structure = {
  units: agencyRows.flatMap((agency) => [
    { id: agency.id, kind: agency.kind, name: agency.name, parent: 'kabupaten' },
    ...agency.bidang.map((bidang) => unitOf(agency, bidang)),
  ]),
  positions: agencyRows.flatMap((agency) => [
    ...secretariat(agency),
    ...agency.bidang.flatMap((bidang) => leadersOf(agency, bidang)),
    ...extraPosts(agency),
  ]),
};

function unitOf(agency: Agency, bidang: Bidang): Unit {
  return { id: `${agency.id}-${bidang.id}`, kind: 'bidang', name: bidang.name, parent: agency.id };
}

function secretariat({ id, name, head, secretary, superior }: Agency): Position[] {
  const kasubag = `kasubag-umum-${id}`;
  const finance = `kasubag-program-${id}`;
  return [
    { ...head, unit: id, superior, roles: ['head'] },
    { ...secretary, unit: id, superior: head.id, roles: ['secretary'] },
    {
      id: kasubag,
      name: `Kepala Subbagian Umum dan Kepegawaian ${name}`,
      unit: id,
      superior: secretary.id,
    },
    {
      id: finance,
      name: `Kepala Subbagian Program dan Keuangan ${name}`,
      unit: id,
      superior: secretary.id,
    },
    {
      id: `bendahara-${id}`,
      name: `Bendahara Pengeluaran ${name}`,
      unit: id,
      superior: finance,
    },
    {
      id: `agendaris-${id}`,
      name: `Agendaris ${name}`,
      unit: id,
      superior: kasubag,
      roles: ['agendaris'],
    },
  ];
}

function leadersOf(agency: Agency, bidang: Bidang): Position[] {
  const unit = `${agency.id}-${bidang.id}`;
  const head = `kabid-${unit}`;
  return [
    {
      id: head,
      name: `Kepala ${bidang.name} ${agency.name}`,
      unit,
      superior: agency.head.id,
      roles: ['head'],
    },
    {
      id: `ketua-tim-${unit}`,
      name: `Ketua Tim Kerja ${bidang.name} ${agency.name}`,
      unit,
      superior: head,
    },
  ];
}

/** Those who verify the villages' reports. */
function extraPosts(agency: Agency): Position[] {
  if (agency.id !== 'dpmd') return [];
  return [1, 2, 3].map((number) => ({
    id: `verifikator-dpmd-${number}`,
    name: `Verifikator DPMD ${number}`,
    unit: 'dpmd-pemdes',
    superior: 'kabid-dpmd-pemdes',
    roles: ['verifikator-dpmd'],
  }));
}
