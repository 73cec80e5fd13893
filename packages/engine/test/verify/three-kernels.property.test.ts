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
  type MachineCommand,
  type PersonCommand,
} from '../../src/core/index.ts';
import { variablesOf } from '../../src/core/expr/expression.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { encodedKernel } from '../../src/core/kernel/encoded/encoded-kernel.ts';
import { FINISHED, type Judge, type Move } from '../../src/core/kernel/kernel.ts';
import {
  asFlow,
  asXState,
  HEARD,
  machines,
  statesOf,
  topicOf,
  US,
  type DrawnMachine,
} from './random-machines.ts';

/** Where it stands and what it has counted; null: it goes round for ever. */
type Standing = { readonly at: readonly string[]; readonly counts: JsonObject } | null;

/** An outcome of a state's task, or an event of another flow that all states hear; `who` says whom it names. */
type Sent =
  | { readonly kind: 'outcome'; readonly state: string; readonly name: string }
  | { readonly kind: 'heard'; readonly name: string; readonly who: string };

interface Runner {
  readonly standing: () => Standing;
  readonly send: (sent: Sent) => void;
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
    instance: 'i',
    tenant: 't',
    answers: { get: (need: Parameters<typeof answerNeed>[1]) => answerNeed(world, need, 0, null) },
  };
  const act = (command: PersonCommand | MachineCommand): void => {
    const actor = command.type === 'receive' ? null : actorOf(world, 'ann', 0);
    const decision = decide(flow, state, command, { ...facts, actor });
    if (decision.kind === 'needs') throw new Error('a question that nobody answers');
    if (decision.kind !== 'event') return;
    loops = decision.event.type === 'incident.opened';
    state = evolve(state, decision.event);
  };
  act({ type: 'start', flow: flow.name, data });
  return {
    standing: () =>
      state === null || loops ? null : { at: [...state.configuration].sort(), counts: state.data },
    send: (sent) => {
      if (sent.kind === 'heard') {
        const { name, who } = sent;
        const topic = topicOf(name);
        act({ type: 'receive', topic, key: 'us', value: US, from: 'other', body: { who } });
        return;
      }
      const own = `${sent.state}#`;
      const visit = Object.keys(state?.open ?? {}).find((one) => one.startsWith(own));
      if (visit !== undefined) act({ type: 'complete', visit, outcome: sent.name });
    },
  };
}

/** Holds guards against the data, and counts. @param event - what an event of another flow says */
const judgeOf = (event: JsonObject): Judge => ({
  passes: ({ guard, correlation }: Transition, data) =>
    (guard === null || guard.evaluate(frameOf({ data })) === true) &&
    (correlation === null || correlation.is.evaluate(frameOf({ event })) === US),
  set: ({ set }, data) =>
    set.reduce<JsonObject>(
      (now, { field, value }) => ({ ...now, [field]: value.evaluate(frameOf({ data: now })) }),
      data,
    ),
  taken: () => 0,
  returnsTo: () => null,
});

const frameOf = (
  variables: JsonObject,
): Parameters<NonNullable<Transition['guard']>['evaluate']>[0] => ({
  variable: variablesOf(variables),
  ask: () => null,
  done: () => false,
});

/** `together`: whether several states took the last event at once. */
function byKernel(flow: Flow, data: JsonObject): Runner & { readonly together: () => boolean } {
  const nodes = [...flow.nodes.values()];
  const kernel = encodedKernel({
    initial: flow.definition.initial,
    top: nodes.filter(({ parent }) => parent === null),
    on: flow.on,
    keys: nodes.map(({ key }) => key),
    resumable: new Set(),
  });
  let move: Move = kernel.initial(data, judgeOf({}));
  return {
    together: () =>
      move.trail.filter((one) => one.kind === 'took' && one.transition.correlation).length > 1,
    standing: () =>
      move.looped ? null : { at: [...move.configuration].sort(), counts: move.data },
    send: (sent) => {
      move = { ...move, trail: [] };
      if (isOver(flow, move.configuration)) return;
      const { kind, name } = sent;
      const trigger = kind === 'heard' ? ({ kind: 'topic', name: topicOf(name) } as const) : sent;
      const judge = judgeOf(sent.kind === 'heard' ? { who: sent.who } : {});
      move = kernel.step(move.configuration, trigger, move.data, judge);
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
    send: (sent) => {
      const before = snapshot;
      if (before?.status !== 'active') return;
      const { kind, name } = sent;
      const event =
        kind === 'heard' ? { type: name, who: sent.who } : { type: `${sent.state} ${name}` };
      move(() => transition(machine, before, event)[0]);
    },
  };
}

/** At which state, which event, and whether all hear it. */
const events = fc.array(fc.tuple(fc.nat(40), fc.nat(1), fc.nat(4)), { maxLength: 30, size: 'max' });

/** Two of five are heard by all; half of them name us. */
function sentBy(
  [at, event, pick]: readonly [number, number, number],
  stateAt: (at: number) => string,
): Sent {
  if (pick < 3) return { kind: 'outcome', state: stateAt(at), name: `e${event}` };
  return { kind: 'heard', name: HEARD[event] ?? '', who: pick === 3 ? US : 'others' };
}

const drawings = runs(300);

test(
  '[K10] the explorer’s kernel, `decide` and a raw XState machine go the same way',
  { timeout: 180_000 * Math.max(1, drawings / 1000) },
  () => {
    let compiled = 0;
    let moved = 0;
    let together = 0;
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
        const explorers = byKernel(flow, data);
        const runners = [byXState(machine), byDecide(flow, data), explorers];
        const atomic = statesOf(machine).filter(({ kind }) => kind === 'atomic');
        const hereOrThere = (at: number): string => {
          const standing = runners[0]?.standing()?.at ?? [];
          // Mostly one that is active; now and then one that is not.
          const near = atomic.filter(({ key }) => standing.includes(key));
          const from = at % 5 === 0 || near.length === 0 ? atomic : near;
          return from[at % from.length]?.key ?? '';
        };
        for (const drawn of [null, ...sent]) {
          if (drawn) {
            const one = sentBy(drawn, hereOrThere);
            for (const runner of runners) runner.send(one);
            moved += 1;
            if (explorers.together()) together += 1;
          }
          const [expected, ...others] = runners.map((runner) => runner.standing());
          for (const other of others) expect(other).toEqual(expected);
          if (expected === null) return;
        }
      }),
      { numRuns: drawings, seed: 20261128 },
    );
    console.log(
      `${compiled} of ${drawings} drawings are flows; ${moved} events, ${together} taken by several`,
    );
    expect(compiled).toBeGreaterThan(drawings / 4);
    expect(moved).toBeGreaterThan(drawings);
    expect(together).toBeGreaterThan(drawings / 10);
  },
);
