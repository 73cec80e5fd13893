// What comes of the outcomes of a case that was really begun, told as its forecast tells it.

import { namingOf, sayWay } from '@alir/engine/explain';
import type { ForecastWayView } from '@alir/engine/core/types';
import { openCase, operator, type Case } from './live-case.ts';
import type { ToldOf } from './told.ts';

/** What a forecast may say of an outcome. */
type Foretold =
  | 'task'
  | 'task, vacant'
  | 'task, by lot'
  | 'task, late'
  | 'of another case'
  | 'another case is cancelled'
  | 'waits'
  | 'stays'
  | 'done'
  | 'fails'
  | 'call'
  | 'publish';

interface Foretelling extends Case {
  /** Of the first case that it has started. */
  readonly isBelow?: boolean;
  /** State and outcome that are foreseen. */
  readonly of: readonly [state: string, outcome: string];
}

const vacant = { '/assignments/30/until': '2026-02-10' };
const accepted = (target: string) => ({ '/states/sengketa/on/terima': target });

const cases: Readonly<Record<Foretold, Foretelling>> = {
  task: { at: 'sengketa', edits: accepted('pembinaan'), of: ['sengketa', 'terima'] },
  'task, vacant': {
    at: 'pembinaan',
    edits: { '/states/pembinaan/on/simpan': 'sengketa' },
    people: vacant,
    of: ['pembinaan', 'simpan'],
  },
  'task, late': {
    at: 'sengketa',
    edits: {
      ...accepted('pembinaan'),
      '/states/pembinaan/task/due': { from: "date('2026-02-20')" },
    },
    of: ['sengketa', 'terima'],
  },
  'task, by lot': {
    at: 'sengketa',
    edits: {
      ...accepted('pembinaan'),
      '/states/pembinaan/task/assign': { role: 'verifikator-dpmd' },
      '/states/pembinaan/task/allocate': { pick: 'random' },
    },
    of: ['sengketa', 'terima'],
  },
  'of another case': { flow: 'nota-dinas', isBelow: true, of: ['diterima', 'jawab'] },
  'another case is cancelled': {
    flow: 'nota-dinas',
    edits: { '/states/terkirim/each/done': 'any', '/states/terkirim/each/rest': 'cancel' },
    isBelow: true,
    of: ['diterima', 'jawab'],
  },
  waits: {
    at: 'sengketa',
    edits: {
      '/states/masa-keberatan': {
        title: { id: 'Masa keberatan', en: 'Time for objections' },
        after: [{ at: 'entered', offset: 'P30D', target: 'selesai' }],
      },
      ...accepted('masa-keberatan'),
    },
    of: ['sengketa', 'terima'],
  },
  stays: { at: 'evaluasi', of: ['dpmd', 'sesuai'] },
  done: { at: 'sengketa', of: ['sengketa', 'gugurkan'] },
  fails: {
    at: 'sengketa',
    edits: {
      '/states/sengketa/on/terima': { set: { putusan: 'data.kendala' }, target: 'selesai' },
    },
    of: ['sengketa', 'terima'],
  },
  call: { at: 'sengketa', edits: accepted('mencari-sasaran'), of: ['sengketa', 'terima'] },
  publish: { flow: 'nota-dinas', isBelow: true, of: ['diterima', 'catat'] },
};

/** What each of them is told as, by what is to be heard in it. */
export async function forecastExamples(): Promise<ReadonlyMap<string, ToldOf>> {
  const told = new Map<string, ToldOf>();
  for (const [name, one] of Object.entries(cases)) told.set(name, await toldOf(name, one));
  return told;
}

async function toldOf(
  name: string,
  { of: [state, outcome], isBelow = false, ...one }: Foretelling,
): Promise<ToldOf> {
  await using t = await openCase(one);
  const { engine } = t;
  const below = await engine.shell.store.instances('default', { root: t.id, sort: 'started' });
  const about = isBelow ? (below.items.find(({ id }) => id !== t.id)?.id ?? '') : t.id;
  const { ways } = (await engine.instances.forecast(about, { by: operator, outcome })) ?? {
    ways: [],
  };
  const way = ways.find((other) => other.state === state);
  if (!way) throw new Error(`${name}: no way is foreseen from ${state}`);
  return { id: await say(way, 'id'), en: await say(way, 'en') };

  async function say(told: ForecastWayView, language: 'id' | 'en'): Promise<string> {
    const held = await engine.shell.store.load('default', about);
    if (!held) throw new Error('nothing was begun');
    const flow = engine.shell.flows.version(
      'default',
      held.instance.flow,
      held.instance.flowVersion,
    );
    const world = await engine.shell.world('default');
    return sayWay(told, namingOf({ flow, world, now: Date.parse(t.now) }, language)).join(' ');
  }
}
