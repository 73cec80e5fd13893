// The few icons, drawn here so that none is loaded. Decorative: the words stand beside them.

import type { ReactElement } from 'react';

const paths = {
  inbox: 'M3 13h5l1.5 3h5L16 13h5M3 13l3-8h12l3 8v6H3z',
  letter: 'M3 6h18v12H3zM3 7l9 6 9-6',
  share: 'M12 4v10M12 4l-4 4M12 4l4 4M5 13v6h14v-6',
  work: 'M9 12l2 2 4-5M4 4h16v16H4z',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z',
  report: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7M9 8h3',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3 2',
  check: 'M4 12l5 5L20 6',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  warning: 'M12 3l10 18H2zM12 10v5M12 18h.01',
  plus: 'M12 5v14M5 12h14',
  menu: 'M4 6h16M4 12h16M4 18h16',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5',
  close: 'M5 5l14 14M19 5L5 19',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  settings:
    'M4 7h10M18 7h2M4 17h2M10 17h10M14 7a2 2 0 104 0 2 2 0 00-4 0zM6 17a2 2 0 104 0 2 2 0 00-4 0z',
  attachment:
    'M20 11l-8.5 8.5a5 5 0 01-7-7L13 4a3.3 3.3 0 015 5l-8.5 8.500a1.600 1.600 0 01-2.500-2.500L15 7',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4 21c0-4 3.500-6.500 8-6.500s8 2.500 8 6.500',
  bell: 'M6 16V11a6 6 0 0112 0v5l2 2H4zM10 21h4',
  print: 'M7 8V3h10v5M5 8h14v8h-3M8 16H5M8 13h8v8H8z',
} as const;

/** The icons that tiles may have. */
export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="alir-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
