// Attachments in a folder: `ab/abcd…`, each named by its hash, with `ab/abcd….verdict` beside it once a scanner said something later. A file arrives under a name of its own and is renamed once it
// is whole and on the disk, so a name is never half a file.

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import {
  access,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AlirError } from '../../core/errors.ts';
import type { ArrivingFile, AttachmentStore, ByteRange } from '../../ports/attachments.ts';

/** Readable by nobody but the account that the engine runs under. */
const ownFile = 0o600;
const ownFolder = 0o700;

/** What has not arrived after so long never will: the process that received it has ended, ms. */
const STALE_MS = 24 * 3_600_000;

/** Bytes that are read at once. */
const CHUNK = 256 * 1024;

/** More arrives than is taken. */
class TooLarge extends Error {}

/** Errors of the disk, as Node names them. */
const diskErrors: ReadonlySet<string> = new Set([
  'EACCES',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]);

/**
 * Keeps the bytes of attachments in a folder, which is made when the first one arrives. Several processes may share it. It
 * belongs to the backup as the database does.
 */
export function fileAttachments(folder: string): AttachmentStore {
  const arriving = join(folder, 'arriving');
  let ready: Promise<void> | null = null;
  const prepared = (): Promise<void> => {
    ready ??= prepare(arriving).catch((error: unknown) => {
      ready = null;
      throw error;
    });
    return ready;
  };
  return {
    async receive(content, { maxBytes }) {
      const path = join(arriving, randomUUID());
      try {
        await prepared();
        const received = await writeDown(content, path, maxBytes);
        return arrived(folder, path, received);
      } catch (error) {
        await rm(path, { force: true });
        if (error instanceof TooLarge) return null;
        throw told(error);
      }
    },
    async open(hash, range) {
      const path = pathOf(folder, hash);
      return path !== null && (await isThere(path)) ? read(path, range) : null;
    },
    async has(hash) {
      const path = pathOf(folder, hash);
      return path !== null && isThere(path);
    },
    async remove(hash) {
      const path = pathOf(folder, hash);
      if (path !== null) await rm(path, { force: true });
    },
    async judge(hash, verdict) {
      if (pathOf(folder, hash) === null) return;
      const path = join(arriving, randomUUID());
      try {
        await prepared();
        await writeFile(path, verdict, { flag: 'wx', mode: ownFile, flush: true });
        await moveHome(folder, path, verdictOf(hash));
      } catch (error) {
        await rm(path, { force: true });
        throw told(error);
      }
    },
    async verdict(hash) {
      const path = pathOf(folder, hash);
      if (path === null) return null;
      const home = join(folder, hash.slice(0, 2), verdictOf(hash));
      if (!(await isThere(home))) return null;
      const text = await readFile(home, 'utf8').catch((error: unknown) => {
        throw told(error);
      });
      // What is there and cannot be read has not said that they are clean.
      return text === 'clean' ? text : 'infected';
    },
  };
}

/** Beside the bytes: what was said of them. */
const verdictOf = (hash: string): string => `${hash}.verdict`;

async function prepare(arriving: string): Promise<void> {
  await mkdir(arriving, { recursive: true, mode: ownFolder });
  for (const name of await readdir(arriving)) {
    const path = join(arriving, name);
    // Another process may have ended with it meanwhile.
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(path, { force: true });
  }
}

/** What is no hash names no file: nothing outside of the folder is ever read. */
function pathOf(folder: string, hash: string): string | null {
  return /^[0-9a-f]{64}$/.test(hash) ? join(folder, hash.slice(0, 2), hash) : null;
}

async function writeDown(
  content: ReadableStream<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      hash.update(chunk);
      done(size > maxBytes ? new TooLarge() : null, chunk);
    },
  });
  const file = createWriteStream(path, { flags: 'wx', mode: ownFile, flush: true });
  await pipeline(Readable.from(content), measure, file);
  return { hash: hash.digest('hex'), size };
}

function arrived(
  folder: string,
  path: string,
  { hash, size }: { hash: string; size: number },
): ArrivingFile {
  return {
    hash,
    size,
    open: () => read(path),
    async keep() {
      try {
        // What has the same name has the same bytes.
        await moveHome(folder, path, hash);
      } catch (error) {
        throw told(error);
      }
    },
    drop: () => rm(path, { force: true }),
  };
}

/** @param name - begins with the hash */
async function moveHome(folder: string, path: string, name: string): Promise<void> {
  const home = join(folder, name.slice(0, 2));
  await mkdir(home, { recursive: true, mode: ownFolder });
  await rename(path, join(home, name));
  await sync(home);
  await sync(folder);
}

/** A new name is there after a power failure only when its folder is on the disk too. */
async function sync(folder: string): Promise<void> {
  // Windows opens no folders; its file systems keep names by themselves.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file is open only while a chunk is read: whoever stops in the middle, and tells nobody, leaves nothing open. */
function read(path: string, { first, last }: ByteRange = wholeFile): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await chunkAt(path, at, Math.min(CHUNK, last + 1 - at)).catch(
          (error: unknown) => {
            throw told(error);
          },
        );
        at += chunk.byteLength;
        if (chunk.byteLength > 0) controller.enqueue(chunk);
        if (chunk.byteLength === 0 || at > last) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

const wholeFile: ByteRange = { first: 0, last: Infinity };

async function chunkAt(path: string, position: number, length: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Faults of the disk by our code; everything else as it is. */
function told(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!diskErrors.has(code)) return cause;
  return new AlirError('ATTACHMENT_STORE_FAILED', { reason: code }, { cause });
}
