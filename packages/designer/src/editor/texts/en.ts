// English for the editor.

import type { EditorTexts } from './texts.ts';

export const en: EditorTexts = {
  designer: 'Flow designer',
  canvas: 'Picture of the flow',
  canvasHelp:
    'Arrows choose a step, Enter opens its details, Insert adds a step behind it, Delete takes it away.',
  outline: 'List of steps',
  undo: 'Undo',
  redo: 'Redo',
  tidy: 'Tidy up',
  fit: 'Show all',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  problems: (errors, warnings) => `${errors} errors, ${warnings} warnings`,
  noProblems: 'No problems',
  history: 'History',
  inspector: 'Details of the step',
  close: 'Close',
  addHere: 'Add a step here',
  addHow: 'Which step?',
  addFirst: 'Add the first step',
  remove: 'Take the step away',
  repair: 'Repair',
  error: 'Error',
  warning: 'Warning',
  nothingChosen: 'Choose a step to see its details.',
  done: () => 'Done.',
  refused: ({ code }) => code,
  undone: 'Undone.',
  redone: 'Done again.',
};
