// Our editor, whole, as a host embeds it. The proof runs in its worker where it is asked for; else nothing is proved, since the others
// prove nothing.

import { createRoot } from 'react-dom/client';
import { FlowDesigner } from '../../src/index.ts';
import { createDocument, createEditor } from '../../src/model/index.ts';
import { proveInWorker } from '../../src/proof/index.ts';
import type { ShownProof } from '../../src/editor/problems/proving.ts';
import '../../src/editor/style/style.css';
import type { Draw } from './drawn.ts';
import { officeFlow } from './office.ts';

const unproved = new Promise<ShownProof>(() => undefined);

/** Draws with our editor. */
export const drawAlir =
  (isProving: boolean): Draw =>
  (host, office) => {
    const { flow, layout } = officeFlow(office);
    const editor = createEditor(createDocument(flow, { layout }));
    let proved: unknown = null;
    const prover = isProving ? proveInWorker(newWorker()) : () => unproved;
    const prove: typeof prover = async (document) => {
      const proof = await prover(document);
      proved = document;
      return proof;
    };
    createRoot(host).render(<FlowDesigner editor={editor} prove={prove} />);
    return Promise.resolve({
      ground: '.react-flow__pane',
      step: '.alir-step',
      zoom: () => zoomIn(host),
      seeAll: () => host.querySelector<HTMLElement>('.alir-look button:last-child')?.click(),
      rename: (step, title) => {
        editor.dispatch({ type: 'set-property', step, at: ['task', 'title'], value: title });
      },
      isProved: () => proved === editor.document,
    });
  };

function newWorker(): Worker {
  return new Worker(new URL('../../src/proof/proof-worker.ts', import.meta.url), {
    type: 'module',
  });
}

/** The zoom of a React Flow in an element. */
export function zoomIn(host: HTMLElement): number {
  const viewport = host.querySelector('.react-flow__viewport');
  return viewport === null ? 1 : new DOMMatrix(getComputedStyle(viewport).transform).a;
}
