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
import { office } from '../src/editor/stories/sample-office.ts';
import '../src/editor/style/style.css';

declare global {
  interface Window {
    /** What tests of this page reach. */
    alir: {
      /** The editor on the page. */
      editor: Editor;
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
window.alir = { editor, open: (opened) => editor.replace(opened) };
if (main) {
  createRoot(main).render(
    <StrictMode>
      <FlowDesigner editor={editor} lang={lang} {...known} />
    </StrictMode>,
  );
}
