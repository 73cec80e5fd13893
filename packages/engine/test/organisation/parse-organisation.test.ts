// What is wrong with an organisation, all of it at once.

import { describe, expect, test } from 'vitest';
import { parseOrganisation, say } from '../../src/core/index.ts';
import type { OrganisationData } from '../../src/index.ts';
import { contoh } from './contoh.ts';

const small: OrganisationData = {
  units: [
    { id: 'kab', kind: 'kabupaten', name: 'Kabupaten' },
    { id: 'dinas', kind: 'dinas', name: 'Dinas', parent: 'kab' },
  ],
  positions: [
    { id: 'bupati', name: 'Bupati', unit: 'kab', roles: ['head'] },
    { id: 'kadis', name: 'Kepala Dinas', unit: 'dinas', roles: ['head'] },
  ],
  users: [
    { id: 'u1', name: 'Satu' },
    { id: 'u2', name: 'Dua' },
  ],
  assignments: [
    { user: 'u1', position: 'bupati' },
    { user: 'u2', position: 'kadis' },
  ],
};

/** Codes and places of what is wrong with the small organisation when parts of it are others. */
const wrong = (parts: object, day?: string): string[] =>
  parseOrganisation({ ...small, ...parts }, day === undefined ? {} : { day }).problems.map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

test('[O1] a sound organisation is given back as it is, from a value, text or bytes', () => {
  const text = JSON.stringify(contoh);
  for (const input of [contoh, text, new TextEncoder().encode(text)]) {
    expect(parseOrganisation(input)).toEqual({ organisation: contoh, problems: [] });
  }
  expect(Object.isFrozen(parseOrganisation(text).organisation?.units[0])).toBe(true);
});

test('[O1] every fault is reported, also beside entries that cannot be read', () => {
  const { organisation, problems } = parseOrganisation({
    ...small,
    units: [
      ...small.units,
      { id: 'x', kind: 'dinas', nama: 'X' },
      { id: 'y', kind: 'dinas', name: 'Y', parent: 'kabb' },
    ],
    positions: [...small.positions, { id: 'p', name: 'P', unit: 'x' }],
    assignments: [
      { user: 'u9', position: 'p' },
      { user: 'u1' },
      { user: 'u1', position: 'p', capacity: 'pltt' },
    ],
    users: [...small.users, 'u9'],
  });
  expect(organisation).toBeNull();
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`).toSorted()).toEqual([
    'ORG_REFERENCE_UNKNOWN /assignments/0/user',
    'ORG_REFERENCE_UNKNOWN /units/3/parent',
    'TYPE_WRONG /users/2',
    'VALUE_UNKNOWN /assignments/2/capacity',
    'WORD_MISSING /assignments/1',
    'WORD_UNKNOWN /units/2/nama',
  ]);
  expect(problems.map(({ code, params }) => say(code, params, 'id'))).toContain(
    'Tidak ada unit “kabb”. Mungkin maksudnya “kab”.',
  );
});

test.each([
  ['text that is no JSON', '{', 'JSON_INVALID'],
  ['a list', [], 'WORD_MISSING'],
  ['nothing', null, 'WORD_MISSING'],
])('[O1] %s is no organisation', (_, input, code) => {
  const { organisation, problems } = parseOrganisation(input);
  expect(organisation).toBeNull();
  expect(problems[0]?.code).toBe(code);
});

test('[O2] ids once; what is named exists; kinds are those listed', () => {
  expect(
    wrong({
      units: [...small.units, { id: 'kab', kind: 'dinas', name: 'Lagi' }],
      positions: [
        ...small.positions,
        { id: 'kadis', name: 'Lagi', unit: 'dinass', superior: 'bupatti' },
      ],
      users: [...small.users, { id: 'u1', name: 'Lagi' }],
      relations: [{ from: 'kadis', to: 'nowhere', kind: 'pembinaan' }],
      delegations: [{ from: 'kab', to: 'bupati', basis: 'x' }],
      kinds: { units: ['kabupaten', 'desa'], relations: ['guidance'] },
    }),
  ).toEqual([
    'ORG_ID_REPEATED /units/2/id',
    'ORG_ID_REPEATED /positions/2/id',
    'ORG_ID_REPEATED /users/2/id',
    'ORG_KIND_UNKNOWN /units/1/kind',
    'ORG_KIND_UNKNOWN /units/2/kind',
    'ORG_REFERENCE_UNKNOWN /positions/2/unit',
    'ORG_REFERENCE_UNKNOWN /positions/2/superior',
    'ORG_REFERENCE_UNKNOWN /relations/0/to',
    'ORG_KIND_UNKNOWN /relations/0/kind',
    'ORG_REFERENCE_UNKNOWN /delegations/0/from',
  ]);
});

test('[O2] a zone is one that there is', () => {
  expect(wrong({ units: [{ ...small.units[0], zone: 'Asia/Jakrta' }, small.units[1]] })).toEqual([
    'CALENDAR_ZONE /units/0/zone',
  ]);
});

test('[O3] days exist and stand in order, in every list', () => {
  const term = { from: '2026-02-30', until: '2026-01-01' };
  expect(
    wrong({
      units: [small.units[0], { ...small.units[1], from: '2026-02-02', until: '2026-02-01' }],
      positions: [small.positions[0], { ...small.positions[1], ...term }],
      assignments: [{ ...small.assignments[0], until: '17-08-2026' }],
      relations: [
        { from: 'kab', to: 'dinas', kind: 'x', since: '2026-02-02', until: '2026-02-01' },
      ],
      delegations: [{ from: 'bupati', to: 'kadis', basis: 'x', since: '2026-13-01' }],
    }),
  ).toEqual([
    'ORG_DATE /assignments/0/until',
    'ORG_DATES_REVERSED /units/1/until',
    'ORG_DATE /positions/1/from',
    'ORG_DATES_REVERSED /relations/0/until',
    'ORG_DATE /delegations/0/since',
  ]);
  expect(
    wrong({
      units: [{ ...small.units[0], from: '2026-02-01', until: '2026-02-01' }, small.units[1]],
    }),
  ).toEqual([]);
});

describe('[O4] circles', () => {
  test('of units and superiors are told once each, with all that lie on them', () => {
    const { problems } = parseOrganisation({
      ...small,
      units: [
        { id: 'kab', kind: 'k', name: 'K', parent: 'dinas' },
        { id: 'dinas', kind: 'k', name: 'D', parent: 'kab' },
        { id: 'self', kind: 'k', name: 'S', parent: 'self' },
        { id: 'below', kind: 'k', name: 'B', parent: 'dinas' },
      ],
      positions: [
        { id: 'bupati', name: 'B', superior: 'kadis' },
        { id: 'kadis', name: 'K', superior: 'staf' },
        { id: 'staf', name: 'S', superior: 'bupati' },
      ],
    });
    expect(problems.map(({ code, pointer, params }) => [code, pointer, params])).toEqual([
      ['ORG_UNIT_CYCLE', '/units/0/parent', { units: ['kab', 'dinas'] }],
      ['ORG_UNIT_CYCLE', '/units/2/parent', { units: ['self'] }],
      ['ORG_SUPERIOR_CYCLE', '/positions/0/superior', { positions: ['bupati', 'kadis', 'staf'] }],
    ]);
  });

  test('of delegations count when they hold on one day', () => {
    const around = (until?: string): object => ({
      delegations: [
        { from: 'bupati', to: 'kadis', basis: 'x', ...(until !== undefined && { until }) },
        { from: 'kadis', to: 'bupati', basis: 'x', since: '2026-02-01' },
      ],
    });
    expect(wrong(around())).toEqual(['ORG_DELEGATION_CYCLE /delegations/0']);
    expect(wrong(around('2026-02-01'))).toEqual(['ORG_DELEGATION_CYCLE /delegations/0']);
    expect(wrong(around('2026-01-31'))).toEqual([]);
    expect(wrong({ delegations: [{ from: 'kadis', to: 'kadis', basis: 'x' }] })).toEqual([
      'ORG_DELEGATION_CYCLE /delegations/0',
    ]);
  });
});

describe('[O5] on one day', () => {
  test('a unit has one head and one secretary', () => {
    const second = (more: object, role = 'head'): string[] =>
      wrong({
        positions: [
          { id: 'bupati', name: 'B', unit: 'kab', roles: [role], until: '2026-06-30' },
          { id: 'kadis', name: 'K', unit: 'kab', roles: [role], ...more },
        ],
      });
    expect(second({})).toEqual(['ORG_ROLE_TWICE /positions/1']);
    expect(second({}, 'secretary')).toEqual(['ORG_ROLE_TWICE /positions/1']);
    expect(second({ from: '2026-06-30' })).toEqual(['ORG_ROLE_TWICE /positions/1']);
    expect(second({ from: '2026-07-01' })).toEqual([]);
    expect(second({}, 'agendaris')).toEqual([]);
  });

  test('a position has one definitive holder, and any number who act', () => {
    const held = (...assignments: object[]): string[] => wrong({ assignments });
    const kadis = { position: 'kadis' };
    expect(
      held(
        { user: 'u1', ...kadis, until: '2026-03-01' },
        { user: 'u2', ...kadis, from: '2026-03-01' },
      ),
    ).toEqual(['ORG_HOLDERS_TWO /assignments/1']);
    expect(
      held(
        { user: 'u1', ...kadis, until: '2026-03-01' },
        { user: 'u2', ...kadis, from: '2026-03-02' },
      ),
    ).toEqual([]);
    expect(
      held({ user: 'u1', ...kadis }, { user: 'u2', ...kadis, capacity: 'plh', basis: 'x' }),
    ).toEqual([]);
  });

  test('nobody holds a position twice, in whatever capacities', () => {
    const twice = { user: 'u1', position: 'kadis' };
    expect(wrong({ assignments: [twice, { ...twice, capacity: 'plt', basis: 'x' }] })).toEqual([
      'ORG_ASSIGNMENT_OVERLAP /assignments/1',
    ]);
    expect(
      wrong({
        assignments: [
          { ...twice, until: '2026-12-31' },
          { ...twice, from: '2026-02-01', until: '2026-02-02' },
          { ...twice, from: '2026-03-01' },
        ],
      }),
    ).toEqual(['ORG_ASSIGNMENT_OVERLAP /assignments/1', 'ORG_ASSIGNMENT_OVERLAP /assignments/2']);
  });
});

test('[O6] warnings leave an organisation usable; with a day they tell what is to be done', () => {
  const acting = { user: 'u1', position: 'kadis', capacity: 'plt', from: '2026-01-05' };
  const parts = {
    assignments: [{ user: 'u1', position: 'bupati', until: '2026-05-01' }, acting],
    limits: { plt: { longest: 'P3M' } },
  };
  expect(parseOrganisation({ ...small, ...parts }).organisation).not.toBeNull();
  expect(wrong(parts)).toEqual(['ORG_BASIS_MISSING /assignments/1']);
  expect(wrong(parts, '2026-05-02')).toEqual([
    'ORG_BASIS_MISSING /assignments/1',
    'ORG_POSITION_VACANT /positions/0',
    'ORG_ACTING_PAST_LIMIT /assignments/1',
  ]);
  expect(
    parseOrganisation({ ...small, ...parts }, { day: '2026-05-02' }).organisation,
  ).not.toBeNull();
});

test('[O7] twelve thousand people are read', () => {
  const ids = Array.from({ length: 12_000 }, (_, n) => `p${n}`);
  const large = {
    units: small.units,
    positions: ids.map((id) => ({ id, name: `Jabatan ${id}`, unit: 'dinas' })),
    users: ids.map((id) => ({ id, name: `Pemangku ${id}` })),
    assignments: ids.map((id) => ({ user: id, position: id, from: '2026-01-01' })),
  };
  expect(parseOrganisation(JSON.stringify(large)).problems).toEqual([]);
});
