// A workflow pattern as it is shown: a flow, what happens in it, and what must not be missing from the flow.

import type { FlowTest, FlowTestOptions } from '../../src/testing/index.ts';
import type { Engine, JsonObject } from '../../src/index.ts';

/** A JSON Merge Patch (RFC 7386) of the folder's `flow.json`: null takes a word away. */
export type Patch = JsonObject;

/** What the folder of a pattern adds to its `flow.json`, whose `description` says how the pattern is expressed. */
export interface Pattern {
  /** What whoever needs the pattern would see; begins in an engine where nothing is started yet. */
  readonly scenario: (test: FlowTest) => Promise<void>;
  /** Flows without the feature, each by what is missing: they are valid, and the scenario fails with them. */
  readonly broken: Readonly<Record<string, Patch>>;
  /** Flows without the feature that are refused before anything runs, by the code of the problem. */
  readonly refused?: Readonly<Record<string, Patch>>;
  /** Default: the agency of `agency.ts`. */
  readonly organisation?: FlowTestOptions['organisation'];
  /** Handlers of `call`, which may ask the engine. */
  readonly services?: (engine: () => Engine) => NonNullable<FlowTestOptions['services']>;
}

/** For the types of what a folder says. */
export const pattern = (given: Pattern): Pattern => given;
