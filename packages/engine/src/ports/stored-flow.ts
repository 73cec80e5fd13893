import type { Json, JsonObject } from '../core/json.ts';

/** A published version of a flow. */
export interface StoredFlow {
  /** Name of the flow. */
  readonly flow: string;
  /** Its version; never published with other content. */
  readonly version: number;
  /** SHA-256 of the canonical definition and its forms. */
  readonly hash: string;
  /** The definition. */
  readonly definition: JsonObject;
  /** Forms that its tasks name, by name. */
  readonly forms: Readonly<Record<string, Json>>;
  /** When it was published, ms UTC. */
  readonly publishedAt: number;
}
