// Three ways to run a machine, one answer: the explorer's kernel, `decide`, and XState with a machine that this test wrote
// itself from what was drawn.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import type { Flow, Transition } from '../../src/core/compile/flow.ts';
import {
  actorOf,
  answerNeed,
  compileFlow,
  decide,
  evolve,
  indexOrganisation,
  organisationOfUsers,
  parseFlow,
  type Instance,
  type PersonCommand,
} from '../../src/core/index.ts';
import { variablesOf } from '../../src/core/expr/expression.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { encodedKernel } from '../../src/core/kernel/encoded/encoded-kernel.ts';
import { FINISHED, type Judge, type Move } from '../../src/core/kernel/kernel.ts';
import { asFlow, asXState, machines, statesOf, type DrawnMachine } from './random-machines.ts';

/** Where it stands and what it has counted; null: it goes round for ever. */
type Standing = { readonly at: readonly string[]; readonly counts: JsonObject } | null;

interface Runner {
  readonly standing: () => Standing;
  readonly send: (state: string, event: string) => void;
}

const people = [{ id: 'ann', role: 'boss' }];
const world = {
  organisation: indexOrganisation(organisationOfUsers(people)),
  calendars: new Map(),
};

function byDecide(flow: Flow, data: JsonObject): Runner {
  let state: Instance | null = null;
  let loops = false;
  const facts = {
    now: 1,
    command: 'c',
    actor: actorOf(world, 'ann', 0),
    instance: 'i',
    tenant: 't',
    answers: { get: (need: Parameters<typeof answerNeed>[1]) => answerNeed(world, need, 0, null) },
  };
  const act = (command: PersonCommand): void => {
    const decision = decide(flow, state, command, facts);
    if (decision.kind === 'needs') throw new Error('a question that nobody answers');
    if (decision.kind !== 'event') return;
    loops = decision.event.type === 'incident.opened';
    state = evolve(state, decision.event);
  };
  act({ type: 'start', flow: flow.name, data });
  return {
    standing: () =>
      state === null || loops ? null : { at: [...state.configuration].sort(), counts: state.data },
    send: (key, event) => {
      const visit = Object.keys(state?.open ?? {}).find((one) => one.startsWith(`${key}#`));
      if (visit !== undefined) act({ type: 'complete', visit, outcome: event });
    },
  };
}

/** Holds guards against the data, and counts. */
const judge: Judge = {
  passes: ({ guard }: Transition, data) => guard === null || guard.evaluate(frameOf(data)) === true,
  set: ({ set }, data) =>
    set.reduce<JsonObject>(
      (now, { field, value }) => ({ ...now, [field]: value.evaluate(frameOf(now)) }),
      data,
    ),
  taken: () => 0,
  returnsTo: () => null,
};

const frameOf = (
  data: JsonObject,
): Parameters<NonNullable<Transition['guard']>['evaluate']>[0] => ({
  variable: variablesOf({ data }),
  ask: () => null,
  done: () => false,
});

function byKernel(flow: Flow, data: JsonObject): Runner {
  const nodes = [...flow.nodes.values()];
  const kernel = encodedKernel({
    initial: flow.definition.initial,
    top: nodes.filter(({ parent }) => parent === null),
    on: flow.on,
    keys: nodes.map(({ key }) => key),
    resumable: new Set(),
  });
  let move: Move = kernel.initial(data, judge);
  return {
    standing: () =>
      move.looped ? null : { at: [...move.configuration].sort(), counts: move.data },
    send: (state, name) => {
      if (!isOver(flow, move.configuration))
        move = kernel.step(move.configuration, { kind: 'outcome', state, name }, move.data, judge);
    },
  };
}

const isOver = (flow: Flow, [leaf = '']: readonly string[]): boolean => {
  const node = flow.nodes.get(leaf);
  return node?.type === 'final' && node.parent === null;
};

function byXState(drawn: DrawnMachine): Runner {
  const machine = asXState(drawn);
  const regions = new Set(
    statesOf(drawn).flatMap(({ kind, children }) =>
      kind === 'parallel' ? children.map(({ key }) => key) : [],
    ),
  );
  let snapshot: AnyMachineSnapshot | null = null;
  const move = (act: () => AnyMachineSnapshot): void => {
    try {
      const next = act();
      snapshot = next.status === 'error' ? null : next;
    } catch {
      snapshot = null;
    }
  };
  move(() => initialTransition(machine)[0]);
  return {
    standing: () => {
      if (!snapshot) return null;
      const leaves = snapshot._nodes
        .filter(({ type }) => type === 'atomic' || type === 'final')
        .map(({ id }) => id);
      const at = leaves.map((id) => {
        const region = id.replace(/-over$/, '');
        return id !== region && regions.has(region) ? region + FINISHED : id;
      });
      return { at: at.sort(), counts: snapshot.context };
    },
    send: (state, event) => {
      const before = snapshot;
      if (before?.status === 'active')
        move(() => transition(machine, before, { type: `${state} ${event}` })[0]);
    },
  };
}

const events = fc.array(fc.tuple(fc.nat(40), fc.nat(1)), { maxLength: 30, size: 'max' });

const drawings = runs(300);

test(
  '[K10] the explorer’s kernel, `decide` and a raw XState machine go the same way',
  { timeout: 30_000 * Math.max(1, drawings / 1000) },
  () => {
    let compiled = 0;
    let moved = 0;
    fc.assert(
      fc.property(machines, events, (machine, sent) => {
        const { definition } = parseFlow(asFlow(machine));
        const { flow } = definition
          ? compileFlow(definition, { flows: new Map(), forms: new Map() })
          : { flow: null };
        // Not every drawing is a flow: some states cannot be left, say.
        if (!flow) return;
        compiled += 1;
        const data = Object.fromEntries(machine.fields.map((field) => [field, 0]));
        const runners = [byXState(machine), byDecide(flow, data), byKernel(flow, data)];
        const atomic = statesOf(machine).filter(({ kind }) => kind === 'atomic');
        for (const [at, event] of [null, ...sent].map((one) => one ?? [-1, 0])) {
          if (at !== undefined && at >= 0) {
            const standing = runners[0]?.standing()?.at ?? [];
            // Mostly one that is active; now and then one that is not.
            const near = atomic.filter(({ key }) => standing.includes(key));
            const from = at % 5 === 0 || near.length === 0 ? atomic : near;
            const { key = '' } = from[at % from.length] ?? {};
            for (const runner of runners) runner.send(key, `e${event}`);
            moved += 1;
          }
          const [expected, ...others] = runners.map((runner) => runner.standing());
          for (const other of others) expect(other).toEqual(expected);
          if (expected === null) return;
        }
      }),
      { numRuns: drawings, seed: 20261128 },
    );
    console.log(`${compiled} of ${drawings} drawings are flows; ${moved} events`);
    expect(compiled).toBeGreaterThan(drawings / 4);
    expect(moved).toBeGreaterThan(drawings);
  },
);
