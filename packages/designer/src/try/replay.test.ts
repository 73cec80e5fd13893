import { indexOrganisation, organisationOfUsers, weekdays, type World } from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import { describe, expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { createDocument, type FlowDocument } from '../model/index.ts';
import { createProver } from '../proof/prover.ts';
import { compiledFlows, type CompiledFlows } from './compiled-flow.ts';
import { passedUntil, type Replay, replayOf, type Story, storyOf, tryFrom } from './replay.ts';
import { officeOf, stepsOccupied, tryAct } from './trial.ts';
import { wayAt } from '../model/outline/way-at.ts';

const people = organisationOfUsers([
  { id: 'ani', name: 'Ani', manager: 'budi' },
  { id: 'budi', name: 'Budi', roles: ['sekretaris'] },
]);
const world: World = {
  organisation: indexOrganisation(people),
  calendars: new Map([['', weekdays]]),
};

/** The letter, where small amounts lead nowhere: whoever approves them is refused. */
function withoutOtherwise(): FlowDocument {
  const states = JSON.parse(JSON.stringify(letter['states']));
  states.periksa.on.setuju = [{ guard: 'data.jumlah > 5000000', target: 'tanda-tangan' }];
  return createDocument({ ...letter, states });
}

function flowsOf(document: FlowDocument): CompiledFlows {
  const flows = compiledFlows(document);
  if (flows === null) throw new Error('it does not compile');
  return flows;
}

function played(story: Story, document = createDocument(letter)): Replay {
  return replayOf(story, { document, flows: flowsOf(document), world, lang: 'id' });
}

const complete = (state: string, outcome: string, more: JsonObject = {}) => ({
  complete: { state, outcome, ...more },
});
const large = [
  { start: { data: { jumlah: 7_000_000 }, by: 'ani' } },
  complete('konsep', 'ajukan'),
  { clock: { by: 'P1D' } },
  complete('periksa', 'setuju'),
];

describe('a story that is played', () => {
  test('[DM200] a finding with a scenario is played to the step that it tells of, by the people that there are', () => {
    const document = withoutOtherwise();
    const organisation = indexOrganisation(people);
    const prover = createProver({ organisation, days: ['2026-03-02', '2026-12-31'] });
    const trouble = prover.prove(document).troubles.find(({ code }) => code === 'FLOW_ENDLESS');
    const replay = played(storyOf(trouble?.scenario ?? { steps: [] }), document);
    expect(replay.isCut).toBe(false);
    expect(replay.frames.flatMap(({ failures }) => failures)).toEqual([]);
    expect([...(replay.frames.at(-1)?.here.keys() ?? [])]).toEqual([trouble?.place.step]);
    expect(replay.frames.map(({ sentence }) => sentence)).toEqual([
      'Ani memulai surat.',
      'Ani menyelesaikan “Susun konsep” dengan “Ajukan”.',
    ]);
  });

  test('[DM201] each step is a sentence with titles and names, what was filled in, and when; no key is read', () => {
    const { frames } = played({ steps: large, given: { at: '2026-03-02T08:00:00+07:00' } });
    expect(frames.map(({ sentence }) => sentence)).toEqual([
      'Ani memulai surat.',
      'Ani menyelesaikan “Susun konsep” dengan “Ajukan”.',
      expect.stringMatching(/^Waktu berlalu sampai Selasa, 0?3 Maret 2026.*08/),
      'Budi menyelesaikan “Periksa” dengan “Setuju”.',
    ]);
    expect(frames[0]?.filled).toEqual([{ field: 'Jumlah', value: '7.000.000' }]);
  });

  test('[DM202] where it went is told by the ways that pictures draw', () => {
    const document = createDocument(letter);
    const replay = played({ steps: large, given: {} });
    const ways = passedUntil(replay, 3).map((passed) =>
      passed.ways.map((pointer) => wayAt(document, pointer)),
    );
    expect(ways).toEqual([[], ['konsep on/ajukan'], [], ['periksa on/setuju/0']]);
    expect(replay.frames[3]?.passed.steps).toEqual(['tanda-tangan']);
  });

  test('[DM203] it ends where a step goes otherwise than the scenario says, and says so by titles', () => {
    const steps = [
      { start: { data: {}, by: 'ani' } },
      { ...complete('konsep', 'ajukan'), expect: { states: ['arsip'] } },
      complete('periksa', 'setuju'),
    ];
    const { frames, isCut } = played({ steps, given: {} });
    expect(isCut).toBe(true);
    expect(frames.at(-1)?.failures).toEqual([
      'Langkah yang sedang berjalan seharusnya “Diarsipkan”, tetapi ternyata “Periksa”.',
    ]);
    expect(played({ steps: [complete('arsip', 'ajukan')], given: {} }).frames[0]?.failures).toEqual(
      [expect.stringMatching(/^Belum ada proses yang dimulai/)],
    );
  });

  test('[DM78] a letter that nobody could begin is not said to be finished', () => {
    const states = JSON.parse(JSON.stringify(letter['states']));
    states.konsep.task.assign = { role: 'kepala-dinas' };
    const document = createDocument({ ...letter, states });
    const { frames } = played({ steps: large.slice(0, 1), given: {} }, document);
    expect(frames.map(({ isBegun }) => isBegun)).toEqual([false]);
    expect(played({ steps: large, given: {} }).frames.map(({ isBegun }) => isBegun)).not.toContain(
      false,
    );
  });

  test('[DM204] one can try on from any frame, and the story stays as it is', () => {
    const replay = played({ steps: large, given: {} });
    const [, second] = replay.frames;
    if (!second) throw new Error('it has no second frame');
    const trial = tryFrom(replay, second);
    const instance = officeOf(trial).instances[0]?.id ?? '';
    const tried = tryAct(trial, {
      kind: 'complete',
      by: { user: 'budi' },
      instance,
      visit: 'periksa#1',
      outcome: 'kembalikan',
      comment: 'Lengkapi',
    });
    if (!tried.ok) throw new Error(tried.code);
    expect([...stepsOccupied(tried.trial).keys()]).toEqual(['konsep']);
    expect([...second.here.keys()]).toEqual(['periksa']);
  });
});
