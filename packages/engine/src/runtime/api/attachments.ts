import type { Attachment } from '../../core/attachments/attachment.ts';
import type { ByteRange } from '../../ports/attachments.ts';
import type { Accepted, Refused, Result } from '../result.ts';
import type { By, CommandOptions } from './command-input.ts';

/** A file that a person adds to an instance. */
export interface AttachmentInput {
  /** Who adds it: somebody who may read the instance. */
  readonly by: By;
  /** What people call it. Of a path the last part counts. */
  readonly name: string;
  /** Its bytes. They are hashed and kept chunk by chunk. */
  readonly content: ReadableStream<Uint8Array>;
  /** Field of the data that it is meant for: whom the field is hidden from does not see the file. */
  readonly field?: string;
}

/** A file was added. */
export interface AddedAttachment extends Accepted {
  /** Id of the attachment; what a field with `format: "attachment"` takes. */
  readonly attachment: Pick<Attachment, 'id' | 'name' | 'hash' | 'size' | 'mediaType' | 'scan'>;
}

/** A file that is open. */
export interface OpenedAttachment {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** What is known of it. */
  readonly attachment: Attachment;
  /** Its bytes, or the part that was asked for. */
  readonly content: ReadableStream<Uint8Array>;
}

/** Files of instances. All that is asked is refused with `ATTACHMENTS_OFF` by an engine without `attachments`. */
export interface Attachments {
  /**
   * Adds a file to an instance that is open. Rejects with `ATTACHMENT_TOO_LARGE`, `ATTACHMENT_EMPTY`, `ATTACHMENT_TYPE`,
   * `ATTACHMENT_INFECTED`, `ATTACHMENTS_TOO_MANY`, `NOT_ALLOWED`, `INSTANCE_ENDED`, `COMMAND_INVALID`; then nothing is kept.
   *
   * @throws AlirError ATTACHMENT_SCAN_FAILED, ATTACHMENT_STORE_FAILED
   */
  add(
    instance: string,
    input: AttachmentInput,
    options?: CommandOptions,
  ): Promise<AddedAttachment | Refused>;
  /** Takes a file away; history keeps that it was there. Whoever added it may, and operators. */
  remove(
    attachment: string,
    input: { readonly by: By; readonly reason?: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /**
   * Records what a scanner says of a file that is there already, such as one that today's signatures find infected. From then
   * on nobody opens it.
   */
  judge(
    attachment: string,
    verdict: 'clean' | 'infected',
    options?: Pick<CommandOptions, 'tenant'>,
  ): Promise<Result>;
  /**
   * Opens a file, for programs: nobody is asked whether they may read it. A file whose verdict is pending is scanned again
   * first. Rejects with `ATTACHMENT_NOT_FOUND`, `ATTACHMENT_PENDING`, `ATTACHMENT_INFECTED`.
   *
   * @throws AlirError ATTACHMENT_MISSING, ATTACHMENT_SCAN_FAILED
   */
  open(
    attachment: string,
    options?: { readonly range?: ByteRange | undefined; readonly tenant?: string },
  ): Promise<OpenedAttachment | Refused>;
}
