import type { JsonObject } from '../core/json.ts';

/** A test's expectation did not hold, or a person could not do what the test says. Its message is for people. */
export class FlowTestError extends Error {
  /** The engine's code, when it refused. */
  readonly code: string | null;
  /** Details of the refusal; empty where nothing was refused. */
  readonly details: JsonObject;
  /** For test runners that show a difference. */
  readonly actual: unknown;
  /** What the test expected instead. */
  readonly expected: unknown;

  constructor(
    message: string,
    about: { code?: string; details?: JsonObject; actual?: unknown; expected?: unknown } = {},
  ) {
    super(message);
    this.name = 'FlowTestError';
    this.code = about.code ?? null;
    this.details = about.details ?? {};
    this.actual = about.actual;
    this.expected = about.expected;
  }
}
