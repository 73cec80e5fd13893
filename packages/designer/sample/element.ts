// A page without React that has the element before it knows it, for tests that set its properties as pages do.

import { defineFlowElement } from '@alir/designer/element';
import { pictureOf } from '@alir/designer/picture';
import { sampleFigures, sampleFlow } from '../src/stories/sample-flow.ts';

declare global {
  interface Window {
    /** Makes the element known. */
    define: () => void;
    /** What may be given to it. */
    given: { readonly flow: typeof sampleFlow; readonly figures: typeof sampleFigures };
  }
}

window.given = { flow: sampleFlow, figures: sampleFigures };
window.define = () => defineFlowElement(pictureOf);
