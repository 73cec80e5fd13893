// Scenarios that go otherwise than they say, each played in the office of the example, and told step by step.

import {
  sayFailure,
  sayStep,
  sayTested,
  testScenarios,
  type Failure,
  type Scenario,
  type Step,
} from '@alir/engine/scenarios';
import { changedFlow, playedFlows, playedWorld } from './played.ts';
import type { Edits } from './real.ts';
import type { ToldOf } from './told.ts';

const name = 'laporan-kinerja-desa';
const at = '2026-03-02T08:00:00+07:00';
const begins: Step = {
  start: { data: { desa: '32.11.01.2001', periode: '2026-TW1' }, by: 'verifikator-dpmd-1' },
};
const submits: Step = { complete: { state: 'pengisian', outcome: 'ajukan', by: 'kabag-umum' } };

const decides: Step = {
  complete: { state: 'sengketa', outcome: 'terima', data: { putusan: 'Ya' }, by: 'inspektur' },
};
/** What is changed in the flow, for some of them. */
const edits: Readonly<Record<string, Edits>> = {
  open: { '/initial': 'selesai' },
  'ended otherwise': { '/initial': 'gugur' },
  'no-call at all': { '/initial': 'sengketa' },
};
/** The flow that is played, where it is another. */
const flows: Readonly<Record<string, string>> = { 'no-child of these': 'nota-dinas' };
/** When it is played, where it is another day. */
const days: Readonly<Record<string, string>> = { vacant: '2024-06-03T08:00:00+07:00' };
const sends: readonly Step[] = [
  { start: { data: { perihal: 'Evaluasi kelembagaan' }, by: 'kabag-organisasi' } },
  {
    complete: {
      state: 'konsep',
      outcome: 'kirim',
      by: 'kabag-organisasi',
      data: {
        penerima: [{ jabatan: 'kabag-hukum' }, { jabatan: 'kabag-umum' }],
        klasifikasi: '000.8',
        urgensi: 'biasa',
        keamanan: 'biasa',
      },
    },
  },
];
const failing: Edits = {
  '/initial': 'sengketa',
  '/states/sengketa/on/terima': { set: { putusan: 'data.kendala' }, target: 'selesai' },
};

/** By what goes otherwise. */
const stories: Readonly<Record<string, readonly Step[]>> = {
  refused: [begins, submits],
  'refused otherwise': [begins, { ...submits, refused: 'COMMENT_REQUIRED' }],
  incident: [begins, decides],
  'incident otherwise': [begins, { ...decides, incident: 'CALL_FAILED' }],
  done: [{ ...begins, refused: 'NOT_ALLOWED' }],
  nobody: [{ start: { data: {}, by: 'verifikator-dpmd-12' } }],
  'nobody like it': [{ start: { data: {}, by: 'zzz' } }],
  vacant: [begins],
  'nothing-started': [submits],
  'no-child': [begins, { ...submits, in: ['32.11.01.2001'] }],
  'no-child of these': [
    ...sends,
    { complete: { state: 'diterima', outcome: 'catat', by: 'kabag-umum' }, in: ['sekda'] },
  ],
  'no-call at all': [begins, { service: { state: 'sengketa', result: {} } }],
  'no-call': [begins, { service: { state: 'sengketa', result: {} } }],
  'no-timer': [begins, { clock: { timer: { state: 'sengketa', index: 0 } } }],
  'no-listener': [begins, { topic: { state: 'sengketa', name: 'flow:nota-dinas.selesai' } }],
  'not-open': [begins, { children: { state: 'sengketa' } }],
  states: [{ ...begins, expect: { states: ['pengisian'] } }],
  'ended otherwise': [{ ...begins, expect: { ended: 'selesai' } }],
  ended: [{ ...begins, expect: { ended: 'selesai' } }],
  open: [{ ...begins, expect: { open: true } }],
  tasks: [{ ...begins, expect: { tasks: { inspektur: ['sengketa'] } } }],
  data: [{ ...begins, expect: { data: { periode: '2026-TW2' } } }],
  due: [{ ...begins, expect: { due: { pengisian: '2026-03-16 16:00' } } }],
  notices: [{ ...begins, expect: { notices: { inspektur: ['sengketa'] } } }],
  children: [{ ...begins, expect: { children: { a: 'done' } } }],
};

const by = 'inspektur';
const state = 'sengketa';
const reason = 'Diperiksa';
const comment = 'Bukan urusan kami';
const to = 'sekda';
/** What may happen in a step, each as it is told where it goes otherwise. */
const happenings: readonly (readonly [name: string, step: Step])[] = [
  ['startEach', { startEach: { by } }],
  ['act', { act: { action: 'tarik', state, by } }],
  ['abstain', { abstain: { state, by } }],
  ['claim', { claim: { state, by } }],
  ['release', { release: { state, by } }],
  ['read', { read: { state, by } }],
  ['transfer', { transfer: { state, to, by } }],
  ['delegate', { delegate: { state, to: [to], by } }],
  ['handBack', { handBack: { state, by } }],
  ['decline', { decline: { state, comment, by } }],
  ['skip', { skip: { state, comment, by } }],
  ['takeBack', { takeBack: { state, by } }],
  ['urge', { urge: { by } }],
  ['copy', { copy: { to: [to], by } }],
  ['cancel', { cancel: { reason } }],
  ['suspend', { suspend: { state, reason, by } }],
  ['resume', { resume: { state, by } }],
  ['reopen', { reopen: { reason, by } }],
  ['clock', { clock: { by: 'P1D' } }],
  ['look', {}],
];

/** What is told of each: the step, and what should have been and was. */
export function failureExamples(): ReadonlyMap<string, ToldOf> {
  const told = new Map<string, ToldOf>();
  for (const [story, steps] of Object.entries(stories)) {
    const failure = failureIn(story, { name: story, steps });
    told.set(story, sentencesOf(failure, steps));
  }
  for (const [name, happening] of happenings) {
    // Whatever comes of it, no such step is open then.
    const steps = [begins, { ...happening, expect: { states: ['pengesahan'] } }];
    told.set(`step, ${name}`, sentencesOf(failureIn('', { name, steps }), steps));
  }
  for (const [failed, all] of [
    [0, 12],
    [1, 12],
    [0, 0],
  ] as const)
    told.set(`${all - failed} of ${all}`, {
      id: sayTested(failed, all, 'id'),
      en: sayTested(failed, all, 'en'),
    });
  return told;
}

function failureIn(story: string, scenario: Scenario): Failure {
  const played = flows[story] ?? name;
  const changes = edits[story] ?? (story.startsWith('incident') ? failing : {});
  const others = [...playedFlows.values()].filter((other) => other.name !== played);
  const { results } = testScenarios(
    { flow: played, given: { at: days[story] ?? at }, scenarios: [scenario] },
    {
      flows: [changedFlow(played, changes), ...others],
      world: () => playedWorld,
    },
  );
  const failures = results.flatMap((one) => one.failures);
  const [first] = failures.filter(
    ({ what }) => story === '' || kindsOf(what).some((kind) => story.startsWith(kind)),
  );
  if (!first) throw new Error(`${story}: ${JSON.stringify(failures.map(({ what }) => what))}`);
  return first;
}

const kindsOf = (what: Failure['what']): readonly string[] => {
  if (what.kind === 'unable') return [what.unable.why];
  return what.kind === 'unmet' ? [what.aspect] : [what.kind];
};

function sentencesOf({ step, what }: Failure, steps: readonly Step[]): ToldOf {
  const taken = steps[step] ?? {};
  const said = (language: 'id' | 'en'): string =>
    `${sayStep(step + 1, taken, language)} ${sayFailure(what, language)}`;
  return { id: said('id'), en: said('en') };
}
