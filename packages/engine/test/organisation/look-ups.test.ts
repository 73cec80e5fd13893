// What may be asked of an organisation, and on which day.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerNeed, indexOrganisation, type World } from '../../src/core/index.ts';
import { createEngine, memoryStore, organisationDirectory } from '../../src/index.ts';
import type { OrganisationData } from '../../src/index.ts';
import { end, monday } from '../behaviour/stage.ts';
import { contoh } from './contoh.ts';

const organisation = indexOrganisation(contoh);
const march = '2026-03-02';

describe('[O10] on a day', () => {
  test('what has ended is not there, and a position ends with its unit', () => {
    const { hasPosition, head, holders, unitsOfKind } = organisation;
    expect(head('bagian-lama', '2025-12-31')).toBe('kabag-lama');
    expect(head('bagian-lama', '2026-01-01')).toBeNull();
    expect(head('bagian-lama')).toBe('kabag-lama');
    expect(hasPosition('kabag-lama', '2025-12-31')).toBe(true);
    expect(hasPosition('kabag-lama', '2026-01-01')).toBe(false);
    expect(holders('kabag-lama', '2025-12-31').map(({ user }) => user)).toEqual(['u-kabag-umum']);
    expect(holders('kabag-lama', '2026-01-01')).toEqual([]);
    expect(unitsOfKind('bagian', '2026-01-01')).toEqual([]);
    expect(unitsOfKind('bagian', '2025-12-31')).toHaveLength(1);
  });

  test('the head and the secretary are those of that day, and a pool is there while a position of it is', () => {
    const { head, secretary, hasPool } = indexOrganisation({
      ...contoh,
      positions: [
        {
          id: 'old',
          name: 'Old',
          unit: 'setda',
          roles: ['head', 'secretary', 'tu'],
          until: '2026-03-01',
        },
        { id: 'new', name: 'New', unit: 'setda', roles: ['head', 'secretary'], from: '2026-03-02' },
      ],
    });
    expect([head('setda', '2026-03-01'), head('setda', march)]).toEqual(['old', 'new']);
    expect([secretary('setda', '2026-03-01'), secretary('setda', march)]).toEqual(['old', 'new']);
    expect([hasPool('tu', 'setda', '2026-03-01'), hasPool('tu', null, march)]).toEqual([
      true,
      false,
    ]);
  });

  test('a term includes its first and its last day', () => {
    const held = (day: string): (string | undefined)[] =>
      organisation.holders('sekda', day).map(({ capacity }) => capacity);
    expect(['2026-03-11', '2026-03-12', '2026-03-20', '2026-03-21'].map(held)).toEqual([
      [undefined],
      ['plh'],
      ['plh'],
      [undefined],
    ]);
  });
});

describe('[O11] the superior', () => {
  test('is the one that is named, else the head of the unit, of a head that of the unit above', () => {
    const { superior } = organisation;
    expect(superior('kabag-umum', march)).toBe('asisten-1');
    expect(superior('sekdis-dinkes', march)).toBe('kadis-dinkes');
    expect(superior('kadis-dinkes', march)).toBe('bupati');
    expect(superior('lurah-kel-1', march)).toBe('camat-kec-1');
    expect(superior('bupati', march)).toBeNull();
    expect(superior('nobody', march)).toBeNull();
  });

  test('of several levels is as many steps', () => {
    const line = [1, 2, 3, 4, 5].map((levels) =>
      organisation.superior('kabag-umum', march, levels),
    );
    expect(line).toEqual(['asisten-1', 'sekda', 'bupati', null, null]);
    expect(organisation.superior('kabag-umum', march, 0)).toBeNull();
  });

  test('is not one that has ended: the one above it counts', () => {
    const { superior } = indexOrganisation({
      ...contoh,
      positions: contoh.positions.map((one) =>
        one.id === 'asisten-1' ? { ...one, until: '2026-02-28' } : one,
      ),
    });
    expect(superior('kabag-umum', '2026-02-28')).toBe('asisten-1');
    expect(superior('kabag-umum', '2026-03-01')).toBe('sekda');
    expect(superior('kabag-umum', '2026-03-01', 2)).toBe('bupati');
  });

  test('never loops, however units and positions refer to each other', () => {
    const id = fc.integer({ min: 0, max: 5 }).map(String);
    const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01');
    function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
      return fc.option(value, { nil: undefined });
    }
    const units = fc.array(fc.record({ id, parent: maybe(id), until: maybe(day) }), {
      maxLength: 6,
    });
    const positions = fc.array(
      fc.record({
        id,
        unit: maybe(id),
        superior: maybe(id),
        head: fc.boolean(),
        until: maybe(day),
      }),
      { maxLength: 8 },
    );
    const written = (value: object): OrganisationData => JSON.parse(JSON.stringify(value));
    fc.assert(
      fc.property(units, positions, day, fc.integer({ min: 1, max: 9 }), (u, p, on, levels) => {
        const { superior, filled, nearest } = indexOrganisation(
          written({
            units: u.map((one) => ({ ...one, kind: 'k', name: 'n' })),
            positions: p.map(({ head, ...one }) => ({
              ...one,
              name: 'n',
              roles: head ? ['head'] : [],
            })),
            users: [],
            assignments: [],
          }),
        );
        for (const { id: from } of p) {
          const line = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => superior(from, on, n));
          const named = line.filter((one) => one !== null);
          expect(line.slice(named.length).every((one) => one === null)).toBe(true);
          expect(new Set([from, ...named]).size).toBe(named.length + 1);
          expect(superior(from, on, levels)).toBe(line[levels - 1]);
          expect(filled(from, on)).toBeNull();
          nearest(from, 'none', on);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

test('[O12] the nearest unit of a kind is itself, one around it, or the one that guides it', () => {
  const { nearest, head } = organisation;
  expect(nearest('kec-1', 'kecamatan', march)).toBe('kec-1');
  expect(nearest('kel-1', 'kecamatan', march)).toBe('kec-1');
  expect(nearest('desa-4', 'kecamatan', march)).toBe('kec-2');
  expect(nearest('desa-4', 'dinas', march)).toBe('dpmd');
  expect(nearest('kel-1', 'kabupaten', march)).toBe('kabupaten');
  expect(nearest('dinkes', 'kecamatan', march)).toBeNull();
  expect(head(nearest('desa-1', 'kecamatan', march) ?? '', march)).toBe('camat-kec-1');
});

test('[O13] relations are found from both ends, each kind for itself, while they last', () => {
  const { related, relatedBy } = organisation;
  expect(related('asisten-1', 'coordination', march)).toEqual(['dinkes', 'dinsos', 'dpmd']);
  expect(related('asisten-1', 'guidance', march)).toEqual([]);
  expect(relatedBy('desa-1', 'guidance', march)).toEqual(['kec-1', 'dpmd']);
  expect(relatedBy('bpkad', 'coordination', '2026-06-30')).toEqual(['asisten-2']);
  expect(relatedBy('bpkad', 'coordination', '2026-07-01')).toEqual([]);
  expect(relatedBy('bpkad', 'coordination')).toEqual(['asisten-2']);
});

test('[O13] what has ended is related to nothing', () => {
  const { related } = indexOrganisation({
    ...contoh,
    units: contoh.units.map((one) => (one.id === 'dinsos' ? { ...one, until: '2026-02-28' } : one)),
  });
  expect(related('asisten-1', 'coordination', march)).toEqual(['dinkes', 'dpmd']);
});

test('[O14] who fills a position: it, or the nearest above it that is held, acting holders included', () => {
  const { filled } = organisation;
  expect(filled('kadis-dinkes', march)).toBe('kadis-dinkes');
  expect(filled('kadis-dinkes', '2026-01-04')).toBe('bupati');
  expect(filled('camat-kec-2', march)).toBe('bupati');
  expect(filled('kabag-lama', march)).toBe('sekda');
  expect(filled('nobody', march)).toBeNull();
});

test('[O16] what a position or unit is called', () => {
  const called = (id: string): unknown =>
    answerNeed({ organisation, calendars: new Map() }, { ask: 'title', args: [id] }, monday, null);
  expect(called('kadis-dinkes')).toBe(organisation.positions.get('kadis-dinkes')?.name);
  expect(called('dinkes')).toBe(organisation.units.get('dinkes')?.name);
  expect(called('nobody')).toBeNull();
});

describe('[O15] in expressions', () => {
  const world: World = { organisation, calendars: new Map() };
  const asked = (ask: string, ...args: (string | number)[]): unknown =>
    answerNeed(world, { ask, args }, monday, null);

  test('the answers are those of the day', () => {
    expect(asked('superior', 'kabag-umum', 2)).toBe('sekda');
    expect(asked('nearest', 'desa-4', 'kecamatan')).toBe('kec-2');
    expect(asked('related', 'asisten-1', 'coordination')).toEqual(['dinkes', 'dinsos', 'dpmd']);
    expect(asked('relatedBy', 'desa-1', 'guidance')).toEqual(['kec-1', 'dpmd']);
    expect(asked('filled', 'camat-kec-2')).toBe('bupati');
    expect(asked('attribute', 'kadis-dinkes', 'golongan')).toBe('IV/a');
    expect(asked('attribute', 'kadis-dinkes', 'sertifikat')).toBe('true');
    expect(asked('attribute', 'kadis-dinkes', 'toString')).toBeNull();
    expect(asked('head', 'bagian-lama')).toBeNull();
    expect(asked('position', 'kabag-lama')).toBe(false);
    expect(asked('units', 'bagian')).toEqual([]);
    expect(asked('holds', 'u-kabag-umum', 'kabag-lama')).toBe(false);
  });

  test('flows send work up the line, to the district of a village, to a cluster, to whoever is there', async () => {
    const task = (from: string, next: string): object => ({
      task: { title: 'T', assign: { position: { from } }, outcomes: { ok: { label: 'OK' } } },
      on: { ok: next },
    });
    const engine = await createEngine({
      store: memoryStore(),
      directory: organisationDirectory(contoh),
      flows: [
        {
          definition: {
            flow: 'lines',
            version: 1,
            title: 'Lines',
            data: { type: 'object', additionalProperties: false },
            initial: 'a',
            states: {
              a: task("superior('kabag-umum', 2)", 'b'),
              b: task("filled(head(nearest('desa-4', 'kecamatan')))", 'c'),
              c: task("head(related('asisten-1', 'coordination')[2])", 'd'),
              d: task("attribute('kadis-dinkes', 'eselon') == '3' ? 'wabup' : 'bupati'", 'e'),
              e: task(
                "filled(relatedBy('desa-9', 'guidance').size() == 0 ? 'nobody' : 'bupati')",
                'z',
              ),
              z: end,
            },
          },
        },
      ],
      clock: { now: () => monday },
    });
    const started = await engine.flow('lines').start({ data: {}, by: 'u-wabup' });
    if (!started.ok) throw new Error(started.message);
    const id = started.instance;
    const done: string[] = [];
    for (const user of ['u-sekda', 'u-bupati', 'u-kadis-dpmd', 'u-wabup']) {
      const [open] = await engine.tasks.for(user);
      const result = await engine.tasks.complete(open?.id ?? '', 'ok', { by: user });
      done.push(
        result.ok ? `${open?.state} ${result.incident === null ? '' : 'incident'}` : result.code,
      );
    }
    expect(done).toEqual(['a ', 'b ', 'c ', 'd incident']);
    const incidents = Object.values((await engine.instances.get(id))?.incidents ?? {});
    expect(incidents.map(({ code }) => code)).toEqual(['LOOKUP_EMPTY']);
    await engine.close();
  });
});

test('a value without the new words is answered as before', () => {
  const plain: OrganisationData = {
    units: [{ id: 'u', kind: 'k', name: 'U' }],
    positions: [{ id: 'p', name: 'P', unit: 'u', roles: ['head'] }],
    users: [{ id: 'x', name: 'X' }],
    assignments: [{ user: 'x', position: 'p' }],
  };
  const { actor, head, related } = indexOrganisation(plain);
  expect(actor('x', march).seats).toEqual([
    { position: 'p', unit: 'u', roles: ['head'], capacity: 'definitive', basis: null },
  ]);
  expect([head('u'), head('none'), related('u', 'guidance')]).toEqual(['p', null, []]);
});
