// How several sign.

import type { Text } from '../format/flow-types.generated.ts';
import type { AssigneeView, PartyView } from './people.ts';

/** One of several who sign a task. */
export interface SignerView {
  /** Number of the seat. */
  readonly seat: number;
  /** Whose it is. */
  readonly assignee: AssigneeView;
  /** How much its vote counts. */
  readonly weight: number;
  /** `waiting`: its turn has not come. `skipped`: whoever holds it has voted in another seat. */
  readonly status: 'waiting' | 'open' | 'voted' | 'skipped' | 'removed';
  /** What was voted for; null: not yet, or abstained. */
  readonly outcome: string | null;
  /** Its label. */
  readonly outcomeLabel: Text | null;
  /** Who voted, and in which capacity. */
  readonly by: PartyView | null;
  /** When they voted. */
  readonly at: string | null;
}

/** How several sign a task. */
export interface SigningView {
  /** Whether they sign one after another. */
  readonly order: 'parallel' | 'sequential';
  /** How many votes there can be, by weight. */
  readonly of: number;
  /** Seats in order. */
  readonly signers: readonly SignerView[];
}

/** One time that several were asked to sign. */
export interface SigningRoundView extends SigningView {
  /** State that they sign in. */
  readonly state: string;
  /** Its title. */
  readonly title: Text;
  /** Which time it was entered, from 1. */
  readonly visit: number;
  /** `void`: the state was entered again since, and the signatures do not count any more; they are kept. */
  readonly status: 'open' | 'ended' | 'void';
  /** What it came to; null: it is open, void or came to none. */
  readonly outcome: string | null;
  /** Its label. */
  readonly outcomeLabel: Text | null;
  /** When it ended; null: it is open or void. */
  readonly endedAt: string | null;
}
