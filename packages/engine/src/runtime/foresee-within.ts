// Looks ahead, one step or several, with the very answers that a step would get (whose turn it is, who has how much to do, what
// is open), in a unit of work that is thrown away: nothing is drawn, nothing is kept.

import type { Flow } from '../core/compile/flow.ts';
import type { Command } from '../core/command.ts';
import type { Answers, Need, Rejection } from '../core/decision.ts';
import {
  foresee,
  type Asking,
  type Foreseen,
  type Known,
  type Outside,
} from '../core/explain/foresee.ts';
import type { Instance } from '../core/instance.ts';
import type { Json } from '../core/json.ts';
import { projectOpen } from '../core/project/project.ts';
import type { Actor } from '../core/organisation/actor.ts';
import type { World } from '../core/organisation/world.ts';
import type { Ids } from '../ports/ids.ts';
import type { Unit } from '../ports/unit.ts';
import { ShellAnswers } from './answers.ts';
import type { Shell } from './shell.ts';

/** Where and when it is looked ahead. */
export interface Outlook {
  readonly tenant: string;
  readonly world: World;
  /** ms UTC */
  readonly now: number;
}

/** A step that somebody might take. */
export interface Thought {
  /** Which instance takes it; one that an earlier step would start, by the id that it had there. */
  readonly instance: string;
  readonly command: Command;
  readonly actor: Actor | null;
}

/** What a step would come to, or why it would be refused. */
export type Seen =
  | (Foreseen & {
      /** `instance/state` of tasks that a lot would give to somebody. */
      readonly byLot: ReadonlySet<string>;
      /** Those that the last step changes, as they were before it. */
      readonly before: ReadonlyMap<string, Instance>;
    })
  | { readonly kind: 'rejection'; readonly rejection: Rejection };

/** Ends a unit of work without anything of it. */
class Discarded extends Error {
  readonly seen: Seen;

  constructor(seen: Seen) {
    super('looked at only');
    this.name = 'Discarded';
    this.seen = seen;
  }
}

/**
 * What the last of some steps would come to, were they taken now one after another.
 *
 * @param known - the instance that the first of them is taken in
 * @throws AlirError as commands do
 */
export async function foreseeWithin(
  shell: Shell,
  outlook: Outlook,
  known: Known,
  path: readonly Thought[],
): Promise<Seen> {
  try {
    return await shell.store.transact(outlook.tenant, async (unit): Promise<never> => {
      throw new Discarded(await new Foresight(shell, outlook, unit).of(known, path));
    });
  } catch (error) {
    if (error instanceof Discarded) return error.seen;
    throw error;
  }
}

type Asked = Extract<ReturnType<typeof foresee>, { kind: 'needs' }>;

/** One look ahead. */
class Foresight {
  readonly #shell: Shell;
  readonly #outlook: Outlook;
  readonly #unit: Unit;
  /** By instance and command. */
  readonly #answers = new Map<string, ShellAnswers>();
  /** As the store has them. */
  readonly #stored = new Map<string, Known | null>();
  /** As the steps before this one have left them. */
  readonly #left = new Map<string, Known>();
  readonly #byLot = new Set<string>();
  readonly #ids: Ids;

  constructor(shell: Shell, outlook: Outlook, unit: Unit) {
    this.#shell = shell;
    this.#outlook = outlook;
    this.#unit = unit;
    let drawn = 0;
    this.#ids = { next: () => `${FORESEEN}${++drawn}` };
  }

  async of(known: Known, path: readonly Thought[]): Promise<Seen> {
    this.#stored.set(known.state.id, known);
    let seen: Seen = noThought;
    for (const thought of path) {
      seen = await this.#step(thought);
      if (seen.kind === 'rejection') return seen;
      for (const [id, one] of seen.instances) this.#left.set(id, one);
    }
    return seen;
  }

  async #step(thought: Thought): Promise<Seen> {
    this.#answers.clear();
    for (;;) {
      const known = this.#known(thought.instance);
      if (!known) return noThought;
      const seen = foresee(known, thought, this.#outside());
      if (seen.kind === 'rejection') return seen;
      if (seen.kind === 'foreseen')
        return { ...seen, byLot: this.#byLot, before: this.#before(seen) };
      if (seen.kind === 'unknown') await this.#look(seen.instance);
      else await this.#draw(seen);
    }
  }

  async #draw({ instance, command, needs, instances }: Asked): Promise<void> {
    const answers = this.#answers.get(nameOf(instance, command));
    const left = new Map([...this.#left, ...instances]);
    for (const need of needs)
      await answers?.draw(need, this.#unit, (asked, drawn) => this.#withSteps(left, asked, drawn));
  }

  /** What the store counts, and what the steps before this one have added to it. */
  #withSteps(left: ReadonlyMap<string, Known>, { ask, args }: Need, drawn: Json): Json {
    const [root] = args;
    if (ask === 'open')
      return Number(drawn) + this.#more(left, (state) => Number(isOpenBelow(state, root)));
    if (ask !== 'workload' || !Array.isArray(drawn)) return drawn;
    return drawn.map(
      (count, index) => Number(count) + this.#more(left, (state) => tasksIn(state, args[index])),
    );
  }

  #more(left: ReadonlyMap<string, Known>, count: (state: Instance) => number): number {
    let more = 0;
    for (const [id, { state }] of left) {
      const stored = this.#stored.get(id)?.state;
      more += count(state) - (stored ? count(stored) : 0);
    }
    return more;
  }

  #before({ instances }: Foreseen): Map<string, Instance> {
    return new Map(
      [...instances.keys()].flatMap((id) => {
        const known = this.#known(id);
        return known ? [[id, known.state] as const] : [];
      }),
    );
  }

  /** Undefined: not looked up yet. */
  #known(id: string): Known | null | undefined {
    return this.#left.get(id) ?? (isForeseen(id) ? null : this.#stored.get(id));
  }

  #outside(): Outside {
    const { tenant, now } = this.#outlook;
    return {
      now,
      tenant,
      answers: (flow, instance, step) => this.#answersFor(flow, instance, step),
      flow: (name, version) =>
        version === null
          ? this.#shell.flows.newest(tenant, name)
          : this.#shell.flows.version(tenant, name, version),
      instance: (id) => this.#known(id),
    };
  }

  #answersFor(flow: Flow, instance: string, { command, by }: Asking): Answers {
    const { world, now } = this.#outlook;
    const name = nameOf(instance, command);
    const answers =
      this.#answers.get(name) ?? new ShellAnswers(world, flow, { now, instance, by }, this.#ids);
    this.#answers.set(name, answers);
    return {
      get: (need) => {
        if (need.ask === 'chance') this.#byLot.add(`${instance}/${String(need.args[2])}`);
        return answers.get(need);
      },
    };
  }

  async #look(id: string): Promise<void> {
    const { tenant } = this.#outlook;
    const state = (await this.#unit.load(id))?.instance ?? null;
    this.#stored.set(id, state && { state, flow: this.#pinned(tenant, state) });
  }

  #pinned(tenant: string, { flow, flowVersion }: { flow: string; flowVersion: number }): Flow {
    return this.#shell.flows.version(tenant, flow, flowVersion);
  }
}

/** Nobody could take a step in an instance that is not there. */
const noThought: Seen = {
  kind: 'rejection',
  rejection: { code: 'INSTANCE_NOT_FOUND', details: {} },
};

/** Each step is answered anew. */
const nameOf = (instance: string, command: string): string => `${instance} ${command}`;

const isOpenBelow = ({ root, status }: Instance, asked: unknown): boolean =>
  root === asked && status === 'open';

const tasksIn = (state: Instance, pool: unknown): number =>
  projectOpen(state).tasks.filter((task) => task.pool === pool).length;

/** How ids of instances begin that there would be. */
const FORESEEN = '~foreseen-';

/** Whether an instance is one that would be started. */
export const isForeseen = (instance: string): boolean => instance.startsWith(FORESEEN);
