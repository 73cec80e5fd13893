// Versions that one operator proposes and another approves.

import type { JsonObject } from '../../core/json.ts';
import type { FlowSiblingsView } from './publishing.ts';

/** Approves a version that was proposed: `POST /flows/proposals/{id}/approve`. Operators only, and not whoever proposed it. */
export interface ApproveBody {
  /** Why it is published although its proof finds errors that it did not find when it was proposed. @maxLength 10000 */
  readonly reason?: string;
}

/** One page of versions that somebody proposed. */
export interface ProposedVersionPage {
  /** Whether publishing takes a second person. */
  readonly approval: 'none' | 'second-person';
  /** The newest first. */
  readonly items: readonly ProposedVersionItemView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** A version that somebody proposed, as lists show it. */
export interface ProposedVersionItemView {
  /** Its id. */
  readonly id: string;
  /** `old`: another version was published since, so that it cannot be approved. */
  readonly status: 'waiting' | 'old' | 'approved' | 'rejected' | 'withdrawn';
  /** Name of the flow. */
  readonly flow: string;
  /** Number that the version has or is to have. */
  readonly version: number;
  /** SHA-256 of the definition and its forms: what is published is this, and nothing else. */
  readonly hash: string;
  /** The newest version when it was proposed; null: there was none. */
  readonly against: number | null;
  /** Id of the user who proposed it. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** What changes and why; null: nothing was written. */
  readonly note: string | null;
  /** Why it should be published although its proof finds errors; null: it found none. */
  readonly reason: string | null;
  /** The errors that the reason answers for. */
  readonly findings: readonly AnsweredFindingView[];
  /** How it ended; null as long as it waits. */
  readonly decision: ProposalDecisionView | null;
}

/** An error that somebody answers for. */
export interface AnsweredFindingView {
  /** What is wrong. */
  readonly code: string;
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** The sentence. */
  readonly message: string;
}

/** How a proposal ended. */
export interface ProposalDecisionView {
  /** How. */
  readonly as: 'approved' | 'rejected' | 'withdrawn';
  /** Id of the user. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Why, in their words; null: nothing was said. */
  readonly reason: string | null;
}

/** A version that somebody proposed, as it is written: to be looked at. */
export interface ProposedVersionView extends ProposedVersionItemView {
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. */
  readonly forms: readonly JsonObject[];
  /** What lies beside it. */
  readonly siblings: FlowSiblingsView;
}
