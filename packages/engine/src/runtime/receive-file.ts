// A file as it comes: taken in, its kind looked at, scanned, and kept only when nothing speaks against it.

import type { ArrivedFile, ScanVerdict } from '../core/attachments/attachment.ts';
import type { Rejection } from '../core/decision.ts';
import type {
  ArrivingFile,
  AttachmentOptions,
  AttachmentStore,
  FileToJudge,
} from '../ports/attachments.ts';
import { scanned } from './scan-file.ts';

/** Largest file, in bytes, where the host says nothing. */
const MAX_BYTES = 25_000_000;

/** Which files are taken: their kinds, and the largest in bytes. */
export function takenFiles({ types = officeTypes, maxBytes = MAX_BYTES }: AttachmentOptions): {
  readonly types: readonly string[];
  readonly maxBytes: number;
} {
  return { types, maxBytes };
}

/** What offices send each other: scans, photographs, and what their programs write. */
const officeTypes: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
];

/** A file whose bytes show no kind that is known. */
const unknownType = 'application/octet-stream';

/** @param limit - in bytes */
export function tooLarge(limit: number): Rejection {
  const megabytes = limit < 1_000_000 ? null : Math.floor(limit / 100_000) / 10;
  return { code: 'ATTACHMENT_TOO_LARGE', details: { limit, megabytes } };
}

/** Takes in a file and keeps it, or says why not; then nothing of it is left. */
export async function receiveFile(
  options: AttachmentOptions,
  name: string,
  content: ReadableStream<Uint8Array>,
): Promise<Omit<ArrivedFile, 'field'> | Rejection> {
  const { maxBytes } = takenFiles(options);
  const arriving = await options.store.receive(content, { maxBytes });
  if (arriving === null) return tooLarge(maxBytes);
  try {
    const judged = await judge(options, name, arriving);
    if (!('code' in judged)) await arriving.keep();
    return judged;
  } finally {
    await arriving.drop();
  }
}

async function judge(
  options: AttachmentOptions,
  name: string,
  arriving: ArrivingFile,
): Promise<Omit<ArrivedFile, 'field'> | Rejection> {
  const { mediaType: typeOf, scan } = options;
  const { types } = takenFiles(options);
  const { hash, size } = arriving;
  if (size === 0) return { code: 'ATTACHMENT_EMPTY', details: {} };
  const file: FileToJudge = { name, hash, size, open: async () => arriving.open() };
  const mediaType = (await typeOf(file)) ?? unknownType;
  if (!types.includes(mediaType))
    return { code: 'ATTACHMENT_TYPE', details: { mediaType, kinds: [...types] } };
  const answer = scan === undefined ? 'skipped' : await scanned(scan, file);
  const verdict = await withEarlier(options.store, hash, answer);
  if (verdict === 'infected') return { code: 'ATTACHMENT_INFECTED', details: { name } };
  return { name, hash, size, mediaType, scan: verdict };
}

/** What is said of bytes counts for those that are there already, and what was said of those for these. */
async function withEarlier(
  store: AttachmentStore,
  hash: string,
  answer: ScanVerdict,
): Promise<ScanVerdict> {
  if (answer === 'infected') {
    if (await store.has(hash)) await store.judge(hash, answer);
    return answer;
  }
  const earlier = await store.verdict(hash);
  return earlier === 'infected' || answer !== 'clean' ? (earlier ?? answer) : answer;
}
