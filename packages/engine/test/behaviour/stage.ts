// A stage for one flow: the real engine on the memory store, a clock that stands still until it is moved, and people.

import {
  createEngine,
  memoryStore,
  usersDirectory,
  type Engine,
  type EngineOptions,
  type Instance,
  type Result,
  type UserRow,
} from '../../src/index.ts';
import type { CalendarData } from '../../src/index.ts';
import type { Effects } from '../../src/ports/effects.ts';

export interface StageOptions {
  readonly forms?: readonly unknown[];
  readonly others?: readonly { definition: unknown; forms?: readonly unknown[] }[];
  readonly people?: readonly UserRow[];
  readonly effects?: Effects;
  readonly calendars?: readonly CalendarData[];
  readonly attachments?: EngineOptions['attachments'];
}

/** Monday 2 March 2026, 09:00 in Jakarta. */
export const monday = Date.UTC(2026, 2, 2, 2);
export const hour = 3_600_000;
export const day = 24 * hour;

const crew: readonly UserRow[] = [
  { id: 'ana', manager: 'bos', role: 'staff' },
  { id: 'budi', manager: 'bos', role: 'staff' },
  { id: 'bos', manager: 'dir', role: 'chief' },
  { id: 'dir' },
  { id: 'op' },
];

type Extra = Omit<Parameters<Engine['tasks']['complete']>[2], 'by'>;

export class Stage {
  readonly engine: Engine;
  readonly flow: string;
  private readonly clock: { now: number };
  /** The last instance that was started. */
  id = '';

  constructor(engine: Engine, flow: string, clock: { now: number }) {
    this.engine = engine;
    this.flow = flow;
    this.clock = clock;
  }

  async start(
    data: Parameters<Engine['tasks']['complete']>[2]['data'],
    by = 'ana',
    more: { key?: string } = {},
  ): Promise<Result> {
    const result = await this.engine.flow(this.flow).start({ data: data ?? {}, by, ...more });
    if (result.ok) this.id = result.instance;
    return result;
  }

  /** Ends the open task of a state. */
  complete(
    by: string,
    state: string,
    outcome: string,
    extra: Extra = {},
    id = this.id,
  ): Promise<Result> {
    return this.visit(state, id).then((visit) =>
      this.engine.tasks.complete(`${id}/${visit}`, outcome, { by, ...extra }),
    );
  }

  act(by: string, action: string, input?: Extra['input'], id = this.id): Promise<Result> {
    return this.engine.instances.act(id, action, input === undefined ? { by } : { by, input });
  }

  resolve(
    how: Parameters<Engine['instances']['resolve']>[2]['how'],
    incident?: string,
  ): Promise<Result> {
    return this.state().then((state) => {
      const first = Object.keys(state.incidents)[0] ?? '';
      return this.engine.instances.resolve(this.id, incident ?? first, {
        how,
        by: 'op',
        reason: 'looked at',
      });
    });
  }

  async visit(state: string, id = this.id): Promise<string> {
    return `${state}#${(await this.state(id)).visits[state] ?? 1}`;
  }

  async state(id = this.id): Promise<Instance> {
    const instance = await this.engine.instances.get(id);
    if (!instance) throw new Error(`no instance ${id}`);
    return instance;
  }

  async states(id = this.id): Promise<readonly string[]> {
    return (await this.state(id)).configuration;
  }

  /** States of the open tasks that somebody has. */
  async tasks(by: string): Promise<string[]> {
    return (await this.engine.tasks.for(by)).map((task) => task.state);
  }

  async history(id = this.id): Promise<string[]> {
    return (await this.engine.instances.history(id)).map(({ event }) => event.type);
  }

  /** The instance of a child by its key. */
  async child(state: string, key: string, id = this.id): Promise<string> {
    const visits = Object.values((await this.state(id)).open);
    const child = visits
      .find((visit) => visit.state === state)
      ?.each?.children.find((one) => one.key === key);
    if (!child) throw new Error(`no child ${key} in ${state}`);
    return child.instance;
  }

  /** Moves the clock and does what has become due. */
  async pass(ms: number): Promise<void> {
    this.clock.now += ms;
    await this.engine.runDue();
  }
}

export async function stage(
  definition: { flow: string } & Record<string, unknown>,
  options: StageOptions = {},
): Promise<Stage> {
  const clock = { now: monday };
  let id = 0;
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory(options.people ?? crew),
    flows: [
      { definition: { version: 1, title: 'Test', ...definition }, forms: options.forms ?? [] },
      ...(options.others ?? []),
    ],
    isOperator: (_tenant, user) => user === 'op',
    clock: { now: () => clock.now },
    ids: { next: () => `i${++id}` },
    ...(options.effects ? { effects: options.effects } : {}),
    ...(options.attachments ? { attachments: options.attachments } : {}),
    ...(options.calendars ? { calendars: options.calendars } : {}),
  });
  return new Stage(engine, definition.flow, clock);
}

export const noData = { type: 'object', additionalProperties: false, properties: {} };

/** A state with one task of `who` and one outcome `ok` that leads to `target`. */
export function step(
  who: string,
  target: unknown,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    task: { title: 'Do', assign: { user: who }, outcomes: { ok: { label: 'OK' } } },
    on: { ok: target },
    ...more,
  };
}

export const end = { type: 'final' };

export function object(
  properties: Record<string, unknown>,
  required: readonly string[] = [],
): Record<string, unknown> {
  return { type: 'object', required, additionalProperties: false, properties };
}
