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
  /** What lies beside it; absent: nothing. */
  readonly siblings?: FlowSiblings;
  /** When it was published, ms UTC. */
  readonly publishedAt: number;
  /** Id of the user who published it; absent where the host brought it, or a release before this one kept it. */
  readonly by?: string;
  /** What its publisher wrote about it. */
  readonly note?: PublishedNote;
  /** Present where it was published although its proof found errors. */
  readonly despite?: PublishedDespite;
  /** Present where one person proposed it and another approved it. */
  readonly approval?: PublishedApproval;
}

/** Files that lie beside a flow, for whoever edits it next. The engine keeps them with a version and never reads them. */
export interface FlowSiblings {
  /** Where steps are drawn. */
  readonly layout?: JsonObject;
  /** Scenarios, as in their file. */
  readonly scenarios?: JsonObject;
}

/** Which two people published a version. */
export interface PublishedApproval {
  /** Id of the proposal. */
  readonly proposal: string;
  /** Id of the user who proposed it. */
  readonly proposedBy: string;
  /** ms UTC */
  readonly proposedAt: number;
  /** Id of the user who approved it. */
  readonly approvedBy: string;
  /** ms UTC */
  readonly approvedAt: number;
}

/** What somebody wrote about a version when they published it. */
export interface PublishedNote {
  /** Id of the user. */
  readonly by: string;
  /** What changes and why, in their words. */
  readonly text: string;
}

/** Who published a version although its proof found errors, when and why. */
export interface PublishedDespite {
  /** Id of the user. */
  readonly by: string;
  /** Why, in their words. */
  readonly reason: string;
  /** ms UTC */
  readonly at: number;
  /** What the proof had found, as it was told. */
  readonly findings: readonly JsonObject[];
}
