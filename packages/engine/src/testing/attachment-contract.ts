// The contract of `ports/attachments.ts` as tests, for our stores and for anybody's. Needs vitest.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AttachmentStore } from '../ports/attachments.ts';
import { openedForEach } from './opened-for-each.ts';

/** A store without files, and how it ends. */
export interface AttachmentStoreUnderTest {
  /** The store itself. */
  readonly store: AttachmentStore;
  /** How many files lie where it keeps its bytes, arriving ones included. Absent: that cannot be counted. */
  readonly files?: () => Promise<number>;
  /** Takes everything away. */
  close(): Promise<void>;
}

const limits = { maxBytes: 1_000_000 };
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes that differ from place to place. */
const bytes = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 0xff);

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const rest = [...chunks];
  return new ReadableStream({
    pull(controller) {
      const chunk = rest.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
  });
}

async function read(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  if (stream === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

async function keep(store: AttachmentStore, content: Uint8Array): Promise<string> {
  const file = await store.receive(streamOf(content), limits);
  if (file === null) throw new Error('it was too large');
  await file.keep();
  return file.hash;
}

type Under = () => AttachmentStoreUnderTest;

const left = async ({ files }: AttachmentStoreUnderTest): Promise<number> => (await files?.()) ?? 0;

/**
 * Declares the tests that every store of attachments has to pass.
 *
 * @param open - makes a fresh store; called before each test
 */
export function attachmentContract(
  name: string,
  open: () => Promise<AttachmentStoreUnderTest>,
): void {
  describe(`attachment contract: ${name}`, () => {
    const under = openedForEach(open);
    keepingRules(under);
    arrivingRules(under);
    limitRules(under);
    partRules(under);
    verdictRules(under);
  });
}

function keepingRules(under: Under): void {
  test('[S61] a file is kept under the SHA-256 of its bytes, however they were cut', async () => {
    const { store } = under();
    const content = bytes(700_001);
    const parts = [content.subarray(0, 1), content.subarray(1, 65_537), content.subarray(65_537)];
    const file = await store.receive(streamOf(...parts), limits);
    expect(file).toMatchObject({ hash: hashOf(content), size: content.length });
    await file?.keep();
    expect(await store.has(hashOf(content))).toBe(true);
    expect(await read(await store.open(hashOf(content)))).toEqual(content);
  });

  test('[S61] the same file twice is one file, and none is changed', async () => {
    const { store } = under();
    const hash = await keep(store, bytes(10));
    const once = await left(under());
    expect(await keep(store, bytes(10))).toBe(hash);
    expect(await left(under())).toBe(once);
    await keep(store, bytes(11));
    expect(await read(await store.open(hash))).toEqual(bytes(10));
  });

  test('[S61] an empty file is a file', async () => {
    const { store } = under();
    const hash = await keep(store, new Uint8Array());
    expect(await read(await store.open(hash))).toEqual(new Uint8Array());
  });
}

function arrivingRules(under: Under): void {
  test('[S62] what arrived can be read again and again, and is not there before it is kept', async () => {
    const { store } = under();
    const file = await store.receive(streamOf(bytes(300_000)), limits);
    if (file === null) throw new Error('it was too large');
    expect(await read(file.open())).toEqual(bytes(300_000));
    const begun = file.open().getReader();
    expect((await begun.read()).value?.[1]).toBe(31);
    await begun.cancel();
    expect(await read(file.open())).toEqual(bytes(300_000));
    expect(await store.has(file.hash)).toBe(false);
    expect(await store.open(file.hash)).toBeNull();
  });

  test('[S62] what is dropped leaves nothing; dropping what was kept changes nothing', async () => {
    const { store } = under();
    const hash = await keep(store, bytes(5));
    const before = await left(under());
    const other = await store.receive(streamOf(bytes(6)), limits);
    await other?.drop();
    expect(await left(under())).toBe(before);
    const same = await store.receive(streamOf(bytes(5)), limits);
    await same?.drop();
    const kept = await store.receive(streamOf(bytes(7)), limits);
    await kept?.keep();
    await kept?.drop();
    expect(await store.has(hash)).toBe(true);
    expect(await read(await store.open(hashOf(bytes(7))))).toEqual(bytes(7));
  });
}

function limitRules(under: Under): void {
  test('[S63] a file as large as the limit is taken; of a larger one the rest is not read, and nothing is left', async () => {
    const { store } = under();
    const exact = await store.receive(streamOf(bytes(100)), { maxBytes: 100 });
    expect(exact?.size).toBe(100);
    await exact?.drop();
    const before = await left(under());
    let given = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1;
        controller.enqueue(bytes(60));
      },
      cancel: () => void (isCancelled = true),
    });
    expect(await store.receive(endless, { maxBytes: 100 })).toBeNull();
    expect(given).toBeLessThan(1_000);
    expect(isCancelled).toBe(true);
    expect(await left(under())).toBe(before);
  });

  test('[S63] of a file that breaks off nothing is left, and whoever sent it is told why', async () => {
    const { store } = under();
    const before = await left(under());
    const why = new Error('the line was cut');
    let given = 0;
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        if (given < 3) controller.enqueue(bytes(50));
        else controller.error(why);
      },
    });
    await expect(store.receive(broken, limits)).rejects.toThrow('the line was cut');
    expect(await left(under())).toBe(before);
  });
}

function partRules(under: Under): void {
  test('[S64] a part of a file is read by its first and last byte', async () => {
    const { store } = under();
    const content = bytes(600_000);
    const hash = await keep(store, content);
    const parts = [
      [0, 0],
      [10, 19],
      [262_143, 262_144],
      [599_999, 599_999],
      [0, 599_999],
    ] as const;
    for (const [first, last] of parts) {
      const part = await read(await store.open(hash, { first, last }));
      expect(part).toEqual(content.subarray(first, last + 1));
    }
  });

  test('[S64] what is not there is null, also what is no hash; removing it is no fault', async () => {
    const { store } = under();
    const hash = await keep(store, bytes(9));
    const strange = [
      hashOf(bytes(8)),
      '',
      '..',
      '../../etc/passwd',
      hash.toUpperCase(),
      `${hash}/`,
    ];
    for (const name of strange) {
      expect([name, await store.open(name)]).toEqual([name, null]);
      expect([name, await store.has(name)]).toEqual([name, false]);
      await store.remove(name);
    }
    expect(await store.has(hash)).toBe(true);
    await store.remove(hash);
    expect(await store.has(hash)).toBe(false);
    expect(await store.open(hash)).toBeNull();
  });
}

function verdictRules(under: Under): void {
  test('[S77] what was said of bytes last is kept, also once they are taken away', async () => {
    const { store } = under();
    const hash = await keep(store, bytes(12));
    const other = await keep(store, bytes(13));
    expect(await store.verdict(hash)).toBeNull();
    await store.judge(hash, 'clean');
    expect(await store.verdict(hash)).toBe('clean');
    await store.judge(hash, 'infected');
    expect(await store.verdict(hash)).toBe('infected');
    expect(await store.verdict(other)).toBeNull();
    expect(await read(await store.open(hash))).toEqual(bytes(12));
    await store.remove(hash);
    expect(await store.verdict(hash)).toBe('infected');
    expect(await keep(store, bytes(12))).toBe(hash);
    expect(await store.verdict(hash)).toBe('infected');
    for (const name of ['', '..', '../../etc/passwd']) expect(await store.verdict(name)).toBeNull();
  });
}
