// Looks ahead with the very answers that a step would get (whose turn it is, who has how much to do, what is open), in a unit
// of work that is thrown away: nothing is drawn, nothing is kept.

import type { Flow } from '../core/compile/flow.ts';
import type { Command } from '../core/command.ts';
import type { Answers, Rejection } from '../core/decision.ts';
import { foresee, type Foreseen, type Known, type Outside } from '../core/explain/foresee.ts';
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
  readonly command: Command;
  readonly actor: Actor | null;
}

/** What a step would come to, or why it would be refused. */
export type Seen =
  | (Foreseen & {
      /** `instance/state` of tasks that a lot would give to somebody. */
      readonly byLot: ReadonlySet<string>;
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

/** What a step would come to, were it taken now. @throws AlirError as commands do */
export async function foreseeWithin(
  shell: Shell,
  outlook: Outlook,
  known: Known,
  thought: Thought,
): Promise<Seen> {
  try {
    return await shell.store.transact(outlook.tenant, async (unit): Promise<never> => {
      throw new Discarded(await new Foresight(shell, outlook, unit).of(known, thought));
    });
  } catch (error) {
    if (error instanceof Discarded) return error.seen;
    throw error;
  }
}

/** One look ahead. */
class Foresight {
  readonly #shell: Shell;
  readonly #outlook: Outlook;
  readonly #unit: Unit;
  readonly #answers = new Map<string, ShellAnswers>();
  readonly #instances = new Map<string, Known | null>();
  readonly #byLot = new Set<string>();
  readonly #ids: Ids;

  constructor(shell: Shell, outlook: Outlook, unit: Unit) {
    this.#shell = shell;
    this.#outlook = outlook;
    this.#unit = unit;
    let drawn = 0;
    this.#ids = { next: () => `${FORESEEN}${++drawn}` };
  }

  async of(known: Known, thought: Thought): Promise<Seen> {
    for (;;) {
      const seen = foresee(known, thought, this.#outside(known));
      if (seen.kind === 'rejection') return seen;
      if (seen.kind === 'foreseen') return { ...seen, byLot: this.#byLot };
      if (seen.kind === 'unknown') await this.#look(seen.instance);
      else
        for (const need of seen.needs)
          await this.#answers.get(seen.instance)?.draw(need, this.#unit);
    }
  }

  #outside(known: Known): Outside {
    const { tenant, now } = this.#outlook;
    return {
      now,
      tenant,
      answers: (flow, instance, by) => this.#answersFor(flow, instance, by),
      flow: (name, version) =>
        version === null
          ? this.#shell.flows.newest(tenant, name)
          : this.#shell.flows.version(tenant, name, version),
      instance: (id) =>
        id === known.state.id ? known : id.startsWith(FORESEEN) ? null : this.#instances.get(id),
    };
  }

  #answersFor(flow: Flow, instance: string, by: string | null): Answers {
    const { world, now } = this.#outlook;
    const answers =
      this.#answers.get(instance) ??
      new ShellAnswers(world, flow, { now, instance, by }, this.#ids);
    this.#answers.set(instance, answers);
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
    this.#instances.set(id, state && { state, flow: this.#pinned(tenant, state) });
  }

  #pinned(tenant: string, { flow, flowVersion }: { flow: string; flowVersion: number }): Flow {
    return this.#shell.flows.version(tenant, flow, flowVersion);
  }
}

/** How ids of instances begin that there would be. */
const FORESEEN = '~foreseen-';

/** Whether an instance is one that would be started. */
export const isForeseen = (instance: string): boolean => instance.startsWith(FORESEEN);
