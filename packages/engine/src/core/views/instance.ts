import type { JsonObject, JsonSchema } from '../json.ts';
import type { CopyView } from './copy.ts';
import type { FieldView } from './form.ts';
import type { IncidentView } from './incident.ts';
import type { InstanceActView } from './instance-acts.ts';
import type { InstanceItemView } from './instance-item.ts';
import type { MergeView } from './merge.ts';
import type { ActionView } from './offers.ts';
import type { PermissionView } from './permission.ts';
import type { SigningRoundView } from './signing.ts';
import type { SuspensionView } from './suspension.ts';
import type { TaskItemView } from './task-item.ts';

/** One instance with what the reader may see and do. */
export interface InstanceView extends InstanceItemView {
  /** How many events it has. */
  readonly version: number;
  /** Its data, without what the reader's forms hide. */
  readonly data: JsonObject;
  /** JSON Schema of that data, `$ref`s resolved. */
  readonly dataSchema: JsonSchema;
  /**
   * What of the data is meant for people, in the order and with the labels of the flow's forms; `options` holds the words of
   * what was chosen. Without any form: all of it.
   */
  readonly fields: readonly FieldView[];
  /** Its last tasks, open and closed, oldest first. */
  readonly tasks: readonly TaskItemView[];
  /** What the reader may do with it by its flow. */
  readonly actions: readonly ActionView[];
  /** What they may do with it besides. */
  readonly acts: readonly InstanceActView[];
  /** How several sign, each round since the beginning; what they handed in besides their votes is not told. */
  readonly signings: readonly SigningRoundView[];
  /** Whether they may comment on it and add files: whoever reads it may, but by a delegation for reading alone. */
  readonly comment: PermissionView;
  /** What was sent for information, and who has read it. */
  readonly copies: readonly CopyView[];
  /** Why it is halted; null: it is not. */
  readonly suspension: SuspensionView | null;
  /** The earlier instance in whose favour it ended; null: it is no duplicate. */
  readonly mergedInto: MergeView | null;
  /** Those that ended in favour of this one. */
  readonly duplicates: readonly MergeView[];
  /** Incidents that are open. */
  readonly openIncidents: readonly IncidentView[];
}
