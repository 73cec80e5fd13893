// The figures of a flow are those of a count over histories: whatever people and time do to however many instances.

import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { expect, test } from 'vitest';
import type { FlowFiguresView, StepFigures } from '../../src/core/types.ts';
import type { FlowEvent } from '../../src/index.ts';
import {
  createEngine,
  memoryStore,
  usersDirectory,
  type Engine,
  type Store,
} from '../../src/index.ts';
import { createHandler } from '../../src/http/index.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';

const HOUR = 3_600_000;
/** Monday, 2 March 2026, 9 o'clock in Jakarta. */
const monday = Date.UTC(2026, 2, 2, 2);

const task = (title: string, assign: object, more: object): object => ({
  title,
  assign,
  can: { delegate: true },
  ...more,
});
const letter = {
  flow: 'letter',
  version: 1,
  lang: 'en',
  title: 'Letter',
  access: { confidential: 'data.secret' },
  data: {
    type: 'object',
    required: ['secret'],
    additionalProperties: false,
    properties: { secret: { type: 'boolean' } },
  },
  initial: 'draft',
  states: {
    draft: {
      task: task(
        'Draft',
        { user: 'ann' },
        { due: 'PT2H', outcomes: { send: { label: 'Send' }, drop: { label: 'Drop' } } },
      ),
      on: { send: 'sign', drop: 'dropped' },
    },
    sign: {
      task: task('Sign', [{ user: 'bob' }, { user: 'cy' }], {
        decide: 'all',
        due: 'PT4H',
        outcomes: { sign: { label: 'Sign' }, back: { label: 'Send back' } },
      }),
      on: { sign: 'check', back: 'draft' },
    },
    check: {
      task: task('Check', { user: 'dee' }, { outcomes: { ok: { label: 'Fine' } } }),
      on: { ok: 'done' },
      after: [{ at: 'entered', offset: 'PT6H', target: 'lapsed' }],
    },
    done: { type: 'final' },
    dropped: { type: 'final' },
    lapsed: { type: 'final' },
  },
};

const users = ['ann', 'bob', 'cy', 'dee'];
const acts = fc.array(
  fc.record({
    what: fc.constantFrom(
      'start',
      'complete',
      'complete',
      'complete',
      'transfer',
      'delegate',
      'wait',
    ),
    which: fc.nat(),
    outcome: fc.constantFrom('send', 'send', 'drop', 'sign', 'sign', 'back', 'ok'),
    who: fc.constantFrom(...users),
    hours: fc.integer({ min: 1, max: 5 }),
    secret: fc.boolean(),
  }),
  { minLength: 5, maxLength: 40 },
);
type Act = typeof acts extends fc.Arbitrary<(infer A)[]> ? A : never;

test.each([
  ['memory', memoryStore],
  ['sqlite', () => sqlite(':memory:')],
] as const)(
  '[H127] the figures of random letters are those of their histories: %s',
  { timeout: 300_000 },
  async (_name, open) => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { view, histories, now } = await played(open(), all);
        expect(view).toEqual(counted(histories, now));
      }),
      { numRuns: runs(25) },
    );
  },
);

interface Counted {
  readonly here: number;
  readonly overdue: number;
  readonly done: number;
  readonly late: number;
  readonly takenAway: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly elapsed: readonly [half: number, most: number, of: number] | null;
}

async function played(
  store: Store,
  all: readonly Act[],
): Promise<{ view: object; histories: readonly (readonly FlowEvent[])[]; now: number }> {
  await store.migrate();
  let now = monday;
  await using engine = await createEngine({
    store,
    directory: usersDirectory([...users, 'op'].map((id) => ({ id }))),
    flows: [{ definition: letter }],
    isOperator: (_, user) => user === 'op',
    clock: { now: () => now },
  });
  const ids: string[] = [];
  for (const { what, which, outcome, who, hours, secret } of all) {
    now += 60_000;
    if (what === 'start') {
      const started = await engine.flow('letter').start({ data: { secret }, by: 'ann' });
      if (started.ok) ids.push(started.instance);
    } else if (what === 'wait') {
      now += hours * HOUR;
      await engine.runDue();
    } else await onTask(engine, { what, which, outcome, who });
  }
  const handler = createHandler({ engine, identity: () => ({ tenant: 'default', user: 'op' }) });
  const answer = await handler(new Request('http://office/flows/letter/figures'));
  const figures: FlowFiguresView = await answer.json();
  const histories = await Promise.all(
    ids.map(async (id) => (await engine.instances.history(id)).map(({ event }) => event)),
  );
  return { view: told(figures.steps), histories, now };
}

/** Does something to one of the open tasks; what is refused is refused. */
async function onTask(
  engine: Engine,
  { what, which, outcome, who }: Pick<Act, 'what' | 'which' | 'outcome' | 'who'>,
): Promise<void> {
  const { items } = await engine.tasks.query({ status: 'open', limit: 200 });
  const chosen = items[which % Math.max(1, items.length)]?.task;
  if (chosen === undefined) return;
  const own = chosen.pool.replace('p:', '');
  if (what === 'complete') await engine.tasks.complete(chosen.id, outcome, { by: own });
  else if (what === 'transfer') await engine.tasks.transfer(chosen.id, { by: 'op', to: who });
  else await engine.tasks.delegate(chosen.id, { by: own, to: [who] });
}

function told(steps: readonly StepFigures[]): Readonly<Record<string, Counted>> {
  return Object.fromEntries(
    steps.map(({ step, working: _working, elapsed, ...counts }) => [
      step,
      { ...counts, elapsed: elapsed && [elapsed.half, elapsed.most, elapsed.of] },
    ]),
  );
}

/** What was seen of one task, or seat of several that sign. */
interface Seen {
  readonly state: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly outcome: string | null;
  readonly isTakenAway: boolean;
  readonly dueAt: number | null;
  readonly isSecret: boolean;
}

/** Follows each history event by event, and counts. */
function counted(
  histories: readonly (readonly FlowEvent[])[],
  now: number,
): Readonly<Record<string, Counted>> {
  const letters = histories.map(follow);
  const steps = Object.keys(letter.states).map((step): [string, Counted] => {
    const tasks = letters.flatMap(({ seen }) => seen.filter(({ state }) => state === step));
    const done = tasks.filter(({ closedAt, isTakenAway }) => closedAt !== null && !isTakenAway);
    const spans = done
      .map(({ openedAt, closedAt }) => Math.round(((closedAt ?? 0) - openedAt) / 1_000))
      .toSorted((one, other) => one - other);
    const at = (part: number): number => spans[Math.ceil(part * spans.length) - 1] ?? 0;
    const outcomes: Record<string, number> = {};
    for (const { outcome, isSecret } of done)
      if (outcome !== null && !isSecret) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const overdue = letters.filter(({ seen }) =>
      seen.some(
        ({ state, closedAt, dueAt }) =>
          state === step && closedAt === null && dueAt !== null && dueAt < now,
      ),
    );
    const ended = letters.filter(
      ({ status, place, isSecret }) => status === 'done' && place === step && !isSecret,
    );
    return [
      step,
      {
        here: letters.filter(({ status, place }) => status === 'open' && place === step).length,
        overdue: overdue.length,
        done: done.length + ended.length,
        late: done.filter(({ closedAt, dueAt }) => dueAt !== null && (closedAt ?? 0) > dueAt)
          .length,
        takenAway: tasks.filter(({ isTakenAway }) => isTakenAway).length,
        outcomes,
        elapsed: spans.length === 0 ? null : [at(0.5), at(0.9), spans.length],
      },
    ];
  });
  return Object.fromEntries(
    steps.filter(([, { here, overdue, done, takenAway }]) => here + overdue + done + takenAway > 0),
  );
}

/** What a history says of one letter. */
interface Followed {
  place: string;
  status: string;
  isSecret: boolean;
  /** When the state was entered that is open now. */
  enteredAt: number;
  readonly tasks: Map<string, Omit<Seen, 'isSecret'>>;
}

function follow(history: readonly FlowEvent[]) {
  const letter: Followed = {
    place: '',
    status: 'open',
    isSecret: false,
    enteredAt: 0,
    tasks: new Map(),
  };
  for (const { at, changes } of history) for (const change of changes) hear(letter, change, at);
  const { place, status, isSecret, tasks } = letter;
  return {
    place,
    status,
    isSecret,
    seen: [...tasks.values()].map((one) => ({ ...one, isSecret })),
  };
}

function hear(letter: Followed, change: FlowEvent['changes'][number], at: number): void {
  switch (change.kind) {
    case 'derived':
      letter.isSecret = change.confidential;
      break;
    case 'ended':
      letter.status = change.status;
      break;
    case 'moved':
      [letter.place = ''] = change.configuration;
      break;
    case 'entered':
      letter.enteredAt = at;
      break;
    case 'task.opened':
      open(letter, change.visit, [0]);
      break;
    case 'signing.opened':
      open(
        letter,
        change.visit,
        change.seats.map(({ seat }) => seat),
      );
      break;
    case 'due.changed':
      for (const name of namesIn(letter, change.visit)) know(letter, name, { dueAt: change.dueAt });
      break;
    case 'seat.closed':
      know(letter, `${change.visit}/${change.seat}`, {
        closedAt: at,
        outcome: change.vote?.outcome ?? null,
      });
      break;
    case 'exited':
      leave(letter, change, at);
      break;
    default:
  }
}

function open({ tasks, enteredAt }: Followed, visit: string, seats: readonly number[]): void {
  for (const seat of seats)
    tasks.set(`${visit}/${seat}`, {
      state: visit.split('#')[0] ?? '',
      openedAt: enteredAt,
      closedAt: null,
      outcome: null,
      isTakenAway: false,
      dueAt: null,
    });
}

const namesIn = ({ tasks }: Followed, visit: string): readonly string[] =>
  [...tasks.keys()].filter((name) => name.startsWith(`${visit}/`));

function know({ tasks }: Followed, name: string, more: Partial<Seen>): void {
  const known = tasks.get(name);
  if (known) tasks.set(name, { ...known, ...more });
}

function leave(
  letter: Followed,
  { state, ending: { visit, outcome } }: Extract<FlowEvent['changes'][number], { kind: 'exited' }>,
  at: number,
): void {
  const open = namesIn(letter, `${state}#${visit}`).filter(
    (name) => letter.tasks.get(name)?.closedAt === null,
  );
  for (const name of open)
    // A seat whose vote was not needed any more is no work, done or taken away.
    if (name.endsWith('/0'))
      know(letter, name, { closedAt: at, outcome, isTakenAway: outcome === null });
    else letter.tasks.delete(name);
}
