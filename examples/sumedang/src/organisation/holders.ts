// Who holds which post, and when. Users are named after posts, never after persons; every decree is an example.

import type { OrganisationData } from '@alir/engine';
import type { Position } from './structure.ts';

type Assignment = OrganisationData['assignments'][number];
type User = OrganisationData['users'][number];

/** The post's own holder. */
function holderOf(position: string): string {
  return `pemangku-${position}`;
}

/** Every post has its own holder since this day, but for the cases below. */
const since = '2025-01-02';

/** The holders whose term was interrupted or has ended, and who acts for them. */
const cases: { readonly [position: string]: readonly Omit<Assignment, 'position'>[] } = {
  // Vacant since January: the secretary of the agency acts and keeps his own post. Past three months this must alarm.
  'kadis-dinkes': [
    { user: holderOf('kadis-dinkes'), from: since, until: '2026-01-04' },
    {
      user: holderOf('sekdis-dinkes'),
      capacity: 'plt',
      from: '2026-01-05',
      basis: 'Surat Perintah 800.1/12/BKPSDM/2026 (contoh)',
    },
  ],
  sekda: awayInMarch(),
  'sekda-setda': awayInMarch(),
  // The kepala desa is on pilgrimage, the sekdes acts.
  'kades-32.11.03.2001': [
    { user: holderOf('kades-32.11.03.2001'), from: since, until: '2026-04-05' },
    {
      user: holderOf('sekdes-32.11.03.2001'),
      capacity: 'plh',
      from: '2026-04-06',
      until: '2026-05-22',
      basis: 'Surat Camat 400.10/51/Kec.Drj/2026 (contoh)',
    },
    { user: holderOf('kades-32.11.03.2001'), from: '2026-05-23' },
  ],
  // Retired, and nobody was named: letters to the district wait.
  'camat-32.11.09': [{ user: holderOf('camat-32.11.09'), from: since, until: '2026-01-31' }],
};

/** Posts of one officer who holds two of them. */
const shared: { readonly [position: string]: string } = {
  'sekda-setda': 'sekda',
  'agendaris-setda': 'agendaris-kabupaten',
};

/** Posts that nobody holds any more, on purpose. */
export const vacantPosts: readonly string[] = ['camat-32.11.09'];

export function holders(positions: readonly Position[]): {
  readonly users: readonly User[];
  readonly assignments: readonly Assignment[];
} {
  return {
    users: positions
      .filter(({ id }) => shared[id] === undefined)
      .map(({ id, name }) => ({ id: holderOf(id), name: `Pemangku ${name}` })),
    assignments: positions.flatMap(({ id }) =>
      (cases[id] ?? [{ user: holderOf(shared[id] ?? id), from: since }]).map((term) => ({
        ...term,
        position: id,
      })),
    ),
  };
}

/** The sekda is abroad from 12 to 20 March 2026; an asisten stands in, in both of the sekda's posts. */
function awayInMarch(): readonly Omit<Assignment, 'position'>[] {
  const sekda = holderOf('sekda');
  return [
    { user: sekda, from: since, until: '2026-03-11' },
    {
      user: holderOf('asisten-3'),
      capacity: 'plh',
      from: '2026-03-12',
      until: '2026-03-20',
      basis: 'Surat Perintah 800.1/87/BKPSDM/2026 (contoh)',
    },
    { user: sekda, from: '2026-03-21' },
  ];
}
