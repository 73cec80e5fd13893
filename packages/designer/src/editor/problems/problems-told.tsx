// Says how many problems there are whenever that changes, to those who do not see it.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useProblemCount } from './use-problem-count.ts';

export function ProblemsTold(): ReactElement {
  const { words } = useProblemCount();
  const [told, tell] = useState<{ readonly known: string | null; readonly news: string }>({
    known: null,
    news: '',
  });
  // What a flow has when it is opened stands on the button; what an edit makes of it is news.
  if (words !== null && words !== told.known)
    tell({ known: words, news: told.known === null ? '' : words });
  return (
    <div className="alir-hidden" role="status" aria-live="polite">
      {told.news}
    </div>
  );
}
