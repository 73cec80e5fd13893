// For operators: flows that start by themselves, and what could not be started, each with why.

import type { ReactElement } from 'react';
import { SkeletonList } from '../parts/skeleton.tsx';
import { EmptyState, ErrorState } from '../parts/states.tsx';
import { useStartClocks } from '../queries/use-start-clocks.ts';
import { useEnvironment } from '../session/environment.tsx';
import { usePageTitle } from '../session/page-title.tsx';
import { StartClockCard } from './start-clock-card.tsx';

/** For operators: clocks of flows, those with refused starts first. */
export function StartClocksPage(): ReactElement {
  const { texts } = useEnvironment();
  const clocks = useStartClocks();
  usePageTitle(texts.startClocks.title);
  return (
    <article className="alir-incidents">
      <header className="alir-list-head">
        <h1>{texts.startClocks.title}</h1>
        <p className="alir-help">{texts.startClocks.explanation}</p>
      </header>
      {clocks.data === undefined ? (
        clocks.isError ? (
          <ErrorState error={clocks.error} retry={() => void clocks.refetch()} />
        ) : (
          <SkeletonList rows={3} />
        )
      ) : clocks.data.length === 0 ? (
        <EmptyState icon="clock" title={texts.startClocks.none} />
      ) : (
        <ul className="alir-incident-list">
          {clocks.data
            .toSorted((one, other) => other.refused.length - one.refused.length)
            .map((clock) => (
              <StartClockCard key={clock.flow} clock={clock} />
            ))}
        </ul>
      )}
    </article>
  );
}
