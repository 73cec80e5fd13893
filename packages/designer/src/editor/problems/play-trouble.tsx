// The button that plays how it comes to what is wrong; none where there is no story to tell.

import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Trouble } from '../../proof/prover.ts';
import { Icon } from '../parts/icon.tsx';
import { useReplaying } from '../replay/use-replaying.tsx';
import { useSession } from '../session/session.tsx';

export function PlayTrouble(props: {
  readonly trouble: Trouble;
  readonly id: string;
  /** Whether it was played last: whoever comes back from it is at its button. */
  readonly wasPlayed: boolean;
  readonly play: () => void;
}): ReactElement | null {
  const { texts, lang } = useSession();
  const replaying = useReplaying();
  const { trouble, id, wasPlayed } = props;
  const { scenario, severity, sentence } = trouble;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasPlayed) button.current?.focus();
    // Once, when the list is shown again.
  }, []);
  if (scenario === null) return null;
  const { steps, at } = scenario;
  return (
    <button
      ref={button}
      type="button"
      className="alir-button"
      onClick={() => {
        props.play();
        const story = { steps, given: at === undefined ? {} : { at } };
        const isStuck = severity === 'error';
        const played = { id, conclusion: sentence[lang], isStuck, story };
        void replaying.play(played, !matchMedia('(prefers-reduced-motion: reduce)').matches);
      }}
    >
      <Icon name="play" />
      {texts.trying.replay.play}
    </button>
  );
}
