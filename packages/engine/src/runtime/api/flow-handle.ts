import type { Subject } from '../../core/instance.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Refused, Result } from '../result.ts';
import type { By, CommandOptions } from './command-input.ts';
import type { ActInput } from './instances.ts';
import type { CompleteInput } from './tasks.ts';

/** Who starts an instance, with which data. */
export interface StartInput {
  /** Data of the instance: what the flow's `data` requires, and no more than its start form writes. */
  readonly data: JsonObject;
  /** Who starts it. Their position becomes the `starter` of expressions. */
  readonly by: By;
  /** The host's own entity that the instance is about. */
  readonly subject?: Subject;
  /** Unique within the flow: starting again with it is refused with `KEY_EXISTS`, naming the instance. */
  readonly key?: string;
}

/** A flow that the engine knows, by its name: starts instances of it and moves them. */
export interface FlowHandle {
  /** Name of the flow. */
  readonly name: string;
  /** Rejects with `DATA_INVALID`, `NOT_ALLOWED`, `KEY_EXISTS`, `START_FAILED`. */
  start(input: StartInput, options?: CommandOptions): Promise<Result>;
  /** One instance an item of the flow's `start.each`; those that exist are left alone. */
  startEach(
    input: { readonly by: By },
    options?: Pick<CommandOptions, 'tenant'>,
  ): Promise<{
    readonly started: number;
    readonly existing: number;
    /** One for each item that could not be started, with its code. */
    readonly refused: readonly Refused[];
  }>;
  /** Ends a task with an outcome. */
  complete(
    task: string,
    outcome: string,
    input: CompleteInput,
    options?: CommandOptions,
  ): Promise<Result>;
  /** Takes an action of an instance. */
  act(instance: string, action: string, input: ActInput, options?: CommandOptions): Promise<Result>;
}
