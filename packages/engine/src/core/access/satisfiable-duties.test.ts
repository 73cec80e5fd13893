import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import type { Flow } from '../compile/flow.ts';
import { parseFlow } from '../format/parse-flow.ts';
import { indexOrganisation } from '../organisation/indexed-organisation.ts';
import { dutyProblems } from './satisfiable-duties.ts';

interface Step {
  readonly assign: object;
  readonly not?: readonly string[];
  readonly decide?: object | string;
}

/** A flow of these steps, one after the other. */
function flowOf(steps: Readonly<Record<string, Step>>): Flow {
  const names = Object.keys(steps);
  const states = Object.fromEntries(
    Object.entries(steps).map(([name, { assign, not, decide }], index) => [
      name,
      {
        task: {
          title: name,
          assign,
          outcomes: { ok: { label: 'OK' } },
          ...(decide ? { decide } : {}),
          ...(not && not.length > 0 ? { allocate: { not } } : {}),
        },
        on: { ok: names[index + 1] ?? 'end' },
      },
    ]),
  );
  const { definition } = parseFlow({
    flow: 'steps',
    version: 1,
    title: 'Steps',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: names[0],
    states: { ...states, end: { type: 'final' } },
  });
  const compiled =
    definition && compileFlow(definition, { forms: new Map(), flows: new Map() }).flow;
  if (!compiled) throw new Error('the flow does not compile');
  return compiled;
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

test('[D160] two tasks that must be different people’s, in positions that one person holds, are told', () => {
  const flow = flowOf({
    periksa: { assign: { position: 'a' } },
    sahkan: { assign: { position: 'b' }, not: ['periksa'] },
  });
  expect(dutyProblems(flow, held({ a: ['ani'], b: ['ani'] }), day)).toEqual([
    {
      code: 'DUTIES_NEVER',
      severity: 'error',
      pointer: '/states/periksa/task',
      params: {
        states: ['periksa', 'sahkan'],
        steps: ['periksa', 'sahkan'],
        people: ['ani'],
        names: ['ani'],
        acts: 2,
      },
    },
  ]);
  expect(dutyProblems(flow, held({ a: ['ani'], b: ['ani', 'budi'] }), day)).toEqual([]);
  expect(dutyProblems(flow, held({ a: ['ani'], b: [] }), day)).toEqual([]);
});

test('[D160] three that must all differ need three people, also where each two have enough', () => {
  const roles = { a: 'staf', b: 'staf' };
  const staff = { role: 'staf' };
  const flow = flowOf({
    satu: { assign: staff },
    dua: { assign: staff, not: ['satu'] },
    tiga: { assign: staff, not: ['satu', 'dua'] },
  });
  expect(dutyProblems(flow, held({ a: ['ani'], b: ['budi'] }, roles), day)).toHaveLength(1);
  const three = held({ a: ['ani'], b: ['budi'], c: ['citra'] }, { ...roles, c: 'staf' });
  expect(dutyProblems(flow, three, day)).toEqual([]);
});

test('[D160] signers who all have to sign are as many people as seats, unless one may sign twice', () => {
  const assign = { positions: ['a', 'b'] };
  const one = held({ a: ['ani'], b: ['ani'] });
  expect(dutyProblems(flowOf({ paraf: { assign, decide: 'all' } }), one, day)).toHaveLength(1);
  const skip = { rules: 'all', twice: 'skip' };
  expect(dutyProblems(flowOf({ paraf: { assign, decide: skip } }), one, day)).toEqual([]);
  expect(dutyProblems(flowOf({ paraf: { assign, decide: 'any' } }), one, day)).toEqual([]);
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
      const rules = names.map((name, i) => (nots[i] ?? []).filter((other) => other !== name));
      const flow = flowOf(
        Object.fromEntries(
          names.map((name, i) => [name, { assign: { position: name }, not: rules[i] ?? [] }]),
        ),
      );
      const organisation = held(
        Object.fromEntries(names.map((name, i) => [name, holders[i] ?? []])),
      );
      const choices = holders.reduce<string[][]>(
        (all, who) => all.flatMap((chosen) => who.map((person) => [...chosen, person])),
        [[]],
      );
      const isKept = (chosen: readonly string[]): boolean =>
        rules.every((not, i) => not.every((other) => chosen[names.indexOf(other)] !== chosen[i]));
      expect(dutyProblems(flow, organisation, day).length === 0).toBe(choices.some(isKept));
    }),
    { numRuns: 150 },
  );
});
