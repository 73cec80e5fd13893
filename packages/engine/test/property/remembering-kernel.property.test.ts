import { readdirSync, readFileSync } from 'node:fs';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow, FlowNode, Transition } from '../../src/core/compile/flow.ts';
import { compileFlow, parseFlow, parseForm } from '../../src/core/index.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Judge, Kernel, Move, Trigger } from '../../src/core/kernel/kernel.ts';
import { encodedKernel } from '../../src/core/kernel/encoded/encoded-kernel.ts';
import type { FlowShape } from '../../src/core/kernel/machine-config.ts';
import { rememberingKernel } from '../../src/core/kernel/remembering-kernel.ts';
import { xstateKernel } from '../../src/core/kernel/xstate-kernel.ts';

const step = (on: Record<string, unknown>, more: object = {}): object => ({
  task: {
    title: 'T',
    assign: { role: 'boss' },
    outcomes: Object.fromEntries(Object.keys(on).map((name) => [name, { label: name }])),
  },
  on,
  ...more,
});

/** Every way in which a kernel moves: regions, compounds, ways back, limits, timers, actions, `always`, what they set. */
const everything = {
  flow: 'everything',
  version: 1,
  title: 'E',
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['n'],
    properties: { n: { type: 'integer' }, m: { type: 'integer' } },
  },
  initial: 'draft',
  on: { restart: { by: 'anyone', target: 'draft', set: { n: 'data.n + 1' } } },
  states: {
    draft: step({
      ok: [
        { guard: 'data.n > 3', target: 'both', set: { m: '1' } },
        { guard: 'data.n > 2', target: 'work' },
        { target: 'check' },
      ],
      again: 'draft',
    }),
    check: step(
      {
        ok: 'both',
        no: { back: 'draft', resume: 'sender' },
        twice: { back: 'draft', limit: 2, beyond: 'work' },
      },
      { after: [{ at: 'entered', offset: 'P1D', target: 'work', set: { n: '7' } }] },
    ),
    work: {
      initial: 'w1',
      states: {
        w1: step({ ok: { target: 'w2', set: { n: 'data.n + 1', m: 'data.n' } } }),
        w2: step({ ok: 'wz', back: 'w1', spin: 'spin' }),
        wz: { type: 'final' },
      },
      onDone: [{ guard: 'data.n > 5', target: 'both' }, { target: 'check' }],
    },
    both: {
      type: 'parallel',
      on: {
        leave: { by: 'anyone', target: 'check' },
      },
      states: {
        left: step(
          {
            ok: { finish: true, set: { n: 'data.n + 1' } },
            no: { back: 'draft', resume: 'sender' },
          },
          { always: [{ guard: 'data.n == 9', finish: true }] },
        ),
        right: {
          initial: 'r1',
          states: {
            r1: step(
              { ok: 'r2' },
              { always: [{ guard: 'data.n > 90', target: 'r2', set: { m: '0' } }] },
            ),
            r2: step({ ok: { finish: true } }),
          },
        },
      },
      onDone: [{ guard: 'data.n > 1', target: 'z', set: { m: '2' } }, { target: 'draft' }],
    },
    spin: {
      always: [
        { guard: 'data.n > 0', target: 'spun' },
        { guard: 'data.n < 0', target: 'z' },
      ],
    },
    spun: { always: [{ guard: 'data.n > 1', target: 'spin' }, { target: 'check' }] },
    z: { type: 'final' },
  },
};

const folder = new URL('../../../../examples/sumedang/', import.meta.url);
const filesIn = (name: string): unknown[] =>
  readdirSync(new URL(`${name}/`, folder)).map((file): unknown =>
    JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
  );

/** The flow above, and those that a regency grants to others. */
function flows(): Flow[] {
  const parsed = [everything, ...filesIn('flows')].flatMap(
    (one) => parseFlow(one).definition ?? [],
  );
  const forms = filesIn('forms').flatMap((one) => parseForm(one).form ?? []);
  const known = {
    flows: new Map(parsed.map((definition) => [definition.flow, definition])),
    forms: new Map(forms.map((form) => [form.form, form])),
  };
  return parsed.map((definition) => {
    const { flow, problems } = compileFlow(definition, known);
    if (!flow) throw new Error(JSON.stringify(problems));
    return flow;
  });
}

/** What a kernel is made of, as `compile` has it. */
function shapeOf(flow: Flow): FlowShape {
  const nodes = [...flow.nodes.values()];
  const backs = nodes.flatMap(transitionsOf).flatMap(({ effect }) => {
    return effect.kind === 'back' && effect.resume ? [effect.target] : [];
  });
  return {
    initial: flow.definition.initial,
    top: nodes.filter(({ parent }) => parent === null),
    on: flow.on,
    keys: [...flow.nodes.keys()],
    resumable: new Set(backs),
  };
}

/** XState itself, as `compile` makes it. */
const bareKernel = (flow: Flow): Kernel => xstateKernel(shapeOf(flow), flow.nodes);

const transitionsOf = ({ on, always, onDone, onError, timers }: FlowNode): Transition[] => [
  ...[...on.values()].flat(),
  ...always,
  ...onDone,
  ...onError,
  ...timers.flatMap(({ consequence }) =>
    consequence.kind === 'target' ? consequence.transition : [],
  ),
];

const sendsBack = (node: FlowNode): boolean =>
  transitionsOf(node).some(({ effect }) => effect.kind === 'back' && effect.resume);

/** All that could move the flow, wherever it stands. */
function triggersOf(flow: Flow): Trigger[] {
  const all: Trigger[] = [{ kind: 'tick' }];
  for (const name of flow.on.keys()) all.push({ kind: 'action', state: null, name });
  for (const { key, on, timers } of flow.nodes.values()) {
    all.push(
      { kind: 'done', state: key },
      { kind: 'error', state: key },
      { kind: 'goto', state: key },
    );
    for (const name of on.keys()) {
      all.push({ kind: 'outcome', state: key, name }, { kind: 'action', state: key, name });
      all.push({ kind: 'topic', name });
    }
    for (const { index } of timers) all.push({ kind: 'timer', state: key, index });
  }
  return all;
}

/** Those of the states that are active; one in five may come from anywhere. */
function chosen(flow: Flow, { configuration }: Move, pick: number): Trigger {
  const active = new Set<string>();
  for (const leaf of configuration) {
    let node = flow.nodes.get(leaf) ?? null;
    for (; node; node = node.parent) active.add(node.key);
  }
  const all = triggersOf(flow);
  const heard = new Set([...active].flatMap((key) => [...(flow.nodes.get(key)?.on.keys() ?? [])]));
  const near = all.filter((one) => {
    if (one.kind === 'topic') return heard.has(one.name);
    return one.kind !== 'goto' && one.kind !== 'tick' && active.has(one.state ?? '');
  });
  const from = pick % 5 === 0 || near.length === 0 ? all : near;
  return from[Math.floor(pick / 5) % from.length] ?? { kind: 'tick' };
}

/** Answers from a list of numbers, in order, and writes down what it was asked about which data. */
class ListedJudge implements Judge {
  readonly log: unknown[] = [];
  readonly #answers: readonly number[];
  readonly #states: readonly string[];

  constructor(answers: readonly number[], states: readonly string[]) {
    this.#answers = answers;
    this.#states = states;
  }

  passes({ pointer }: Transition, data: JsonObject): boolean {
    return this.#next('passes', pointer, data) % 2 === 1;
  }

  set({ pointer }: Transition, data: JsonObject): JsonObject {
    return { ...data, [pointer]: this.#next('set', pointer, data) };
  }

  taken({ pointer }: Transition): number {
    return this.#next('taken', pointer) % 4;
  }

  returnsTo(state: string): string | null {
    return this.#states[this.#next('returnsTo', state) % (2 * this.#states.length)] ?? null;
  }

  #next(...question: unknown[]): number {
    this.log.push(question);
    return this.#answers[this.log.length % this.#answers.length] ?? 0;
  }
}

interface Walk {
  readonly trigger: number;
  readonly answers: readonly number[];
  /** Jumps to where it stood so many moves ago, instead of taking the trigger. */
  readonly jump: number | null;
}

const walk: fc.Arbitrary<Walk[]> = fc.array(
  fc.record({
    trigger: fc.nat(10_000),
    answers: fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }),
    jump: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.nat(5) },
    ),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

interface Took {
  readonly move: Move;
  readonly log: readonly unknown[];
}

/** What a kernel makes of a walk, move by move, with all that it asked. */
function walked(
  kernel: Kernel,
  flow: Flow,
  steps: readonly Walk[],
  isOver: (move: Move) => boolean = () => false,
): Took[] {
  const states = [...flow.nodes.values()].filter(sendsBack).map(({ key }) => key);
  const took: Took[] = [];
  const record = (judge: ListedJudge, move: Move): void => void took.push({ move, log: judge.log });
  const first = new ListedJudge([3, 4], states);
  record(first, kernel.initial({ n: 0 }, first));
  for (const { trigger, answers, jump } of steps) {
    const rested = took.filter(({ move }) => move.configuration.length > 0).map(({ move }) => move);
    const here = rested.at(-1);
    if (!here || isOver(here)) break;
    const judge = new ListedJudge(answers, states);
    const target = jump === null ? null : rested[rested.length % (jump + 1)];
    const move = target
      ? kernel.jump(here.configuration, target.configuration, here.data, judge)
      : kernel.step(here.configuration, chosen(flow, here, trigger), here.data, judge);
    record(judge, move);
  }
  return took;
}

/** Whether nothing can move any more: XState leaves what it enters in a machine that has ended. */
const hasEnded =
  (flow: Flow) =>
  ({ configuration }: Move): boolean => {
    const node = flow.nodes.get(configuration[0] ?? '');
    return node?.type === 'final' && node.parent === null;
  };

describe('a kernel over small integers', () => {
  test.each(flows())(
    '[K9] moves $name as XState does and asks the same, whatever the judge answers',
    (flow) => {
      const bare = bareKernel(flow);
      const encoded = encodedKernel(shapeOf(flow));
      fc.assert(
        fc.property(walk, (steps) => {
          const expected = walked(bare, flow, steps, hasEnded(flow));
          expect(walked(encoded, flow, steps, hasEnded(flow))).toEqual(expected);
        }),
        { numRuns: runs(300), seed: 20261128 },
      );
    },
  );
});

describe('a kernel that remembers', () => {
  test.each(flows())(
    '[K8] moves $name as XState does and asks the same, whatever the judge answers',
    (flow) => {
      const bare = bareKernel(flow);
      const remembering = rememberingKernel(bare);
      fc.assert(
        fc.property(walk, (steps) => {
          const expected = walked(bare, flow, steps);
          // Twice: what XState had to be asked for the first time is remembered the second time.
          expect(walked(remembering, flow, steps)).toEqual(expected);
          expect(walked(remembering, flow, steps)).toEqual(expected);
        }),
        { numRuns: runs(300), seed: 20261128 },
      );
    },
  );

  /** How often XState had to move, and the kernel that counts it. */
  function counted(flow: Flow, most?: number): { kernel: Kernel; moves: () => number } {
    const bare = bareKernel(flow);
    let moves = 0;
    const inner: Kernel = { ...bare, step: (...given) => (moves++, bare.step(...given)) };
    return { kernel: rememberingKernel(inner, most), moves: () => moves };
  }

  /** What comes of an outcome, when the judge answers like this. */
  function taken(kernel: Kernel, state: string, name: string, answers: readonly number[]): Took {
    const judge = new ListedJudge(answers, []);
    const trigger = { kind: 'outcome', state, name } as const;
    return { move: kernel.step([state], trigger, { n: 1 }, judge), log: judge.log };
  }

  test('[K8] asks XState once for what comes again, and once more when an answer differs', () => {
    const [flow] = flows();
    if (!flow) throw new Error('no flow');
    const { kernel, moves } = counted(flow);
    const first = taken(kernel, 'draft', 'ok', [1, 1, 1]);
    expect(taken(kernel, 'draft', 'ok', [1, 1, 1])).toEqual(first);
    expect(moves()).toBe(1);
    const other = taken(kernel, 'draft', 'ok', [0, 0, 1]);
    expect(other.move.configuration).not.toEqual(first.move.configuration);
    // Nothing is asked twice: not what was answered before XState was needed.
    expect(other.log).toEqual(taken(bareKernel(flow), 'draft', 'ok', [0, 0, 1]).log);
    expect(taken(kernel, 'draft', 'ok', [0, 0, 1])).toEqual(other);
    expect(moves()).toBe(2);
  });

  test('[K8] remembers no more than it has room for', () => {
    const [flow] = flows();
    if (!flow) throw new Error('no flow');
    const { kernel, moves } = counted(flow, 1);
    const first = taken(kernel, 'draft', 'ok', [0]);
    expect(first.log.length).toBeGreaterThan(1);
    expect(taken(kernel, 'draft', 'ok', [0])).toEqual(first);
    expect(moves()).toBe(2);
  });

  test('[K8] what is done to a move that was given changes nothing of those to come', () => {
    const [flow] = flows();
    if (!flow) throw new Error('no flow');
    const { kernel } = counted(flow);
    const expected = taken(bareKernel(flow), 'draft', 'ok', [1]).move.configuration;
    for (const _ of [1, 2, 3]) {
      const { configuration } = taken(kernel, 'draft', 'ok', [1]).move;
      expect(configuration).toEqual(expected);
      if (Array.isArray(configuration)) configuration.push('elsewhere');
    }
  });

  test('[K8] does not remember what goes round for ever', () => {
    const [flow] = flows();
    if (!flow) throw new Error('no flow');
    const { kernel, moves } = counted(flow);
    for (const _ of [1, 2]) expect(taken(kernel, 'w2', 'spin', [1]).move.looped).toBe(true);
    expect(moves()).toBe(2);
  });
});
