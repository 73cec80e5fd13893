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
import '../src/editor/style/style.css';

declare global {
  interface Window {
    /** What tests of this page reach. */
    alir: {
      /** The editor on the page. */
      editor: Editor;
      /** The flows that steps became. */
      children: FlowDocument[];
      /** Opens a document. */
      open: (document: FlowDocument) => void;
    };
  }
}

const main = document.querySelector('main');
const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'id';
const editor = createEditor(createDocument(letter));
const children: FlowDocument[] = [];
const takeChild = (child: FlowDocument): void => void children.push(child);
window.alir = { editor, children, open: (opened) => editor.replace(opened) };
if (main) {
  createRoot(main).render(
    <StrictMode>
      <FlowDesigner editor={editor} lang={lang} onChild={takeChild} />
    </StrictMode>,
  );
}
