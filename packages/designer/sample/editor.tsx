// A page with the designer and nothing else. Tests open documents in it by `alir.open`.

import { StrictMode, useState } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { FlowDesigner, TemplateDialog } from '../src/index.ts';
import { InboxPreview } from '../src/editor/stories/inbox-preview.tsx';
import {
  createDocument,
  createEditor,
  type Editor,
  type FlowDocument,
} from '../src/model/index.ts';
import { publishingHere } from '../src/editor/stories/publishing-here.ts';
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
const query = new URLSearchParams(location.search);
const lang = query.get('lang') === 'en' ? 'en' : 'id';

/** The dialog of templates over the editor, which then has what was begun. */
function Beginning(): ReactElement | null {
  const [isOpen, open] = useState(true);
  if (!isOpen) return null;
  return (
    <TemplateDialog
      lang={lang}
      isTaken={() => false}
      begin={(document) => {
        editor.replace(document);
        open(false);
      }}
      close={() => open(false)}
    />
  );
}

/** With `?office`: people, a calendar and another flow. */
const known = query.has('office') ? { office } : {};
const editor = createEditor(createDocument(letter));
const publishing = publishingHere([createDocument(letter)], lang);
window.alir = { editor, open: (opened) => editor.replace(opened) };
if (main) {
  createRoot(main).render(
    <StrictMode>
      <FlowDesigner
        editor={editor}
        lang={lang}
        publishing={publishing}
        formPreview={InboxPreview}
        {...known}
      />
      {query.has('templates') ? <Beginning /> : null}
    </StrictMode>,
  );
}
