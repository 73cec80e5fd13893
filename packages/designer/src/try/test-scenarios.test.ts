import type { JsonObject } from '@alir/engine/core/types';
import { parseScenarios, testScenarios } from '@alir/engine/scenarios';
import { describe, expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { createDocument } from '../model/index.ts';
import { allFlows } from '../../test/flows.ts';
import { castOfFlow } from './cast-of-flow.ts';
import { compiledFlows } from './compiled-flow.ts';
import {
  type Passage,
  playScenarios,
  readScenarios,
  type TestedScenario,
} from './test-scenarios.ts';

const done = (state: string, outcome: string, more: JsonObject = {}): JsonObject => ({
  complete: { state, outcome, ...more },
});
const begun = (jumlah: number): JsonObject => ({ start: { data: { jumlah }, by: 'ani' } });
const people = [
  { id: 'ani', name: 'Ani', manager: 'budi' },
  { id: 'budi', name: 'Budi', roles: ['sekretaris'] },
];

function played(document = createDocument(letter)): {
  readonly results: readonly TestedScenario[];
  readonly passage: Passage;
} {
  const flows = compiledFlows(document);
  if (flows === null) throw new Error('it does not compile');
  const world = castOfFlow(document.flow, 'id');
  const testing = { document, flows, world, lang: 'id' } as const;
  const read = readScenarios(testing);
  if (!read.ok || read.file === null) throw new Error('there are no scenarios');
  const results: TestedScenario[] = [];
  const playing = playScenarios(read.file, testing);
  for (;;) {
    const next = playing.next();
    if (next.done === true) return { results, passage: next.value };
    results.push(next.value);
  }
}

function withScenarios(...scenarios: JsonObject[]) {
  const file = { $schema: 'urn:alir:scenarios:1', flow: 'surat', scenarios };
  return createDocument(letter, { scenarios: file });
}

const small = {
  name: 'Kecil',
  given: { organisation: people },
  steps: [begun(7), done('konsep', 'ajukan'), done('periksa', 'setuju')],
};

describe('scenarios of a document', () => {
  test('[DM205] each is played by its own people; what went otherwise is said by titles', () => {
    const [start, handedIn, approved] = small.steps;
    const wrong = { ...approved, expect: { states: ['tanda-tangan'] } };
    const large = { ...small, name: 'Besar', steps: [start ?? {}, handedIn ?? {}, wrong] };
    const { results } = played(withScenarios(small, large));
    expect(results.map(({ name, failures }) => ({ name, failures }))).toEqual([
      { name: 'Kecil', failures: [] },
      {
        name: 'Besar',
        failures: [
          'Langkah yang sedang berjalan seharusnya “Tanda tangan”, tetapi ternyata “Diarsipkan”.',
        ],
      },
    ]);
  });

  test('[DM205] scenarios that cannot be read say why, and none is none', () => {
    const document = withScenarios({ name: 'Salah', steps: [done('tidak-ada', 'ajukan')] });
    const flows = compiledFlows(document);
    if (flows === null) throw new Error('it does not compile');
    const testing = { flows, world: castOfFlow(letter, 'id'), lang: 'id' } as const;
    const read = readScenarios({ ...testing, document });
    expect(read).toMatchObject({ ok: false, messages: [expect.stringContaining('tidak-ada')] });
    expect(readScenarios({ ...testing, document: createDocument(letter) })).toEqual({
      ok: true,
      file: null,
    });
  });

  test('[DM206] steps and ways that none of them passes are told by name', () => {
    const { passage } = played(withScenarios(small, { ...small, name: 'Lagi' }));
    expect(passage.steps).toEqual({ of: 4, met: 3 });
    expect(passage.ways).toEqual({ of: 5, met: 2 });
    expect(passage.unpassedSteps.map(({ words }) => words)).toEqual(['Tanda tangan']);
    expect(passage.unpassedWays.map(({ id }) => id)).toEqual([
      'periksa on/setuju/0',
      'periksa on/kembalikan',
      'tanda-tangan on/tandatangani',
    ]);
  });

  test.each(allFlows().filter(({ document }) => Object.keys(document.scenarios).length > 0))(
    '[DM206] as much as the engine counts over all of them at once: $name',
    ({ document }) => {
      const flows = compiledFlows(document);
      // Flows that start others do not compile alone.
      if (flows === null) return;
      const known = new Map([[flows.flow.name, flows.flow]]);
      const { scenarios } = parseScenarios(document.scenarios, known);
      if (scenarios === null) return;
      const world = castOfFlow(document.flow, 'id');
      const own = { ...scenarios, given: { ...scenarios.given } };
      const { organisation: _, ...given } = own.given;
      const plain = createDocument(document.flow, {
        ...document,
        scenarios: JSON.parse(JSON.stringify({ ...own, given })),
      });
      const { coverage } = testScenarios(
        { ...own, given },
        { flows: [flows.flow], world: () => world },
      );
      const { passage } = played(plain);
      expect([passage.steps.met, passage.ways.met]).toEqual([
        coverage?.states.met,
        coverage?.transitions.met,
      ]);
    },
  );
});
