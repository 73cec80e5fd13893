import type { JsonObject } from '../json.ts';

/** The flow of an instance: `GET /instances/{id}/flow`. To be drawn with where the instance stands. */
export interface InstanceFlowView {
  /** Id of the instance. */
  readonly instance: string;
  /** Name of the flow. */
  readonly flow: string;
  /** The version that the instance runs. */
  readonly version: number;
  /** The flow as it is written. */
  readonly definition: JsonObject;
  /** Where its steps are drawn; null: nobody has put any anywhere. */
  readonly layout: JsonObject | null;
  /** What posts are called that it mentions, by their ids. */
  readonly positions: Readonly<Record<string, string>>;
  /** What units are called that it mentions, by their ids. */
  readonly units: Readonly<Record<string, string>>;
}
