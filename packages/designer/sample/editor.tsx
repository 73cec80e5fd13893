// A page with the designer and nothing else, told by its address what the host of it gives. Tests open documents in it by `alir.open`.

import { StrictMode, useState } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { type Drafts, FlowDesigner, localDrafts, TemplateDialog } from '../src/index.ts';
import { InboxPreview } from '../src/editor/stories/inbox-preview.tsx';
import {
  blankFlow,
  createDocument,
  createEditor,
  type Editor,
  type FlowDocument,
} from '../src/model/index.ts';
import { twoPeopleHere } from '../src/editor/stories/proposals-here.ts';
import { figuresHere } from '../src/editor/stories/figures-here.ts';
import { publishingHere } from '../src/editor/stories/publishing-here.ts';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { renewedLetter } from '../src/editor/stories/trying-flows.ts';
import { proveHere } from '../src/proof/proof-here.ts';
import { office } from '../src/editor/stories/sample-office.ts';
import type { Publishing } from '../src/publish/publishing.ts';
import '../src/editor/style/style.css';

declare global {
  interface Window {
    /** What tests of this page reach. */
    alir: {
      /** The editor on the page. */
      editor: Editor;
      /** What keeps its draft; undefined: nothing does. */
      drafts: Drafts | undefined;
      /** The document that was proved last: what is shown of proofs is about it. */
      proved: FlowDocument | null;
      /** The flows that steps became. */
      children: FlowDocument[];
      /** With `?held`: lets go of what is being published. */
      letGo: () => void;
      /** With `?going`: whether letters go over no longer. */
      hasStopped: boolean;
      /** The flows that somebody wanted to open. */
      asked: string[];
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

/** With `?answer=figures`, or what else a host gives: what it answers to that, whatever it should be, is `with`. */
async function answered() {
  return JSON.parse(query.get('with') ?? '{}');
}

/** With `?answer=drafts`: none can be read. */
function draftsHere(): Drafts {
  const textAt = (): never => {
    throw new Error('no such table');
  };
  return query.has('answer', 'drafts') ? { ...localDrafts(), textAt } : localDrafts();
}

/** With `?office`: people, a calendar and another flow. */
const known = query.has('office') ? { office } : {};
/** With `?blank`: a flow that is nothing but its end. */
const flow = query.has('blank') ? blankFlow('surat', 'Surat') : letter;
/** With `?theme=dark`: in the dark, whatever the device says. */
const wished = query.get('theme');
const theme = wished === 'dark' || wished === 'light' ? wished : 'auto';
/** With `?drafts`: what was designed is kept on the device, and opened again. */
const drafts = query.has('drafts') ? draftsHere() : undefined;
const editor = createEditor(drafts?.kept(String(flow['flow']), 1) ?? createDocument(flow));
const proveHereOnly = proveHere();
const proveOrNot = query.has('answer', 'prove') ? answered : proveHereOnly;
const prove = async (document: FlowDocument): ReturnType<typeof proveHereOnly> => {
  const proof = await proveOrNot(document);
  window.alir.proved = document;
  return proof;
};
/** With `?going`: letters can go over, and never all have. */
const goingWithoutEnd: Pick<Publishing, 'tryGoingOver' | 'goOver'> = {
  tryGoingOver: async () => ({ able: 3, unable: [] }),
  async goOver(_flow, _reason, tell) {
    try {
      for (;;) {
        tell({ migrated: 1, refused: 0 });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    } finally {
      window.alir.hasStopped = true;
    }
  },
};
let letGo = (): void => undefined;
const alone = publishingHere([createDocument(letter)], lang);
const publishing = publishingFor(query);

/**
 * With `?two`: it takes two people, and somebody else has proposed a version. With `?unreachable`: the connection goes meanwhile. With
 * `?held`: publishing lasts until the test lets go.
 */
function publishingFor(given: URLSearchParams): Publishing {
  const renewed = createDocument({ ...renewedLetter, version: 2 });
  const host = given.has('two') ? twoPeopleHere(alone, renewed, lang) : alone;
  if (given.has('answer', 'examine')) return { ...host, examine: answered };
  if (given.has('answer', 'versions')) return { ...host, versions: answered };
  if (given.has('going')) return { ...host, ...goingWithoutEnd };
  if (given.has('held')) {
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return { ...host, publish: (...handed) => held.then(() => host.publish(...handed)) };
  }
  if (!given.has('unreachable')) return host;
  const gone = () => Promise.reject(new TypeError('Failed to fetch'));
  const { proposals } = host;
  return { ...host, publish: gone, ...(proposals && { proposals: { ...proposals, open: gone } }) };
}
const figures = query.has('answer', 'figures') ? { read: answered } : figuresHere;
/** With `?beside`: a second designer on the page. */
const beside = createEditor(createDocument(letter));
const children: FlowDocument[] = [];
const takeChild = (child: FlowDocument): void => void children.push(child);
const asked: string[] = [];
/** With `?begun`: a flow that is begun and not published, and other flows can be opened. */
const begun = query.has('begun') && {
  unpublished: [createDocument(blankFlow('penandatanganan', 'Penandatanganan'))],
  onOpenFlow: (name: string): void => void asked.push(name),
};
window.alir = {
  editor,
  drafts,
  children,
  asked,
  proved: null,
  hasStopped: false,
  letGo: () => letGo(),
  open: (opened) => editor.replace(opened),
};
if (main) {
  createRoot(main).render(
    <StrictMode>
      <FlowDesigner
        editor={editor}
        lang={lang}
        theme={theme}
        prove={prove}
        publishing={publishing}
        formPreview={InboxPreview}
        onChild={takeChild}
        author="budi"
        {...(query.has('figures') && { figures })}
        {...(drafts && { drafts })}
        {...known}
        {...begun}
      />
      {query.has('beside') ? (
        <FlowDesigner editor={beside} lang="en" prove={proveHereOnly} />
      ) : null}
      {query.has('templates') ? <Beginning /> : null}
    </StrictMode>,
  );
}
