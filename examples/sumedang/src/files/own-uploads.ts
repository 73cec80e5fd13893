// Whoever may read a letter may read the files it names. So a file is named only by who uploaded it; otherwise its id
// alone would open it. Who may read a file already can upload it again.

import type { Engine, Instance } from '@alir/engine';
import { refusal, type Rule } from '../server/house-engine.ts';
import { attachmentsIn } from './attachments.ts';
import { parseFileId } from './file-id.ts';
import type { FileStore } from './file-store.ts';

/** Takes files from their uploader, and those that the letter holds already. */
export function ownUploads(store: FileStore, engine: Engine): Rule {
  const isOwn = async (file: string, user: string): Promise<boolean> => {
    const id = parseFileId(file);
    return id?.kind === 'kept' && (await store.isUploader(id.hash, user));
  };
  return async (sent) => {
    const { user, to, data, input } = sent;
    const named = [...attachmentsIn(data), ...attachmentsIn(input)];
    if (named.length === 0) return sent;
    const held = new Set(to && (await heldBy(engine, to)));
    for (const file of named) if (!held.has(file) && !(await isOwn(file, user))) return strange;
    return sent;
  };
}

const strange = refusal({
  id: 'Berkas itu tidak ada, atau bukan unggahan Anda; unggahlah sendiri berkasnya',
  en: 'There is no such file, or you did not upload it; upload the file yourself',
});

/** Of an instance and of the letter it belongs to. */
async function heldBy(engine: Engine, { id, root, data }: Instance): Promise<readonly string[]> {
  const letter = root === id ? null : await engine.instances.get(root);
  return [...attachmentsIn(data), ...attachmentsIn(letter?.data)];
}
