// A story that is played: what happens, in sentences, with the one that is looked at, and buttons to go back and forth. The arrow
// keys do the same.

import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useSession } from '../session/session.tsx';
import { Frames } from './frames.tsx';
import { ReplayControls } from './replay-controls.tsx';
import { useReplay, useReplaying } from './use-replaying.tsx';

export function ReplayPanel(): ReactElement | null {
  const { texts } = useSession();
  const { replay: words } = texts.trying;
  const replaying = useReplaying();
  const played = useReplay((state) => state.played);
  const replay = useReplay((state) => state.replay);
  const isLoading = useReplay((state) => state.isLoading);
  const onKeyDown = useFrameKeys();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (played === null) return null;
  return (
    <section className="alir-replay" aria-label={words.title} onKeyDown={onKeyDown}>
      <button type="button" className="alir-button" onClick={replaying.end}>
        {words.end}
      </button>
      <h3 ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      {isLoading ? <p role="status">{words.loading}</p> : null}
      {!isLoading && replay === null ? <p role="alert">{words.impossible}</p> : null}
      {replay === null ? null : (
        <>
          <ReplayControls replay={replay} />
          <Frames replay={replay} played={played} />
        </>
      )}
    </section>
  );
}

/** Left and right look at the frame before and behind; Escape ends it. */
function useFrameKeys(): (event: KeyboardEvent) => void {
  const replaying = useReplaying();
  return (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      replaying.lookAt(replaying.store.getState().at + by);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      replaying.end();
    }
  };
}
