// Machines drawn at random, written twice: as a flow, and as a raw XState machine. What they share is the drawing only, so
// that a misreading of ours is not made twice.

import fc from 'fast-check';
import { assign, createMachine, type AnyStateMachine } from 'xstate';

/** What is asked before a branch is taken. */
interface Guard {
  readonly field: string;
  readonly atLeast: number;
}

interface Branch {
  readonly guard: Guard | null;
  /** A state; null: the end of the region. */
  readonly target: string | null;
  /** One more in this field. */
  readonly counts: string | null;
}

/** What a state does about an event that all states hear. */
interface HeardBranch extends Branch {
  /** Whether only an event that names us is for it. */
  readonly isForUs: boolean;
  /** Whether it stays where it is. */
  readonly stays: boolean;
}

/** What events of another flow are looked for by. */
export const US = 'us';
/** Events of another flow. */
export const HEARD = ['h0', 'h1'] as const;
export const topicOf = (name: string): string => `flow:other.${name}`;

export interface DrawnState {
  readonly key: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly children: readonly DrawnState[];
  readonly events: readonly { readonly name: string; readonly branches: readonly Branch[] }[];
  readonly heard: readonly { readonly name: string; readonly branches: readonly HeardBranch[] }[];
  readonly always: readonly Branch[];
  readonly onDone: readonly Branch[];
}

export interface DrawnMachine {
  readonly fields: readonly string[];
  readonly top: readonly DrawnState[];
}

/** Numbers to draw from, one after another, so that shrinking makes machines smaller. */
class Draw {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(bound: number): number {
    return (this.#numbers[this.#at++ % this.#numbers.length] ?? 0) % bound;
  }

  of<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.below(list.length)];
  }
}

interface Shape {
  readonly key: string;
  readonly kind: DrawnState['kind'];
  readonly children: readonly Shape[];
  /** Field of the region around it: no two regions count in the same. */
  readonly field: string;
  readonly isRegion: boolean;
  readonly inRegion: boolean;
}

export const machines: fc.Arbitrary<DrawnMachine> = fc
  .array(fc.nat(10_000), { minLength: 20, maxLength: 160, size: 'max' })
  .map((numbers) => drawn(new Draw(numbers)));

function drawn(draw: Draw): DrawnMachine {
  let count = 0;
  const fields = ['n'];
  const shape = (
    depth: number,
    around: {
      readonly field: string;
      readonly parent: DrawnState['kind'] | null;
      inRegion: boolean;
    },
  ): Shape => {
    const key = `s${count++}`;
    const isRegion = around.parent === 'parallel';
    const field = isRegion ? `n${fields.length}` : around.field;
    if (isRegion) fields.push(field);
    const inRegion = around.inRegion || isRegion;
    const pick = depth === 0 ? 0 : draw.below(8);
    const kind: DrawnState['kind'] = pick >= 6 ? 'parallel' : pick >= 4 ? 'compound' : 'atomic';
    const inside = { field, parent: kind, inRegion };
    const below = (number: number): Shape[] =>
      Array.from({ length: number }, () => shape(depth - 1, inside));
    const children = kind === 'atomic' ? [] : below(2 + draw.below(2));
    const final = {
      key: `s${count++}`,
      kind: 'final',
      children: [],
      field,
      isRegion: false,
      inRegion,
    } as const;
    return {
      key,
      kind,
      children: kind === 'compound' ? [...children, final] : children,
      field,
      isRegion,
      inRegion,
    };
  };
  const root = { field: 'n', parent: null, inRegion: false };
  const shapes = Array.from({ length: 2 + draw.below(3) }, () => shape(2, root));
  const keys = shapes.flatMap(keysOf);
  const last = 'end';
  const branch = (owner: Shape, isGuarded: boolean): Branch => ({
    guard: isGuarded ? { field: draw.of(fields) ?? 'n', atLeast: 1 + draw.below(4) } : null,
    target:
      owner.inRegion && draw.below(4) === 0
        ? null
        : draw.below(6) === 0
          ? last
          : (draw.of(keys) ?? last),
    counts: draw.below(2) === 0 ? owner.field : null,
  });
  const branches = (owner: Shape): Branch[] => [
    ...Array.from({ length: draw.below(3) }, () => branch(owner, true)),
    branch(owner, false),
  ];
  // Often to a state near by: so that regions move without leaving each other.
  const heardBranch = (owner: Shape, near: readonly string[]): HeardBranch => {
    const drawn = branch(owner, draw.below(3) === 0);
    const target = drawn.target === null || draw.below(3) === 0 ? drawn.target : draw.of(near);
    const isForUs = draw.below(3) === 0;
    return { ...drawn, target: target ?? drawn.target, isForUs, stays: draw.below(6) === 0 };
  };
  const filled = (owner: Shape, near: readonly string[]): DrawnState => ({
    key: owner.key,
    kind: owner.kind,
    children: owner.children.map((child) =>
      filled(
        child,
        owner.children.map(({ key }) => key),
      ),
    ),
    events:
      owner.kind === 'atomic'
        ? Array.from({ length: 1 + draw.below(2) }, (_, at) => ({
            name: `e${at}`,
            branches: branches(owner),
          }))
        : [],
    heard: HEARD.flatMap((name) =>
      owner.kind === 'final' || draw.below(2) === 0
        ? []
        : [{ name, branches: [heardBranch(owner, near), heardBranch(owner, near)] }],
    ),
    always: owner.kind !== 'final' && draw.below(5) === 0 ? [branch(owner, true)] : [],
    onDone:
      (owner.kind === 'compound' || owner.kind === 'parallel') &&
      !(owner.isRegion && draw.below(2) === 0)
        ? branches(owner)
        : [],
  });
  const end: DrawnState = {
    key: last,
    kind: 'final',
    children: [],
    events: [],
    heard: [],
    always: [],
    onDone: [],
  };
  const near = shapes.map(({ key }) => key);
  return { fields, top: [...shapes.map((one) => filled(one, near)), end] };
}

const keysOf = (shape: Shape): string[] => [shape.key, ...shape.children.flatMap(keysOf)];

/** All states, in document order. */
export function statesOf({ top }: Pick<DrawnMachine, 'top'>): DrawnState[] {
  return top.flatMap((state) => [state, ...statesOf({ top: state.children })]);
}

/** The machine in our format. */
export function asFlow(drawing: DrawnMachine): unknown {
  return JSON.parse(JSON.stringify(written(drawing)));
}

function written({ fields, top }: DrawnMachine): object {
  return {
    flow: 'drawn',
    version: 1,
    title: 'D',
    data: {
      type: 'object',
      additionalProperties: false,
      required: fields,
      properties: Object.fromEntries(fields.map((field) => [field, { type: 'integer' }])),
    },
    keys: { us: `'${US}'` },
    initial: top[0]?.key,
    states: Object.fromEntries(top.map((state) => [state.key, flowState(state)])),
  };
}

function flowState({ kind, children, events, heard, always, onDone }: DrawnState): object {
  const states = Object.fromEntries(children.map((child) => [child.key, flowState(child)]));
  const listens = Object.fromEntries(
    heard.map(({ name, branches }) => [topicOf(name), branches.map(flowHeard)]),
  );
  const inside = {
    ...(heard.length > 0 ? { on: listens } : {}),
    ...(always.length > 0 ? { always: always.map(flowBranch) } : {}),
    ...(onDone.length > 0 ? { onDone: onDone.map(flowBranch) } : {}),
  };
  switch (kind) {
    case 'final':
      return { type: 'final' };
    case 'compound':
      return { initial: children[0]?.key, states, ...inside };
    case 'parallel':
      return { type: 'parallel', states, ...inside };
    case 'atomic':
      return {
        task: {
          title: 'T',
          assign: { role: 'boss' },
          outcomes: Object.fromEntries(events.map(({ name }) => [name, { label: name }])),
        },
        ...inside,
        on: {
          ...Object.fromEntries(
            events.map(({ name, branches }) => [name, branches.map(flowBranch)]),
          ),
          ...listens,
        },
      };
  }
}

function flowBranch({ guard, target, counts }: Branch) {
  return {
    guard: guard ? `data.${guard.field} >= ${guard.atLeast}` : undefined,
    set: counts === null ? undefined : { [counts]: `data.${counts} + 1` },
    ...(target === null ? { finish: true } : { target }),
  };
}

function flowHeard({ isForUs, stays, ...branch }: HeardBranch): object {
  const { guard, set, ...away } = flowBranch(branch);
  const is = isForUs ? 'event.who' : `'${US}'`;
  return { key: 'us', is, guard, set, ...(stays ? { notify: 'pending' } : away) };
}

type Counts = Readonly<Record<string, number>>;

/** The machine for XState, written from the drawing. */
export function asXState({ fields, top }: DrawnMachine): AnyStateMachine {
  const context: Counts = Object.fromEntries(fields.map((field) => [field, 0]));
  // XState's types want every name spelled out.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return createMachine({
    context,
    initial: top[0]?.key,
    states: Object.fromEntries(top.map((state) => [state.key, rawState(state, null)])),
    options: { maxIterations: 1000 },
  } as never);
}

/** @param region - the region around it, whose end it may reach */
function rawState(state: DrawnState, region: string | null): object {
  const { key, kind, children, events, heard, always, onDone } = state;
  if (kind === 'final') return { id: key, type: 'final' };
  const write = (branches: readonly Branch[]): object[] =>
    branches.map((branch) => rawBranch(branch, region));
  const below = Object.fromEntries(
    children.map((child) => [
      child.key,
      kind === 'parallel' ? rawRegion(child) : rawState(child, region),
    ]),
  );
  return {
    id: key,
    ...(kind === 'parallel' ? { type: 'parallel' } : {}),
    ...(kind === 'compound' ? { initial: children[0]?.key } : {}),
    ...(children.length > 0 ? { states: below } : {}),
    on: Object.fromEntries([
      ...events.map(({ name, branches }) => [`${key} ${name}`, write(branches)] as const),
      ...heard.map(
        ({ name, branches }) => [name, branches.map((one) => rawHeard(one, region))] as const,
      ),
    ]),
    ...(always.length > 0 ? { always: write(always) } : {}),
    ...(onDone.length > 0 ? { onDone: write(onDone) } : {}),
  };
}

/** A region: what it holds, and a place beside it for when it has ended. */
function rawRegion(state: DrawnState): object {
  const { key, onDone, kind } = state;
  const inside = rawState(state, key);
  const ends =
    kind !== 'atomic' && onDone.length === 0 ? { onDone: { target: `#${key}-over` } } : {};
  return {
    initial: 'in',
    states: { in: { ...inside, ...ends }, over: { id: `${key}-over`, type: 'final' } },
  };
}

interface Args {
  readonly context: Counts;
}

interface HeardArgs extends Args {
  readonly event: { readonly who?: string };
}

function rawHeard(branch: HeardBranch, region: string | null): object {
  const { guard, isForUs, stays } = branch;
  const { actions, ...away } = rawBranch(branch, region);
  return {
    ...(stays ? {} : away),
    actions,
    guard: ({ context, event }: HeardArgs): boolean =>
      (!isForUs || event.who === US) &&
      (guard === null || (context[guard.field] ?? 0) >= guard.atLeast),
  };
}

function rawBranch({ guard, target, counts }: Branch, region: string | null) {
  return {
    ...(guard
      ? { guard: ({ context }: Args): boolean => (context[guard.field] ?? 0) >= guard.atLeast }
      : {}),
    target: target === null ? `#${region}-over` : `#${target}`,
    ...(target === null ? {} : { reenter: true }),
    actions:
      counts === null
        ? []
        : [assign({ [counts]: ({ context }: Args) => (context[counts] ?? 0) + 1 })],
  };
}
