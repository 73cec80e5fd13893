// A test of one flow and of those it starts: begins instances, moves the clock, and is itself the scene of the instance
// that was begun last.

import type { RejectionCode, IncidentCode } from '../core/codes.ts';
import type { Subject } from '../core/instance.ts';
import type { JsonObject } from '../core/json.ts';
import type { Engine } from '../runtime/api/engine.ts';
import type { Accepted } from '../runtime/result.ts';
import { compareDesks, placedNotices, showDesks, type Desks } from './desks.ts';
import { FlowTestError } from './flow-test-error.ts';
import { Scene } from './scene.ts';
import { doDueWork, done, momentIn, passTime, type Stage } from './stage.ts';

/** Who starts an instance, and what it is about. */
export interface StartOptions {
  /** Who starts it: a user, or whoever holds a position or a role (`role@unit`). */
  readonly by: string;
  /** The host's own entity that the instance is about. */
  readonly subject?: Subject;
  /** Unique within the flow; `of(key)` finds the instance. */
  readonly key?: string;
  /** Name of the flow to start. Default: the flow under test. */
  readonly flow?: string;
}

/** A test of one flow and of those it starts, as `testFlow` opens it. It is itself the scene of the instance begun last. */
export class FlowTest extends Scene {
  readonly #flow: string;
  readonly #begun: { last: string | null };

  /** Use `testFlow`. */
  constructor(stage: Stage, flow: string) {
    const begun: { last: string | null } = { last: null };
    super(stage, () => {
      if (begun.last === null)
        throw new FlowTestError('Nothing is started yet: call start() first');
      return begun.last;
    });
    this.#flow = flow;
    this.#begun = begun;
  }

  /** For what this harness does not offer. */
  get engine(): Engine {
    return this.stage.engine;
  }

  /** The moment it is in the test, ISO 8601 UTC. */
  get now(): string {
    return new Date(this.stage.clock.now()).toISOString();
  }

  /** Starts an instance; it becomes the scene of this test. */
  async start(data: JsonObject, { by, flow = this.#flow, ...about }: StartOptions): Promise<Scene> {
    const command = this.engine
      .flow(flow)
      .start({ data, by: this.stage.cast.person(by), ...about });
    const { instance } = await done(this.stage, `${by} starts ${flow}`, command);
    this.#begun.last = instance;
    return this.scene(instance);
  }

  /** Starts one instance for each item of `start.each`; `of(key)` finds them. */
  async startEach({
    by,
    flow = this.#flow,
  }: Pick<StartOptions, 'by' | 'flow'>): Promise<{ started: number; existing: number }> {
    const { started, existing, refused } = await this.engine
      .flow(flow)
      .startEach({ by: this.stage.cast.person(by) });
    await doDueWork(this.stage);
    const [first] = refused;
    if (first && !first.ok) {
      throw new FlowTestError(
        `${by} starts ${flow} for each: ${refused.length} were refused, the first with ${first.code}. ${first.message}`,
        { code: first.code, details: first.details },
      );
    }
    return { started, existing };
  }

  /** The instance that was started under a key; it becomes the scene of this test. */
  of(key: string): Scene {
    const found = this.stage.ledger.roots().findLast((instance) => instance.key === key);
    if (!found) throw new FlowTestError(`Nothing was started under the key ${key}`);
    this.#begun.last = found.id;
    return this.scene(found.id);
  }

  /** The instance that the clock of its flow began last; it becomes the scene of this test. */
  begunByClock(): Scene {
    const found = this.stage.ledger.roots().findLast(({ starter }) => starter.user === '');
    if (!found) throw new FlowTestError('Nothing was started by a clock yet: advance the time');
    this.#begun.last = found.id;
    return this.scene(found.id);
  }

  /** An instance by its id. */
  scene(instance: string): Scene {
    return new Scene(this.stage, () => instance);
  }

  /** Lets time pass: `P3D`, `PT2H`, or `work:P2D` on the flow's calendar. Whatever falls due happens at its moment. */
  async advance(duration: string): Promise<void> {
    await passTime(this.stage, momentIn(this.stage, duration));
  }

  /**
   * Lets time pass until an instant. Whatever falls due happens at its moment.
   *
   * @param instant - ISO 8601 with zone or offset
   */
  async advanceTo(instant: string): Promise<void> {
    const until = Date.parse(instant);
    if (Number.isNaN(until))
      throw new FlowTestError(`Not an instant: ${instant}. Write 2026-01-05T08:00:00+07:00`);
    await passTime(this.stage, until);
  }

  /** The engine says no, with this code. @returns the refusal, for a look at its details and sentence */
  async expectRefused(code: RejectionCode, act: Promise<Accepted | Scene>): Promise<FlowTestError> {
    return this.#expectFailure(code, act, 'refused with');
  }

  /** The flow's own rules fail at run time: what the person gave is recorded in an incident, nothing else changes. */
  async expectIncident(code: IncidentCode, act: Promise<Accepted | Scene>): Promise<FlowTestError> {
    return this.#expectFailure(code, act, 'recorded with the incident');
  }

  /** Who was told of what since this was last asked, over all instances: states by who was told. */
  expectNotices(told: Desks): void {
    const notices = this.stage.notices.splice(0);
    const { actual, isMet } = compareDesks(
      this.stage.cast,
      placedNotices(this.stage, notices),
      told,
    );
    if (isMet) return;
    throw new FlowTestError(
      `Expected notices:\n${showDesks(told)}\nbut sent were:\n${showDesks(actual)}`,
      { actual, expected: told },
    );
  }

  /** Closes the engine; not needed where the test says `await using`. */
  async close(): Promise<void> {
    await this.engine.close();
  }

  /** Closes the engine. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #expectFailure(
    code: string,
    act: Promise<Accepted | Scene>,
    how: string,
  ): Promise<FlowTestError> {
    try {
      await act;
    } catch (error) {
      if (error instanceof FlowTestError && error.code === code) return error;
      throw error;
    }
    throw new FlowTestError(`Expected to be ${how} ${code}, but it was done`, {
      actual: null,
      expected: code,
    });
  }
}
