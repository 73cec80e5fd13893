// What is no line of command: who coordinates, guides and supervises whom; who reads for whom; how long somebody may act.

import type { OrganisationData } from '@alir/engine';
import { aidesRead } from './aides.ts';
import { agencyRows } from './agencies.ts';
import type { Areas } from './areas.ts';

type Relation = NonNullable<OrganisationData['relations']>[number];
type Ties = Required<Pick<OrganisationData, 'relations' | 'delegations' | 'limits'>>;

/** A unit with a budget of its own: its head uses it, a deputy signs what commits it, a treasurer pays. */
interface Budget {
  readonly unit: string;
  readonly deputy: string;
}

export function ties({ villages, districts }: Areas): Ties {
  const budgets: readonly Budget[] = [
    { unit: 'setda', deputy: 'kabag-umum' },
    ...agencyRows.map(({ id, secretary }) => ({ unit: id, deputy: secretary.id })),
    ...districts.map(({ code }) => ({ unit: code, deputy: `sekcam-${code}` })),
  ];
  return {
    relations: [
      ...agencyRows.map(({ id, asisten }): Relation => ({
        from: `asisten-${asisten}`,
        to: id,
        kind: 'coordination',
      })),
      // A village is autonomous: its district and the agency for villages guide it, and do not command it.
      ...villages
        .filter(({ kind }) => kind === 'desa')
        .flatMap(({ code, district }): Relation[] => [
          { from: district, to: code, kind: 'guidance' },
          { from: 'dpmd', to: code, kind: 'guidance' },
        ]),
      ...agencyRows
        .filter(({ id }) => id !== 'inspektorat')
        .map(({ id }): Relation => ({ from: 'inspektorat', to: id, kind: 'supervision' })),
      ...budgets.flatMap(({ unit, deputy }): Relation[] => [
        { from: deputy, to: unit, kind: 'kuasa-anggaran' },
        { from: `bendahara-${unit}`, to: unit, kind: 'bendahara' },
      ]),
    ],
    // The protocol desk reads what waits for the bupati, so that the day can be prepared; nothing secret, and it decides nothing.
    delegations: [
      {
        from: 'bupati',
        to: 'analis-bag-prokopim',
        scope: { actions: ['view'], flows: ['surat-masuk', 'disposisi'] },
        since: '2026-01-02',
        until: '2026-12-31',
        basis: 'Nota Dinas 000.1.5/3/Setda/2026 (contoh)',
      },
      ...aidesRead,
    ],
    // National rules give a Plt. three months and one extension of three; a regency may set its own. These are this house's.
    limits: {
      plt: { longest: 'P6M', not: ['kepegawaian', 'organisasi', 'anggaran'] },
      plh: { longest: 'P3M', not: ['kepegawaian', 'organisasi', 'anggaran'] },
      an: { not: ['kepegawaian', 'organisasi', 'anggaran'] },
    },
  };
}
