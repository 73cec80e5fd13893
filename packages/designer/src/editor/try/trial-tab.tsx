// Trying the flow: whoever it waits for, with what they could do; programs that work or fail; the clock; and every moment so far,
// to go back to.

import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { Trial } from '../../try/trial.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { ChanceButton } from './chance-button.tsx';
import { KeepScenario } from './keep-scenario.tsx';
import { Moments, useMomentWords } from './moments.tsx';
import { StartForm } from './start-form.tsx';
import { TryClock } from './try-clock.tsx';
import { useTrial, useTrying } from './use-trying.tsx';

export function TrialTab(): ReactElement {
  const { texts } = useSession();
  const trying = useTrying();
  const phase = useTrial((state) => state.phase);
  useEffect(() => {
    void trying.begin();
    return trying.end;
  }, [trying]);
  return (
    <div className="alir-try">
      <Stale />
      {phase === 'loading' ? <p role="status">{texts.tryLoading}</p> : null}
      {phase === 'faulty' ? <p role="alert">{texts.tryFaulty}</p> : null}
      {phase === 'running' ? <Running /> : null}
    </div>
  );
}

/** Says that the flow was edited since the trial began. */
function Stale(): ReactElement | null {
  const { texts } = useSession();
  const trying = useTrying();
  const document = useDocument();
  const tried = useTrial((state) => state.document);
  // Scenarios that are kept, places and comments change nothing of it.
  if (tried === null || (tried.flow === document.flow && tried.forms === document.forms))
    return null;
  return (
    <p className="alir-notice" role="status">
      {texts.tryStale}{' '}
      <button type="button" className="alir-button" onClick={() => void trying.begin()}>
        {texts.tryAgain}
      </button>
    </p>
  );
}

function Running(): ReactElement | null {
  const { texts, lang } = useSession();
  const trial = useTrial((state) => state.trial);
  const tries = useTrial((state) => state.tries);
  const refused = useTrial((state) => state.refused);
  if (trial === null || tries === null) return null;
  const groups = tries.groupsOf(trial, lang);
  const isBegun = tries.officeOf(trial).instances.length > 0;
  return (
    <>
      <TryClock />
      {refused === null ? null : (
        <p className="alir-issue" role="alert">
          {refused}
        </p>
      )}
      {isBegun ? null : <StartForm trial={trial} />}
      {isBegun && groups.length === 0 ? <p role="status">{texts.tryNothing}</p> : null}
      <ul className="alir-try-groups">
        {groups.map(({ id, who, what, chances }) => (
          <li key={id} className="alir-try-group">
            <h3>{what}</h3>
            <p>{who}</p>
            <div className="alir-try-chances">
              {chances.map((chance) => (
                <ChanceButton key={chance.id} chance={chance} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <Told
        trial={trial}
        waiting={groups.map(({ what, who }) => `${what}, ${who}`).join('; ') || null}
      />
      <Moments trial={trial} />
      <KeepScenario />
    </>
  );
}

/** Says what happened and whom it waits for now, to those who do not see it. */
function Told(props: { readonly trial: Trial; readonly waiting: string | null }): ReactElement {
  const { texts } = useSession();
  const { trial, waiting } = props;
  const say = useMomentWords(trial);
  const moment = trial.moments[trial.at];
  const next = waiting === null ? texts.tryNothing : texts.tryWaits(waiting);
  return (
    <div className="alir-hidden" role="status" aria-live="polite">
      {moment === undefined || moment.act === null ? '' : `${say(moment)}. ${next}`}
    </div>
  );
}
