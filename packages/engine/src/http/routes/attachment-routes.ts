import { instanceOfAttachment } from '../../core/attachments/attachment-id.ts';
import { fileName } from '../../core/attachments/file-name.ts';
import type { AttachedView } from '../../core/views/attachment.ts';
import { attachmentViews, seenAttachment } from '../../runtime/read/attachment-views.ts';
import { readable } from '../../runtime/read/may-read.ts';
import { seenInstance } from '../../runtime/read/seen-instance.ts';
import { takenFiles, tooLarge } from '../../runtime/receive-file.ts';
import { acting } from '../acting.ts';
import { answerResult } from '../answer-result.ts';
import { bodies } from '../bodies.ts';
import { rangeOf } from '../byte-range.ts';
import type { RemoveBody } from '../contract/instances.ts';
import { etagOf, fileResponse } from '../file-response.ts';
import { flag, text } from '../parameters.ts';
import type { Refused } from '../problem-json.ts';
import { found, get, post, type Answer, type Call, type Route } from '../route.ts';

const name = text('name', 'What the file is called. Required. Of a path the last part counts.');
const field = text('field', 'Field that it is for; who does not see the field does not see it.');
const as = text('as', 'Position to act in.');
const download = flag('download', '`true`: to be saved, not shown in the browser.');

const notFound: Refused = { code: 'ATTACHMENT_NOT_FOUND' };

async function upload(call: Call): Promise<Answer> {
  const { engine, shell, reader, path, query, request, options } = call;
  const { id = '' } = path;
  const named = query.get(name) ?? '';
  if (fileName(named) === null) return { refused: invalid('REQUEST_INVALID', '/name') };
  const seen = await seenInstance(shell, reader, id);
  if (seen === null) return { refused: { code: 'INSTANCE_NOT_FOUND' } };
  if (shell.attachments === null) return { refused: { code: 'ATTACHMENTS_OFF' } };
  const who = acting(reader, query.get(as));
  if ('refused' in who) return who;
  const wanted = query.get(field);
  // As a field that does not exist.
  if (wanted !== undefined && seen.hidden.fields.has(wanted))
    return { refused: invalid('COMMAND_INVALID', '/field', wanted) };
  const { maxBytes: limit } = takenFiles(shell.attachments);
  if (Number(request.headers.get('content-length') ?? 0) > limit)
    return { refused: tooLarge(limit) };
  const input = {
    by: who.by,
    name: named,
    content: request.body ?? new Blob().stream(),
    ...(wanted === undefined ? {} : { field: wanted }),
  };
  const result = await engine.attachments.add(id, input, options);
  const answer = await answerResult(call, null, result);
  if (!result.ok || !('view' in answer)) return answer;
  const { ok, instance, version, status, result: ended, subject, incident, attachment } = result;
  const view: AttachedView = {
    ok,
    instance,
    version,
    status,
    result: ended,
    subject,
    incident,
    attachment,
  };
  const location = `${call.basePath}/attachments/${encodeURIComponent(attachment.id)}`;
  return { view, status: 201, headers: { location } };
}

function invalid(code: Refused['code'], pointer: string, unknown?: string): Refused {
  const issue =
    unknown === undefined
      ? { code: 'VALUE_REQUIRED', pointer, params: {} }
      : { code: 'VALUE_UNKNOWN_FIELD', pointer, params: { field: unknown } };
  return { code, details: { issues: [issue] } };
}

async function send(call: Call): Promise<Answer> {
  const { engine, shell, reader, path, query, request } = call;
  const { id = '' } = path;
  const attachment = await seenAttachment(shell, reader, id);
  if (attachment === null) return { refused: notFound };
  const etag = etagOf(attachment);
  const { size } = attachment;
  const range = rangeOf(request.headers, { size, etag });
  if (range === 'unsatisfiable') {
    const headers = { 'content-range': `bytes */${size}` };
    return { refused: { code: 'RANGE_UNSATISFIABLE', details: { size }, headers } };
  }
  const options = { tenant: reader.tenant, ...(range === null ? {} : { range }) };
  const opened = await engine.attachments.open(id, options);
  if (!opened.ok) return { refused: opened };
  if (request.headers.get('if-none-match') === etag) {
    await opened.content.cancel();
    return { response: new Response(null, { status: 304, headers: { etag } }) };
  }
  const saved = query.get(download) === true;
  return { response: fileResponse(attachment, opened.content, { range, saved }) };
}

async function remove(call: Call, { as: position, ...why }: RemoveBody): Promise<Answer> {
  const { engine, shell, reader, path, options } = call;
  const { id = '' } = path;
  const instance = instanceOfAttachment(id);
  const isReadable = instance !== null && (await readable(shell, reader, instance)) !== null;
  // One that is gone may have been taken away by this very command before.
  if (!isReadable || (await isHidden(call, id))) return { refused: notFound };
  const who = acting(reader, position);
  if ('refused' in who) return who;
  return answerResult(
    call,
    null,
    await engine.attachments.remove(id, { by: who.by, ...why }, options),
  );
}

/** There, but not for this reader. */
async function isHidden({ shell, reader }: Call, id: string): Promise<boolean> {
  const loaded = await shell.store.load(reader.tenant, instanceOfAttachment(id) ?? '');
  const isThere = Object.hasOwn(loaded?.instance.attachments ?? {}, id);
  return isThere && (await seenAttachment(shell, reader, id)) === null;
}

export const attachmentRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/instances/{id}/attachments',
    summary: 'Adds a file, which is the body; whoever may read may add',
    parameters: [name, field, as],
    body: null,
    bytes: 'body',
    answer: 'AttachedView',
    status: 201,
    handle: upload,
  },
  get('/instances/{id}/attachments', {
    summary: 'Files of an instance',
    answer: 'AttachmentListView',
    handle: async ({ shell, reader, path }) =>
      found(await attachmentViews(shell, reader, path['id'] ?? ''), 'INSTANCE_NOT_FOUND'),
  }),
  {
    method: 'GET',
    path: '/attachments/{id}',
    summary: 'A file, or a part of it (`Range`)',
    parameters: [download],
    body: null,
    bytes: 'answer',
    answer: null,
    handle: send,
  },
  post('/attachments/{id}/remove', {
    summary: 'Takes a file away; whoever added it, and operators',
    body: bodies.remove,
    handle: remove,
  }),
];
