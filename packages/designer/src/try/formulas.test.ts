import { indexOrganisation, organisationOfUsers, weekdays, type World } from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import { Simulation } from '@alir/engine/simulate';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFlows } from '../../test/flows.ts';
import { createDocument, type Exit, type FlowDocument, graphOf } from '../model/index.ts';
import { compiledFlows } from './compiled-flow.ts';
import { fellowsOf, orderedWays, problemsInFormula } from './formulas.ts';

const world: World = {
  organisation: indexOrganisation(
    organisationOfUsers([
      { id: 'ani', manager: 'budi' },
      { id: 'budi', roles: ['kabag'] },
    ]),
  ),
  calendars: new Map([[weekdays.id, weekdays]]),
};

/** A draft that goes one of three ways. */
function pengadaan(first: string, second: string): FlowDocument {
  return createDocument({
    flow: 'pengadaan',
    version: 1,
    lang: 'id',
    title: 'Pengadaan',
    data: {
      type: 'object',
      required: ['nilai'],
      additionalProperties: false,
      properties: {
        nilai: { type: 'string', format: 'decimal' },
        sifat: { enum: ['biasa', 'segera'] },
        jumlah: { type: 'integer' },
      },
    },
    initial: 'usul',
    states: {
      usul: {
        task: {
          title: 'Usul',
          assign: { position: { from: 'starter' } },
          outcomes: { ajukan: { label: 'Ajukan' } },
        },
        on: {
          ajukan: [
            { guard: first, target: 'kepala' },
            { guard: second, target: 'camat' },
            { target: 'kabag' },
          ],
        },
      },
      kepala: { type: 'final' },
      camat: { type: 'final' },
      kabag: { type: 'final' },
    },
  });
}

function wayOf(document: FlowDocument, rank = 0): Exit {
  const exit = graphOf(document).steps.get('usul')?.exits[rank];
  if (exit === undefined) throw new Error('there is no way');
  return exit;
}

const large = "data.nilai > decimal('50000000')";

describe('formulas at their place', () => {
  test('[DM170] what is wrong is told by the engine, with the characters it is about', () => {
    const document = pengadaan(large, "data.sifat == 'segera'");
    const way = wayOf(document);
    const wrong = (source: string) =>
      problemsInFormula(document, way, source)?.map(({ severity, range: [start, end] }) => [
        severity,
        source.slice(start, end),
      ]);
    expect(wrong(large)).toEqual([]);
    expect(wrong("data.nilay > decimal('5')")).toEqual([['error', 'nilay']]);
    expect(wrong('data.nilai > 5 + true')).toEqual([['error', '5 + true']]);
    expect(wrong("data.sifat == 'segra'")).toEqual([['error', "'segra'"]]);
    expect(wrong('data.jumlah > 5')).toEqual([['warning', 'data.jumlah']]);
    expect(wrong("has(data.jumlah) && data.jumlah > 5 && hed('x')")).toEqual([
      ['error', "hed('x')"],
    ]);
    expect(wrong('data.nilai >')?.map(([severity]) => severity)).toEqual(['error']);
  });

  test('[DM170] a flow that has errors elsewhere still tells what is wrong in a formula', () => {
    const document = pengadaan(large, 'data.hilang');
    expect(problemsInFormula(document, wayOf(document), 'data.nilay')?.length).toBe(1);
    expect(problemsInFormula(document, wayOf(document), large)).toEqual([]);
    expect(orderedWays(document, wayOf(document))).toBeNull();
  });

  test('[DM170] no condition of the flows that run is told to be wrong', () => {
    let asked = 0;
    for (const { document } of allFlows()) {
      if (compiledFlows(document) === null) continue;
      for (const step of graphOf(document).steps.values()) {
        for (const exit of step.exits.filter(({ condition }) => condition !== null)) {
          const problems = problemsInFormula(document, exit, exit.condition ?? '') ?? [];
          expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(30);
  });
});

const conditions = [
  large,
  "has(data.sifat) && data.sifat == 'segera'",
  'has(data.jumlah) && data.jumlah >= 3',
  "unit(starter) == 'x'",
  "data.nilai < decimal('10') || (has(data.jumlah) && data.jumlah > 100)",
  'data.jumlah > 2',
];

const anyData: fc.Arbitrary<JsonObject> = fc.record(
  {
    nilai: fc.constantFrom('0', '9.99', '10', '50000000', '50000000.01', '60000000'),
    sifat: fc.constantFrom('biasa', 'segera'),
    jumlah: fc.constantFrom(-1, 0, 2, 3, 101),
  },
  { requiredKeys: ['nilai'] },
);

/** Where the engine goes: the end of the flow, or null where it gives up. */
function engineGoes(document: FlowDocument, data: JsonObject): string | null {
  const flows = compiledFlows(document);
  if (flows === null) throw new Error('it does not compile');
  const office = new Simulation({ flows: [flows.flow], world, now: 0 });
  const started = office.start({ flow: 'pengadaan', data }, { user: 'ani' });
  if (!started.ok) throw new Error(started.code);
  const [instance] = office.instances;
  const command = { type: 'complete', visit: 'usul#1', outcome: 'ajukan' } as const;
  const sent = office.send(instance?.id ?? '', command, { user: 'ani' });
  return sent.ok ? (office.instances[0]?.result ?? null) : null;
}

describe('ways tried with values', () => {
  test('[DM171] the way that is said to be taken is the one that the engine goes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...conditions),
        fc.constantFrom(...conditions),
        anyData,
        (first, second, data) => {
          const document = pengadaan(first, second);
          const ways = orderedWays(document, wayOf(document));
          if (ways === null) throw new Error('they cannot be read');
          if (ways.asked.isElsewhere) return;
          const taken = ways.taken({ data, done: new Set(), now: 0, world });
          const target =
            taken.kind === 'taken'
              ? fellowsOf(document, wayOf(document))[taken.rank]?.target
              : null;
          expect(target).toBe(engineGoes(document, data));
        },
      ),
      { numRuns: runs(150) },
    );
  });

  test('[DM171] what is asked for is told: fields, steps, and what only a letter that runs knows', () => {
    const asked = (first: string, second: string) => {
      const document = pengadaan(first, second);
      return orderedWays(document, wayOf(document))?.asked;
    };
    expect(asked(large, "done('usul')")).toEqual({
      fields: ['nilai'],
      steps: ['usul'],
      isElsewhere: false,
    });
    expect(asked(large, "unit(starter) == 'x'")).toMatchObject({ isElsewhere: true });
  });

  test('[DM171] a field that is missing is told, not taken for anything', () => {
    const document = pengadaan('data.jumlah > 2', large);
    const ways = orderedWays(document, wayOf(document));
    const taken = ways?.taken({ data: { nilai: '5' }, done: new Set(), now: 0, world });
    expect(taken).toMatchObject({
      kind: 'fault',
      rank: 0,
      params: { reason: 'absent', field: 'jumlah' },
    });
  });
});
