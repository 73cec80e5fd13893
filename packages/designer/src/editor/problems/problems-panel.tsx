// What is wrong, as sentences: a press leads to the place, another mends it where that can be said.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Trouble } from '../../proof/prover.ts';
import { Icon } from '../parts/icon.tsx';
import { ReplayPanel } from '../replay/replay-panel.tsx';
import { useReplay } from '../replay/use-replaying.tsx';
import { useDispatch, useSession } from '../session/session.tsx';
import { inspect } from '../session/ui-state.ts';
import { PlayTrouble } from './play-trouble.tsx';
import { useProving } from './use-proving.tsx';

export function ProblemsPanel(): ReactElement {
  const { texts } = useSession();
  const troubles = useProving((state) => state.proof?.troubles ?? null);
  const failure = useProving((state) => state.failure);
  const isPlaying = useReplay((state) => state.played !== null);
  const [last, setLast] = useState<string | null>(null);
  if (isPlaying) return <ReplayPanel />;
  return (
    <div className="alir-problems">
      {failure === null ? null : <p role="alert">{texts.notProved(failure)}</p>}
      {troubles === null ? <p role="status">{texts.proving}</p> : null}
      {troubles?.length === 0 ? <p role="status">{texts.noProblems}</p> : null}
      <ul>
        {(troubles ?? []).map((trouble) => (
          <TroubleItem
            key={nameOf(trouble)}
            trouble={trouble}
            wasPlayed={nameOf(trouble) === last}
            play={() => setLast(nameOf(trouble))}
          />
        ))}
      </ul>
    </div>
  );
}

function nameOf({ code, place, sentence }: Trouble): string {
  return `${code} ${place.step} ${place.at.join('/')} ${sentence.en}`;
}

function TroubleItem(props: {
  readonly trouble: Trouble;
  readonly wasPlayed: boolean;
  readonly play: () => void;
}): ReactElement {
  const { trouble } = props;
  const { ui, texts, lang } = useSession();
  const dispatch = useDispatch();
  const { severity, sentence, place, repair } = trouble;
  return (
    <li className="alir-problem" data-severity={severity}>
      <button
        type="button"
        className="alir-problem-go"
        onClick={() => inspect(ui, place.step, place.at.join('/'))}
      >
        <Icon name={severity} />
        <span className="alir-hidden">{severity === 'error' ? texts.error : texts.warning}: </span>
        <span>{sentence[lang]}</span>
      </button>
      <div className="alir-problem-acts">
        <PlayTrouble id={nameOf(trouble)} {...props} />
        {repair === null ? null : (
          <button type="button" className="alir-button" onClick={() => dispatch(repair)}>
            {texts.repair}
          </button>
        )}
      </div>
    </li>
  );
}
