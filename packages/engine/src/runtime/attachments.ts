// Files of instances: received, looked at, kept, and then made the instance's by a command. Until that command nothing of
// a file is anybody's, and what is refused was never kept.

import { attachmentId, instanceOfAttachment } from '../core/attachments/attachment-id.ts';
import type { ArrivedFile, Attachment } from '../core/attachments/attachment.ts';
import { fileName } from '../core/attachments/file-name.ts';
import { tooMany } from '../core/decide/attach-file.ts';
import type { Rejection } from '../core/decision.ts';
import { AlirError } from '../core/errors.ts';
import type { AttachmentOptions, FinalVerdict } from '../ports/attachments.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, type Commands } from './commands.ts';
import { executeThrough } from './deliver.ts';
import type { AddedAttachment, AttachmentInput, Attachments } from './api/attachments.ts';
import type { By, CommandOptions } from './api/command-input.ts';
import { receiveFile } from './receive-file.ts';
import { readingRefusal } from './reading-refusal.ts';
import type { Refused, Result } from './result.ts';
import { scanned } from './scan-file.ts';
import type { Shell } from './shell.ts';

const off: Rejection = { code: 'ATTACHMENTS_OFF', details: {} };

export function createAttachments(shell: Shell, commands: Commands): Attachments {
  const files = new Files(shell, commands);
  return {
    add: (instance, input, options = {}) => files.add(instance, input, options),
    remove: async (id, { by, reason }, options = {}) => {
      const instance = instanceOfAttachment(id);
      if (instance === null) return refused(shell, notFound(id));
      const refusal = await readingRefusal(shell, { id: instance, by, act: 'detach' }, options);
      const why = reason === undefined ? {} : { reason };
      const command = { type: 'detach', attachment: id, ...why } as const;
      return commands.send(instance, command, by, { ...options, refusal });
    },
    judge: (id, verdict, { tenant = DEFAULT_TENANT } = {}) => files.judge(tenant, id, verdict),
    open: (id, { tenant = DEFAULT_TENANT, range } = {}) => files.open(tenant, id, range),
  };
}

const notFound = (attachment: string): Rejection => ({
  code: 'ATTACHMENT_NOT_FOUND',
  details: { attachment },
});

class Files {
  readonly #shell: Shell;
  readonly #commands: Commands;

  constructor(shell: Shell, commands: Commands) {
    this.#shell = shell;
    this.#commands = commands;
  }

  async add(
    instance: string,
    { by, name, content, field }: AttachmentInput,
    options: CommandOptions,
  ): Promise<AddedAttachment | Refused> {
    const { attachments } = this.#shell;
    const refusal = await this.#refusal(instance, by, options);
    if (attachments === null || refusal !== null) {
      await content.cancel();
      return refused(this.#shell, refusal ?? off);
    }
    const received = await receiveFile(attachments, name, content);
    if ('code' in received) return refused(this.#shell, received);
    const file: ArrivedFile = { ...received, ...(field === undefined ? {} : { field }) };
    const result = await this.#commands.send(instance, { type: 'attach', file }, by, options);
    if (!result.ok) return result;
    const { hash, size, mediaType, scan } = file;
    const known = fileName(name) ?? name;
    const id = attachmentId(result.instance, result.version, known);
    return { ...result, attachment: { id, name: known, hash, size, mediaType, scan } };
  }

  /** Why nothing can be added, told before anything is read. What changes meanwhile is told by the command. */
  async #refusal(id: string, by: By, options: CommandOptions): Promise<Rejection | null> {
    const { tenant = DEFAULT_TENANT } = options;
    const unread = await readingRefusal(this.#shell, { id, by, act: 'attach' }, options);
    if (unread !== undefined) return unread;
    const state = (await this.#shell.store.load(tenant, id))?.instance ?? null;
    if (state === null) return null;
    if (state.status !== 'open')
      return { code: 'INSTANCE_ENDED', details: { status: state.status, result: state.result } };
    return tooMany(state);
  }

  async judge(tenant: string, attachment: string, scan: FinalVerdict): Promise<Result> {
    const instance = instanceOfAttachment(attachment);
    if (instance === null) return refused(this.#shell, notFound(attachment));
    // First of all that has these bytes: should the rest fail, nobody opens them all the same.
    const found = await this.#find(tenant, attachment);
    if (found) await this.#shell.attachments?.store.judge(found.hash, scan);
    return executeThrough(this.#shell, {
      id: this.#shell.ids.next(),
      isDrawn: true,
      tenant,
      instance,
      command: { type: 'judge', attachment, scan },
      by: null,
    });
  }

  async open(
    tenant: string,
    id: string,
    range: Parameters<AttachmentOptions['store']['open']>[1],
  ): ReturnType<Attachments['open']> {
    const { attachments } = this.#shell;
    if (attachments === null) return refused(this.#shell, off);
    const found = await this.#find(tenant, id);
    if (found === null) return refused(this.#shell, notFound(id));
    const attachment = await this.#judged(attachments, tenant, found);
    const { name, scan } = attachment;
    if (scan === 'pending')
      return refused(this.#shell, { code: 'ATTACHMENT_PENDING', details: { name } });
    if (scan === 'infected')
      return refused(this.#shell, { code: 'ATTACHMENT_INFECTED', details: { name } });
    const content = await attachments.store.open(attachment.hash, range);
    if (content === null) throw new AlirError('ATTACHMENT_MISSING', { attachment: id });
    return { ok: true, attachment, content };
  }

  async #find(tenant: string, id: string): Promise<Attachment | null> {
    const instance = instanceOfAttachment(id);
    const loaded = instance === null ? null : await this.#shell.store.load(tenant, instance);
    const attachments = loaded?.instance.attachments ?? {};
    return (Object.hasOwn(attachments, id) ? attachments[id] : undefined) ?? null;
  }

  /** What was said of its bytes since counts; what could not be told when it came is asked again now. */
  async #judged(
    { store, scan }: AttachmentOptions,
    tenant: string,
    attachment: Attachment,
  ): Promise<Attachment> {
    const { id, name, hash, size } = attachment;
    const said = await store.verdict(hash);
    if (said !== null) return this.#asSaid(tenant, attachment, said);
    if (attachment.scan !== 'pending' || scan === undefined) return attachment;
    const open = async (): Promise<ReadableStream<Uint8Array>> => {
      const content = await store.open(hash);
      if (content === null) throw new AlirError('ATTACHMENT_MISSING', { attachment: id });
      return content;
    };
    const verdict = await scanned(scan, { name, hash, size, open });
    if (verdict === 'pending') return attachment;
    await this.judge(tenant, id, verdict);
    return { ...attachment, scan: verdict };
  }

  /** It may have been said of another file with the same bytes; history notes it here as well. */
  async #asSaid(tenant: string, attachment: Attachment, said: FinalVerdict): Promise<Attachment> {
    if (attachment.scan === said) return attachment;
    await this.judge(tenant, attachment.id, said);
    return { ...attachment, scan: said };
  }
}
