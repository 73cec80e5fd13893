// What a dry run says of a live case that cannot go to the next version, and of a plan that fits neither.

import type { DryRun, MigrationPlan, Refused } from '@alir/engine';
import { isCode, parseFlow } from '@alir/engine/core';
import type { Example } from './example.ts';
import { openCase, operator, type Case } from './live-case.ts';
import { changed, flowNamed, forms, type Edits } from './real.ts';

interface Move extends Case {
  /** What the next version has otherwise. */
  readonly next: Edits;
  /** What the plan says otherwise than is proposed. */
  readonly states?: MigrationPlan['states'];
}

const objection = {
  title: { id: 'Keberatan', en: 'Objection' },
  task: {
    title: { id: 'Putusan inspektorat', en: 'Decision of the inspectorate' },
    assign: { position: 'inspektur' },
    outcomes: { putus: { label: { id: 'Putuskan', en: 'Decide' } } },
  },
  on: { putus: 'selesai' },
};
const renamed = {
  '/states/sengketa': undefined,
  '/states/keberatan': objection,
  '/states/gugur': undefined,
  '/states/evaluasi/states/dpmd/on/kembalikan-dpmd/beyond': 'keberatan',
};
const vote = {
  assign: [{ position: 'inspektur' }, { position: 'sekda' }, { position: 'asisten-1' }],
  decide: { rules: [{ outcome: 'terima', atLeast: 2 }], otherwise: 'gugurkan' },
};
const voting: Edits = {
  '/states/sengketa/task/assign': vote.assign,
  '/states/sengketa/task/decide': vote.decide,
};
const failing = { set: { putusan: 'data.kendala' }, target: 'selesai' };
const sentBack: Edits = {
  '/states/sengketa/on/gugurkan': { back: 'pengisian', resume: 'sender' },
  '/states/gugur': undefined,
};

const moves: readonly Move[] = [
  { at: 'sengketa', next: renamed },
  { at: 'evaluasi', next: {}, states: { kecamatan: 'sengketa', dpmd: 'pembinaan' } },
  { flow: 'nota-dinas', next: { '/states/terkirim/each/key': "p.jabatan + '/1'" } },
  { next: { '/states/mencari-sasaran/call/service': 'target-desa' } },
  {
    at: 'sengketa',
    edits: voting,
    happens: async (t) =>
      t.as('pemangku-inspektur').complete('sengketa', 'terima', { putusan: 'Diterima' }),
    next: { ...voting, '/states/sengketa/task/assign': vote.assign.slice(1) },
  },
  {
    at: 'sengketa',
    edits: sentBack,
    happens: async (t) =>
      t.as('pemangku-inspektur').complete(
        'sengketa',
        'gugurkan',
        { putusan: 'Tidak' },
        {
          comment: 'Lengkapi datanya',
        },
      ),
    next: renamed,
  },
  {
    at: 'sengketa',
    edits: { '/states/sengketa/on/terima': failing },
    happens: async (t) =>
      t.expectIncident(
        'EXPRESSION_FAILED',
        t.as('pemangku-inspektur').complete('sengketa', 'terima', { putusan: 'Diterima' }),
      ),
    next: renamed,
    states: { sengketa: 'keberatan' },
  },
  {
    at: 'sengketa',
    next: {
      '/data/properties/luas': {
        type: 'integer',
        title: { id: 'Luas desa', en: 'Area of the village' },
      },
      '/states/pengisian/on/ajukan/set/luas': '1',
    },
  },
  { flow: 'nota-dinas', next: { '/states/baca-jawaban/task/assign': { sameAs: 'persetujuan' } } },
  { at: 'sengketa', next: renamed, states: { sengketa: 'keberattan' } },
  {
    at: 'sengketa',
    next: { '/states/pembinaan/on/simpan': 'pembinaan' },
    states: { sengketa: 'pembinaan' },
  },
];

/** Every reason against going on, with its values. */
export async function verdictExamples(): Promise<Example[]> {
  const told = [];
  for (const move of moves) told.push(...(await verdictsOf(move)));
  return [...told, ...(await sameVersion())];
}

/** Where a plan would lead from a version to itself. */
async function sameVersion(): Promise<Example[]> {
  await using t = await openCase({ at: 'sengketa' });
  const { migrations } = t.engine;
  const flow = 'laporan-kinerja-desa';
  const { version } = flowNamed(flow);
  const plan = { flow, from: version, to: version, states: {}, data: {} };
  const refusals = [
    await migrations.propose(flow),
    await migrations.dryRun(plan, { by: operator }),
  ];
  return refusals.flatMap((one) => (one.ok ? [] : [{ code: one.code, params: one.details }]));
}

async function verdictsOf({ next, states = {}, ...one }: Move): Promise<Example[]> {
  await using t = await openCase(one);
  const { engine } = t;
  const definition = flowNamed(one.flow ?? 'laporan-kinerja-desa');
  const { definition: newer, problems } = parseFlow(
    changed(definition, { ...next, '/version': definition.version + 1 }),
  );
  if (!newer) throw new Error(JSON.stringify(problems));
  engine.flow({ definition: newer, forms });
  await t.advance('PT1M');
  const proposed = await engine.migrations.propose(definition.flow);
  if (!proposed.ok) throw new Error(proposed.message);
  const plan = { ...proposed.plan, states: { ...proposed.plan.states, ...states } };
  return examplesIn(await engine.migrations.dryRun(plan, { by: operator }));
}

function examplesIn(run: DryRun | Refused): Example[] {
  if (run.ok)
    return run.items.flatMap(({ code, details }) =>
      code === null ? [] : [{ code, params: details }],
    );
  const { problems } = run.details;
  if (!Array.isArray(problems)) throw new Error(run.message);
  return problems.flatMap((problem) => {
    if (problem === null || typeof problem !== 'object' || Array.isArray(problem)) return [];
    const { code, params } = problem;
    return isCode(code) && isParams(params) ? [{ code, params }] : [];
  });
}

const isParams = (value: unknown): value is Example['params'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
