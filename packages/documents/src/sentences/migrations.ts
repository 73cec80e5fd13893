// What is told of a plan, of its dry run and of its migration: of a case of the example that goes to a next version.

import type { MigrationPlan, MigrationView } from '@alir/engine';
import { parseFlow } from '@alir/engine/core';
import { sayProgress, sayProposal, sayVerdicts } from '@alir/engine/versions';
import { openCase, operator } from './live-case.ts';
import { changed, flowNamed, forms, type Edits } from './real.ts';
import type { ToldOf } from './told.ts';

const flow = 'laporan-kinerja-desa';
const objection = {
  title: { id: 'Keberatan', en: 'Objection' },
  task: {
    title: { id: 'Putusan inspektorat', en: 'Decision of the inspectorate' },
    assign: { position: 'inspektur' },
    outcomes: { terima: { label: { id: 'Terima laporan', en: 'Accept the report' } } },
  },
  on: { terima: 'selesai' },
};
const next: Edits = {
  '/version': flowNamed(flow).version + 1,
  '/states/sengketa': undefined,
  '/states/keberatan': objection,
  '/states/gugur': undefined,
  '/states/evaluasi/states/dpmd/on/kembalikan-dpmd/beyond': 'keberatan',
  '/data/properties/luas': { type: 'integer', title: { id: 'Luas desa', en: 'Area' } },
  '/states/disiapkan/always': [{ set: { luas: '1' }, target: 'pengisian' }],
};

type Told = readonly (readonly [name: string, told: ToldOf])[];

const pairs = (name: string, said: (language: 'id' | 'en') => readonly string[]): Told => {
  const en = said('en');
  return said('id').map((id, at) => [name, { id, en: en[at] ?? '' }]);
};

/** What is said from the proposal to the way back. */
export async function migrationExamples(): Promise<Told> {
  return [...(await onTheWay()), ...(await andBack())];
}

const whole = (
  name: string,
  view: MigrationView | { readonly ok: false; readonly message: string },
): Told => {
  if (!view.ok) throw new Error(`${name}: ${view.message}`);
  return pairs(name, (language) => [sayProgress(view, language).join(' ')]);
};

/** A plan with gaps, a whole one, and a migration that is stopped on the way. */
async function onTheWay(): Promise<Told> {
  await using t = await openCase({ at: 'pengisian' });
  const { migrations } = t.engine;
  const plan = await published(t.engine);
  const proposed = await migrations.propose(flow);
  if (!proposed.ok) throw new Error(proposed.message);
  const dry = await migrations.dryRun(plan.gaps, { by: operator });
  if (!dry.ok) throw new Error(dry.message);
  const able = dry.items.filter(({ ok }) => ok).length;
  const begun = await migrations.start(plan.whole, { by: operator, reason: 'Perda baru' });
  if (!begun.ok) throw new Error(begun.message);
  const running = await migrations.run(begun.id, { limit: 0 });
  const stopped = await migrations.stop(begun.id, { by: operator });
  await migrations.resume(begun.id, { by: operator });
  const done = await migrations.run(begun.id);
  return [
    ...pairs('plan', (language) => sayProposal(proposed, language)),
    ...pairs('plan, whole', (language) => sayProposal({ open: [], missing: [] }, language)),
    ...pairs('dry run', (language) => [
      sayVerdicts(able, dry.items.length - able, language).join(' '),
    ]),
    ...whole('running', running),
    ...whole('stopped', stopped),
    ...whole('done', done),
  ];
}

/** A migration that refuses one, and a way back on which one stays. */
async function andBack(): Promise<Told> {
  await using t = await openCase({ at: 'pengisian' });
  const { migrations } = t.engine;
  const plan = await published(t.engine);
  const refusing = await migrations.start(plan.gaps, { by: operator, reason: 'Perda baru' });
  if (!refusing.ok) throw new Error(refusing.message);
  const refused = await migrations.run(refusing.id);
  const begun = await migrations.start(plan.whole, { by: operator, reason: 'Perda baru' });
  if (!begun.ok) throw new Error(begun.message);
  await migrations.run(begun.id);
  await t.as(operator).suspend('Diperiksa');
  const returning = await migrations.back(begun.id, { by: operator, reason: 'Dicabut' });
  const halted = await migrations.stop(begun.id, { by: operator });
  await migrations.resume(begun.id, { by: operator });
  const returned = await migrations.run(begun.id);
  return [
    ...whole('done, one refused', refused),
    ...whole('returning', returning),
    ...whole('returning, stopped', halted),
    ...whole('returned, one stays', returned),
  ];
}

async function published(engine: Awaited<ReturnType<typeof openCase>>['engine']): Promise<{
  readonly gaps: MigrationPlan;
  readonly whole: MigrationPlan;
}> {
  const { definition, problems } = parseFlow(changed(flowNamed(flow), next));
  if (!definition) throw new Error(JSON.stringify(problems));
  engine.flow({ definition, forms });
  const proposed = await engine.migrations.propose(flow);
  if (!proposed.ok) throw new Error(proposed.message);
  const { plan } = proposed;
  return {
    gaps: plan,
    whole: {
      ...plan,
      states: { ...plan.states, sengketa: 'keberatan' },
      data: { ...plan.data, luas: '1' },
    },
  };
}
