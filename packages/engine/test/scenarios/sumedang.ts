// The flows, forms and calendar of examples/sumedang, with a regency just large enough for them.

import { readdirSync, readFileSync } from 'node:fs';
import type { OrganisationData } from '../../src/index.ts';
import { parseCalendars } from '../../src/core/index.ts';

const example = new URL('../../../../examples/sumedang/', import.meta.url);

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, example), 'utf8'));

export const suratMasuk = read('flows/surat-masuk.json');
export const disposisi = read('flows/disposisi.json');
export const jawabanUndangan = read('flows/jawaban-undangan.json');
export const kabarUndangan = read('flows/kabar-undangan.json');
export const laporanKinerjaDesa = read('flows/laporan-kinerja-desa.json');
export const forms = readdirSync(new URL('forms/', example)).map((name) => read(`forms/${name}`));

const parsed = parseCalendars(
  ['kabupaten', 'libur-nasional-2026'].map((name) => read(`calendars/${name}.json`)),
);
export const calendars = parsed.calendars ?? [];

/** unit, parent, kind; then its positions: id, superior, roles */
const places: readonly (readonly [
  string,
  string | null,
  string,
  ...(readonly [string, string | null, ...string[]])[],
])[] = [
  [
    'kabupaten',
    null,
    'kabupaten',
    ['bupati', null, 'head'],
    ['wabup', 'bupati'],
    ['sekda', 'bupati', 'secretary'],
    ['agendaris-kabupaten', 'sekda', 'agendaris'],
  ],
  ['setda', 'kabupaten', 'setda', ['asisten-1', 'sekda'], ['kabag-hukum', 'asisten-1']],
  [
    'dinkes',
    'kabupaten',
    'dinas',
    ['kadis-dinkes', 'sekda', 'head'],
    ['sekdis-dinkes', 'kadis-dinkes', 'secretary'],
    ['agendaris-dinkes', 'sekdis-dinkes', 'agendaris'],
    ['kabid-p2p', 'kadis-dinkes'],
    ['ketua-tim-p2p', 'kabid-p2p'],
  ],
  ['puskesmas', 'dinkes', 'puskesmas', ['kapus', 'kabid-p2p', 'head'], ['bidan', 'kapus']],
  [
    'dpmd',
    'kabupaten',
    'dinas',
    ['kadis-dpmd', 'sekda', 'head'],
    ['verifikator-1', 'kadis-dpmd', 'verifikator-dpmd'],
  ],
  ['inspektorat', 'kabupaten', 'inspektorat', ['inspektur', 'bupati', 'head']],
  [
    'kecamatan',
    'kabupaten',
    'kecamatan',
    ['camat', 'sekda', 'head'],
    ['kasi-pem', 'camat', 'kasi-pem'],
    ['kasi-pmd', 'camat', 'evaluator'],
  ],
  [
    'desa-1',
    'kecamatan',
    'desa',
    ['kades-1', null, 'head'],
    ['operator-1', 'kades-1', 'operator-desa'],
  ],
  [
    'desa-2',
    'kecamatan',
    'desa',
    ['kades-2', null, 'head'],
    ['operator-2', 'kades-2', 'operator-desa'],
  ],
];

const posts = places.flatMap(([unit, , , ...rows]) =>
  rows.map(([id, superior, ...roles]) => ({
    id,
    name: id,
    unit,
    roles,
    ...(superior === null ? {} : { superior }),
  })),
);

/** Every post has its own holder, `pemangku-<post>`. */
export const regency: OrganisationData = {
  units: places.map(([id, parent, kind]) => ({
    id,
    kind,
    name: id,
    ...(parent === null ? {} : { parent }),
  })),
  positions: posts,
  users: posts.map(({ id }) => ({ id: `pemangku-${id}`, name: id })),
  assignments: posts.map(({ id }) => ({ user: `pemangku-${id}`, position: id })),
};
