// Many letters at once: a few numbers, a press, and where letters would wait, as colours with numbers on the canvas and as a table.

import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useDocument, useSession } from '../session/session.tsx';
import { LoadForm } from './load-form.tsx';
import { PopulationResult } from './population-result.tsx';
import { useCrowd, useCrowding } from './use-crowding.tsx';

export function PopulationTab(): ReactElement {
  const { texts } = useSession();
  const { population: words } = texts.trying;
  const crowding = useCrowding();
  const phase = useCrowd((state) => state.phase);
  const failure = useCrowd((state) => state.failure);
  const progress = useCrowd((state) => state.progress);
  useEffect(() => {
    void crowding.begin();
    return crowding.end;
  }, [crowding]);
  return (
    <div className="alir-population">
      <Stale />
      {phase === 'loading' ? <p role="status">{texts.tryLoading}</p> : null}
      {phase === 'faulty' ? <p role="alert">{texts.tryFaulty}</p> : null}
      {phase === 'failed' ? <p role="alert">{words.failed(failure ?? '')}</p> : null}
      <LoadForm />
      {phase === 'running' ? (
        <progress aria-label={words.running} value={progress} max={1} />
      ) : null}
      <PopulationResult />
    </div>
  );
}

function Stale(): ReactElement | null {
  const { texts } = useSession();
  const crowding = useCrowding();
  const document = useDocument();
  const played = useCrowd((state) => state.document);
  if (played === null || played.flow === document.flow) return null;
  return (
    <p className="alir-notice" role="status">
      {texts.tryStale}{' '}
      <button type="button" className="alir-button" onClick={() => void crowding.begin()}>
        {texts.tryAgain}
      </button>
    </p>
  );
}
