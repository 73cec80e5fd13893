// Codes whose sentence has gaps and that no file of the repository can bring about, with what would fill them.

import type { Example } from './example.ts';

/** Each with the reason. */
export const untried: readonly (Example & { readonly why: string })[] = [
  {
    code: 'EXPR_TOO_LONG',
    params: { length: 2600, limit: 2000 },
    why: 'In a file the length of a text is refused before; programs that compile an expression alone meet it.',
  },
  {
    code: 'SERIES_UNKNOWN',
    params: { series: 'berita' },
    why: 'Nothing reports it: a name that is not declared is told as a name that is not known.',
  },
];
