import type { FlowEventType } from '../event.ts';
import type { JsonObject } from '../json.ts';

/** What a command amounted to: the type of its event and what history tells of it. */
export interface Account {
  readonly type: FlowEventType;
  readonly detail: JsonObject;
  /** Top-level fields that a person submitted, so that a fault in them is told to the person, not made an incident. */
  readonly submitted?: readonly string[];
}
