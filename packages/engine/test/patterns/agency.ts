// The agency in which the patterns are shown: a head, a secretary, three divisions and two clerks.

import type { OrganisationData } from '../../src/index.ts';

export const agency: OrganisationData = {
  units: [{ id: 'dinkes', kind: 'dinas', name: 'Dinas Kesehatan' }],
  positions: [
    { id: 'kadis', name: 'Kepala Dinas', unit: 'dinkes', roles: ['head'] },
    { id: 'sekretaris', name: 'Sekretaris', unit: 'dinkes', roles: ['secretary'] },
    { id: 'kabid-1', name: 'Kabid 1', unit: 'dinkes', roles: ['kabid'] },
    { id: 'kabid-2', name: 'Kabid 2', unit: 'dinkes', roles: ['kabid'] },
    { id: 'kabid-3', name: 'Kabid 3', unit: 'dinkes', roles: ['kabid'] },
    { id: 'staf-1', name: 'Staf 1', unit: 'dinkes', roles: ['staf'], superior: 'kabid-1' },
    { id: 'staf-2', name: 'Staf 2', unit: 'dinkes', roles: ['staf'], superior: 'kabid-1' },
  ],
  users: [
    { id: 'ani', name: 'Ani', attributes: { golongan: 'IV/c' } },
    { id: 'budi', name: 'Budi', attributes: { golongan: 'IV/b' } },
    { id: 'citra', name: 'Citra', attributes: { golongan: 'III/d' } },
    { id: 'dedi', name: 'Dedi', attributes: { golongan: 'IV/a' } },
    { id: 'eka', name: 'Eka', attributes: { golongan: 'IV/a' } },
    { id: 'fajar', name: 'Fajar', attributes: { golongan: 'III/a' } },
    { id: 'gita', name: 'Gita', attributes: { golongan: 'III/a' } },
  ],
  assignments: [
    { user: 'ani', position: 'kadis' },
    { user: 'budi', position: 'sekretaris' },
    { user: 'citra', position: 'kabid-1' },
    { user: 'dedi', position: 'kabid-2' },
    { user: 'eka', position: 'kabid-3' },
    { user: 'fajar', position: 'staf-1' },
    { user: 'gita', position: 'staf-2' },
  ],
};
