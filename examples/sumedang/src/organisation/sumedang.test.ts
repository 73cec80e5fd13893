import type { OrganisationData } from '@alir/engine';
import { indexOrganisation, parseOrganisation } from '@alir/engine/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { agencyRows } from './agencies.ts';
import { readAreas, type Areas } from './areas.ts';
import { vacantPosts } from './holders.ts';
import { letterPaths } from './letter-paths.ts';
import { organisationOf } from './sumedang.ts';

let areas: Areas;
let organisation: OrganisationData;
let positions: Map<string, OrganisationData['positions'][number]>;
let assignments: Map<string, OrganisationData['assignments'][number][]>;

beforeAll(async () => {
  areas = await readAreas();
  organisation = organisationOf(areas);
  positions = new Map(organisation.positions.map((one) => [one.id, one]));
  assignments = Map.groupBy(organisation.assignments, ({ position }) => position);
});

const unitsOf = (kind: string) => organisation.units.filter((unit) => unit.kind === kind);
const holding = (role: string, unit: string) =>
  organisation.positions.filter((one) => one.unit === unit && one.roles?.includes(role));
const holdersOn = (day: string, position: string) =>
  (assignments.get(position) ?? []).filter(
    ({ from = '', until = '9999-12-31' }) => from <= day && day <= until,
  );

describe('areas', () => {
  test('26 kecamatan, 270 desa and 7 kelurahan', () => {
    expect(unitsOf('kecamatan')).toHaveLength(26);
    expect(unitsOf('desa')).toHaveLength(270);
    expect(unitsOf('kelurahan')).toHaveLength(7);
  });

  test('ids are the official codes', () => {
    const byId = new Map(organisation.units.map((unit) => [unit.id, unit]));
    expect(byId.get('32.11.15')).toMatchObject({ name: 'Kecamatan Jatinangor' });
    expect(byId.get('32.11.17.1002')).toMatchObject({
      kind: 'kelurahan',
      name: 'Kelurahan Kota Kulon',
      parent: '32.11.17',
    });
    expect(byId.get('32.11.01.2001')).toMatchObject({ kind: 'desa', name: 'Desa Cimungkal' });
    for (const unit of unitsOf('desa')) expect(unit.id).toMatch(/^32\.11\.\d\d\.2\d{3}$/);
    for (const unit of unitsOf('kelurahan')) expect(unit.id).toMatch(/^32\.11\.1[78]\.1\d{3}$/);
  });

  test('a village stands below its district, a district below the regency', () => {
    for (const unit of [...unitsOf('desa'), ...unitsOf('kelurahan')])
      expect(unit.parent).toBe(unit.id.slice(0, 8));
    for (const unit of unitsOf('kecamatan')) expect(unit.parent).toBe('kabupaten');
  });
});

describe('structure', () => {
  test('ids are unique', () => {
    const { units, users } = organisation;
    for (const list of [units, organisation.positions, users])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  test('every unit, parent and superior that is named exists', () => {
    const units = new Set(organisation.units.map(({ id }) => id));
    const missing = [
      ...organisation.units.map(({ parent }) => parent).filter((id) => id && !units.has(id)),
      ...organisation.positions.map(({ unit }) => unit).filter((id) => !id || !units.has(id)),
      ...organisation.positions
        .map(({ superior }) => superior)
        .filter((id) => id && !positions.has(id)),
    ];
    expect(missing).toEqual([]);
  });

  test('only the bupati and the kepala desa have no superior, and no line goes in circles', () => {
    const free = organisation.positions.filter(({ superior }) => superior === undefined);
    expect(free.filter(({ id }) => !id.startsWith('kades-')).map(({ id }) => id)).toEqual([
      'bupati',
    ]);
    for (const { id } of organisation.positions) {
      const line = [id];
      for (let at = positions.get(id)?.superior; at; at = positions.get(at)?.superior) {
        expect(line).not.toContain(at);
        line.push(at);
      }
    }
  });

  test('no unit has two heads or two secretaries', () => {
    for (const { id } of organisation.units)
      for (const role of ['head', 'secretary']) expect(holding(role, id).length).toBeLessThan(2);
  });

  test('the mail of the regency goes from Bagian Umum to the sekda to the bupati', () => {
    expect(holding('agendaris', 'kabupaten').map(({ id }) => id)).toEqual(['agendaris-kabupaten']);
    expect(holding('secretary', 'kabupaten').map(({ id }) => id)).toEqual(['sekda']);
    expect(holding('head', 'kabupaten').map(({ id }) => id)).toEqual(['bupati']);
  });

  test('about thirty agencies, each under an asisten', () => {
    expect(agencyRows.length).toBeGreaterThanOrEqual(28);
    for (const { asisten } of agencyRows) expect(positions.has(`asisten-${asisten}`)).toBe(true);
  });
});

describe('the whole', () => {
  test('is sound, and alarms only where it is meant to', () => {
    const on = (day: string): string[] =>
      parseOrganisation(organisation, { day }).problems.map(({ code, params }) =>
        [code, ...[params['position']].flatMap((one) => Object(one).position ?? [])].join(' '),
      );
    expect(on('2026-02-02')).toEqual(['ORG_POSITION_VACANT camat-32.11.09']);
    expect(on('2026-07-05')).toEqual([
      'ORG_POSITION_VACANT camat-32.11.09',
      'ORG_ACTING_PAST_LIMIT kadis-dinkes',
    ]);
  });

  test('the camat of a village is found by guidance as by the line of the units', () => {
    const { head, nearest, related, relatedBy } = indexOrganisation(organisation);
    expect(head(nearest('32.11.01.2001', 'kecamatan') ?? '')).toBe('camat-32.11.01');
    expect(relatedBy('32.11.01.2001', 'guidance')).toEqual(['32.11.01', 'dpmd']);
    expect(related('dpmd', 'guidance')).toHaveLength(270);
    expect(related('asisten-1', 'coordination')).toContain('dinkes');
  });

  test('the protocol desk reads for the bupati, and acts for nobody', () => {
    const { actor } = indexOrganisation(organisation);
    const seats = actor('pemangku-analis-bag-prokopim', '2026-03-02').seats;
    expect(seats.map(({ position, delegation }) => [position, delegation?.reach])).toEqual([
      ['analis-bag-prokopim', undefined],
      ['bupati', 'view'],
    ]);
  });
});

describe('holders', () => {
  test('every post is held every day of 2026, but for the declared vacancies', () => {
    for (const day of ['2026-01-05', '2026-03-15', '2026-04-20', '2026-11-24']) {
      const empty = organisation.positions
        .map(({ id }) => id)
        .filter((id) => holdersOn(day, id).length === 0);
      expect(empty).toEqual(day < '2026-02-01' ? [] : vacantPosts);
    }
  });

  test('nobody holds a post twice at once', () => {
    for (const day of ['2026-03-11', '2026-03-12', '2026-03-20', '2026-03-21', '2026-04-06'])
      for (const { id } of organisation.positions)
        expect(holdersOn(day, id).length, `${id} on ${day}`).toBeLessThan(2);
  });

  test.each([
    ['2026-03-11', 'sekda', 'pemangku-sekda', undefined],
    ['2026-03-12', 'sekda', 'pemangku-asisten-3', 'plh'],
    ['2026-03-21', 'sekda', 'pemangku-sekda', undefined],
    ['2026-03-16', 'sekda-setda', 'pemangku-asisten-3', 'plh'],
    ['2026-06-01', 'kadis-dinkes', 'pemangku-sekdis-dinkes', 'plt'],
    ['2026-06-01', 'sekdis-dinkes', 'pemangku-sekdis-dinkes', undefined],
    ['2026-04-10', 'kades-32.11.03.2001', 'pemangku-sekdes-32.11.03.2001', 'plh'],
  ])('on %s %s is held by %s (%s)', (day, position, user, capacity) => {
    const [holder] = holdersOn(day, position);
    expect(holder?.user).toBe(user);
    expect(holder?.capacity).toBe(capacity);
  });

  test('every assignment names a user and a position that exist; acting ones rest on a decree', () => {
    const users = new Set(organisation.users.map(({ id }) => id));
    for (const one of organisation.assignments) {
      expect(users.has(one.user), one.user).toBe(true);
      expect(positions.has(one.position), one.position).toBe(true);
      if (one.capacity) expect(one.basis).toMatch(/contoh/);
    }
  });

  test('users are posts, never persons', () => {
    for (const { name } of organisation.users) expect(name).toMatch(/^Pemangku /);
  });
});

describe('letter paths', () => {
  test('a post writes into the agenda book of the nearest unit that keeps one', () => {
    const { register } = letterPaths(organisation);
    expect(register('bupati')).toBe('kabupaten');
    expect(register('asisten-1')).toBe('setda');
    expect(register('kabag-hukum')).toBe('setda');
    expect(register('kabid-dinkes-p2p')).toBe('dinkes');
    expect(register('kapus-puskesmas-32.11.01')).toBe('puskesmas-32.11.01');
    expect(register('kades-32.11.01.2001')).toBe('32.11.01.2001');
  });

  test('every post has a register', () => {
    const { register } = letterPaths(organisation);
    expect(organisation.positions.filter(({ id }) => register(id) === null)).toEqual([]);
  });

  test('dispositions go down the own line, with the exceptions of the house', () => {
    const { recipients } = letterPaths(organisation);
    expect(recipients('bupati')).toEqual(
      expect.arrayContaining([
        'wabup',
        'sekda',
        'asisten-1',
        'kabag-hukum',
        'kadis-dinkes',
        'camat-32.11.15',
      ]),
    );
    expect(recipients('sekda-setda').toSorted()).toEqual(recipients('sekda').toSorted());
    expect(recipients('asisten-1')).toEqual(
      expect.arrayContaining(['kabag-hukum', 'kadis-dinkes', 'kadis-dpmd']),
    );
    expect(recipients('asisten-1')).not.toContain('kaban-bkad');
    expect(recipients('kadis-dinkes')).toEqual(
      expect.arrayContaining(['sekdis-dinkes', 'kabid-dinkes-p2p', 'kapus-puskesmas-32.11.15']),
    );
    expect(recipients('kadis-dinkes')).not.toContain('kadis-dpmd');
    expect(recipients('camat-32.11.15')).not.toContain('kades-32.11.15.2001');
  });

  test('nobody disposes to himself', () => {
    const { recipients } = letterPaths(organisation);
    for (const { id } of organisation.positions) expect(recipients(id)).not.toContain(id);
  });
});
