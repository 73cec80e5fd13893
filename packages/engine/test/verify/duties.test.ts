// Duties that are to be kept apart: who there is on a day, and whether they are enough.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOrganisation } from '../../src/core/organisation/indexed-organisation.ts';
import type { Verification } from '../../src/core/verify/verify.ts';
import { end, finding, step, told, verify, way } from './small-flow.ts';

interface Step {
  readonly assign: object;
  readonly not?: readonly string[];
  readonly decide?: object | string;
}

const day = '2026-03-02';

/** Positions by id, each with who holds it. */
const held = (
  holders: Readonly<Record<string, readonly string[]>>,
  roles: Readonly<Record<string, string>> = {},
) =>
  indexOrganisation({
    units: [],
    positions: Object.keys(holders).map((id) => ({
      id,
      name: id,
      roles: roles[id] ? [roles[id]] : [],
    })),
    users: [],
    assignments: Object.entries(holders).flatMap(([position, users]) =>
      users.map((user) => ({ user, position })),
    ),
  });

/** Steps one after the other. */
function proven(
  steps: Readonly<Record<string, Step>>,
  organisation: ReturnType<typeof held>,
): Verification {
  const names = Object.keys(steps);
  const states = Object.fromEntries(
    Object.entries(steps).map(([name, { assign, not, decide }], index) => [
      name,
      step(
        { ok: names[index + 1] ?? 'selesai' },
        {},
        {
          title: name,
          assign,
          ...(decide ? { decide } : {}),
          ...(not && not.length > 0 ? { allocate: { not } } : {}),
        },
      ),
    ]),
  );
  return verify(
    { ...states, selesai: end },
    {
      more: { initial: names[0] },
      options: { people: { organisation, from: day, until: day } },
    },
  );
}

describe('duties', () => {
  test('[D160] two tasks that must be different people’s, in positions that one person holds, are told', () => {
    const steps = {
      periksa: { assign: { position: 'a' } },
      sahkan: { assign: { position: 'b' }, not: ['periksa'] },
    };
    const found = proven(steps, held({ a: ['ani'], b: ['ani'] }));
    expect(told(found)).toEqual(['DUTIES_NEVER /states/periksa/task']);
    expect(finding(found, 'DUTIES_NEVER').params).toEqual({
      states: ['periksa', 'sahkan'],
      steps: ['periksa', 'sahkan'],
      people: ['ani'],
      names: ['ani'],
      acts: 2,
    });
    expect(told(proven(steps, held({ a: ['ani'], b: ['ani', 'budi'] })))).toEqual([]);
  });

  test('[D160] three that must all differ need three people, also where each two have enough', () => {
    const roles = { a: 'staf', b: 'staf' };
    const staff = { role: 'staf' };
    const steps = {
      satu: { assign: staff },
      dua: { assign: staff, not: ['satu'] },
      tiga: { assign: staff, not: ['satu', 'dua'] },
    };
    expect(told(proven(steps, held({ a: ['ani'], b: ['budi'] }, roles)))).toEqual([
      'DUTIES_NEVER /states/satu/task',
    ]);
    const three = held({ a: ['ani'], b: ['budi'], c: ['citra'] }, { ...roles, c: 'staf' });
    expect(told(proven(steps, three))).toEqual([]);
  });

  test('[D160] signers who all have to sign are as many people as seats, unless one may sign twice', () => {
    const assign = { positions: ['a', 'b'] };
    const one = held({ a: ['ani'], b: ['ani'], c: ['citra'] });
    expect(told(proven({ paraf: { assign, decide: 'all' } }, one))).toEqual([
      'VOTES_TOO_FEW /states/paraf/task',
    ]);
    const skip = { rules: 'all', twice: 'skip' };
    expect(told(proven({ paraf: { assign, decide: skip } }, one))).toEqual([]);
    expect(told(proven({ paraf: { assign, decide: 'any' } }, one))).toEqual([]);
  });

  test('[P30] what lies on other branches is no duty of the same instance', () => {
    const states = (not: readonly string[]): object => ({
      mulai: step({ kiri: 'satu', kanan: 'dua' }, {}, { assign: { position: 'c' } }),
      satu: step({ ok: 'tiga' }, {}, { assign: { position: 'a' } }),
      dua: step({ ok: 'tiga' }, {}, { assign: { position: 'b' } }),
      tiga: step({ ok: 'selesai' }, {}, { assign: { role: 'staf' }, allocate: { not } }),
      selesai: end,
    });
    const organisation = held({ a: ['ani'], b: ['budi'], c: ['citra'] }, { a: 'staf', b: 'staf' });
    const people = { organisation, from: day, until: day };
    expect(told(verify(states(['satu', 'dua']), { options: { people } }))).toEqual([]);
  });

  test('[P30] what lies on one way only is told with that way', () => {
    const states = {
      mulai: step({ kiri: 'satu', kanan: 'tiga' }, {}, { assign: { position: 'c' } }),
      satu: step({ ok: 'tiga' }, {}, { assign: { position: 'a' } }),
      tiga: step({ ok: 'selesai' }, {}, { assign: { position: 'a' }, allocate: { not: ['satu'] } }),
      selesai: end,
    };
    const people = { organisation: held({ a: ['ani'], c: ['citra'] }), from: day, until: day };
    const found = verify(states, { options: { people } });
    expect(told(found)).toEqual(['DUTIES_NEVER /states/satu/task']);
    expect(way(finding(found, 'DUTIES_NEVER'))).toEqual(['start: mulai', 'kiri: satu', 'ok: tiga']);
  });

  test('[D161] it is told exactly when no choice of people keeps the tasks apart', () => {
    const people = ['ani', 'budi', 'citra'] as const;
    const names = ['s1', 's2', 's3', 's4'] as const;
    const steps = fc.tuple(
      fc.array(fc.subarray([...people], { minLength: 1 }), { minLength: 4, maxLength: 4 }),
      fc.array(fc.subarray([...names]), { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(steps, ([holders, nots]) => {
        // Nobody is kept from a step by what is done after it.
        const rules = names.map((_, i) =>
          (nots[i] ?? []).filter((other) => names.indexOf(other) < i),
        );
        const found = proven(
          Object.fromEntries(
            names.map((name, i) => [name, { assign: { position: name }, not: nots[i] ?? [] }]),
          ),
          held(Object.fromEntries(names.map((name, i) => [name, holders[i] ?? []]))),
        );
        const choices = holders.reduce<string[][]>(
          (all, who) => all.flatMap((chosen) => who.map((person) => [...chosen, person])),
          [[]],
        );
        const isKept = (chosen: readonly string[]): boolean =>
          rules.every((not, i) => not.every((other) => chosen[names.indexOf(other)] !== chosen[i]));
        expect(found.findings.some(({ code }) => code === 'DUTIES_NEVER')).toBe(
          !choices.some(isKept),
        );
      }),
      { numRuns: 150 },
    );
  });
});
