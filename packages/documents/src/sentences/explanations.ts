// Why a case waits, each told of a case that was really begun: in a flow of the repository, here and there with one thing
// changed.

import {
  explain,
  namingOf,
  sayDepends,
  sayEnded,
  sayWait,
  type Saying,
  type TaskReason,
  type Wait,
} from '@alir/engine/explain';
import { openCase, operator, type Case } from './live-case.ts';
import type { Edits } from './real.ts';

/** Kinds of waits that have sentences of their own; behind a comma, what else is told of one. */
export type Told =
  | `task ${TaskReason}`
  | `task open, ${'late' | 'pool' | 'alone' | 'alone, late' | 'too' | 'unsigned' | 'undecided'}`
  | 'task claimed, late'
  | `children, ${'due' | 'late'}`
  | 'delegate'
  | 'children'
  | 'call'
  | 'event'
  | `timer ${'move' | 'outcome' | 'escalate'}${'' | ', due'}`
  | 'incident'
  | 'suspended'
  | `ended ${'done' | 'cancelled'}`
  | 'depends';

/** What is said of a case. */
export interface ToldOf {
  readonly id: Saying;
  readonly en: Saying;
}

interface Waiting extends Case {
  /** How much later it is looked at, ms; nobody has run the clock. */
  readonly later?: number;
}

const day = 86_400_000;
/** The inspector has delegated to the secretary. */
const lent = (action: 'act' | 'sign') => ({
  '/delegations': [
    {
      from: 'inspektur',
      to: 'sekretaris-inspektorat',
      scope: { actions: [action] },
      basis: 'Nota Dinas 4',
    },
  ],
});
const due = (state: string): Edits => ({ [`/states/${state}/task/due`]: 'P3D' });

const timer = (state: string, more: object): Edits => ({
  [`/states/${state}/after`]: [{ at: 'entered', offset: 'P30D', ...more }],
});
const vacant = { '/assignments/30/until': '2026-02-10' };
const acting = { '/assignments/30/capacity': 'plt', '/assignments/30/basis': 'Surat Perintah 7' };

const memo: Case = { flow: 'nota-dinas', edits: { '/states/terkirim/due': 'P10D' } };
const moves: Case = {
  at: 'sengketa',
  edits: {
    '/states/sengketa': {
      title: { id: 'Masa keberatan', en: 'Time for objections' },
      after: [{ at: 'entered', offset: 'P30D', target: 'selesai' }],
    },
  },
};
const decides: Case = { at: 'pengesahan', edits: timer('pengesahan', { outcome: 'sahkan' }) };
const escalates: Case = {
  at: 'sengketa',
  edits: timer('sengketa', { escalate: { position: 'sekda' } }),
};

const cases: Readonly<
  Record<Exclude<Told, 'ended done' | 'ended cancelled' | 'depends'>, Waiting>
> = {
  'task open': { at: 'sengketa' },
  'task open, late': { at: 'sengketa', edits: due('sengketa'), later: 9 * day },
  'task open, pool': { at: 'evaluasi' },
  'task open, alone': { at: 'sengketa', people: { ...vacant, ...lent('act') } },
  'task open, alone, late': {
    at: 'sengketa',
    edits: due('sengketa'),
    people: { ...vacant, ...lent('act') },
    later: 9 * day,
  },
  'task open, too': { at: 'sengketa', people: lent('act') },
  'task open, unsigned': {
    at: 'sengketa',
    edits: {
      '/states/sengketa/task/assign': [{ position: 'inspektur' }],
      '/states/sengketa/task/decide': 'all',
    },
    people: lent('act'),
  },
  'task open, undecided': {
    at: 'sengketa',
    edits: { '/states/sengketa/task/acting': false },
    people: lent('act'),
  },
  'task claimed': {
    at: 'evaluasi',
    happens: async (t) => t.as('pemangku-verifikator-dpmd-2').claim('dpmd'),
  },
  'task vacant': { at: 'sengketa', people: vacant },
  'task nobody': {
    at: 'sengketa',
    edits: { '/states/sengketa/task/acting': false },
    people: acting,
  },
  'task not-yet': {
    at: 'sengketa',
    edits: Object.fromEntries(
      ['terima', 'gugurkan'].map((name) => [
        `/states/sengketa/on/${name}`,
        {
          guard: "date(now) >= date('2026-04-01')",
          why: { id: 'Masa keberatan belum berakhir', en: 'The time for objections is not over' },
          target: 'selesai',
        },
      ]),
    ),
  },
  'task laid-aside': {
    at: 'sengketa',
    edits: { '/states/sengketa/task/can': { suspend: true } },
    happens: async (t) => t.as('pemangku-inspektur').suspend('Menunggu berita acara', 'sengketa'),
  },
  'task incident': { at: 'sengketa', ...failing() },
  'task suspended': {
    at: 'sengketa',
    happens: async (t) => t.as(operator).suspend('Diperiksa'),
  },
  delegate: {
    at: 'sengketa',
    edits: { '/states/sengketa/task/can': { delegate: true } },
    happens: async (t) => t.as('pemangku-inspektur').delegate('sengketa', 'sekretaris-inspektorat'),
  },
  'task claimed, late': {
    at: 'sengketa',
    edits: due('sengketa'),
    happens: async (t) => t.as('pemangku-inspektur').claim('sengketa'),
    later: 9 * day,
  },
  children: { flow: 'nota-dinas' },
  'children, due': memo,
  'children, late': { ...memo, later: 60 * day },
  call: {},
  event: {
    at: 'sengketa',
    edits: {
      '/keys': { desa: 'data.desa' },
      '/states/sengketa': {
        title: { id: 'Menunggu nota dinas', en: 'Waiting for a memo' },
        on: {
          'flow:nota-dinas.selesai': { key: 'desa', is: 'event.desa', target: 'selesai' },
        },
      },
    },
  },
  'timer move': moves,
  'timer move, due': { ...moves, later: 31 * day },
  'timer outcome': decides,
  'timer outcome, due': { ...decides, later: 31 * day },
  'timer escalate': escalates,
  'timer escalate, due': { ...escalates, later: 31 * day },
  incident: { at: 'sengketa', ...failing() },
  suspended: { at: 'sengketa', happens: async (t) => t.as(operator).suspend('Diperiksa') },
};

/** The rules of the next step fail. */
function failing(): Pick<Case, 'edits' | 'happens'> {
  return {
    edits: {
      '/states/sengketa/on/terima': {
        set: { putusan: 'data.kendala' },
        target: 'selesai',
      },
    },
    happens: async (t) =>
      t.expectIncident(
        'EXPRESSION_FAILED',
        t.as('pemangku-inspektur').complete('sengketa', 'terima', { putusan: 'Diterima' }),
      ),
  };
}

/** Everything that an explanation can say, by what it waits for. */
export async function explanationExamples(): Promise<ReadonlyMap<Told, ToldOf>> {
  const told = new Map<Told, ToldOf>();
  for (const [name, one] of Object.entries(cases))
    if (isTold(name)) told.set(name, await toldOf(name, one));
  for (const status of ['done', 'cancelled'] as const)
    told.set(`ended ${status}`, { id: sayEnded(status, 'id'), en: sayEnded(status, 'en') });
  const depends = (language: 'id' | 'en'): Saying => ({
    because: sayDepends(language),
    unblock: '',
  });
  return told.set('depends', { id: depends('id'), en: depends('en') });
}

const isTold = (name: string): name is keyof typeof cases => Object.hasOwn(cases, name);

async function toldOf(name: Told, { later = 0, ...one }: Waiting): Promise<ToldOf> {
  await using t = await openCase(one);
  const { engine } = t;
  const state = (await engine.shell.store.load('default', t.id))?.instance;
  if (!state) throw new Error('nothing was begun');
  const flow = engine.shell.flows.version('default', state.flow, state.flowVersion);
  const about = {
    flow,
    state,
    world: await engine.shell.world('default'),
    now: Date.parse(t.now) + later,
  };
  const { waits } = explain(about);
  const [kind] = name.split(',');
  const wait = waits.find((other) => kind === nameOf(other));
  if (!wait) throw new Error(`${name}: it waits for ${waits.map(nameOf).join(', ')}`);
  return { id: sayWait(wait, namingOf(about, 'id')), en: sayWait(wait, namingOf(about, 'en')) };
}

function nameOf(wait: Wait): string {
  if (wait.kind === 'timer') return `timer ${wait.effect}`;
  if (wait.kind !== 'task') return wait.kind;
  return wait.part === 'delegate' && wait.reason === 'open' ? 'delegate' : `task ${wait.reason}`;
}
