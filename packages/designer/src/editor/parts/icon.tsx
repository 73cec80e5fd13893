// The few icons, drawn here so that none is loaded. Decorative: the words stand beside them.

import type { ReactElement } from 'react';

const paths = {
  undo: 'M8 4L3 9l5 5M3 9h11a6 6 0 010 12h-4',
  redo: 'M16 4l5 5-5 5M21 9H10a6 6 0 000 12h4',
  tidy: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  up: 'M12 19V5M5 12l7-7 7 7',
  down: 'M12 5v14M5 12l7 7 7-7',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  picture: 'M9 3h6v4H9zM9 17h6v4H9zM12 7v10',
  warning: 'M12 3l10 18H2zM12 10v5M12 18h.01',
  error: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v6M12 16.500h.01',
  check: 'M4 12l5 5L20 6',
  details: 'M5 3h14v18H5zM8 8h8M8 12h8M8 16h5',
  play: 'M7 4l13 8-13 8z',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  pause: 'M8 5v14M16 5v14',
  back: 'M15 5l-8 7 8 7z',
  forward: 'M9 5l8 7-8 7z',
  comment: 'M4 4h16v12H11l-5 4v-4H4z',
  find: 'M10.500 4a6.500 6.500 0 100 13 6.500 6.500 0 000-13zM15.500 15.500L21 21',
  turn: 'M4 12h15M14 7l5 5-5 5',
  close: 'M5 5l14 14M19 5L5 19',
  figures: 'M5 20v-6M12 20V4M19 20v-9',
  history: 'M4 12a8 8 0 108-8H6M6 4l-3 0M6 4v4M12 8v4l3 2',
} as const;

/** The icons there are. */
export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="alir-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
