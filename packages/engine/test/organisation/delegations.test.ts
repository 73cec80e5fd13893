// Acting on behalf of another position, reading for it, and what acting officers may not decide.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenSeats, poolsOf, seatFor } from '../../src/core/access/seats.ts';
import { indexOrganisation } from '../../src/core/index.ts';
import {
  createEngine,
  memoryStore,
  organisationDirectory,
  type Engine,
  type FlowEvent,
  type OrganisationData,
} from '../../src/index.ts';
import { readerOf } from '../../src/runtime/read/reader.ts';
import { mayRead } from '../../src/runtime/read/may-read.ts';
import { taskCount, taskPage } from '../../src/runtime/read/task-page.ts';
import { taskView } from '../../src/runtime/read/task-view.ts';
import { day, end, monday } from '../behaviour/stage.ts';
import { contoh } from './contoh.ts';

const task = (position: string, next: string, more: object = {}): object => ({
  task: { title: 'T', assign: { position }, outcomes: { ok: { label: 'OK' } }, ...more },
  on: { ok: next },
});

/** A flow of one task after another; confidential when its data says so. */
const flow = (name: string, states: Record<string, unknown>): object => ({
  flow: name,
  version: 1,
  title: name,
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { rahasia: { type: 'boolean' } },
  },
  access: { confidential: 'has(data.rahasia) && data.rahasia' },
  initial: Object.keys(states)[0],
  states: { ...states, z: end },
});

const flows = [
  flow('surat-tugas', { bupati: task('bupati', 'z') }),
  flow('surat-lain', { bupati: task('bupati', 'z') }),
];

interface Office {
  readonly engine: Engine;
  readonly clock: { now: number };
  /** Starts an instance and answers with the id of its first task. */
  begin(flow: string, data?: { rahasia: boolean }): Promise<string>;
  complete(id: string, by: { user: string; as?: string } | string): Promise<string>;
  last(id: string): Promise<FlowEvent['by'] | undefined>;
}

async function office(
  given: readonly object[] = flows,
  organisation: OrganisationData = contoh,
): Promise<Office> {
  const clock = { now: monday };
  const engine = await createEngine({
    store: memoryStore(),
    directory: organisationDirectory(organisation),
    flows: given.map((definition) => ({ definition })),
    clock: { now: () => clock.now },
  });
  return {
    engine,
    clock,
    async begin(name, data) {
      const started = await engine.flow(name).start({ data: data ?? {}, by: 'u-wabup' });
      if (!started.ok) throw new Error(started.message);
      const { items } = await engine.tasks.query({ instance: started.instance });
      return items[0]?.task.id ?? '';
    },
    async complete(id, by) {
      const result = await engine.tasks.complete(id, 'ok', { by });
      return result.ok ? 'done' : result.code;
    },
    last: async (id) => (await engine.instances.history(id.split('/')[0] ?? '')).at(-1)?.event.by,
  };
}

const withDelegations = (
  ...delegations: NonNullable<OrganisationData['delegations']>
): OrganisationData => ({ ...contoh, delegations });

test('[O20] a person acts in a seat of theirs that is valid that day, in no other', () => {
  const dayOf = fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`);
  const term = {
    from: fc.option(dayOf, { nil: undefined }),
    until: fc.option(dayOf, { nil: undefined }),
  };
  const id = fc.constantFrom('a', 'b', 'c');
  const user = fc.constantFrom('x', 'y');
  const organisation = fc.record({
    units: fc.constant([{ id: 'u', kind: 'k', name: 'U' }]),
    positions: fc.tuple(
      ...['a', 'b', 'c'].map((one) =>
        fc.record({
          id: fc.constant(one),
          name: fc.constant(one),
          unit: fc.constant('u'),
          ...term,
        }),
      ),
    ),
    users: fc.constant([]),
    assignments: fc.array(fc.record({ user, position: id, ...term }), { maxLength: 4 }),
    delegations: fc.array(
      fc.record({
        from: id,
        to: id,
        basis: fc.constant('x'),
        since: term.from,
        until: term.until,
        scope: fc.constantFrom({ actions: ['view'] }, { actions: ['act'] }, {}),
      }),
      { maxLength: 4 },
    ),
  });
  const holds = (
    { from = '', until = '9999' }: { from?: string; until?: string },
    on: string,
  ): boolean => from <= on && on <= until;
  fc.assert(
    fc.property(organisation, user, dayOf, (drawn, who, on) => {
      const data: OrganisationData = JSON.parse(JSON.stringify(drawn));
      const open = data.positions.filter((one) => holds(one, on)).map((one) => one.id);
      const own = data.assignments
        .filter((one) => one.user === who && holds(one, on) && open.includes(one.position))
        .map(({ position }) => position);
      const lent = (data.delegations ?? [])
        .filter((one) => own.includes(one.to) && !own.includes(one.from) && open.includes(one.from))
        .filter(({ since, until }) => holds({ from: since ?? '', until: until ?? '9999' }, on));
      const actable = lent.filter(({ scope }) => !scope?.actions?.includes('view'));
      const actor = indexOrganisation(data).actor(who, on);

      expect(
        chosenSeats(actor)
          .map(({ position }) => position)
          .toSorted(),
      ).toEqual([...own, ...actable.map(({ from }) => from)].toSorted());
      for (const { from } of lent) {
        const seat = seatFor({ ...actor, as: from }, { position: from });
        expect(seat !== null).toBe(actable.some((one) => one.from === from));
      }
      expect(poolsOf(actor).toSorted()).toEqual(
        [...new Set(own)].map((one) => `p:${one}`).toSorted(),
      );
    }),
    { numRuns: runs(500) },
  );
});

describe('[O21] a delegate', () => {
  test('acts on behalf of the position, and history says in which of theirs and on what ground', async () => {
    const { begin, complete, last } = await office();
    const letter = await begin('surat-tugas');
    expect(await complete(letter, 'u-sekda')).toBe('done');
    expect(await last(letter)).toEqual({
      user: 'u-sekda',
      position: 'bupati',
      capacity: 'an',
      basis: 'Perbup 9/2026',
      delegate: 'sekda',
    });
  });

  test('acts in the flows of the delegation only', async () => {
    const { begin, complete } = await office();
    const letter = await begin('surat-lain');
    expect(await complete(letter, 'u-sekda')).toBe('NOT_ASSIGNEE');
    expect(await complete(letter, { user: 'u-sekda', as: 'bupati' })).toBe('POSITION_NOT_HELD');
  });

  test('acts on its days only', async () => {
    const { begin, complete, clock } = await office();
    const letter = await begin('surat-tugas');
    clock.now = Date.UTC(2027, 0, 1, 2);
    expect(await complete(letter, 'u-sekda')).toBe('NOT_ASSIGNEE');
    clock.now -= day;
    expect(await complete(letter, 'u-sekda')).toBe('done');
  });

  test('acts on what is confidential only when the delegation reaches it', async () => {
    const reaching = withDelegations({
      from: 'bupati',
      to: 'sekda',
      basis: 'x',
      scope: { maxConfidentiality: 'confidential' },
    });
    const ordinary = await office();
    const secret = await ordinary.begin('surat-tugas', { rahasia: true });
    expect(await ordinary.complete(secret, 'u-sekda')).toBe('NOT_ASSIGNEE');
    const trusted = await office(flows, reaching);
    const other = await trusted.begin('surat-tugas', { rahasia: true });
    expect(await trusted.complete(other, 'u-sekda')).toBe('done');
  });

  test('keeps a claim while the delegation lasts, and takes the actions of the position', async () => {
    const acting = {
      ...flow('surat-tugas', { bupati: task('bupati', 'z') }),
      on: { tarik: { by: { position: 'bupati' }, target: 'z' } },
    };
    const { engine, begin, complete, clock } = await office([acting]);
    const letter = await begin('surat-tugas');
    expect((await engine.tasks.claim(letter, { by: 'u-sekda' })).ok).toBe(true);
    expect(await complete(letter, 'u-bupati')).toBe('TASK_CLAIMED');
    clock.now = Date.UTC(2027, 0, 1, 2);
    expect(await complete(letter, 'u-bupati')).toBe('done');
    clock.now = monday;
    const second = await begin('surat-tugas');
    const id = second.split('/')[0] ?? '';
    expect((await engine.instances.act(id, 'tarik', { by: 'u-sekda' })).ok).toBe(true);
  });
});

describe('[O22] a delegation for reading', () => {
  test('is refused every act, with a reason of its own', async () => {
    const acting = {
      ...flow('surat-tugas', { bupati: task('bupati', 'z') }),
      on: { tarik: { by: { position: 'bupati' }, target: 'z' } },
    };
    const { engine, begin, complete, last } = await office([acting]);
    const letter = await begin('surat-tugas');
    const before = await last(letter);
    const aide = { user: 'u-ajudan-bupati', as: 'bupati' };
    expect(await complete(letter, 'u-ajudan-bupati')).toBe('DELEGATION_VIEW_ONLY');
    expect(await complete(letter, aide)).toBe('DELEGATION_VIEW_ONLY');
    expect(await complete(letter, { ...aide, as: 'ajudan-bupati' })).toBe('NOT_ASSIGNEE');
    const id = letter.split('/')[0] ?? '';
    const codes = await Promise.all([
      engine.tasks.claim(letter, { by: aide }),
      engine.tasks.read(letter, { by: aide }),
      engine.tasks.read(letter, { by: 'u-ajudan-bupati' }),
      engine.instances.act(id, 'tarik', { by: 'u-ajudan-bupati' }),
      engine.instances.comment(id, 'x', { by: aide }),
      engine.flow('surat-tugas').start({ data: {}, by: aide }),
    ]);
    expect(codes.map((one) => (one.ok ? 'done' : one.code))).toEqual([
      'DELEGATION_VIEW_ONLY',
      'DELEGATION_VIEW_ONLY',
      'DELEGATION_VIEW_ONLY',
      'NOT_ALLOWED',
      'DELEGATION_VIEW_ONLY',
      'DELEGATION_VIEW_ONLY',
    ]);
    expect(await last(letter)).toEqual(before);
  });
});

describe('[O23] order', () => {
  test('holding goes before acting, acting before delegation; who holds needs no delegation', () => {
    const data: OrganisationData = {
      units: [],
      positions: ['a', 'b', 'c'].map((id) => ({ id, name: id, roles: ['pool'] })),
      users: [],
      assignments: [
        { user: 'x', position: 'b', capacity: 'plt', basis: 'y' },
        { user: 'x', position: 'a' },
      ],
      delegations: [
        { from: 'c', to: 'a', basis: 'z' },
        { from: 'b', to: 'a', basis: 'z' },
      ],
    };
    const actor = indexOrganisation(data).actor('x', '2026-03-02');
    const { actor: plt } = indexOrganisation({
      ...data,
      assignments: data.assignments.slice(0, 1),
      delegations: [{ from: 'c', to: 'b', basis: 'z' }],
    });
    const pool = { role: 'pool', unit: null };
    expect(seatFor(actor, pool)?.position).toBe('a');
    expect(seatFor(plt('x', '2026-03-02'), pool)?.position).toBe('b');
    expect(actor.seats.map(({ position, capacity }) => `${position} ${capacity}`)).toEqual([
      'b plt',
      'a definitive',
      'c an',
    ]);
  });

  test('what is delegated is not delegated on', () => {
    const { actor } = indexOrganisation(
      withDelegations(
        { from: 'bupati', to: 'wabup', basis: 'x' },
        { from: 'wabup', to: 'kabag-umum', basis: 'x' },
      ),
    );
    const positions = actor('u-kabag-umum', '2026-03-02').seats.map(({ position }) => position);
    expect(positions).toEqual(['kabag-umum', 'wabup']);
  });

  test('whoever acts for the delegate acts on behalf, too; with their position the delegation is gone', async () => {
    const { begin, complete, last, clock } = await office();
    clock.now = Date.UTC(2026, 2, 13, 2);
    const letter = await begin('surat-tugas');
    expect(await complete(letter, 'u-sekda')).toBe('NOT_ASSIGNEE');
    expect(await complete(letter, 'u-asisten-1')).toBe('done');
    expect(await last(letter)).toMatchObject({ position: 'bupati', delegate: 'sekda' });
  });
});

describe('[O24] what was delegated', () => {
  const listed = async (
    { engine }: Office,
    by: { user: string; as?: string } | string,
  ): Promise<string[]> => (await engine.tasks.for(by)).map((one) => one.flow).toSorted();

  test('is listed when it is chosen, as far as the delegation goes', async () => {
    const here = await office();
    await here.begin('surat-tugas');
    await here.begin('surat-lain');
    await here.begin('surat-tugas', { rahasia: true });
    expect(await listed(here, 'u-bupati')).toEqual(['surat-lain', 'surat-tugas', 'surat-tugas']);
    expect(await listed(here, 'u-sekda')).toEqual([]);
    expect(await listed(here, { user: 'u-sekda', as: 'bupati' })).toEqual(['surat-tugas']);
    expect(await listed(here, { user: 'u-ajudan-bupati', as: 'bupati' })).toEqual([
      'surat-lain',
      'surat-tugas',
    ]);
    expect(await listed(here, { user: 'u-wabup', as: 'bupati' })).toEqual([]);
    expect(
      await here.engine.tasks.count({}, { by: { user: 'u-ajudan-bupati', as: 'bupati' } }),
    ).toBe(2);
  });

  test('is read by the aide, who is told beforehand that they may only read', async () => {
    const { engine, begin } = await office();
    const [letter, secret] = [
      await begin('surat-lain'),
      await begin('surat-lain', { rahasia: true }),
    ];
    const { shell } = engine;
    const aide = await readerOf(shell, 'default', 'u-ajudan-bupati');
    const page = await taskPage(shell, aide, { as: 'bupati' });
    expect(page.items.map(({ id }) => id)).toEqual([letter]);
    expect(await taskCount(shell, aide, { as: 'bupati' })).toBe(1);
    expect(await taskCount(shell, aide, {})).toBe(0);
    const view = await taskView(shell, aide, letter);
    const refusal = { allowed: false, code: 'DELEGATION_VIEW_ONLY' };
    expect(view?.outcomes.map(({ permission }) => permission)).toMatchObject([refusal]);
    expect(view?.claim).toMatchObject(refusal);
    expect(view?.seats).toEqual([]);
    expect(await taskView(shell, aide, secret)).toBeNull();

    const row = async (id: string): Promise<boolean> => {
      const found = await shell.store.instanceRow('default', id.split('/')[0] ?? '');
      return found !== null && mayRead(shell, aide, found);
    };
    expect([await row(letter), await row(secret)]).toEqual([true, false]);
    const sekda = await readerOf(shell, 'default', 'u-sekda');
    expect(await taskView(shell, sekda, letter)).toBeNull();
  });
});

describe('acting officers', () => {
  const decisions = [
    flow('sk', {
      mutasi: task('kadis-dinkes', 'tetap', { decides: 'kepegawaian' }),
      tetap: task('kadis-dinkes', 'biasa', { acting: false }),
      biasa: task('kadis-dinkes', 'z', { decides: 'cuti' }),
    }),
  ];
  /** The agency's head is held in this capacity. */
  const held = (capacity: 'definitive' | 'plt' | 'plh' | 'pj' | 'pjs'): OrganisationData => ({
    ...contoh,
    assignments: [{ user: 'x', position: 'kadis-dinkes', capacity, basis: 'y' }],
  });
  const delegated: OrganisationData = {
    ...contoh,
    assignments: [{ user: 'x', position: 'wabup' }],
    delegations: [{ from: 'kadis-dinkes', to: 'wabup', basis: 'y' }],
  };
  const unlimited = (organisation: OrganisationData): OrganisationData => {
    const { limits: _limits, ...rest } = organisation;
    return rest;
  };
  const way = async (organisation: OrganisationData): Promise<string[]> => {
    const here = await office(decisions, organisation);
    const first = await here.begin('sk').catch(async () => {
      const started = await here.engine.flow('sk').start({ data: {}, by: 'x' });
      return started.ok ? `${started.instance}/mutasi#1` : '';
    });
    const id = first.split('/')[0] ?? '';
    const codes: string[] = [];
    for (const state of ['mutasi', 'tetap', 'biasa'])
      codes.push(await here.complete(`${id}/${state}#1`, 'x'));
    return codes;
  };

  test('[O25] a task that is not for them is refused to Plt, Plh and delegates', async () => {
    const refused = ['done', 'ACTING_NOT_ALLOWED', 'TASK_NOT_FOUND'];
    const all = ['done', 'done', 'done'];
    expect(await way(unlimited(held('plt')))).toEqual(refused);
    expect(await way(unlimited(held('plh')))).toEqual(refused);
    expect(await way(unlimited(delegated))).toEqual(refused);
    expect(await way(unlimited(held('pj')))).toEqual(all);
    expect(await way(unlimited(held('pjs')))).toEqual(all);
    expect(await way(held('definitive'))).toEqual(all);
  });

  test('[O26] a decision that the limits exclude is refused in that capacity', async () => {
    const refused = ['ACTING_NOT_ALLOWED', 'TASK_NOT_FOUND', 'TASK_NOT_FOUND'];
    expect(await way(held('plt'))).toEqual(refused);
    expect(await way(delegated)).toEqual(refused);
    // Nothing is said of these.
    expect((await way(held('plh')))[0]).toBe('done');
    expect((await way(held('pj')))[0]).toBe('done');
  });

  test('[O26] an outcome that decides nothing is open to them; skipping ends the task as its outcome would', async () => {
    const outcomes = { ok: { label: 'OK' }, back: { label: 'Back', acting: true } } as const;
    const may = { decides: 'kepegawaian', outcomes, can: { skip: { outcome: 'ok' } } };
    const sk = flow('sk', {
      mutasi: { ...task('kadis-dinkes', 'z', may), on: { ok: 'z', back: 'z' } },
    });
    const { engine, complete } = await office([sk], held('plt'));
    const started = await engine.flow('sk').start({ data: {}, by: 'x' });
    if (!started.ok) throw new Error(started.code);
    const id = `${started.instance}/mutasi#1`;
    const reader = await readerOf(engine.shell, 'default', 'x', 'id');
    const view = await taskView(engine.shell, reader, id);
    expect(view?.outcomes.map(({ name, permission }) => [name, permission.allowed])).toEqual([
      ['ok', false],
      ['back', true],
    ]);
    expect(view?.acts).toMatchObject([
      { name: 'skip', permission: { allowed: false, code: 'ACTING_NOT_ALLOWED' } },
    ]);
    expect(await engine.tasks.skip(id, { by: 'x', comment: 'x' })).toMatchObject({
      code: 'ACTING_NOT_ALLOWED',
    });
    expect(await complete(id, 'x')).toBe('ACTING_NOT_ALLOWED');
    expect(await engine.tasks.complete(id, 'back', { by: 'x' })).toMatchObject({ ok: true });
  });

  test('[O27] the screen says so beforehand', async () => {
    const { engine, begin } = await office(decisions);
    const letter = await begin('sk');
    const { shell } = engine;
    const reader = await readerOf(shell, 'default', 'u-sekdis-dinkes', 'id');
    const view = await taskView(shell, reader, letter);
    expect(view?.outcomes.map(({ permission }) => permission)).toMatchObject([
      {
        allowed: false,
        code: 'ACTING_NOT_ALLOWED',
        detail:
          'Urusan “kepegawaian” tidak boleh diputuskan oleh pelaksana tugas (Plt.). Pejabat definitif yang harus melakukannya.',
      },
    ]);
  });
});
