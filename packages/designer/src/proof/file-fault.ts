// What can be wrong only in a file that somebody wrote by hand: no command of the editor leads there. The engine speaks of the words
// of the file then; who designs knows none of them, and is told where it is and who can mend it.

import type { FlowDocument } from '../model/document/document.ts';
import { graphOf } from '../model/graph/flow-graph.ts';
import { titleOf } from '../model/words/title-words.ts';

const codes: ReadonlySet<string> = new Set([
  'TYPE_WRONG',
  'WORD_MISPLACED',
  'WORD_MISSING',
  'WORD_UNKNOWN',
]);

/** The sentence for such a fault; null where it is another one. @param step - that it is in; null: none */
export function fileFault(
  code: string,
  document: FlowDocument,
  step: string | null,
): { readonly id: string; readonly en: string } | null {
  if (!codes.has(code)) return null;
  const found = step === null ? undefined : graphOf(document).steps.get(step);
  const where = {
    id: found ? `Langkah “${titleOf(found, 'id')}”` : 'Alur ini',
    en: found ? `The step “${titleOf(found, 'en')}”` : 'This flow',
  };
  return {
    id: `${where.id} tertulis tidak seperti seharusnya dalam berkasnya. Mintalah pembuat berkas itu memperbaikinya.`,
    en: `${where.en} is not written in its file as it should be. Ask whoever wrote the file to correct it.`,
  };
}
