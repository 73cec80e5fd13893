// Back, pause and forward of a story.

import type { ReactElement } from 'react';
import type { Replay } from '../../try/replay.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session/session.tsx';
import { useReplay, useReplaying } from './use-replaying.tsx';

export function ReplayControls({ replay }: { readonly replay: Replay }): ReactElement {
  const { texts } = useSession();
  const { replay: words } = texts.trying;
  const replaying = useReplaying();
  const at = useReplay((state) => state.at);
  const isRunning = useReplay((state) => state.isRunning);
  const last = replay.frames.length - 1;
  return (
    <div className="alir-replay-controls" role="group" aria-label={words.title}>
      <button
        type="button"
        className="alir-icon-button"
        aria-label={words.back}
        title={words.back}
        aria-disabled={at === 0}
        onClick={() => replaying.lookAt(at - 1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        className="alir-button alir-primary"
        onClick={() => replaying.run(!isRunning)}
      >
        <Icon name={isRunning ? 'pause' : 'play'} />
        {isRunning ? words.pause : words.resume}
      </button>
      <button
        type="button"
        className="alir-icon-button"
        aria-label={words.forward}
        title={words.forward}
        aria-disabled={at === last}
        onClick={() => replaying.lookAt(at + 1)}
      >
        <Icon name="forward" />
      </button>
      <span className="alir-help">{words.position(at + 1, last + 1)}</span>
      <p className="alir-help">{words.keys}</p>
    </div>
  );
}
