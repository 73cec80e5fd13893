import type { FlowEventType } from '../event.ts';
import type { Text } from '../format/flow-types.generated.ts';
import type { JsonObject } from '../json.ts';
import type { PartyView } from './people.ts';

/** One thing that happened. */
export interface TimelineEntryView {
  /** Id of the instance it happened to. */
  readonly instance: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Number in the history of that instance: 1, 2, 3 … */
  readonly seq: number;
  /** When it happened. */
  readonly at: string;
  /** What happened. */
  readonly type: FlowEventType;
  /** Null: the engine itself. */
  readonly by: PartyView | null;
  /** State that it was about. */
  readonly state: string | null;
  /** Title of that state. */
  readonly stateTitle: Text | null;
  /** Outcome that was chosen. */
  readonly outcome: string | null;
  /** Its label. */
  readonly outcomeLabel: Text | null;
  /** What was said with it. */
  readonly comment: string | null;
  /** Names of the positions that it names, in their order. */
  readonly positions: readonly string[];
  /** More about it, by type, without what the reader's forms hide. */
  readonly detail: JsonObject;
  /** Versions of texts that it made; absent where it made none. */
  readonly texts?: readonly { readonly field: string; readonly version: number }[];
  /** Hash of the event in the chain of its instance, hexadecimal. */
  readonly hash: string;
}
