// A flow's handle as its generated types know it: `const leave: LeaveRequest = engine.flow(source)`, without a cast.

import type { Seen } from '../core/command.ts';
import type { By, CommandOptions } from './api/command-input.ts';
import type { FlowHandle, StartInput } from './api/flow-handle.ts';
import type { Result } from './result.ts';

/** What `alir types` writes of a flow. */
export interface FlowTypes {
  /** Data of an instance. */
  readonly data: object;
  /** By outcome: what a person may hand in with it. */
  readonly outcomes: object;
  /** By action: the same, and the state whose action it is, where states offer it. */
  readonly actions: object;
}

/** `FlowHandle` with the data, outcomes and actions of one flow as literal types. */
export interface TypedFlow<T extends FlowTypes> {
  /** Name of the flow. */
  readonly name: string;
  /** Starts an instance. As `FlowHandle.start`. */
  start(
    input: Omit<StartInput, 'data'> & { readonly data: T['data'] },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Starts one instance for each item of the flow's `start.each`. As `FlowHandle.startEach`. */
  startEach: FlowHandle['startEach'];
  /** Ends a task with one of the flow's outcomes. As `FlowHandle.complete`. */
  complete<O extends keyof T['outcomes'] & string>(
    task: string,
    outcome: O,
    input: { readonly by: By; readonly seen?: Seen } & T['outcomes'][O],
    options?: CommandOptions,
  ): Promise<Result>;
  /** Takes one of the flow's actions. As `FlowHandle.act`. */
  act<A extends keyof T['actions'] & string>(
    instance: string,
    action: A,
    input: { readonly by: By; readonly seen?: Seen } & T['actions'][A],
    options?: CommandOptions,
  ): Promise<Result>;
}
