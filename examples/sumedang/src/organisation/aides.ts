// Aides: they read what waits for their leaders, so that the day can be prepared; nothing secret. What they may do beyond
// reading each delegation says for itself.

import type { OrganisationData } from '@alir/engine';
import type { Position, Structure } from './structure.ts';

type Delegation = NonNullable<OrganisationData['delegations']>[number];

const positions: readonly Position[] = [
  {
    id: 'ajudan-bupati',
    name: 'Ajudan Bupati',
    unit: 'bag-prokopim',
    superior: 'kabag-prokopim',
  },
  {
    id: 'ajudan-kadis-disdik',
    name: 'Ajudan Kepala Dinas Pendidikan',
    unit: 'disdik',
    superior: 'sekdis-disdik',
  },
];

export const aides: Structure = { units: [], positions };

const letters = ['surat-masuk', 'disposisi', 'surat-keluar'];
const term = { since: '2026-01-02', until: '2026-12-31' };

/** The bupati's aide serves two leaders: reads for both, and notes for the wakil bupati what is for information only. */
export const aidesRead: readonly Delegation[] = [
  {
    from: 'bupati',
    to: 'ajudan-bupati',
    scope: { actions: ['view'], flows: letters },
    ...term,
    basis: 'Nota Dinas 000.1.5/4/Setda/2026 (contoh)',
  },
  {
    from: 'wabup',
    to: 'ajudan-bupati',
    scope: { actions: ['view'], flows: ['surat-masuk', 'surat-keluar'] },
    ...term,
    basis: 'Nota Dinas 000.1.5/5/Setda/2026 (contoh)',
  },
  {
    from: 'wabup',
    to: 'ajudan-bupati',
    scope: { actions: ['act'], flows: ['disposisi'] },
    ...term,
    basis: 'Nota Dinas 000.1.5/6/Setda/2026 (contoh)',
  },
  {
    from: 'kadis-disdik',
    to: 'ajudan-kadis-disdik',
    scope: { actions: ['view'], flows: letters },
    ...term,
    basis: 'Nota Dinas 000.1.5/2/Disdik/2026 (contoh)',
  },
];
