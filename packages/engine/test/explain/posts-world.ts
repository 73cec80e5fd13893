// A random organisation of 30 posts, and a random flow in it, on the real engine. What is tried, is tried in transactions that
// are rolled back: whether it is accepted is seen, and nothing comes of it.

import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import {
  createEngine,
  organisationDirectory,
  type Engine,
  type Instance,
  type OrganisationData,
  type Store,
} from '../../src/index.ts';

export const posts = Array.from({ length: 30 }, (_, n) => `p${String(n + 1).padStart(2, '0')}`);
export const officers = Array.from({ length: 18 }, (_, n) => `o${String(n + 1).padStart(2, '0')}`);
const starter = 'o01';
export const operator = 'opi';
const units = ['u1', 'u2', 'u3', 'u4', 'u5'];
const unitOf = (index: number): string => units[Math.floor(index / 6)] ?? 'u1';

const post = fc.constantFrom(...posts);
const unit = fc.constantFrom(...units);
const officer = fc.constantFrom(...officers);
const capacity = fc.constantFrom(
  'definitive' as const,
  'definitive' as const,
  'plt' as const,
  'plh' as const,
);

const organisation: fc.Arbitrary<OrganisationData> = fc
  .record({
    holders: fc.array(fc.option(fc.record({ user: officer, capacity }), { freq: 8, nil: null }), {
      minLength: posts.length,
      maxLength: posts.length,
    }),
    more: fc.array(fc.record({ user: officer, position: post, capacity }), { maxLength: 6 }),
    lent: fc.array(
      fc.record({
        from: post,
        to: post,
        basis: fc.constant('ND 1/2026'),
        scope: fc.record(
          {
            actions: fc.constantFrom(['view'] as const, ['act'] as const, ['sign'] as const),
            flows: fc.constantFrom(['berkas'], ['lain']),
          },
          { requiredKeys: ['actions'] },
        ),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ holders, more, lent }) => ({
    units: units.map((id, index) => ({
      id,
      kind: 'dinas',
      name: `Unit ${id}`,
      ...(index > 0 ? { parent: 'u1' } : {}),
    })),
    positions: posts.map((id, index) => ({
      id,
      name: `Post ${id}`,
      unit: unitOf(index),
      roles:
        [['head'], ['secretary'], ['verifier'], ['verifier'], ['staff'], ['staff']][index % 6] ??
        [],
    })),
    users: [...officers, operator].map((id) => ({ id, name: id })),
    assignments: [
      ...holders.flatMap((one, index) =>
        one ? [{ ...one, position: posts[index] ?? 'p01', basis: 'SK 1' }] : [],
      ),
      ...more.map((one) => ({ ...one, basis: 'SK 2' })),
    ],
    delegations: lent.filter(({ from, to }) => from !== to),
    limits: { plt: { not: ['personnel'] }, plh: { not: ['personnel', 'money'] } },
  }));

const assign = fc.oneof(
  fc.record({ position: post }),
  fc.record({ role: fc.constantFrom('verifier', 'staff'), unit }),
  fc.constantFrom<object[]>(
    { position: { from: 'head(data.unit)' } },
    { position: { from: 'secretary(data.unit)' } },
    { role: 'verifier' },
  ),
);
const guard = fc.constantFrom(
  null,
  null,
  null,
  null,
  null,
  'data.amount > 50',
  "data.unit == 'u2'",
  'has(data.note) && size(data.note) > 0',
  "has(data.kind) && data.kind == 'big'",
  'event > 3',
  'data.amount > 50 && event == 2',
);
const can = fc.subarray(['transfer', 'delegate', 'decline', 'suspend'] as const);
/** Of what can be said of a task, a word or two. */
const manner = fc
  .record({
    decide: fc.constantFrom<(string | object)[]>('all', 'any', {
      rules: 'all',
      order: 'sequential',
      twice: 'skip',
    }),
    acting: fc.constant(false as const),
    decides: fc.constantFrom('personnel', 'money'),
    allocate: fc.constantFrom<object[]>(
      { initiator: 'forbid' },
      { not: ['first'] },
      { pick: 'least-busy' },
      { pick: 'round-robin' },
      { nobody: 'superior' },
    ),
    due: fc.constantFrom('work:P1D', 'P3D'),
    words: fc.subarray(['decide', 'acting', 'decides', 'allocate', 'due', 'due'] as const, {
      maxLength: 3,
    }),
  })
  .map(({ words, ...all }): Partial<typeof all> => {
    const said: readonly string[] = words;
    return Object.fromEntries(Object.entries(all).filter(([word]) => said.includes(word)));
  });

const step = fc.record({
  assign,
  signers: fc.array(post, { minLength: 2, maxLength: 3 }),
  manner,
  form: fc.boolean(),
  guards: fc.tuple(guard, guard),
  can,
  action: fc.record({
    by: fc.oneof(fc.constantFrom<unknown[]>('starter', 'assignee', 'anyone'), assign),
    guard,
  }),
});
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const drawn = fc.record({
  organisation,
  steps: fc.tuple(step, step, step),
  unit,
  amount: fc.constantFrom(10, 100),
});
export type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const form = {
  form: 'lembar',
  sections: [
    { fields: [{ field: 'note' }, { field: 'kind' }, { field: 'amount', access: 'read' }] },
  ],
};

const states = ['first', 'second', 'third'] as const;

/** @param fanOut - the second state starts children, and waits for them */
function flowsOf({ steps }: Drawn, fanOut = false): object[] {
  const text = { type: 'string', maxLength: 200 };
  const properties = {
    unit: text,
    amount: { type: 'integer' },
    note: text,
    kind: { enum: ['small', 'big'] },
    list: { type: 'array', maxItems: 5, items: text },
  };
  const made = Object.fromEntries(
    steps.map((one, index) => [states[index] ?? '', stateOf(one, index)]),
  );
  const second = fanOut
    ? {
        second: {
          each: {
            in: 'data.list',
            as: 'p',
            key: 'p',
            flow: 'anak',
            with: { post: 'p' },
          },
          onDone: 'third',
        },
      }
    : {};
  const flow = {
    flow: 'berkas',
    version: 1,
    lang: 'id',
    title: 'Berkas',
    data: {
      type: 'object',
      additionalProperties: false,
      required: ['unit', 'amount', 'list'],
      properties,
    },
    initial: 'first',
    on: { withdraw: { by: 'starter', target: 'withdrawn' } },
    states: { ...made, ...second, done: { type: 'final' }, withdrawn: { type: 'final' } },
  };
  const child = {
    flow: 'anak',
    version: 1,
    lang: 'id',
    title: 'Anak',
    data: {
      type: 'object',
      additionalProperties: false,
      required: ['post'],
      properties: { post: text },
    },
    initial: 'kerja',
    states: {
      kerja: {
        task: {
          title: 'Kerjakan',
          assign: { position: { from: 'data.post' } },
          due: 'work:P2D',
          outcomes: { ok: { label: 'OK' } },
        },
        on: { ok: 'beres' },
      },
      beres: { type: 'final' },
    },
  };
  return [flow, child];
}

function stateOf({ signers, manner: given, ...one }: Step, index: number): object {
  const { decide, allocate, ...rest } = given;
  const isSigned = decide !== undefined;
  const next = states[index + 1] ?? 'done';
  // What waits for itself is refused when the flow is read.
  const kept = index === 0 && allocate && 'not' in allocate ? undefined : allocate;
  const isPooled = !isSigned && 'role' in one.assign;
  const fits =
    kept && (('pick' in kept && !isPooled) || ('nobody' in kept && isSigned)) ? undefined : kept;
  const outcome = (guarded: string | null, label: string): object => ({
    label,
    ...(guarded?.includes('event') ? { input: { type: 'integer', minimum: 0, maximum: 9 } } : {}),
  });
  const lead = (guarded: string | null, target: string): object => ({
    ...(guarded === null ? {} : { guard: guarded, why: 'Belum boleh' }),
    target,
  });
  const [yes, no] = isSigned ? [null, null] : one.guards;
  const { by, guard: acted } = one.action;
  return {
    task: {
      title: `Task ${index}`,
      assign: isSigned ? [...new Set(signers)].map((position) => ({ position })) : one.assign,
      ...(isSigned ? { decide } : {}),
      ...(fits ? { allocate: fits } : {}),
      ...rest,
      ...(one.form ? { form: 'lembar' } : {}),
      outcomes: { yes: outcome(yes, 'Ya'), no: outcome(no, 'Tidak') },
      can: Object.fromEntries(one.can.map((name) => [name, true])),
    },
    on: {
      yes: lead(yes, next),
      no: lead(no, index === 0 ? 'third' : (states[index - 1] ?? 'first')),
      jot: {
        by,
        input: { type: 'integer', minimum: 0, maximum: 9 },
        ...(acted === null ? {} : { guard: acted, why: 'Belum boleh' }),
        notify: 'starter',
      },
    },
  };
}

/** Random people do random things, so that instances stand anywhere. */
export const deeds = fc.array(
  fc.record({ who: fc.nat(1000), task: fc.nat(20), what: fc.nat(25), to: post }),
  { minLength: 0, maxLength: 5 },
);
export type Deed = {
  readonly who: number;
  readonly task: number;
  readonly what: number;
  readonly to: string;
};

export class PostsWorld {
  readonly engine: Engine;
  readonly instance: string;
  readonly drawn: Drawn;
  readonly clock: { now: number };
  readonly #db: DatabaseSync | null;

  private constructor(
    given: Drawn,
    engine: Engine,
    { instance, clock, db }: { instance: string; clock: { now: number }; db: DatabaseSync | null },
  ) {
    this.drawn = given;
    this.engine = engine;
    this.instance = instance;
    this.clock = clock;
    this.#db = db;
  }

  /**
   * Null where nothing can be started.
   *
   * @param store - default: a database in which things can be tried
   */
  static async open(
    given: Drawn,
    { store: kept, fanOut = false }: { store?: Store; fanOut?: boolean } = {},
  ): Promise<PostsWorld | null> {
    const clock = { now: Date.parse('2026-03-04T09:00:00+07:00') };
    const db = kept ? null : new DatabaseSync(':memory:');
    const store = db === null ? kept : sqlite(db);
    if (!store) throw new Error('there is no store');
    let id = 0;
    const engine = await createEngine({
      store,
      directory: organisationDirectory(given.organisation),
      flows: flowsOf(given, fanOut)
        .toReversed()
        .map((definition) => ({ definition, forms: [form] })),
      isOperator: (_tenant, user) => user === operator,
      clock: { now: () => clock.now },
      ids: { next: () => `i${++id}` },
    });
    const list = given.steps[0].signers.filter((one, index, all) => all.indexOf(one) === index);
    const data = { unit: given.unit, amount: given.amount, list };
    const started = await engine.flow('berkas').start({ data, by: starter });
    if (!started.ok) {
      await engine.close();
      return null;
    }
    return new PostsWorld(given, engine, { instance: started.instance, clock, db });
  }

  async state(): Promise<Instance> {
    const state = await this.engine.instances.get(this.instance);
    if (!state) throw new Error('no instance');
    return state;
  }

  /** What something would be answered. Nothing comes of it. */
  async tried<Answer>(work: (tx: DatabaseSync) => Promise<Answer>): Promise<Answer> {
    const db = this.#db;
    if (db === null) throw new Error('nothing can be tried in this store');
    db.exec('begin');
    try {
      return await work(db);
    } finally {
      db.exec('rollback');
    }
  }

  /** Positions somebody could choose to act in, and none. */
  seatsOf(user: string): (string | undefined)[] {
    const { assignments, delegations = [] } = this.drawn.organisation;
    const own = assignments.filter((one) => one.user === user).map(({ position }) => position);
    const lent = delegations.filter(({ to }) => own.includes(to)).map(({ from }) => from);
    return [undefined, ...new Set([...own, ...lent])];
  }

  /** Whether somebody acts in a position here at all: they hold it, or it was delegated to them for these and for acting. */
  actsIn(user: string, position: string): boolean {
    const { assignments, delegations = [] } = this.drawn.organisation;
    const own = assignments.filter((one) => one.user === user).map((one) => one.position);
    return (
      own.includes(position) ||
      delegations.some(
        ({ from, to, scope = {} }) =>
          from === position &&
          own.includes(to) &&
          scope.actions?.[0] !== 'view' &&
          (scope.flows ?? ['berkas']).includes('berkas'),
      )
    );
  }

  /** Does one of the things that somebody might do, as it comes. */
  async do({ who, task: which, what, to }: Deed): Promise<void> {
    const { tasks, instances } = this.engine;
    const { items } = await tasks.query({ instance: this.instance, status: 'open' });
    const task = items[which % Math.max(1, items.length)]?.task;
    if (!task) return;
    const wanted = task.pool.startsWith('p:') ? task.pool.slice(2) : null;
    const fitting = this.drawn.organisation.assignments.filter(({ position }) =>
      wanted === null ? true : position === wanted,
    );
    const one = fitting[who % Math.max(1, fitting.length)];
    const by = one ? { user: one.user, as: one.position } : { user: starter };
    const comment = 'x';
    const acts: (() => Promise<unknown>)[] = [
      () => tasks.claim(task.id, { by }),
      () => tasks.suspend(task.id, { by, reason: comment }),
      () => tasks.delegate(task.id, { by, to: [to] }),
      () => tasks.transfer(task.id, { by, to }),
      () => tasks.decline(task.id, { by, comment }),
      () => instances.suspend(this.instance, comment, { by: who % 4 === 0 ? operator : by }),
    ];
    const act = acts[what];
    if (act) return void (await act());
    const outcome = what % 3 === 0 ? 'no' : 'yes';
    for (const input of [undefined, 5, 2]) {
      const given = input === undefined ? {} : { input };
      if ((await tasks.complete(task.id, outcome, { by, ...given })).ok) return;
    }
  }
}
