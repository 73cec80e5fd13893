// Uploaded files in a folder: named by the hash of their bytes, so the same scan twice is one file and none is ever
// overwritten. They are streamed; what is too large or of a wrong kind is not kept.

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { fileName } from './file-id.ts';

/** Largest file, in bytes. */
export const maxBytes = 10_000_000;

/** By the type that the bytes themselves show. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

export type KeptFile =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'empty' | 'too-large' | 'wrong-kind' };

export interface OpenedFile {
  /** Read from the disk as it is sent. */
  readonly blob: Blob;
  readonly type: string;
}

export interface FileStore {
  /** @param by - user who uploads */
  keep(body: ReadableStream, name: string, by: string): Promise<KeptFile>;
  /** Null when there is none. */
  open(hash: string, name: string): Promise<OpenedFile | null>;
  isUploader(hash: string, user: string): Promise<boolean>;
}

class TooLarge extends Error {}

export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'masuk');
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true });
  const pathOf = (hash: string, end: string): string =>
    join(folder, hash.slice(0, 2), `${hash}.${end}`);

  return {
    async keep(body, name, by) {
      const arriving = join(incoming, randomUUID());
      try {
        const hash = await receive(body, arriving);
        const type = (await fileTypeFromFile(arriving))?.mime ?? '';
        const ending = endings[type];
        if (ending === undefined) {
          const { size } = await stat(arriving);
          return { ok: false, reason: size === 0 ? 'empty' : 'wrong-kind' };
        }
        await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
        await rename(arriving, pathOf(hash, ending));
        await appendFile(pathOf(hash, 'pengunggah'), `${by}\n`);
        return { ok: true, id: `${hash}/${fileName(name, ending)}` };
      } catch (error) {
        if (error instanceof TooLarge) return { ok: false, reason: 'too-large' };
        throw error;
      } finally {
        await rm(arriving, { force: true });
      }
    },
    async open(hash, name) {
      const kind = Object.entries(endings).find(([, end]) => name.endsWith(`.${end}`));
      if (kind === undefined) return null;
      const [type, ending] = kind;
      return openAsBlob(pathOf(hash, ending)).then(
        (blob) => ({ blob, type }),
        () => null,
      );
    },
    async isUploader(hash, user) {
      const users = await readFile(pathOf(hash, 'pengunggah'), 'utf8').catch(() => '');
      return users.split('\n').includes(user);
    },
  };
}

/** Writes the body to a file. @returns its SHA-256 in hex @throws TooLarge */
async function receive(body: ReadableStream, path: string): Promise<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      done(bytes > maxBytes ? new TooLarge() : null, chunk);
    },
  });
  await pipeline(Readable.from(body), measure, createWriteStream(path));
  return hash.digest('hex');
}
