// JSON as the engine handles it: read-only values, as they come from `JSON.parse`.

/** A JSON value, read-only. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object, read-only. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON Schema. `true` and `false` schemas are outside the subset. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}
