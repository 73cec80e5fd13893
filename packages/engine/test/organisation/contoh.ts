// Kabupaten Contoh: fictional, small, with every case that acting officers bring. Users are named after posts.

import type { OrganisationData } from '../../src/index.ts';

type Position = OrganisationData['positions'][number];
type Assignment = OrganisationData['assignments'][number];

const agencies = ['dinkes', 'dinsos', 'dpmd', 'dpmptsp', 'bpkad', 'inspektorat'];
const districts = ['kec-1', 'kec-2'];
const villages = [
  ['desa-1', 'kec-1'],
  ['desa-2', 'kec-1'],
  ['desa-3', 'kec-1'],
  ['desa-4', 'kec-2'],
  ['desa-5', 'kec-2'],
] as const;

const units: OrganisationData['units'] = [
  { id: 'kabupaten', kind: 'kabupaten', name: 'Kabupaten Contoh', zone: 'Asia/Jakarta' },
  { id: 'setda', kind: 'setda', name: 'Sekretariat Daerah', parent: 'kabupaten' },
  ...agencies.map((id) => ({ id, kind: 'dinas', name: id.toUpperCase(), parent: 'kabupaten' })),
  ...districts.map((id) => ({ id, kind: 'kecamatan', name: id, parent: 'kabupaten' })),
  // A village is guided by its district and stands below the regency.
  ...villages.map(([id]) => ({ id, kind: 'desa', name: id, parent: 'kabupaten' })),
  { id: 'kel-1', kind: 'kelurahan', name: 'Kelurahan 1', parent: 'kec-1' },
  { id: 'bagian-lama', kind: 'bagian', name: 'Bagian Lama', parent: 'setda', until: '2025-12-31' },
];

const head = (id: string, unit: string, more: Partial<Position> = {}): Position => ({
  id,
  name: id,
  unit,
  roles: ['head'],
  ...more,
});

const positions: readonly Position[] = [
  head('bupati', 'kabupaten', { level: 1, class: 'political' }),
  { id: 'ajudan-bupati', name: 'Ajudan Bupati', unit: 'kabupaten', superior: 'bupati' },
  { id: 'wabup', name: 'Wakil Bupati', unit: 'kabupaten', superior: 'bupati' },
  head('sekda', 'setda', { superior: 'bupati', class: 'structural' }),
  { id: 'asisten-1', name: 'Asisten I', unit: 'setda', superior: 'sekda' },
  { id: 'asisten-2', name: 'Asisten II', unit: 'setda', superior: 'sekda' },
  { id: 'kabag-umum', name: 'Kabag Umum', unit: 'setda', superior: 'asisten-1' },
  head('kabag-lama', 'bagian-lama'),
  ...agencies.flatMap((unit): Position[] => [
    head(`kadis-${unit}`, unit),
    { id: `sekdis-${unit}`, name: `Sekretaris ${unit}`, unit, roles: ['secretary', 'agendaris'] },
  ]),
  ...districts.flatMap((unit): Position[] => [
    head(`camat-${unit}`, unit),
    { id: `sekcam-${unit}`, name: `Sekcam ${unit}`, unit, roles: ['secretary'] },
  ]),
  ...villages.flatMap(([unit]): Position[] => [
    head(`kades-${unit}`, unit, { class: 'village' }),
    { id: `sekdes-${unit}`, name: `Sekdes ${unit}`, unit, roles: ['secretary'] },
  ]),
  head('lurah-kel-1', 'kel-1'),
];

/** Their own holder is not there, always or for some days. */
const cases: Readonly<Record<string, readonly Omit<Assignment, 'position'>[]>> = {
  'kadis-dinkes': [
    { user: 'u-sekdis-dinkes', capacity: 'plt', from: '2026-01-05', basis: 'SP 800/12/2026' },
  ],
  sekda: [
    { user: 'u-sekda', until: '2026-03-11' },
    {
      user: 'u-asisten-1',
      capacity: 'plh',
      from: '2026-03-12',
      until: '2026-03-20',
      basis: 'SP 800/87/2026',
    },
    { user: 'u-sekda', from: '2026-03-21' },
  ],
  'camat-kec-2': [],
  'kabag-lama': [{ user: 'u-kabag-umum', until: '2025-12-31' }],
};

export const contoh: OrganisationData = {
  version: '2026-03',
  units,
  positions,
  users: positions.map(({ id }) => ({
    id: `u-${id}`,
    name: `Pemangku ${id}`,
    ...(id === 'sekdis-dinkes' && {
      attributes: { golongan: 'IV/a', sertifikat: true, eselon: 3 },
    }),
  })),
  assignments: positions.flatMap(({ id: position }) =>
    (cases[position] ?? [{ user: `u-${position}` }]).map((term) => ({ ...term, position })),
  ),
  relations: [
    ...villages.map(([to, from]) => ({ from, to, kind: 'guidance' })),
    ...villages.map(([to]) => ({ from: 'dpmd', to, kind: 'guidance' })),
    ...['dinkes', 'dinsos', 'dpmd'].map((to) => ({ from: 'asisten-1', to, kind: 'coordination' })),
    { from: 'asisten-2', to: 'bpkad', kind: 'coordination', until: '2026-06-30' },
    ...agencies.map((to) => ({ from: 'inspektorat', to, kind: 'supervision' })),
  ],
  delegations: [
    {
      from: 'bupati',
      to: 'ajudan-bupati',
      scope: { actions: ['view'] },
      basis: 'ND 1/2026',
    },
    {
      from: 'bupati',
      to: 'sekda',
      scope: { actions: ['sign'], flows: ['surat-tugas'] },
      since: '2026-01-01',
      until: '2026-12-31',
      basis: 'Perbup 9/2026',
    },
  ],
  limits: {
    plt: { longest: 'P3M', extension: 'P3M', not: ['kepegawaian', 'anggaran'] },
    plh: { longest: 'P1M' },
    an: { not: ['kepegawaian'] },
  },
};
