// An office whose flow has two versions: instances are begun in the first, then the second is published.

import {
  createEngine,
  memoryStore,
  usersDirectory,
  type Engine,
  type Instance,
  type MigrationPlan,
  type MigrationView,
  type Result,
  type UserRow,
} from '../../src/index.ts';
import type { Effects } from '../../src/ports/effects.ts';
import type { Store } from '../../src/ports/store.ts';
import { monday } from '../behaviour/stage.ts';

const crew: readonly UserRow[] = [
  { id: 'ana', manager: 'bos', role: 'staff' },
  { id: 'budi', manager: 'bos', role: 'staff' },
  { id: 'bos', manager: 'dir', role: 'chief' },
  { id: 'dir' },
  { id: 'op' },
];

export interface OfficeOptions {
  readonly store?: Store;
  readonly others?: readonly object[];
  readonly effects?: Effects;
}

export class Office {
  readonly engine: Engine;
  readonly name: string;
  readonly clock: { time: number };

  constructor(engine: Engine, name: string, clock: { time: number }) {
    this.engine = engine;
    this.name = name;
    this.clock = clock;
  }

  async start(data: object = {}, by = 'ana'): Promise<string> {
    const given = JSON.parse(JSON.stringify(data));
    const result = await this.engine.flow(this.name).start({ data: given, by });
    return accepted(result).instance;
  }

  async complete(instance: string, task: string, outcome: string, by: string): Promise<Result> {
    return this.engine.tasks.complete(`${instance}/${task}`, outcome, { by });
  }

  async state(instance: string): Promise<Instance> {
    const loaded = await this.engine.shell.store.load('default', instance);
    if (!loaded) throw new Error(`${instance} is not there`);
    return loaded.instance;
  }

  /** Publishes the next version and proposes a plan; what differs from the proposal is said. */
  async publish(
    definition: object,
    differing: Partial<Pick<MigrationPlan, 'states' | 'data'>> = {},
  ): Promise<MigrationPlan> {
    this.engine.flow(definition);
    this.clock.time += 1;
    const { plan } = accepted(await this.engine.migrations.propose(this.name));
    return {
      ...plan,
      states: { ...plan.states, ...differing.states },
      data: { ...plan.data, ...differing.data },
    };
  }

  /** Runs a migration to its end. */
  async migrate(plan: MigrationPlan, batch = 100): Promise<MigrationView> {
    const { migrations } = this.engine;
    const begun = accepted(await migrations.start(plan, { by: 'op', reason: 'New decree' }));
    return accepted(await migrations.run(begun.id, { batch }));
  }

  /** Code of the refusal that a dry run gives for the only instance; null: it says yes. */
  async verdict(plan: MigrationPlan): Promise<string | null> {
    const { items } = accepted(await this.engine.migrations.dryRun(plan, { by: 'op' }));
    if (items.length !== 1) throw new Error(`${items.length} verdicts`);
    return items[0]?.code ?? null;
  }
}

export async function openOffice(
  definition: object & { readonly flow: string },
  { store = memoryStore(), others = [], effects = {} }: OfficeOptions = {},
): Promise<Office> {
  const clock = { time: monday };
  const engine = await createEngine({
    store,
    directory: usersDirectory(crew),
    flows: [...others, definition].map((one) => ({ definition: one })),
    clock: { now: () => clock.time },
    effects,
    isOperator: (_tenant, user) => user === 'op',
    onFault: () => undefined,
  });
  return new Office(engine, definition.flow, clock);
}

export function accepted<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (isOk(result)) return result;
  throw new Error(JSON.stringify(result));
}

const isOk = <T extends { readonly ok: boolean }>(result: T): result is Extract<T, { ok: true }> =>
  result.ok;
