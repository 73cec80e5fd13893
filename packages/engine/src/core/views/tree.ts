import type { Text } from '../format/flow-types.generated.ts';
import type { InstanceStatus } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { AssigneeView } from './people.ts';

/** A letter and everything below it. */
export interface TreeView {
  /** Id of the instance. */
  readonly instance: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Title of the flow. */
  readonly title: Text;
  /** Key under its parent (for a disposition: the position). Null for the topmost, and where a form hides it. */
  readonly key: string | null;
  /** What it was started for; null for the topmost, and where a form hides it. */
  readonly item: Json;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state. */
  readonly result: string | null;
  /** Whether any of its tasks was opened by an assignee. */
  readonly read: boolean;
  /** Whether its parent waits for it. */
  readonly waits: boolean;
  /** Active states with their titles. */
  readonly states: readonly { readonly state: string; readonly title: Text }[];
  /** Whom its open tasks belong to. */
  readonly assignees: readonly AssigneeView[];
  /** Earliest deadline of what is open. */
  readonly dueAt: string | null;
  /** When it was started. */
  readonly startedAt: string;
  /** When it ended. */
  readonly endedAt: string | null;
  /** The flow's `summary`. */
  readonly summary: JsonObject;
  /** What it started, in the order of the start. */
  readonly children: readonly TreeView[];
}
