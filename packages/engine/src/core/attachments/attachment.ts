// What an instance knows of a file that belongs to it. The bytes lie elsewhere, under their hash (ports/attachments.ts).

import type { Party } from '../organisation/actor.ts';

/** What a virus scanner said. `skipped`: nobody was asked; `pending`: the answer comes later. */
export type ScanVerdict = 'pending' | 'clean' | 'infected' | 'skipped';

/** A file that was received and looked at, before it belongs to an instance. */
export interface ArrivedFile {
  /** What people call it. */
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Number of its bytes. */
  readonly size: number;
  /** Media type that its bytes show. */
  readonly mediaType: string;
  /** What the scanner said of it. */
  readonly scan: ScanVerdict;
  /** Field of the data that it was uploaded for; whom the field is hidden from does not see the file either. */
  readonly field?: string;
}

/** A file of an instance: who added it, when, and what it is. */
export interface Attachment extends ArrivedFile {
  /** `instance/number/name`: unique everywhere, and what a field with `format: "attachment"` holds. */
  readonly id: string;
  /** Who added it. */
  readonly by: Party;
  /** When, ms UTC. */
  readonly at: number;
  /** The duplicate that it came with, when that was merged into this instance. */
  readonly from?: string;
  /** Its id there. */
  readonly copyOf?: string;
  /** It came with what was confidential: shown only as long as this instance is, too. */
  readonly confidential?: true;
}
