import type { JsonObject } from '../../core/json.ts';
import type { PatchOperation } from '../../core/verify/fix.ts';
import type { FlowSource } from '../flow-entry.ts';
import type { Refused } from '../result.ts';
import type { By } from './command-input.ts';

/** Publishes versions while the engine runs, for one tenant each. Operators only, all of it. */
export interface Publishing {
  /**
   * What publishing a version would say, of it alone: what keeps it from being compiled, or what the proof of `createEngine` finds. Nothing
   * is kept. Without `forms`, a version has those of the newest there is. Rejects with `NOT_ALLOWED`.
   */
  examine(
    source: PublishedSource,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<Examination | Refused>;
  /**
   * Publishes a version: what starts from now on starts in it, what is open stays on its own. The same again is no fault.
   * Flows `beside` it are published before it, in the same transaction: one that is refused refuses all.
   * With a `reason` it is published although its proof finds errors, and both stay with the version; so does a `note` of
   * what changes and why. Rejects with `NOT_ALLOWED`.
   *
   * @throws AlirError FLOW_INVALID with every problem, FLOW_VERSION_TAKEN for a number that is not above all there are,
   * FLOW_UNPROVED with what its proof finds
   */
  publish(
    source: PublishedSource,
    input: { readonly by: By; readonly reason?: string; readonly note?: string },
    options?: { readonly tenant?: string },
  ): Promise<PublishedVersion | Refused>;
}

/** A version to be published. */
export interface PublishedSource extends Pick<FlowSource, 'definition' | 'forms'> {
  /** Flows that it starts and that are not published yet: published with it, or not at all. */
  readonly beside?: readonly Pick<FlowSource, 'definition' | 'forms'>[];
}

/** What was found in a version that is not published yet. */
export interface Examination {
  /** It was looked at. */
  readonly ok: true;
  /** As the proof orders them; none: it can be published. */
  readonly findings: readonly Finding[];
}

/** Something that is wrong, or may go wrong, in a version. */
export interface Finding {
  /** What is wrong: a code of the table, or of the host's own proof. */
  readonly code: string;
  /** An error stands in the way of publishing. */
  readonly severity: 'error' | 'warning';
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** What the sentence speaks of. */
  readonly params: JsonObject;
  /** The sentence, in the engine's language. */
  readonly message: string;
  /** A way that leads there, to be replayed; null: none is known. */
  readonly scenario: JsonObject | null;
  /** A JSON patch of the definition after which it is no more found; null: it is for people to decide. */
  readonly fix: readonly PatchOperation[] | null;
}

/** A version that can be used from now on. */
export interface PublishedVersion {
  /** It is published. */
  readonly ok: true;
  /** Name of the flow. */
  readonly flow: string;
  /** Number of the version. */
  readonly version: number;
}
