import type { InstanceStatus } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';

/** One child of a fan-out. */
export interface ChildView {
  /** Null, as `item` is, where a form hides from the reader what the child was started for. */
  readonly key: string | null;
  /** What it was started for. */
  readonly item: Json;
  /** Id of the child. */
  readonly instance: string;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Whether the fan-out waits for it. */
  readonly waits: boolean;
  /** Whether any of its tasks was opened by an assignee. */
  readonly read: boolean;
  /** Result of its final state. */
  readonly result: string | null;
  /** Output of its final state. */
  readonly output: JsonObject | null;
}
