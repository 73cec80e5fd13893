// A page with the designer and nothing else. Tests open documents in it by `alir.open`.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FlowDesigner } from '../src/index.ts';
import {
  createDocument,
  createEditor,
  type Editor,
  type FlowDocument,
} from '../src/model/index.ts';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { proveHere } from '../src/proof/proof-here.ts';
import { office } from '../src/editor/stories/sample-office.ts';
import '../src/editor/style/style.css';

declare global {
  interface Window {
    /** What tests of this page reach. */
    alir: {
      /** The editor on the page. */
      editor: Editor;
      /** The document that was proved last: what is shown of proofs is about it. */
      proved: FlowDocument | null;
      /** Opens a document. */
      open: (document: FlowDocument) => void;
    };
  }
}

const main = document.querySelector('main');
const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') === 'en' ? 'en' : 'id';
/** With `?office`: people, a calendar and another flow. */
const known = asked.has('office') ? { office } : {};
const editor = createEditor(createDocument(letter));
window.alir = { editor, proved: null, open: (opened) => editor.replace(opened) };
const proveHereOnly = proveHere();
const prove = async (document: FlowDocument): ReturnType<typeof proveHereOnly> => {
  const proof = await proveHereOnly(document);
  window.alir.proved = document;
  return proof;
};
if (main) {
  createRoot(main).render(
    <StrictMode>
      <FlowDesigner editor={editor} lang={lang} prove={prove} {...known} />
    </StrictMode>,
  );
}
