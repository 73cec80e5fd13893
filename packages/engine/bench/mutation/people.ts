// Those of whom the mutants about people speak, for the proof.

import { indexOrganisation } from '../../src/core/index.ts';
import type { People } from '../../src/core/verify/verify.ts';

/** One secretary, who has an acting holder for nine days of March, and nobody else. */
export const people: People = {
  from: '2026-03-01',
  until: '2026-03-31',
  organisation: indexOrganisation({
    units: [{ id: 'kabupaten', kind: 'kabupaten', name: 'Kabupaten' }],
    positions: [{ id: 'sekda', name: 'Sekretaris Daerah', unit: 'kabupaten' }],
    users: ['ani', 'budi'].map((id) => ({ id, name: id })),
    assignments: [
      { user: 'ani', position: 'sekda', until: '2026-03-11' },
      {
        user: 'budi',
        position: 'sekda',
        capacity: 'plt',
        basis: 'SP',
        from: '2026-03-12',
        until: '2026-03-20',
      },
      { user: 'ani', position: 'sekda', from: '2026-03-21' },
    ],
    limits: { plt: { not: ['kepegawaian'] } },
  }),
};
