import type { Resolution } from '../core/command.ts';
import type { Assignee, Instance } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { taskId } from '../core/project/project.ts';
import type { By } from '../runtime/engine.ts';
import type { Accepted, Result } from '../runtime/result.ts';
import { heldTask } from './held-task.ts';
import { done, type Stage } from './stage.ts';

/** What a person may add to an act. */
export interface Extra {
  /** Their comment; some outcomes require one. */
  readonly comment?: string;
  /** What the outcome asks for besides the form. */
  readonly input?: Json;
  /** The version of the instance that the person had on screen. */
  readonly seen?: number;
}

/** Somebody who acts on one instance. Every act rejects with a FlowTestError when the engine says no. */
export class Person {
  readonly #stage: Stage;
  readonly #instance: string;
  readonly #who: string;
  readonly #position: string | undefined;

  constructor(stage: Stage, instance: string, who: string, position?: string) {
    this.#stage = stage;
    this.#instance = instance;
    this.#who = who;
    this.#position = position;
  }

  /**
   * Ends the task of a state with an outcome.
   *
   * @param state - `review`; or one of its visits, as an old screen still shows it: `review#1`
   * @param data - what the person fills into the form
   */
  async complete(
    state: string,
    outcome: string,
    data?: JsonObject,
    { seen, ...extra }: Extra = {},
  ): Promise<Accepted> {
    const input = {
      by: this.#by(),
      ...(data ? { data } : {}),
      ...extra,
      ...(seen === undefined ? {} : { seen: { version: seen } }),
    };
    const { tasks } = this.#stage.engine;
    return this.#do(`completes ${state} with ${outcome}`, state, (task) =>
      tasks.complete(task, outcome, input),
    );
  }

  /** Hands in no vote for any outcome, where several sign. */
  async abstain(state: string, comment?: string): Promise<Accepted> {
    const { tasks } = this.#stage.engine;
    const said = comment === undefined ? {} : { comment };
    return this.#do(`abstains from ${state}`, state, (task) =>
      tasks.abstain(task, { by: this.#by(), ...said }),
    );
  }

  /** Takes an action. @param extra.state - where several regions offer it */
  async act(
    action: string,
    input?: Json,
    { seen, ...extra }: Omit<Extra, 'input'> & { readonly state?: string } = {},
  ): Promise<Accepted> {
    const { engine } = this.#stage;
    return this.#do(`takes the action ${action}`, null, () =>
      engine.instances.act(this.#instance, action, {
        by: this.#by(),
        ...(input === undefined ? {} : { input }),
        ...extra,
        ...(seen === undefined ? {} : { seen: { version: seen } }),
      }),
    );
  }

  /** Claims the task of a state. */
  async claim(state: string): Promise<Accepted> {
    const { tasks } = this.#stage.engine;
    return this.#do(`claims ${state}`, state, (task) => tasks.claim(task, { by: this.#by() }));
  }

  /** Puts a claimed task back. */
  async release(state: string): Promise<Accepted> {
    const { tasks } = this.#stage.engine;
    return this.#do(`releases ${state}`, state, (task) => tasks.release(task, { by: this.#by() }));
  }

  /** Opens the task, as an inbox does when it shows it. */
  async read(state: string): Promise<Accepted> {
    const { tasks } = this.#stage.engine;
    return this.#do(`reads ${state}`, state, (task) => tasks.read(task, { by: this.#by() }));
  }

  /** Writes a comment into the history. */
  async comment(text: string): Promise<Accepted> {
    const { instances } = this.#stage.engine;
    return this.#do('comments', null, () =>
      instances.comment(this.#instance, text, { by: this.#by() }),
    );
  }

  /** Operators only. */
  async cancel(reason: string): Promise<Accepted> {
    const { instances } = this.#stage.engine;
    return this.#do('cancels', null, () =>
      instances.cancel(this.#instance, reason, { by: this.#by() }),
    );
  }

  /** Resolves the oldest open incident. Operators only. */
  async resolve(how: Resolution, reason?: string): Promise<Accepted> {
    const { engine, ledger } = this.#stage;
    const incident = Object.keys(ledger.get(this.#instance)?.incidents ?? {})[0] ?? '';
    return this.#do(`resolves incident ${incident} by ${how.type}`, null, () =>
      engine.instances.resolve(this.#instance, incident, {
        how,
        by: this.#by(),
        ...(reason === undefined ? {} : { reason }),
      }),
    );
  }

  #by(): By {
    return this.#stage.cast.person(this.#who, this.#position);
  }

  #do(
    what: string,
    state: string | null,
    command: (task: string) => Promise<Result>,
  ): Promise<Accepted> {
    const instance = this.#stage.ledger.get(this.#instance);
    const visit = state?.includes('#') ? state : `${state}#${instance?.visits[state ?? ''] ?? 1}`;
    const { name, assignee } = heldTask(
      instance,
      visit,
      this.#stage.cast.pools(this.#position ?? this.#who),
    );
    return done(
      this.#stage,
      `${this.#who} ${what}`,
      command(taskId(this.#instance, name)),
      state === null ? '' : this.#whoCould(instance, assignee),
    );
  }

  #whoCould(instance: Instance | null, assignee: Assignee | null): string {
    if (!instance) return '';
    const open = Object.values(instance.open).filter(({ task, signing }) => task ?? signing);
    if (assignee) return ` It is with ${this.#stage.cast.describe(assignee)}.`;
    return open.length === 0
      ? ' No task is open.'
      : ` Open are ${open.map((one) => one.state).join(', ')}.`;
  }
}
