import type { FaultCode } from './codes.ts';
import type { JsonObject } from './json.ts';
import { sayFault } from './messages/say-fault.ts';

/**
 * The engine could not do its work. Tell faults apart by `code`, never by `instanceof`: a bundle may hold the class twice.
 * The message is for developers, in English; `say(code, details, language)` has the sentence for others.
 */
export class AlirError extends Error {
  /** Which fault it is, one of the table of codes. */
  readonly code: FaultCode;
  /** What the sentence of the code speaks of; plain JSON. */
  readonly details: JsonObject;

  constructor(code: FaultCode, details: JsonObject = {}, options?: { cause?: unknown }) {
    super(sayFault(code, details), options);
    this.name = 'AlirError';
    this.code = code;
    this.details = details;
  }
}
