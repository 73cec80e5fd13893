import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftView } from '@alir/engine/core/types';
import { createDraftSender } from '../drafts/draft-sender.ts';
import { emptyDraft } from '../drafts/draft-store.ts';
import type { Draft, DraftStore } from '../drafts/draft-store.ts';
import { draftOf, meetDraft } from '../drafts/meet-draft.ts';
import type { Meeting } from '../drafts/meet-draft.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';

export interface HeldDraft {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly clear: () => void;
  /** False when the device would not keep it: it is only on screen. */
  readonly kept: boolean;
  /** What the person should know of another draft of the same; null: there is none. */
  readonly note: DraftNote | null;
}

/** There is another draft: of somebody who had the task before, or of the same person on another device. */
export interface DraftNote {
  readonly kind: 'offer' | 'replace' | 'ours';
  /** The one on the server. */
  readonly of: DraftView;
  /** Puts the one that is not on screen there. */
  readonly use: () => void;
}

/** A draft that the server keeps, too. */
export interface ServerDraft {
  /** As it came with the task. */
  readonly draft: DraftView | null;
  /** Whether the task can still be worked on. */
  readonly isOpen: boolean;
  /** Position to act in. */
  readonly as: string | null;
}

/**
 * What is typed about a task (or a letter to be started), kept on the device with every keystroke.
 *
 * @param server - of a task: it is kept on the server as well, for other devices and for whoever has the task next
 */
export function useDraft(about: string, server?: ServerDraft): HeldDraft {
  const { drafts } = useSession();
  const { now } = useEnvironment();
  const [draft, setDraft] = useState(() => drafts.load(about) ?? emptyDraft);
  const [kept, setKept] = useState(true);
  // Several changes may come in one event, each on top of the last.
  const latest = useRef(draft);
  const show = useCallback(
    (next: Draft) => {
      latest.current = next;
      setKept(drafts.save(about, next));
      setDraft(next);
    },
    [drafts, about],
  );
  const sender = useSender(about, server);
  const change = useCallback(
    (changeIt: (draft: Draft) => Draft) => {
      show(changeIt(latest.current));
      drafts.mark(about, { changedAt: now() });
      sender?.send(latest.current);
    },
    [show, drafts, about, now, sender],
  );
  const note = useMeeting({ about, drafts, server, show, change });
  const clear = useCallback(() => {
    sender?.drop();
    drafts.drop(about);
  }, [drafts, about, sender]);
  // Also when the outbox has carried it: what has arrived is no draft any more.
  useEffect(
    () =>
      drafts.onDrop((dropped) => {
        if (dropped !== about) return;
        sender?.cancel();
        latest.current = emptyDraft;
        setDraft(emptyDraft);
      }),
    [drafts, about, sender],
  );
  return { draft, change, clear, kept, note };
}

interface Sender {
  readonly send: (draft: Draft) => void;
  readonly cancel: () => void;
  /** The person throws the draft away: on other devices, too. */
  readonly drop: () => void;
}

/** Null where the server keeps none. */
function useSender(task: string, server: ServerDraft | undefined): Sender | null {
  const { client } = useEnvironment();
  const { drafts } = useSession();
  const queryClient = useQueryClient();
  const as = server?.as ?? null;
  const isKept = server?.isOpen === true;
  const sender = useMemo(
    () =>
      createDraftSender(
        (draft) => client.saveDraft(task, { ...draft, ...(as === null ? {} : { as }) }),
        (saved) => {
          drafts.mark(task, { savedAt: saved?.savedAt ?? null });
          // What looks alike depends on what is entered.
          void queryClient.invalidateQueries({ queryKey: ['merge', task] });
        },
      ),
    [client, drafts, task, as, queryClient],
  );
  useEffect(() => {
    const back = (): void => sender.flush();
    globalThis.addEventListener('online', back);
    return () => {
      globalThis.removeEventListener('online', back);
      sender.flush();
    };
  }, [sender]);
  return useMemo(() => {
    if (!isKept) return null;
    const drop = (): void => {
      sender.cancel();
      client.dropDraft(task).catch(() => undefined);
    };
    return { send: sender.send, cancel: sender.cancel, drop };
  }, [sender, client, task, isKept]);
}

interface Met {
  readonly about: string;
  readonly drafts: DraftStore;
  readonly server: ServerDraft | undefined;
  readonly show: (draft: Draft) => void;
  readonly change: HeldDraft['change'];
}

/** Compares with the draft on the server whenever that is another one. */
function useMeeting({ about, drafts, server, show, change }: Met): DraftNote | null {
  const [met, setMet] = useState<{ meeting: Meeting; of: DraftView; mine: Draft } | null>(null);
  const remote = server?.isOpen === true ? server.draft : null;
  const key = remote && `${remote.by.user} ${remote.savedAt}`;
  const lastKey = useRef<string | null>(null);
  useEffect(() => {
    if (remote === null || key === lastKey.current) return;
    lastKey.current = key;
    const mine = drafts.load(about) ?? emptyDraft;
    const meeting = meetDraft(mine, drafts.markOf(about), remote);
    if (meeting === 'take' || meeting === 'replace') {
      show(draftOf(remote));
      drafts.mark(about, { savedAt: remote.savedAt });
    }
    if (meeting !== 'keep' && meeting !== 'take') setMet({ meeting, of: remote, mine });
  }, [about, drafts, remote, key, show]);
  if (met === null || met.meeting === 'keep' || met.meeting === 'take') return null;
  const { meeting: kind, of, mine } = met;
  const use = (): void => {
    change(() => (kind === 'replace' ? mine : draftOf(of)));
    setMet(null);
  };
  return { kind, of, use };
}
