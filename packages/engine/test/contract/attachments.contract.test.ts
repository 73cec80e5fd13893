import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAttachments } from '../../src/adapters/files/index.ts';
import { memoryAttachments } from '../../src/index.ts';
import { attachmentContract } from '../../src/testing/attachment-contract.ts';

attachmentContract('memory', async () => ({
  store: memoryAttachments(),
  close: async () => undefined,
}));

attachmentContract('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alir-attachments-'));
  return {
    store: fileAttachments(folder),
    files: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).length;
    },
    close: () => rm(folder, { recursive: true }),
  };
});
