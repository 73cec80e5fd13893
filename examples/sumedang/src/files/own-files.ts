// A field holds files of its own instance, and those that the letter holds already. The id of another letter's file would
// open nothing, but whoever reads this one would see a file that they cannot open; and the id of a drawn scan opens it.

import type { Engine, Instance } from '@alir/engine';
import { refusal, type Rule } from '../server/house-engine.ts';
import { attachmentsIn } from './attachments.ts';

/** Takes files that were added to the instance, and those that the letter holds already. */
export function ownFiles(engine: Engine): Rule {
  return async (sent) => {
    const { to, data, input } = sent;
    const named = [...attachmentsIn(data), ...attachmentsIn(input)];
    if (named.length === 0) return sent;
    const held = new Set(
      to && [...Object.keys(to.attachments ?? {}), ...(await heldBy(engine, to))],
    );
    return named.every((file) => held.has(file)) ? sent : strange;
  };
}

const strange = refusal({
  id: 'Berkas itu tidak ada di surat ini; unggahlah sendiri berkasnya',
  en: 'There is no such file in this letter; upload the file yourself',
});

/** Of an instance and of the letter it belongs to. */
async function heldBy(engine: Engine, { id, root, data }: Instance): Promise<readonly string[]> {
  const letter = root === id ? null : await engine.instances.get(root);
  return [...attachmentsIn(data), ...attachmentsIn(letter?.data)];
}
