// Where the bytes of attachments lie: under the SHA-256 of what they are, so that the same file twice is kept once and
// nothing is ever overwritten. What a file is called, whose it is and who may read it stands in the history of instances.

/** Keeps the bytes of attachments. One store serves all tenants: who may read is decided before it is asked. */
export interface AttachmentStore {
  /**
   * Takes in a file, chunk by chunk, and hashes it on the way. What arrives is not kept yet: it can be looked at, then kept or
   * dropped. Null as soon as there are more bytes than `maxBytes`; the rest is not read. Nothing is left of a file that was too
   * large or that broke off.
   *
   * @throws AlirError ATTACHMENT_STORE_FAILED; and what `content` throws
   */
  receive(
    content: ReadableStream<Uint8Array>,
    limits: { readonly maxBytes: number },
  ): Promise<ArrivingFile | null>;
  /** The bytes of a file or a part of them; null when there is no such file. */
  open(hash: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** Whether the file is there. */
  has(hash: string): Promise<boolean>;
  /**
   * Takes the bytes away. Only for what no instance of any tenant names, or what must not be kept: history goes on naming it,
   * and opening it fails.
   */
  remove(hash: string): Promise<void>;
  /**
   * Keeps what a scanner said of bytes, in place of what it said before: it counts for every file that consists of them, in
   * whatever instance. It stays when they are taken away.
   *
   * @throws AlirError ATTACHMENT_STORE_FAILED
   */
  judge(hash: string, verdict: FinalVerdict): Promise<void>;
  /** What a scanner said of bytes last; null: nothing that was to be kept. @throws AlirError ATTACHMENT_STORE_FAILED */
  verdict(hash: string): Promise<FinalVerdict | null>;
}

/** What a scanner says once it knows. */
export type FinalVerdict = 'clean' | 'infected';

/** The first and the last byte, both of them included. */
export interface ByteRange {
  /** 0 for the first byte. */
  readonly first: number;
  /** At most the size minus 1. */
  readonly last: number;
}

/** A file that is there but not kept yet. */
export interface ArrivingFile {
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Number of its bytes. */
  readonly size: number;
  /** Its bytes; any number of times, until it is kept or dropped. */
  open(): ReadableStream<Uint8Array>;
  /** Keeps it: all of it is there afterwards, also after a power failure. */
  keep(): Promise<void>;
  /** Forgets it. Nothing happens when it was kept. */
  drop(): Promise<void>;
}

/** A file as the host's programs look at it before it belongs to an instance. */
export interface FileToJudge {
  /** What people call it; nobody has checked that it tells the truth. */
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Number of its bytes. */
  readonly size: number;
  /** Its bytes, from the first on; any number of times. */
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** What a virus scanner says. `pending`: not now; it is asked again when somebody wants to open the file. */
export type ScanAnswer = FinalVerdict | 'pending';

/** How an engine takes files. */
export interface AttachmentOptions {
  /** Where the bytes lie: `fileAttachments(folder)` of `@alir/engine/files`, or `memoryAttachments()`. */
  readonly store: AttachmentStore;
  /**
   * The media type that the bytes themselves show, whatever the name says; null when they show none. With the library
   * `file-type`: `async (file) => (await fileTypeFromStream(await file.open()))?.mime ?? null`.
   */
  readonly mediaType: (file: FileToJudge) => string | null | Promise<string | null>;
  /** Media types that are taken. Default: PDF, JPEG, PNG, WebP, TIFF, and the documents of office programs. */
  readonly types?: readonly string[];
  /** Largest file, in bytes. Default 25,000,000. */
  readonly maxBytes?: number;
  /**
   * Asks a virus scanner before anybody may read the file. When it throws, the file is refused. Without one nobody is asked,
   * and history says so.
   */
  readonly scan?: (file: FileToJudge) => Promise<ScanAnswer>;
}
