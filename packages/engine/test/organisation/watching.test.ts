// What somebody should see to, and what became different.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffOrganisation, mayDecide, organisationAlarms, say } from '../../src/core/index.ts';
import {
  organisationHash,
  type Json,
  type JsonObject,
  type OrganisationData,
} from '../../src/index.ts';
import { contoh } from './contoh.ts';

type Assignment = OrganisationData['assignments'][number];

const told = (organisation: OrganisationData, day: string): string[] =>
  organisationAlarms(organisation, day).map(({ code, pointer }) => `${code} ${pointer}`);

/** One post of one officer, who acts in these terms. */
const acting = (
  terms: readonly Omit<Assignment, 'user' | 'position'>[],
  limits: OrganisationData['limits'] = { plt: { longest: 'P3M', extension: 'P3M' } },
): OrganisationData => ({
  units: [],
  positions: [{ id: 'kadis', name: 'Kadis' }],
  users: [{ id: 'x', name: 'X' }],
  assignments: terms.map((term) => ({
    user: 'x',
    position: 'kadis',
    capacity: 'plt',
    basis: 'SP',
    ...term,
  })),
  limits,
});

test('[O30] a position that is there and that nobody holds is told, and no other', () => {
  const vacant = (day: string): unknown[] =>
    organisationAlarms(contoh, day)
      .filter(({ code }) => code === 'ORG_POSITION_VACANT')
      .map(({ params, severity }) => [
        severity,
        idOf(params['position'], 'position'),
        params['day'],
      ]);
  expect(vacant('2026-03-12')).toEqual([['warning', 'camat-kec-2', '2026-03-12']]);
  expect(vacant('2026-01-04')).toEqual([
    ['warning', 'kadis-dinkes', '2026-01-04'],
    ['warning', 'camat-kec-2', '2026-01-04'],
  ]);
});

describe('[O31] acting officers', () => {
  const days = ['2026-03-20', '2026-03-21', '2026-04-04', '2026-04-05'];

  test('are told from fourteen days before the last day that the limits let them, and after it', () => {
    const open = acting([{ from: '2026-01-05' }]);
    expect(days.map((day) => told(open, day))).toEqual([
      [],
      ['ORG_ACTING_NEAR_LIMIT /assignments/0'],
      ['ORG_ACTING_NEAR_LIMIT /assignments/0'],
      ['ORG_ACTING_PAST_LIMIT /assignments/0'],
    ]);
    const [alarm] = organisationAlarms(open, '2026-04-05');
    expect(say('ORG_ACTING_PAST_LIMIT', alarm?.params ?? {}, 'id')).toBe(
      '“X” menjalankan “Kadis” sejak 5 Januari 2026; batasnya 4 April 2026. Tetapkan pejabat definitif atau tunjuk orang lain.',
    );
  });

  test('may be extended once: a term that follows without a day between', () => {
    const first = { from: '2026-01-05', until: '2026-04-04' };
    const second = { from: '2026-04-05', until: '2026-07-04' };
    const extended = acting([second, first]);
    expect(told(extended, '2026-06-19')).toEqual([]);
    expect(told(extended, '2026-07-04')).toEqual(['ORG_ACTING_NEAR_LIMIT /assignments/0']);
    const twice = acting([first, second, { from: '2026-07-05' }]);
    expect(told(twice, '2026-07-05')).toEqual(['ORG_ACTING_PAST_LIMIT /assignments/2']);
    const apart = acting([first, { from: '2026-04-06' }]);
    expect(told(apart, '2026-06-20')).toEqual([]);
    expect(told(apart, '2026-07-06')).toEqual(['ORG_ACTING_PAST_LIMIT /assignments/1']);
    const once = acting([first, second], { plt: { longest: 'P3M' } });
    expect(told(once, '2026-04-05')).toEqual(['ORG_ACTING_PAST_LIMIT /assignments/1']);
  });

  test('are not told when they have ended, when nothing limits them, or when nobody knows since when', () => {
    const over = acting([{ from: '2026-01-05', until: '2026-04-10' }]);
    expect(told(over, '2026-04-10')).toEqual(['ORG_ACTING_PAST_LIMIT /assignments/0']);
    expect(told(over, '2026-04-11')).toEqual(['ORG_POSITION_VACANT /positions/0']);
    expect(told(acting([{ from: '2020-01-05' }], {}), '2026-04-10')).toEqual([]);
    expect(told(acting([{}]), '2026-04-10')).toEqual([]);
    const plh = acting([{ from: '2020-01-05', capacity: 'plh' }]);
    expect(told(plh, '2026-04-10')).toEqual([]);
    const own = acting([{ from: '2020-01-05', capacity: 'definitive' }]);
    expect(told(own, '2026-04-10')).toEqual([]);
  });
});

test('[O32] a delegation that ends is told from fourteen days before to its last day', () => {
  const ending = (day: string): string[] =>
    told({ ...contoh, positions: [] }, day).filter((one) => one.startsWith('ORG_DELEGATION'));
  expect(ending('2026-12-16')).toEqual([]);
  expect(ending('2026-12-17')).toEqual(['ORG_DELEGATION_ENDS /delegations/1']);
  expect(ending('2026-12-31')).toEqual(['ORG_DELEGATION_ENDS /delegations/1']);
  expect(ending('2027-01-01')).toEqual([]);
});

test('[O26] what a capacity may decide follows from the limits; a definitive holder decides anything', () => {
  const { limits } = contoh;
  expect(mayDecide(limits, 'plt', 'anggaran')).toBe(false);
  expect(mayDecide(limits, 'plt', 'cuti')).toBe(true);
  expect(mayDecide(limits, 'plh', 'anggaran')).toBe(true);
  expect(mayDecide({ plt: { not: ['anggaran'] } }, 'definitive', 'anggaran')).toBe(true);
  expect(mayDecide(undefined, 'plt', 'anggaran')).toBe(true);
});

describe('[O33] the difference', () => {
  const said = (before: OrganisationData, after: OrganisationData): string[] =>
    diffOrganisation(before, after).map(({ code, params }) => say(code, params, 'en'));

  test('names units, posts, people, relations, delegations and limits', () => {
    const after: OrganisationData = {
      ...contoh,
      units: [
        ...contoh.units
          .filter(({ id }) => id !== 'kel-1')
          .map((one) =>
            one.id === 'dinsos' ? { ...one, name: 'Dinas Sosial', until: '2026-12-31' } : one,
          ),
        { id: 'brida', kind: 'badan', name: 'BRIDA', from: '2026-04-01' },
      ],
      positions: contoh.positions.filter(({ id }) => id !== 'lurah-kel-1'),
      users: contoh.users.map((one) => (one.id === 'u-sekda' ? { ...one, email: 'a@b.c' } : one)),
      assignments: [
        ...contoh.assignments.filter(({ position }) => position !== 'lurah-kel-1'),
        { user: 'u-sekcam-kec-2', position: 'camat-kec-2', capacity: 'plt', from: '2026-04-01' },
      ],
      relations: contoh.relations?.slice(1) ?? [],
      delegations: contoh.delegations?.slice(0, 1) ?? [],
      limits: { ...contoh.limits, plh: { longest: 'P3M' } },
    };
    expect(said(contoh, after)).toEqual([
      'Unit ended: Kelurahan 1.',
      'Unit ended: Dinas Sosial, last day 31 December 2026.',
      'Unit changed: Dinas Sosial (name).',
      'New unit: BRIDA, from 1 April 2026.',
      'Position ended: lurah-kel-1.',
      'User changed: Pemangku sekda (email address).',
      'Pemangku lurah-kel-1 leaves the position of lurah-kel-1 as definitive holder.',
      'Pemangku sekcam-kec-2 takes the position of camat-kec-2 as Plt. From 1 April 2026.',
      'kec-1 no longer has the relation “guidance” to desa-1.',
      'bupati no longer delegates to sekda, last day 31 December 2026.',
      'The limits of acting officers changed (Plh.).',
    ]);
    expect(diffOrganisation(after, contoh).map(({ code }) => code)).toContain('ORG_POST_TAKEN');
  });

  test('of the same organisation in another order is empty', () => {
    const shuffled: OrganisationData = {
      ...contoh,
      units: contoh.units.toReversed(),
      positions: contoh.positions.toReversed(),
      assignments: contoh.assignments.toReversed(),
    };
    expect(diffOrganisation(contoh, shuffled)).toEqual([]);
  });

  test('leads from one to the other: who holds what after it is who held it before, less those who left, and those who came', () => {
    const holding = fc.uniqueArray(fc.constantFrom(...contoh.assignments), { maxLength: 20 });
    fc.assert(
      fc.property(holding, holding, (one, other) => {
        const changes = diffOrganisation(
          { ...contoh, assignments: one },
          { ...contoh, assignments: other },
        );
        const keys = (code: string): string[] =>
          changes
            .filter((change) => change.code === code)
            .map(({ params: { user, position, from = null } }) =>
              JSON.stringify([idOf(user, 'user'), idOf(position, 'position'), from]),
            );
        const key = ({ user, position, from }: Assignment): string =>
          JSON.stringify([user, position, from ?? null]);
        const left = keys('ORG_POST_LEFT');
        const after = one.map(key).filter((k) => !left.includes(k));
        expect([...after, ...keys('ORG_POST_TAKEN')].toSorted()).toEqual(other.map(key).toSorted());
      }),
      { numRuns: runs(100) },
    );
  });
});

function idOf(named: Json | undefined, word: string): Json | undefined {
  return isRecord(named) ? named[word] : undefined;
}

function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

test('[O34] the hash is that of the content, not of the order of words', () => {
  const [first, ...rest] = contoh.units;
  const { id = '', kind = '', name = '', ...more } = first ?? {};
  const turned: OrganisationData = { ...contoh, units: [{ ...more, name, kind, id }, ...rest] };
  expect(organisationHash(turned)).toBe(organisationHash(contoh));
  expect(organisationHash({ ...contoh, version: '2026-04' })).not.toBe(organisationHash(contoh));
  expect(organisationHash({ ...contoh, units: rest })).not.toBe(organisationHash(contoh));
  expect(organisationHash(contoh)).toMatch(/^[0-9a-f]{64}$/);
});
