// Back, pause and forward of a story.

import type { ReactElement } from 'react';
import type { Replay } from '../../try/replay.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
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
      <IconButton
        icon="back"
        label={words.back}
        isOff={at === 0}
        act={() => replaying.lookAt(at - 1)}
      />
      <button
        type="button"
        className="alir-button alir-primary"
        onClick={() => replaying.run(!isRunning)}
      >
        <Icon name={isRunning ? 'pause' : 'play'} />
        {isRunning ? words.pause : words.resume}
      </button>
      <IconButton
        icon="forward"
        label={words.forward}
        isOff={at === last}
        act={() => replaying.lookAt(at + 1)}
      />
      <span className="alir-help">{words.position(at + 1, last + 1)}</span>
      <p className="alir-help">{words.keys}</p>
    </div>
  );
}
