// A random office on the real engine: positions whose holders change, delegations, and one flow in which all that people
// may do with tasks is allowed. What the tests ask of it is answered from what was drawn, not from the engine.

import fc from 'fast-check';
import {
  createEngine,
  memoryAttachments,
  memoryStore,
  organisationDirectory,
  type Engine,
  type Instance,
  type OrganisationData,
  type Store,
  type TaskRow,
} from '../../src/index.ts';

type Delegations = NonNullable<OrganisationData['delegations']>;
export type Delegation = Delegations[number];
export type Assignment = OrganisationData['assignments'][number];

export const positions = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;
/** Who may hold positions. */
export const staff = ['ana', 'budi', 'citra', 'dewi', 'eko'] as const;
/** Starts what is started, and never holds a position. */
export const starter = 'sari';
/** Operates, and never holds a position. */
export const operator = 'opi';
/** Has nothing to do with anything. */
export const stranger = 'xena';
export const everybody = [...staff, starter, operator, stranger] as const;
/** The position that decides what the signers have agreed to, and alone sees the secret. */
export const decider = 'p1';

/** Stands in confidential data, comments and names of files. */
export const marker = 'RAHASIA7Q';
/** Note of the letter that the other may be merged into. */
const earlierNote = 'came before';
/** Stands in a field that every form but that of the last step hides. */
export const hiddenMarker = 'TERSEMBUNYI9Z';

export interface WrittenRule {
  readonly outcome: 'yes' | 'no';
  readonly atLeast?: number | string;
  readonly over?: number | string;
}

/** `decide` as the flow is given it. */
export interface WrittenDecide {
  readonly rules: 'all' | 'any' | readonly WrittenRule[];
  readonly otherwise?: 'yes' | 'no';
  readonly close: 'certain' | 'all';
  readonly order: 'parallel' | 'sequential';
  readonly abstain?: boolean;
  readonly twice: 'forbid' | 'skip' | 'allow';
}

export interface Drawn {
  readonly assignments: readonly Assignment[];
  readonly delegations: readonly Delegation[];
  readonly confidential: boolean;
  /** Null: one position decides alone. */
  readonly decide: WrittenDecide | null;
  readonly assign: unknown;
  /** Of a pool, how many votes are asked for; null: those of all seats. */
  readonly count: number | null;
}

const dayOf = fc.integer({ min: 2, max: 12 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
const position = fc.constantFrom(...positions);

const assignment: fc.Arbitrary<Assignment> = fc.record(
  {
    user: fc.constantFrom(...staff),
    position,
    from: dayOf,
    until: dayOf,
    capacity: fc.constantFrom('definitive', 'plt', 'plh'),
    basis: fc.constant('SP 1/2026'),
  },
  { requiredKeys: ['user', 'position', 'capacity', 'basis'] },
);

const delegation: fc.Arbitrary<Delegation> = fc.record(
  {
    from: position,
    to: position,
    basis: fc.constant('ND 1/2026'),
    since: dayOf,
    until: dayOf,
    scope: fc.record(
      {
        actions: fc.constantFrom(['view'] as const, ['act'] as const, ['sign'] as const),
        flows: fc.constantFrom(['may'], ['elsewhere']),
        maxConfidentiality: fc.constantFrom('ordinary', 'confidential'),
      },
      { requiredKeys: ['actions', 'maxConfidentiality'] },
    ),
  },
  { requiredKeys: ['from', 'to', 'basis', 'scope'] },
);

const share = fc.constantFrom<(number | string)[]>(1, 2, 3, '1/2', '2/3', '60%', '100%');
const outcome = fc.constantFrom('yes' as const, 'no' as const);
const rule: fc.Arbitrary<WrittenRule> = fc.oneof(
  fc.record({ outcome, atLeast: share }),
  fc.record({ outcome, over: fc.constantFrom(1, 2, '1/2', '1/3') }),
);
const manner = {
  close: fc.constantFrom('certain' as const, 'certain' as const, 'all' as const),
  order: fc.constantFrom('parallel' as const, 'sequential' as const),
  twice: fc.constantFrom('forbid' as const, 'skip' as const, 'allow' as const),
};
const decide: fc.Arbitrary<WrittenDecide> = fc.oneof(
  fc.record({ rules: fc.constantFrom('all' as const, 'any' as const), ...manner }),
  fc.record({
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    otherwise: outcome,
    abstain: fc.boolean(),
    ...manner,
  }),
);

const listed = fc
  .tuple(
    fc.subarray([...positions], { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([those, weights]) => ({
    assign: those.map((one, index) => ({ position: one, weight: weights[index] })),
    count: null,
  }));
const pooled = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }).map((count) => ({
  assign: { role: 'kabid', unit: 'u', ...(count === null ? {} : { count }) },
  count,
}));
const signed = fc.record({ decide, of: fc.oneof(listed, pooled) });
const single = fc
  .constantFrom<unknown[]>({ position: 'p2' }, { position: 'p5' }, { role: 'kabid', unit: 'u' })
  .map((assign) => ({ decide: null, of: { assign, count: null } }));

export const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    // Some hold several for the whole time; the rest comes and goes.
    standing: fc.array(fc.constantFrom(...staff), { minLength: 5, maxLength: 5 }),
    changes: fc.array(assignment, { maxLength: 4 }),
    delegations: fc.array(delegation, { maxLength: 4 }),
    confidential: fc.boolean(),
    flow: fc.oneof({ weight: 4, arbitrary: signed }, { weight: 1, arbitrary: single }),
  })
  .map(({ standing, changes, delegations, confidential, flow }) => ({
    assignments: [
      ...positions.map((one, index) => ({
        user: standing[index] ?? 'ana',
        position: one,
        ...(index > 2 ? { until: '2026-03-06' } : {}),
      })),
      ...changes,
    ],
    delegations: delegations.filter(({ from, to }) => from !== to),
    confidential,
    decide: flow.decide,
    ...flow.of,
  }));

const leaders = ['p1', 'p2', 'p3'] as const;

/** An office in which one position is the aide of leaders, with several delegations of each. */
export const aided: fc.Arbitrary<Drawn> = fc
  .record({
    office: drawn,
    lent: fc.array(fc.record({ one: delegation, leader: fc.constantFrom(...leaders) }), {
      minLength: 2,
      maxLength: 5,
    }),
  })
  .map(({ office, lent }) => ({
    ...office,
    assignments: positions.map((one, index) => ({ user: staff[index] ?? 'ana', position: one })),
    delegations: lent.map(({ one: { basis, scope }, leader }) => ({
      from: leader,
      to: 'p5',
      basis,
      ...(scope && { scope }),
    })),
  }));

const privileges = {
  transfer: true,
  delegate: true,
  decline: true,
  suspend: true,
  copy: true,
  'take-back': true,
};
const merge = { merge: { outcome: 'twice', alike: [['note']] } };
const twice = { twice: { label: 'Came before' } };
const forms = [
  {
    form: 'open',
    sections: [{ fields: [{ field: 'note' }, { field: 'secret', access: 'hidden' }] }],
  },
  {
    form: 'last',
    sections: [{ fields: [{ field: 'note' }, { field: 'secret', access: 'read' }] }],
  },
];

function flowOf({ assign, decide: how, confidential }: Drawn): object {
  const text = { type: 'string', maxLength: 200 };
  const ofSigners = { 'add-signers': true, 'remove-signers': true };
  return {
    flow: 'may',
    version: 1,
    lang: 'en',
    title: 'May',
    data: {
      type: 'object',
      additionalProperties: false,
      required: ['note', 'secret'],
      properties: { note: text, secret: text },
    },
    access: { confidential: String(confidential) },
    urge: { every: 'PT1H' },
    summary: { note: 'data.note' },
    initial: 'sign',
    on: { withdraw: { by: 'starter', target: 'withdrawn' } },
    states: {
      sign: {
        task: {
          title: 'Sign',
          assign,
          ...(how && { decide: how }),
          form: 'open',
          outcomes: { yes: { label: 'Yes' }, no: { label: 'No' }, ...(how ? {} : twice) },
          can: { ...privileges, ...(how ? ofSigners : { skip: { outcome: 'no' }, ...merge }) },
        },
        on: {
          yes: 'last',
          no: 'refused',
          ...(how ? {} : { twice: 'merged' }),
          jot: { by: 'assignee', input: text, notify: 'starter', set: { note: 'event' } },
        },
      },
      last: {
        task: {
          title: 'Decide',
          assign: { position: decider },
          form: 'last',
          outcomes: { ok: { label: 'OK' }, back: { label: 'Back' }, ...twice },
          can: { ...privileges, ...merge },
        },
        on: { ok: 'done', back: { back: 'sign' }, twice: 'merged' },
      },
      done: { type: 'final', reopen: { by: 'starter', target: 'sign' } },
      refused: { type: 'final', reopen: { by: 'starter', target: 'sign' } },
      merged: { type: 'final', reopen: { by: 'starter', target: 'last' } },
      withdrawn: { type: 'final' },
    },
  };
}

/** Something that the stranger starts and sees, so that a stream has something to tell. */
const errand = {
  flow: 'errand',
  version: 1,
  lang: 'en',
  title: 'Errand',
  data: { type: 'object', additionalProperties: false, properties: {} },
  access: { confidential: 'false' },
  initial: 'do',
  states: {
    do: {
      task: { title: 'Do', assign: { position: 'p2' }, outcomes: { ok: { label: 'OK' } } },
      on: { ok: 'z' },
    },
    z: { type: 'final' },
  },
};

const at = (day: string): number => Date.parse(`${day}T09:00:00+07:00`);
const isIn = (
  { from, until }: { from?: string | undefined; until?: string | undefined },
  day: string,
): boolean => (from ?? '') <= day && day <= (until ?? '9999');

export class MayWorld {
  readonly drawn: Drawn;
  readonly engine: Engine;
  readonly instance: string;
  /** What it may turn out to be a duplicate of. */
  readonly earlier: string;
  readonly clock: { now: number };

  private constructor(
    given: Drawn,
    engine: Engine,
    { instance, earlier, clock }: Pick<MayWorld, 'instance' | 'earlier' | 'clock'>,
  ) {
    this.drawn = given;
    this.engine = engine;
    this.instance = instance;
    this.earlier = earlier;
    this.clock = clock;
  }

  static async open(given: Drawn, store: Store = memoryStore()): Promise<MayWorld | null> {
    const clock = { now: at('2026-03-02') };
    let id = 0;
    const engine = await createEngine({
      store,
      directory: organisationDirectory(organisationOf(given)),
      flows: [{ definition: flowOf(given), forms }, { definition: errand }],
      isOperator: (_tenant, user) => user === operator,
      attachments: { store: memoryAttachments(), mediaType: () => 'application/pdf' },
      notifier: {},
      clock: { now: () => clock.now++ },
      ids: { next: () => `i${++id}` },
    });
    const data = { note: marker, secret: hiddenMarker };
    const started = await engine.flow('may').start({ data, by: starter });
    // Where more votes are asked for than there are positions nothing starts.
    if (!started.ok) return null;
    const before = { note: earlierNote, secret: '-' };
    const earlier = await engine.flow('may').start({ data: before, by: starter });
    if (!earlier.ok) throw new Error(earlier.message);
    const { instance } = started;
    return new MayWorld(given, engine, { instance, earlier: earlier.instance, clock });
  }

  get day(): string {
    return new Date(this.clock.now + 7 * 3_600_000).toISOString().slice(0, 10);
  }

  async state(): Promise<Instance> {
    const state = await this.engine.instances.get(this.instance);
    if (!state) throw new Error('no instance');
    return state;
  }

  /** Rows of the tasks of both letters, as far as the earlier one has ever had what belongs to the other. */
  async rows(): Promise<TaskRow[]> {
    const { tasks, instances } = this.engine;
    const history = await instances.history(this.earlier);
    const hasHad = history.some(({ event }) => event.type === 'duplicate.received');
    const lists = [this.instance, ...(hasHad ? [this.earlier] : [])].map((instance) =>
      tasks.query({ instance, limit: 200 }),
    );
    return (await Promise.all(lists)).flatMap(({ items }) => items.map(({ task }) => task));
  }

  /** Positions that somebody holds on a day, by what was drawn. */
  heldBy(user: string, day: string): Assignment[] {
    return this.drawn.assignments.filter((one) => one.user === user && isIn(one, day));
  }

  /** Delegations that reach a user on a day through a position of theirs, as far as they concern this flow. */
  delegatedTo(user: string, day: string): Delegation[] {
    return this.lentTo(user, day).filter(
      ({ scope }) =>
        (scope?.flows ?? ['may']).includes('may') &&
        (!this.drawn.confidential || scope?.maxConfidentiality === 'confidential'),
    );
  }

  /** The same for whatever flow. */
  lentTo(user: string, day: string): Delegation[] {
    const own = new Set(this.heldBy(user, day).map((one) => one.position));
    return this.drawn.delegations.filter(
      ({ from, to, since, until }) =>
        own.has(to) && !own.has(from) && isIn({ from: since, until }, day),
    );
  }
}

function organisationOf({ assignments, delegations }: Drawn): OrganisationData {
  return {
    units: [{ id: 'u', kind: 'dinas', name: 'U' }],
    positions: positions.map((id, index) => ({
      id,
      name: id,
      unit: 'u',
      ...(id === 'p1' ? { roles: ['head'] } : index < 4 ? { roles: ['kabid'] } : {}),
    })),
    users: everybody.map((id) => ({ id, name: id })),
    assignments: [...assignments],
    delegations: [...delegations],
  };
}
