import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyDraft } from '../drafts/draft-store.ts';
import type { Draft } from '../drafts/draft-store.ts';
import { useSession } from '../session/session.tsx';

export interface HeldDraft {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly clear: () => void;
  /** False when the device would not keep it: it is only on screen. */
  readonly kept: boolean;
}

/** What is typed about a task (or a letter to be started), kept on the device with every keystroke. */
export function useDraft(about: string): HeldDraft {
  const { drafts } = useSession();
  const [draft, setDraft] = useState(() => drafts.load(about) ?? emptyDraft);
  const [kept, setKept] = useState(true);
  // Several changes may come in one event, each on top of the last.
  const latest = useRef(draft);
  const change = useCallback(
    (changeIt: (draft: Draft) => Draft) => {
      latest.current = changeIt(latest.current);
      setKept(drafts.save(about, latest.current));
      setDraft(latest.current);
    },
    [drafts, about],
  );
  const clear = useCallback(() => drafts.drop(about), [drafts, about]);
  // Also when the outbox has carried it: what has arrived is no draft any more.
  useEffect(
    () =>
      drafts.onDrop((dropped) => {
        if (dropped !== about) return;
        latest.current = emptyDraft;
        setDraft(emptyDraft);
      }),
    [drafts, about],
  );
  return { draft, change, clear, kept };
}
