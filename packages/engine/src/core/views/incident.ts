import type { Text } from '../format/flow-types.generated.ts';
import type { JsonObject } from '../json.ts';

/** A step that the flow's own rules did not allow to be done; it waits for an operator. */
export interface IncidentView {
  /** Id of the incident. */
  readonly id: string;
  /** Id of its instance. */
  readonly instance: string;
  /** Name of its flow. */
  readonly flow: string;
  /** What failed, one of the table of codes. */
  readonly code: string;
  /** A sentence in the reader's language. */
  readonly detail: string;
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** What the sentence speaks of; for operators alone. */
  readonly params: JsonObject;
  /** State that the command was about. */
  readonly state: string | null;
  /** Title of that state. */
  readonly stateTitle: Text | null;
  /** When it happened. */
  readonly at: string;
  /** What was asked when it happened; the person's input is kept here. */
  readonly command: JsonObject;
  /** The flow's `summary`. */
  readonly summary: JsonObject;
}
