// A page with the viewer, for tests in a browser: in React, or as the element with `?element`; with `nowhere`, nothing is here.

import { defineFlowElement, FlowViewer, type FlowViewerProps } from '@alir/designer/viewer';
import { createRoot } from 'react-dom/client';
import { sampleFigures, sampleFlow, sampleOverlay } from '../src/stories/sample-flow.ts';
import { columnPicture } from '../test/column-picture.ts';

declare global {
  interface Window {
    /** Steps that were chosen. */
    chosen: string[];
    /** Draws the viewer with other properties. */
    draw: (props: Partial<FlowViewerProps>) => void;
  }
}

const main = document.querySelector('main');
const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'auto';
window.chosen = [];
const overlay = query.has('nowhere') || query.has('figures') ? {} : sampleOverlay;
if (main && query.has('element')) {
  defineFlowElement(columnPicture);
  defineFlowElement(columnPicture);
  const element = document.createElement('alir-flow');
  element.setAttribute('flow', JSON.stringify(sampleFlow));
  element.setAttribute('overlay', JSON.stringify(overlay));
  if (query.has('figures')) element.setAttribute('figures', JSON.stringify(sampleFigures));
  element.addEventListener('alir-choose', (event) => {
    if (event instanceof CustomEvent) window.chosen.push(event.detail.step);
  });
  main.append(element);
} else if (main) {
  const root = createRoot(main);
  const fixed = {
    flow: sampleFlow,
    pictureOf: columnPicture,
    theme,
    onChoose: (step: string) => window.chosen.push(step),
  } as const;
  window.draw = (props) => root.render(<FlowViewer {...fixed} {...props} />);
  window.draw(
    query.has('figures') ? { figures: sampleFigures } : query.has('plain') ? {} : { overlay },
  );
}
