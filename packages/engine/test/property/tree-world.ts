// A tree of instances on the real engine: each node is somebody's task that may be handed on to others below.

import {
  createEngine,
  memoryStore,
  usersDirectory,
  type Engine,
  type FlowSource,
  type Instance,
} from '../../src/index.ts';
import { hashEvent } from '../../src/runtime/to-commit.ts';
import { evolveAll } from '../../src/core/evolve/evolve.ts';

const item = {
  type: 'object',
  required: ['to'],
  additionalProperties: false,
  properties: { to: { type: 'string' } },
};

/** A node: done when its holder says so and nothing below is open; may start nodes below and withdraw them. */
const node = {
  flow: 'node',
  version: 1,
  title: 'Node',
  maxDepth: 6,
  data: {
    type: 'object',
    required: ['to'],
    additionalProperties: false,
    properties: { to: { type: 'string' } },
  },
  initial: 'work',
  states: {
    work: {
      task: {
        title: 'Work',
        assign: { user: { from: 'data.to' } },
        outcomes: { done: { label: 'Done' } },
      },
      each: { in: '[]', as: 'p', key: 'p.to', flow: 'node', done: 'manual', with: { to: 'p.to' } },
      on: {
        done: {
          guard: "children.all(c, c.status != 'open')",
          why: 'Somebody below has not finished',
          target: 'ended',
        },
        add: {
          by: 'assignee',
          input: { type: 'array', maxItems: 5, items: item },
          append: 'event',
        },
        withdraw: { by: 'assignee', input: { type: 'string' }, cancel: 'event' },
      },
      after: [{ at: 'entered', offset: 'P7D', notify: 'pending' }],
    },
    ended: { type: 'final', result: 'ended' },
  },
};

/** The top: done when all below are. */
const top = {
  flow: 'top',
  version: 1,
  title: 'Top',
  data: {
    type: 'object',
    required: ['people'],
    additionalProperties: false,
    properties: { people: { type: 'array', maxItems: 5, items: item } },
  },
  initial: 'fan',
  states: {
    fan: {
      each: {
        in: 'data.people',
        as: 'p',
        key: 'p.to',
        flow: 'node',
        done: 'all',
        with: { to: 'p.to' },
      },
      on: { withdraw: { by: 'starter', input: { type: 'string' }, cancel: 'event' } },
      onDone: 'ended',
    },
    ended: { type: 'final', result: 'ended' },
  },
};

export const flows: readonly FlowSource[] = [{ definition: node }, { definition: top }];
export const people = ['ana', 'budi', 'citra', 'dewi', 'eko'];
export const chief = 'chief';

export class TreeWorld {
  readonly engine: Engine;
  readonly root: string;
  now: number;

  private constructor(engine: Engine, root: string, clock: { now: number }) {
    this.engine = engine;
    this.root = root;
    this.now = clock.now;
  }

  /** Starts a tree with these people right below the top. */
  static async grow(first: readonly string[]): Promise<TreeWorld> {
    const clock = { now: 1_000_000 };
    let id = 0;
    const engine = await createEngine({
      store: memoryStore(),
      directory: usersDirectory([chief, ...people].map((user) => ({ id: user }))),
      flows,
      isOperator: (_tenant, user) => user === chief,
      clock: { now: () => clock.now++ },
      ids: { next: () => `i${++id}` },
    });
    const started = await engine
      .flow('top')
      .start({ data: { people: first.map((to) => ({ to })) }, by: chief });
    if (!started.ok) throw new Error(started.message);
    return new TreeWorld(engine, started.instance, clock);
  }

  /** Every instance, by id. */
  async instances(): Promise<Map<string, Instance>> {
    const all = new Map<string, Instance>();
    for (const id of await this.engine.shell.store.instanceIds('default', null, 1000)) {
      const instance = await this.engine.instances.get(id);
      if (instance) all.set(id, instance);
    }
    return all;
  }

  /** The open nodes, oldest first. */
  async openNodes(): Promise<Instance[]> {
    return [...(await this.instances()).values()].filter(
      (one) => one.flow === 'node' && one.status === 'open',
    );
  }

  /** What the events fold to, and whether their hashes chain. */
  async refold(id: string): Promise<{ folded: Instance | null; head: string; chained: boolean }> {
    const history = await this.engine.instances.history(id);
    let head = '';
    let chained = true;
    for (const { text, hash } of history) {
      head = hashEvent(head, text);
      chained &&= head === hash;
    }
    return {
      folded: evolveAll(
        null,
        history.map(({ event }) => event),
      ),
      head,
      chained,
    };
  }
}

export function ancestorsOf(id: string, all: ReadonlyMap<string, Instance>): Set<string> {
  const above = new Set<string>();
  for (
    let parent = all.get(id)?.parent?.instance;
    parent !== undefined;
    parent = all.get(parent)?.parent?.instance
  )
    above.add(parent);
  return above;
}

export function subtreeOf(id: string, all: ReadonlyMap<string, Instance>): Set<string> {
  return new Set([...all.keys()].filter((one) => one === id || ancestorsOf(one, all).has(id)));
}

/** Ids of instances that are not what they were. */
export function changedBetween(
  before: ReadonlyMap<string, Instance>,
  after: ReadonlyMap<string, Instance>,
): Set<string> {
  return new Set(
    [...after]
      .filter(([id, instance]) => before.get(id)?.version !== instance.version)
      .map(([id]) => id),
  );
}
