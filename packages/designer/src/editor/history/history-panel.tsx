// What was done, newest first.

import type { ReactElement } from 'react';
import { useDocument, useSayings, useSession } from '../session/session.tsx';

export function HistoryPanel(): ReactElement {
  const { editor, texts } = useSession();
  const sayings = useSayings();
  useDocument();
  const { past } = editor.history;
  if (past.length === 0) return <p className="alir-side-empty">{texts.nothingDone}</p>;
  return (
    <ol className="alir-history" reversed>
      {past
        .map((entry, index) => ({ entry, index }))
        .toReversed()
        .map(({ entry, index }) => (
          <li key={index}>{entry.commands.slice(-1).map(sayings.done)}</li>
        ))}
    </ol>
  );
}
