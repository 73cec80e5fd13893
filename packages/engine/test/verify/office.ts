// Small random offices and what they have to do, as definitions; and whether they really can, by trying everything with `decide`.

import fc from 'fast-check';
import {
  compileFlow,
  indexOrganisation,
  parseFlow,
  type Flow,
  type Instance,
  type OrganisationData,
  type PersonCommand,
} from '../../src/core/index.ts';
import { decide } from '../../src/core/decide/decide.ts';
import { trialAnswers } from '../../src/core/explain/trial-answers.ts';
import { actorOf, type World } from '../../src/core/organisation/world.ts';
import { end } from './small-flow.ts';

const posts = ['p0', 'p1', 'p2', 'p3'] as const;
const users = ['ani', 'budi', 'citra'] as const;
export const kinds = ['a', 'b'] as const;
const now = Date.parse('2026-03-02T03:00:00Z');
export const today = '2026-03-02';

export interface Office {
  readonly organisation: OrganisationData;
  readonly definition: object;
}

const post = fc.constantFrom(...posts);

const organisation = fc
  .record({
    roles: fc.array(fc.subarray(['r', 's']), { minLength: 4, maxLength: 4 }),
    superiors: fc.array(fc.option(fc.nat(3)), { minLength: 4, maxLength: 4 }),
    holdings: fc.array(
      fc.record({
        user: fc.constantFrom(...users),
        position: post,
        capacity: fc.constantFrom('definitive', 'definitive', 'plt'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    delegations: fc.array(
      fc.record({
        from: post,
        to: post,
        actions: fc.constantFrom(['view'], ['act'], ['sign']),
        flows: fc.constantFrom(undefined, undefined, ['f'], ['lain']),
      }),
      { maxLength: 2 },
    ),
    limits: fc.subarray(['plt', 'an']),
  })
  .map(({ roles, superiors, holdings, delegations, limits }): OrganisationData => ({
    units: [],
    positions: posts.map((id, at) => {
      // Nobody is above whoever comes before them, so that the line ends.
      const above = superiors[at];
      return {
        id,
        name: id,
        roles: roles[at] ?? [],
        ...(above != null && above > at && { superior: posts[above] ?? id }),
      };
    }),
    users: users.map((id) => ({ id, name: id })),
    assignments: [
      ...new Map(holdings.map((one) => [`${one.user} ${one.position}`, one])).values(),
    ].map(({ user, position, capacity }) =>
      capacity === 'plt' ? { user, position, capacity: 'plt', basis: 'SP 1' } : { user, position },
    ),
    delegations: delegations
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, actions, flows }) => ({
        from,
        to,
        basis: 'SK 1',
        scope: {
          actions: actions.map((action) =>
            action === 'view' || action === 'sign' ? action : 'act',
          ),
          ...(flows && { flows }),
        },
      })),
    limits: Object.fromEntries(limits.map((capacity) => [capacity, { not: ['berat'] }])),
  }));

const named = fc.oneof(
  { weight: 4, arbitrary: post.map((position) => ({ position })) },
  { weight: 1, arbitrary: fc.constant({ position: 'hantu' }) },
  { weight: 2, arbitrary: fc.constantFrom('r', 's').map((role) => ({ role })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(post, post)
      .map(([one, other]) => ({ position: { from: `data.jenis == 'a' ? '${one}' : '${other}'` } })),
  },
  { weight: 1, arbitrary: fc.constant({ position: { from: 'starter' } }) },
  { weight: 1, arbitrary: fc.constant({ position: { from: 'superior(starter)' } }) },
);

const alone = fc
  .record({
    assign: named,
    decides: fc.constantFrom(undefined, undefined, 'berat'),
    acting: fc.constantFrom(undefined, undefined, undefined, false),
    returns: fc.boolean(),
    nobody: fc.constantFrom(undefined, undefined, 'superior'),
    initiator: fc.constantFrom(undefined, undefined, 'forbid'),
  })
  .map(({ assign, decides, acting, returns, nobody, initiator }) => ({
    task: {
      assign,
      ...(decides && { decides }),
      ...(acting === false && { acting }),
      outcomes: {
        ok: { label: 'OK' },
        ...(returns && { tolak: { label: 'Tolak', acting: true } }),
      },
    },
    allocate: { ...(nobody && { nobody }), ...(initiator && { initiator }) },
  }));

const together = fc
  .record({
    assign: fc.oneof(
      fc.subarray([...posts], { minLength: 1 }).map((positions) => ({ positions })),
      fc
        .tuple(fc.constantFrom('r', 's'), fc.constantFrom('all', 1, 2, 3))
        .map(([role, count]) => ({ role, count })),
    ),
    rules: fc.constantFrom('any', 'all', 'half', 'two'),
    order: fc.constantFrom('parallel', 'sequential'),
    twice: fc.constantFrom('forbid', 'allow'),
    initiator: fc.constantFrom(undefined, 'allow'),
    decides: fc.constantFrom(undefined, undefined, 'berat'),
  })
  .map(({ assign, rules, order, twice, initiator, decides }) => ({
    task: {
      assign,
      ...(decides && { decides }),
      decide:
        rules === 'any' || rules === 'all'
          ? { rules, order, twice }
          : {
              rules: [{ outcome: 'ok', ...(rules === 'half' ? { over: '1/2' } : { atLeast: 2 }) }],
              otherwise: 'tolak',
              order,
              twice,
            },
      outcomes: { ok: { label: 'OK' }, tolak: { label: 'Tolak' } },
    },
    allocate: { ...(initiator && { initiator }) },
  }));

/** Three tasks in a row; `tolak` ends it. */
export const office: fc.Arbitrary<Office> = fc
  .record({
    organisation,
    tasks: fc.array(fc.oneof({ weight: 3, arbitrary: alone }, { weight: 1, arbitrary: together }), {
      minLength: 1,
      maxLength: 3,
    }),
    nots: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }),
    by: fc.constantFrom(undefined, undefined, { role: 'r' }, { position: 'p0' }),
  })
  .map(({ organisation: data, tasks, nots, by }) => {
    const names = tasks.map((_, at) => `t${at}`);
    const states = tasks.map(({ task, allocate }, at) => {
      const not = names.filter((name, bit) => bit < at && ((nots[at] ?? 0) & (2 ** bit)) !== 0);
      const whole = { ...allocate, ...(not.length > 0 && { not }) };
      return [
        names[at],
        {
          task: {
            title: `T${at}`,
            ...task,
            ...(Object.keys(whole).length > 0 && { allocate: whole }),
          },
          on: {
            ok: names[at + 1] ?? 'selesai',
            ...('tolak' in task.outcomes && { tolak: 'batal' }),
          },
        },
      ] as const;
    });
    const rejects = tasks.some(({ task }) => 'tolak' in task.outcomes);
    const definition = {
      flow: 'f',
      version: 1,
      title: 'F',
      data: {
        type: 'object',
        additionalProperties: false,
        required: ['jenis'],
        properties: { jenis: { enum: [...kinds] } },
      },
      initial: 't0',
      ...(by && { start: { by } }),
      states: { ...Object.fromEntries(states), selesai: end, ...(rejects && { batal: end }) },
    };
    return { organisation: data, definition };
  });

/** The flow of an office. */
export function flowOf({ definition: written }: Office): Flow {
  const { definition, problems } = parseFlow(written);
  const flow = definition && compileFlow(definition, { forms: new Map(), flows: new Map() }).flow;
  if (!flow) throw new Error(JSON.stringify(problems));
  return flow;
}

/** For each way to start it: which tasks were ended by which outcomes when everybody tries everything they may. */
export function doneBy(flow: Flow, data: OrganisationData, kind: string): ReadonlySet<string>[] {
  const world: World = { organisation: indexOrganisation(data), calendars: new Map() };
  const starts = users.flatMap((user) => {
    const own = world.organisation.actor(user, today).seats.map(({ position }) => position);
    return [undefined, ...own].flatMap((as) => {
      const begun = decided(
        flow,
        null,
        { type: 'start', flow: 'f', data: { jenis: kind } },
        { world, user, as },
      );
      return begun ? [begun] : [];
    });
  });
  return starts.map((start) => doneFrom(flow, world, start));
}

interface By {
  readonly world: World;
  readonly user: string;
  readonly as: string | undefined;
}

/** What a command leads to; null: it is refused, or the flow does not know how to go on. */
function decided(
  flow: Flow,
  state: Instance | null,
  command: PersonCommand,
  { world, user, as }: By,
): Instance | null {
  const decision = decide(flow, state, command, {
    now,
    command: 'c',
    actor: actorOf(world, user, now, as),
    instance: 'i',
    tenant: 't',
    answers: trialAnswers(world, null, now),
  });
  if (decision.kind === 'needs') throw new Error(JSON.stringify(decision));
  if (decision.kind !== 'event') return null;
  return Object.keys(decision.after.incidents).length > 0 ? null : decision.after;
}

function doneFrom(flow: Flow, world: World, start: Instance): ReadonlySet<string> {
  const done = new Set<string>();
  const seen = new Set<string>();
  const queue = [start];
  for (const state of queue)
    for (const after of allAfter(flow, world, state)) {
      for (const [task, { outcome }] of Object.entries(after.endings))
        if (outcome !== null) done.add(`${task} ${outcome}`);
      const name = JSON.stringify([after.configuration, after.endings, after.open]);
      if (!seen.has(name)) queue.push(after);
      seen.add(name);
    }
  return done;
}

/** Whatever anybody makes of an instance by an outcome. */
function allAfter(flow: Flow, world: World, state: Instance): Instance[] {
  const everybody = users.flatMap((user) => [undefined, ...posts].map((as) => ({ user, as })));
  return Object.entries(state.open).flatMap(([id, visit]) => {
    const tasks = visit.signing ? visit.signing.seats.map(({ seat }) => `${id}/${seat}`) : [id];
    const outcomes = [...(flow.nodes.get(visit.state)?.task?.outcomes.keys() ?? [])];
    const commands = tasks.flatMap((task) =>
      outcomes.map((outcome) => ({ type: 'complete', visit: task, outcome }) as const),
    );
    return commands.flatMap((command) =>
      everybody.flatMap((by) => decided(flow, state, command, { world, ...by }) ?? []),
    );
  });
}
