import type { FaultCode } from './codes.ts';
import type { JsonObject } from './json.ts';

/**
 * The engine could not do its work. Tell faults apart by `code`, never by `instanceof`: a bundle may hold the class twice.
 */
export class AlirError extends Error {
  readonly code: FaultCode;
  readonly details: JsonObject;

  constructor(code: FaultCode, details: JsonObject = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'AlirError';
    this.code = code;
    this.details = details;
  }
}
