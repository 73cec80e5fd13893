// Files of an instance.

import type { ScanVerdict } from '../attachments/attachment.ts';
import type { AcceptedView } from './answer.ts';
import type { PartyView } from './people.ts';

/** A file of an instance. */
export interface AttachmentView {
  /** Its id: what a field with `format: "attachment"` holds, and what `GET /attachments/{id}` takes. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Media type that its bytes show. */
  readonly mediaType: string;
  /** Number of its bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Who added it. */
  readonly by: PartyView;
  /** When. */
  readonly at: string;
  /** What the virus scanner said; only `clean` and `skipped` (nobody was asked) can be opened. */
  readonly scan: ScanVerdict;
  /** Field that it was added for. */
  readonly field: string | null;
  /** Whether the reader may take it away now. */
  readonly removable: boolean;
}

/** Files of an instance, and what may be added. */
export interface AttachmentListView {
  /** The files, in the order in which they were added. */
  readonly items: readonly AttachmentView[];
  /** What may be added now; null: nothing. */
  readonly accepts: {
    /** Media types that are taken, as the bytes show them. */
    readonly types: readonly string[];
    /** Largest file, in bytes. */
    readonly maxBytes: number;
  } | null;
}

/** A file was added. */
export interface AttachedView extends AcceptedView {
  /** The file as it was taken. */
  readonly attachment: Pick<AttachmentView, 'id' | 'name' | 'mediaType' | 'size' | 'hash' | 'scan'>;
}
