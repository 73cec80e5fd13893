import { COPY } from '../core/activities/copies.ts';
import type { Resolution } from '../core/command.ts';
import type { Assignee, Instance } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { taskId } from '../core/project/project.ts';
import type { By } from '../runtime/api/command-input.ts';
import type { Accepted, Result } from '../runtime/result.ts';
import { heldTask } from '../core/scenario/held-task.ts';
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

const said = (comment: string | undefined): { comment?: string } =>
  comment === undefined ? {} : { comment };

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

  /** Passes a task on for good. */
  async transfer(state: string, to: string, comment?: string): Promise<Accepted> {
    const input = { by: this.#by(), to, ...said(comment) };
    return this.#do(`transfers ${state} to ${to}`, state, (task) =>
      this.#stage.engine.tasks.transfer(task, input),
    );
  }

  /** Lets others prepare a task. */
  async delegate(state: string, ...to: readonly string[]): Promise<Accepted> {
    const input = { by: this.#by(), to };
    return this.#do(`delegates ${state} to ${to.join(', ')}`, state, (task) =>
      this.#stage.engine.tasks.delegate(task, input),
    );
  }

  /** Hands a delegated task back, or calls one's delegates back. */
  async handBack(state: string, data?: JsonObject, comment?: string): Promise<Accepted> {
    const input = { by: this.#by(), ...(data ? { data } : {}), ...said(comment) };
    return this.#do(`hands ${state} back`, state, (task) =>
      this.#stage.engine.tasks.handBack(task, input),
    );
  }

  /** Refuses a task; it goes to the superior. */
  async decline(state: string, comment: string): Promise<Accepted> {
    const input = { by: this.#by(), comment };
    return this.#do(`declines ${state}`, state, (task) =>
      this.#stage.engine.tasks.decline(task, input),
    );
  }

  /** Passes over a task. */
  async skip(state: string, comment: string): Promise<Accepted> {
    const input = { by: this.#by(), comment };
    return this.#do(`skips ${state}`, state, (task) => this.#stage.engine.tasks.skip(task, input));
  }

  /** Ends the instance as a duplicate of an earlier one. */
  async merge(state: string, into: string, comment?: string): Promise<Accepted> {
    const input = { by: this.#by(), into, ...said(comment) };
    return this.#do(`merges ${state}`, state, (task) =>
      this.#stage.engine.tasks.merge(task, input),
    );
  }

  /** Adds signers where several sign. */
  async addSigners(
    state: string,
    positions: readonly string[],
    place?: 'before' | 'after' | 'end',
  ): Promise<Accepted> {
    const input = { by: this.#by(), positions, ...(place ? { place } : {}) };
    return this.#do(`adds ${positions.join(', ')} to ${state}`, state, (task) =>
      this.#stage.engine.tasks.addSigners(task, input),
    );
  }

  /** Removes a signer who has not voted, by the number of the seat. */
  async removeSigner(state: string, seat: number, comment: string): Promise<Accepted> {
    const input = { by: this.#by(), seat, comment };
    return this.#do(`removes signer ${seat} from ${state}`, state, (task) =>
      this.#stage.engine.tasks.removeSigner(task, input),
    );
  }

  /** Lays a task aside, or without a state the whole instance (operators only). */
  async suspend(reason: string, state: string | null = null): Promise<Accepted> {
    const { tasks, instances } = this.#stage.engine;
    const by = this.#by();
    return this.#do(`suspends ${state ?? 'the instance'}`, state, (task) =>
      state === null
        ? instances.suspend(this.#instance, reason, { by })
        : tasks.suspend(task, { by, reason }),
    );
  }

  /** Takes up what was laid aside. */
  async resume(state: string | null = null): Promise<Accepted> {
    const { tasks, instances } = this.#stage.engine;
    const by = this.#by();
    return this.#do(`resumes ${state ?? 'the instance'}`, state, (task) =>
      state === null ? instances.resume(this.#instance, { by }) : tasks.resume(task, { by }),
    );
  }

  /** Takes a completed task back. */
  async takeBack(state: string): Promise<Accepted> {
    const { tasks } = this.#stage.engine;
    return this.#do(`takes ${state} back`, state, (task) =>
      tasks.takeBack(task, { by: this.#by() }),
    );
  }

  /** Urges those that the instance waits for. */
  async urge(comment?: string): Promise<Accepted> {
    const input = { by: this.#by(), ...said(comment) };
    return this.#do('urges', null, () => this.#stage.engine.instances.urge(this.#instance, input));
  }

  /** Sends copies. */
  async copy(...to: readonly string[]): Promise<Accepted> {
    const input = { by: this.#by(), to };
    return this.#do(`sends copies to ${to.join(', ')}`, null, () =>
      this.#stage.engine.instances.copy(this.#instance, input),
    );
  }

  /** Reads a copy, by its number. */
  async readCopy(copy: number): Promise<Accepted> {
    const { tasks } = this.#stage.engine;
    return this.#do(`reads copy ${copy}`, `${COPY}#${copy}`, (task) =>
      tasks.read(task, { by: this.#by() }),
    );
  }

  /** Opens an ended instance again. */
  async reopen(reason: string): Promise<Accepted> {
    const { instances } = this.#stage.engine;
    return this.#do('reopens', null, () =>
      instances.reopen(this.#instance, reason, { by: this.#by() }),
    );
  }

  /** Moves the instance to a state. Operators only. */
  async jump(state: string, reason: string): Promise<Accepted> {
    const { instances } = this.#stage.engine;
    return this.#do(`moves it to ${state}`, null, () =>
      instances.jump(this.#instance, state, { by: this.#by(), reason }),
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
