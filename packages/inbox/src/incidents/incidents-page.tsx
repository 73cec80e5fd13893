// For operators: where a flow's own rules failed. Each says what happened and offers the three ways out.

import type { ReactElement } from 'react';
import { SkeletonList } from '../parts/skeleton.tsx';
import { EmptyState, ErrorState } from '../parts/states.tsx';
import { useIncidents } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { usePageTitle } from '../session/page-title.tsx';
import { IncidentCard } from './incident-card.tsx';

/** For operators: open incidents, each with the ways out of it. */
export function IncidentsPage(): ReactElement {
  const { texts } = useEnvironment();
  const incidents = useIncidents();
  usePageTitle(texts.incidents.title);
  return (
    <article className="alir-incidents">
      <header className="alir-list-head">
        <h1>{texts.incidents.title}</h1>
        <p className="alir-help">{texts.incidents.explanation}</p>
      </header>
      {incidents.data === undefined ? (
        incidents.isError ? (
          <ErrorState error={incidents.error} retry={() => void incidents.refetch()} />
        ) : (
          <SkeletonList rows={3} />
        )
      ) : incidents.data.length === 0 ? (
        <EmptyState title={texts.incidents.none} />
      ) : (
        <ul className="alir-incident-list">
          {incidents.data.map((incident) => (
            <IncidentCard key={`${incident.instance}/${incident.id}`} incident={incident} />
          ))}
        </ul>
      )}
    </article>
  );
}
