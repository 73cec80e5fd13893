// Kabupaten Contoh: posts, never persons.

import type { Capacity, PositionView, SeatView } from '@alir/engine/core/types';

interface Post {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly superior: string | null;
  readonly capacity?: Capacity;
  readonly vacant?: true;
}

const units: Readonly<Record<string, string>> = {
  pemkab: 'Pemerintah Kabupaten Contoh',
  setda: 'Sekretariat Daerah',
  dinkes: 'Dinas Kesehatan',
  dpmd: 'Dinas Pemberdayaan Masyarakat dan Desa',
  dinsos: 'Dinas Sosial',
  bpkad: 'Badan Pengelola Keuangan dan Aset Daerah',
  inspektorat: 'Inspektorat',
  'puskesmas-arunika': 'Puskesmas Arunika',
  'kec-arunika': 'Kecamatan Arunika',
  'desa-arunika-1': 'Desa Arunika 001',
};

const posts: readonly Post[] = [
  { id: 'bupati', name: 'Bupati', unit: 'pemkab', superior: null },
  { id: 'wabup', name: 'Wakil Bupati', unit: 'pemkab', superior: 'bupati' },
  { id: 'sekda', name: 'Sekretaris Daerah', unit: 'setda', superior: 'bupati' },
  { id: 'asisten-1', name: 'Asisten Pemerintahan dan Kesra', unit: 'setda', superior: 'sekda' },
  { id: 'asisten-2', name: 'Asisten Ekonomi dan Pembangunan', unit: 'setda', superior: 'sekda' },
  { id: 'kabag-umum', name: 'Kepala Bagian Umum', unit: 'setda', superior: 'sekda' },
  {
    id: 'kadis-dinkes',
    name: 'Kepala Dinas Kesehatan',
    unit: 'dinkes',
    superior: 'bupati',
    capacity: 'plt',
  },
  {
    id: 'sekdis-dinkes',
    name: 'Sekretaris Dinas Kesehatan',
    unit: 'dinkes',
    superior: 'kadis-dinkes',
  },
  {
    id: 'kabid-kesmas',
    name: 'Kepala Bidang Kesehatan Masyarakat',
    unit: 'dinkes',
    superior: 'kadis-dinkes',
  },
  { id: 'kabid-p2p', name: 'Kepala Bidang P2P', unit: 'dinkes', superior: 'kadis-dinkes' },
  {
    id: 'kapus-arunika',
    name: 'Kepala Puskesmas Arunika',
    unit: 'puskesmas-arunika',
    superior: 'kadis-dinkes',
  },
  { id: 'kadis-dpmd', name: 'Kepala Dinas PMD', unit: 'dpmd', superior: 'bupati' },
  { id: 'kadis-dinsos', name: 'Kepala Dinas Sosial', unit: 'dinsos', superior: 'bupati' },
  { id: 'kaban-bpkad', name: 'Kepala BPKAD', unit: 'bpkad', superior: 'bupati' },
  { id: 'inspektur', name: 'Inspektur', unit: 'inspektorat', superior: 'bupati' },
  {
    id: 'camat-arunika',
    name: 'Camat Arunika',
    unit: 'kec-arunika',
    superior: 'bupati',
    vacant: true,
  },
  {
    id: 'kades-arunika-1',
    name: 'Kepala Desa Arunika 001',
    unit: 'desa-arunika-1',
    superior: 'camat-arunika',
  },
];

const byId = new Map(posts.map((post) => [post.id, post]));

export const positions: readonly PositionView[] = posts.map((post) => ({
  id: post.id,
  name: post.name,
  unit: post.unit,
  unitName: units[post.unit] ?? null,
  holders: post.vacant
    ? []
    : [{ user: `u-${post.id}`, name: holderOf(post), capacity: post.capacity ?? 'definitive' }],
}));

/** The acting head of health is its secretary. */
function holderOf(post: Post): string {
  return post.id === 'kadis-dinkes' ? 'Pemangku Sekdis-Dinkes' : `Pemangku ${post.id}`;
}

export function positionName(id: string): string {
  return byId.get(id)?.name ?? id;
}

export function subordinates(of: string): readonly PositionView[] {
  return positions.filter(({ id }) => byId.get(id)?.superior === of);
}

export function seatOf(id: string, roles: readonly string[] = []): SeatView {
  const post = byId.get(id);
  const capacity = post?.capacity ?? 'definitive';
  return {
    position: id,
    name: post?.name ?? id,
    unit: post?.unit ?? null,
    unitName: units[post?.unit ?? ''] ?? null,
    roles,
    capacity,
    basis: capacity === 'definitive' ? null : 'SK 821/114/BKPSDM/2026',
    isReadOnly: false,
    isPartlyReadOnly: false,
  };
}
