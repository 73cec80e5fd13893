// What was done, newest first. What was taken away is called as it was before.

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { applyChanges, invertChanges } from '../../model/change/change.ts';
import { asDocument, type FlowDocument } from '../../model/document/document.ts';
import { type FlowGraph, graphOf } from '../../model/graph/flow-graph.ts';
import type { Entry } from '../../model/history/history.ts';
import { useDocument, useSayings, useSession } from '../session/session.tsx';

export function HistoryPanel(): ReactElement {
  const { editor, texts } = useSession();
  const sayings = useSayings();
  const document = useDocument();
  const { past } = editor.history;
  const told = useMemo(() => newestFirst(past, document), [past, document]);
  // What others said was done elsewhere.
  const mine = told.filter(({ entry }) => entry.isMine);
  if (mine.length === 0) return <p className="alir-side-empty">{texts.nothingDone}</p>;
  return (
    <ol className="alir-history" reversed>
      {mine.map(({ entry, before }, index) => (
        <li key={mine.length - index}>
          {entry.commands.slice(-1).map((command) => sayings.done(command, before))}
        </li>
      ))}
    </ol>
  );
}

interface Told {
  readonly entry: Entry;
  /** The flow before it, where something was taken away. */
  readonly before?: FlowGraph;
}

function newestFirst(past: readonly Entry[], document: FlowDocument): readonly Told[] {
  let now: FlowDocument | null = document;
  return past.toReversed().map((entry): Told => {
    const before: FlowDocument | null = now && documentBefore(entry, now);
    now = before;
    const takesAway = entry.changes.some(({ kind, path }) => kind === 'remove' && path.length > 2);
    return before !== null && takesAway ? { entry, before: graphOf(before) } : { entry };
  });
}

function documentBefore({ changes }: Entry, after: FlowDocument): FlowDocument | null {
  const before = applyChanges({ ...after }, invertChanges(changes));
  return before === undefined ? null : asDocument(before);
}
