// Sheets that somebody began and did not finish. Going on with one is better than another empty one beside it.

import type { ReactElement } from 'react';
import { TaskRow } from '../inbox/task-row.tsx';
import { useTasks } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';

/** @param state - where the flow begins */
export function UnfinishedList({
  flow,
  state,
}: {
  readonly flow: string;
  readonly state: string;
}): ReactElement | null {
  const { describe, lang, texts } = useEnvironment();
  const pages = useTasks({ status: 'open', flow, state, sort: '-opened' });
  const unnamed = (pages.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(
      ({ summary, rootSummary }) => describe(summary, rootSummary, lang).subject === undefined,
    );
  if (unnamed.length === 0) return null;
  return (
    <section className="alir-unfinished">
      <h2>{texts.start.unfinished}</h2>
      <ul className="alir-list">
        {unnamed.map((item) => (
          <TaskRow
            key={item.id}
            item={item}
            tile={null}
            filter={{}}
            current={false}
            quick={null}
            positions={new Map()}
            choice={null}
          />
        ))}
      </ul>
    </section>
  );
}
