// Versions of a text, and how they differ.

import type { FlowEventType } from '../event.ts';
import type { Text } from '../format/flow-types.generated.ts';
import type { PartyView } from './people.ts';

/** One version of a text whose versions count. */
export interface TextVersionView {
  /** 1, 2, 3 … */
  readonly version: number;
  /** SHA-256 of the text in UTF-8, in hex. */
  readonly hash: string;
  /** Number of its characters. */
  readonly length: number;
  /** Who wrote it; null: the engine itself. */
  readonly by: PartyView | null;
  /** When. */
  readonly at: string;
  /** Number of the event in the history of the instance. */
  readonly seq: number;
  /** What happened in which it was written. */
  readonly type: FlowEventType;
  /** State whose task it was written in; null where it was none. */
  readonly state: string | null;
  /** Title of that state. */
  readonly stateTitle: Text | null;
}

/** A version of a text, and how it differs from another. */
export interface TextDiffView {
  /** The version. */
  readonly version: TextVersionView;
  /** The version it is compared with; null: with nothing, as there is none before the first. */
  readonly against: TextVersionView | null;
  /** The text. */
  readonly text: string;
  /** Both texts in pieces, in order: without what was removed it is this version, without what was added the other. */
  readonly parts: readonly DiffPart[];
}

/** A piece of two texts. */
export interface DiffPart {
  /** Where it stands: in both, only in this version, or only in the other. */
  readonly kind: 'same' | 'added' | 'removed';
  /** The piece itself. */
  readonly text: string;
}
