// Attachments in memory, for tests and demonstrations.

import { createHash } from 'node:crypto';
import type { AttachmentStore, FinalVerdict } from '../../ports/attachments.ts';

/** Keeps the bytes of attachments as long as the process lives. */
export function memoryAttachments(): AttachmentStore {
  const kept = new Map<string, Blob>();
  const verdicts = new Map<string, FinalVerdict>();
  return {
    async receive(content, { maxBytes }) {
      const digest = createHash('sha256');
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      let size = 0;
      for await (const chunk of content) {
        size += chunk.byteLength;
        if (size > maxBytes) return null;
        digest.update(chunk);
        chunks.push(new Uint8Array(chunk));
      }
      const hash = digest.digest('hex');
      const blob = new Blob(chunks);
      return {
        hash,
        size,
        open: () => blob.stream(),
        keep: async () => void kept.set(hash, blob),
        drop: async () => undefined,
      };
    },
    open: async (hash, range) => {
      const blob = kept.get(hash);
      if (blob === undefined) return null;
      return (range === undefined ? blob : blob.slice(range.first, range.last + 1)).stream();
    },
    has: async (hash) => kept.has(hash),
    remove: async (hash) => void kept.delete(hash),
    judge: async (hash, verdict) => void verdicts.set(hash, verdict),
    verdict: async (hash) => verdicts.get(hash) ?? null,
  };
}
