// A page with the designer and nothing else; `?blank`: with a flow that is nothing but its end. Tests open documents in it by `alir.open`.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FlowDesigner } from '../src/index.ts';
import {
  blankFlow,
  createDocument,
  createEditor,
  type Editor,
  type FlowDocument,
} from '../src/model/index.ts';
import { letter } from '../src/editor/stories/sample-flow.ts';
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
const query = new URLSearchParams(location.search);
const lang = query.get('lang') === 'en' ? 'en' : 'id';
const flow = query.has('blank') ? blankFlow('surat', 'Surat') : letter;
const editor = createEditor(createDocument(flow));
window.alir = { editor, open: (opened) => editor.replace(opened) };
if (main) {
  createRoot(main).render(
    <StrictMode>
      <FlowDesigner editor={editor} lang={lang} />
    </StrictMode>,
  );
}
