// The clock of a trial, which stands still until somebody moves it.

import type { ReactElement } from 'react';
import { useSession } from '../session/session.tsx';
import { useTrial, useTrying } from './use-trying.tsx';

const day = 86_400_000;

export function TryClock(): ReactElement | null {
  const { texts } = useSession();
  const trying = useTrying();
  const trial = useTrial((state) => state.trial);
  const tries = useTrial((state) => state.tries);
  if (trial === null || tries === null) return null;
  const office = tries.officeOf(trial);
  const due = office.nextDue();
  return (
    <section className="alir-try-clock" aria-label={texts.tryClock}>
      <p>{texts.tryNow(new Date(office.now))}</p>
      <button
        type="button"
        className="alir-button"
        onClick={() => trying.act({ kind: 'wait', until: office.now + day })}
      >
        {texts.tryNextDay}
      </button>
      {due === null ? null : (
        <button
          type="button"
          className="alir-button"
          onClick={() => trying.act({ kind: 'wait', until: due })}
        >
          {texts.tryUntil(new Date(due))}
        </button>
      )}
    </section>
  );
}
