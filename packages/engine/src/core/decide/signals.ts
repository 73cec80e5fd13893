// How a step stops early. Signals never leave `decide`: it turns each into a value.

import type { IncidentCode, RejectionCode } from '../codes.ts';
import type { JsonObject } from '../json.ts';

/** The business answer is no. */
export class Refusal extends Error {
  readonly code: RejectionCode;
  readonly details: JsonObject;

  constructor(code: RejectionCode, details: JsonObject = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** The flow's own rules failed; the instance gets an incident. */
export class FlowFault extends Error {
  readonly code: IncidentCode;
  readonly pointer: string;
  readonly params: JsonObject;

  constructor(code: IncidentCode, pointer: string, params: JsonObject = {}) {
    super(code);
    this.code = code;
    this.pointer = pointer;
    this.params = params;
  }
}

/** Nothing waits for this timer any more. */
export class NothingToDo extends Error {}

/** A refusal of what nobody is there to read the refusal of. */
export const stepRefused = ({ code, details }: Refusal): FlowFault =>
  new FlowFault('STEP_REFUSED', '/states', { code, details });
