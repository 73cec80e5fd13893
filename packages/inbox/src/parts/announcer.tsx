// Says what has happened: on screen for a while, and through a live region for those who listen.

import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import { Icon } from './icon.tsx';

export type AnnounceTone = 'info' | 'success' | 'error';
/** `stays`: until it is put away, as errors do. */
export type Announce = (text: string, tone?: AnnounceTone, how?: 'passes' | 'stays') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export function useAnnounce(): Announce {
  return use(AnnounceContext);
}

interface Note {
  readonly id: number;
  readonly text: string;
  readonly tone: AnnounceTone;
  readonly stays: boolean;
}

/** Longer than it takes to read two lines slowly; errors stay until they are put away. */
const shownMs = 7000;

export function Announcer({ children }: { readonly children: ReactNode }): ReactElement {
  const { texts } = useEnvironment();
  const [note, setNote] = useState<Note | null>(null);
  const announce = useCallback<Announce>((text, tone = 'info', how = 'passes') => {
    const stays = how === 'stays' || tone === 'error';
    setNote((last) => ({ id: (last?.id ?? 0) + 1, text, tone, stays }));
  }, []);
  useEffect(() => {
    if (note === null || note.stays) return undefined;
    const timer = setTimeout(() => setNote(null), shownMs);
    return () => clearTimeout(timer);
  }, [note]);
  const spoken = useMemo(() => note?.text ?? '', [note]);
  const urgent = note?.tone === 'error';
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="alir-hidden" aria-live="polite">
        {urgent ? '' : spoken}
      </div>
      <div className="alir-hidden" role="alert">
        {urgent ? spoken : ''}
      </div>
      {note !== null && (
        <section
          className={`alir-toast alir-toast-${note.tone}`}
          aria-label={texts.announced}
          key={note.id}
        >
          <Icon name={note.tone === 'error' ? 'warning' : 'check'} />
          <p>{note.text}</p>
          <button
            type="button"
            className="alir-icon-button"
            aria-label={texts.dismiss}
            onClick={() => setNote(null)}
          >
            <Icon name="close" />
          </button>
        </section>
      )}
    </AnnounceContext>
  );
}
