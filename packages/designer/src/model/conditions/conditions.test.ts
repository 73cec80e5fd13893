import { compileFlow, indexOrganisation, organisationOfUsers, parseFlow } from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import { Simulation } from '@alir/engine/simulate';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { type Condition, opsOf, type Test, testFields, valuesTaken } from './condition.ts';
import { holds } from './holds.ts';
import { readCondition } from './read-condition.ts';
import { writeCondition } from './write-condition.ts';

const data = {
  type: 'object',
  required: ['jenis', 'tahun'],
  additionalProperties: false,
  properties: {
    jenis: { enum: ['undangan', 'edaran', 'keputusan'] },
    perihal: { type: 'string' },
    tahun: { type: 'integer' },
    jumlah: { type: 'integer' },
    nilai: { type: 'string', format: 'decimal' },
    tanggal: { type: 'string', format: 'date' },
    mendesak: { type: 'boolean' },
  },
};
const fields = testFields({ data });
const words: Readonly<Record<string, readonly string[]>> = {
  choice: ['undangan', 'edaran', 'keputusan'],
  text: ['hibah', "jum'at", 'a\\b'],
  integer: ['-5', '0', '7', '2000000'],
  decimal: ['0', '1.50', '-2.25', '1000000'],
  date: ['2026-03-01', '2026-12-31'],
};

const anyTest: fc.Arbitrary<Test> = fc.constantFrom(...fields).chain(({ name, kind }) =>
  fc.constantFrom(...opsOf[kind]).chain((op) => {
    const most = { none: 0, one: 1, several: 3 }[valuesTaken(op)];
    const least = Math.min(most, 1);
    const value = fc.constantFrom(...(words[kind] ?? ['']));
    return fc
      .uniqueArray(value, { minLength: least, maxLength: most })
      .map((values) => ({ field: name, op, values }));
  }),
);
const anyCondition: fc.Arbitrary<Condition> = fc
  .record({
    join: fc.constantFrom('all' as const, 'any' as const),
    tests: fc.array(anyTest, { minLength: 1, maxLength: 4 }),
  })
  .map(({ join, tests }) => ({ join: tests.length === 1 ? 'all' : join, tests }));

const anyData: fc.Arbitrary<JsonObject> = fc.record(
  {
    jenis: fc.constantFrom('undangan', 'edaran', 'keputusan'),
    tahun: fc.constantFrom(-5, 0, 7, 2026),
    perihal: fc.constantFrom('hibah', "jum'at", 'lain'),
    jumlah: fc.constantFrom(-6, -5, 0, 8, 2_000_000),
    nilai: fc.constantFrom('0', '1.5', '1.49', '-2.25', '1000000'),
    tanggal: fc.constantFrom('2026-02-28', '2026-03-01', '2027-01-01'),
    mendesak: fc.boolean(),
  },
  { requiredKeys: ['jenis', 'tahun'] },
);

function written(condition: Condition): string {
  const source = writeCondition(condition, fields);
  if (typeof source !== 'string') throw new Error(source.why);
  return source;
}

/** Whether the engine goes the way of a guard. */
function engineHolds(guard: string, given: JsonObject): boolean {
  const { definition, problems } = parseFlow({
    flow: 'coba',
    version: 1,
    title: 'Coba',
    data,
    initial: 'pilih',
    states: {
      pilih: { always: [{ guard, target: 'ya' }, { target: 'tidak' }] },
      ya: { type: 'final' },
      tidak: { type: 'final' },
    },
  });
  expect(problems).toEqual([]);
  const compiled = definition && compileFlow(definition, { forms: new Map(), flows: new Map() });
  const flow = compiled?.flow;
  if (!flow) throw new Error(JSON.stringify(compiled?.problems));
  const organisation = indexOrganisation(organisationOfUsers([{ id: 'ani' }]));
  const office = new Simulation({
    flows: [flow],
    world: { organisation, calendars: new Map() },
    now: 0,
  });
  const started = office.start({ flow: 'coba', data: given }, { user: 'ani' });
  if (!started.ok) throw new Error(started.code);
  return office.instances[0]?.result === 'ya';
}

describe('conditions as tests of fields', () => {
  test('[DM150] what is written is read back as the same tests', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const read = readCondition(written(condition), fields);
        expect(read && written(read)).toBe(written(condition));
        expect(read?.tests).toEqual(condition.tests);
      }),
      { numRuns: runs(300) },
    );
  });

  test('[DM151] what is written compiles, and the engine finds it true exactly when the editor says so', () => {
    fc.assert(
      fc.property(anyCondition, anyData, (condition, given) => {
        expect(engineHolds(written(condition), given)).toBe(holds(condition, fields, given));
      }),
      { numRuns: runs(120) },
    );
  });

  test('[DM152] what the flows of the repository ask is read as tests that say the same, or left as a formula', () => {
    let read = 0;
    for (const { document } of allFlows()) {
      const known = testFields(document.flow);
      for (const step of graphOf(document).steps.values()) {
        for (const { condition: source } of step.exits) {
          const condition = source === null ? null : readCondition(source, known);
          if (condition === null) continue;
          read += 1;
          const again = writeCondition(condition, known);
          if (typeof again !== 'string') throw new Error(`${source}: ${again.why}`);
          expect(readCondition(again, known)).toEqual(condition);
        }
      }
    }
    expect(read).toBeGreaterThan(20);
  });

  test('[DM153] a test without a value, or with one that the field cannot hold, is told and not written', () => {
    const one = (field: string, op: Test['op'], ...values: string[]): Condition => ({
      join: 'all',
      tests: [{ field, op, values }],
    });
    expect(writeCondition(one('jumlah', 'more', ''), fields)).toEqual({
      test: 0,
      why: 'value-missing',
    });
    expect(writeCondition(one('jumlah', 'more', 'lima'), fields)).toEqual({
      test: 0,
      why: 'value-wrong',
    });
    expect(writeCondition(one('tanggal', 'less', '2026-02-30'), fields)).toEqual({
      test: 0,
      why: 'value-wrong',
    });
    expect(writeCondition(one('lama', 'filled'), fields)).toEqual({
      test: 0,
      why: 'field-unknown',
    });
  });
});
