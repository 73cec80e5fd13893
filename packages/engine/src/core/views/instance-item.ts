import type { Text } from '../format/flow-types.generated.ts';
import type { InstanceStatus, Subject } from '../instance.ts';
import type { JsonObject } from '../json.ts';

/** An instance as lists show it. */
export interface InstanceItemView {
  /** Id of the instance. */
  readonly id: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Version of the flow that it stays on. */
  readonly flowVersion: number;
  /** Title of the flow. */
  readonly title: Text;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state. */
  readonly result: string | null;
  /** The host's own entity that it is about. */
  readonly subject: Subject | null;
  /** Id of the instance that started it. */
  readonly parent: string | null;
  /** Id of the topmost instance of its tree. */
  readonly root: string;
  /** When it was started. */
  readonly startedAt: string;
  /** When anything last happened to it. */
  readonly updatedAt: string;
  /** When it ended. */
  readonly endedAt: string | null;
  /** Earliest deadline of what is open. */
  readonly dueAt: string | null;
  /** How many incidents are open. */
  readonly incidents: number;
  /** Active states with their titles. */
  readonly states: readonly { readonly state: string; readonly title: Text }[];
  /** Read only by those who act on it. */
  readonly confidential: boolean;
  /** The flow's `summary`. */
  readonly summary: JsonObject;
}
