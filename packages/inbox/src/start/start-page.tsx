import type { ReactElement } from 'react';
import { formatRoute, navigate } from '../inbox/routes.ts';
import { SkeletonList } from '../parts/skeleton.tsx';
import { EmptyState, ErrorState } from '../parts/states.tsx';
import { useFlows } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { usePageTitle } from '../session/page-title.tsx';
import { localize } from '../texts/localize.ts';
import { StartForm } from './start-form.tsx';

/** Something new: choose what, then fill it in. */
export function StartPage({ flow }: { readonly flow: string | null }): ReactElement {
  return flow === null ? (
    <FlowChoice />
  ) : (
    <StartForm
      key={flow}
      flow={flow}
      started={(instance, task) =>
        navigate(
          task === null
            ? { page: 'letter', instance }
            : { page: 'task', task, tile: null, filter: {} },
          'replace',
        )
      }
    />
  );
}

function FlowChoice(): ReactElement {
  const { lang, texts } = useEnvironment();
  const flows = useFlows('looked-at');
  usePageTitle(texts.start.title);
  const startable = flows.data?.filter((flow) => flow.startable) ?? [];
  return (
    <article className="alir-start">
      <header className="alir-list-head">
        <h1>{texts.start.title}</h1>
      </header>
      {flows.isPending && <SkeletonList rows={2} />}
      {flows.isError && <ErrorState error={flows.error} retry={() => void flows.refetch()} />}
      {flows.data !== undefined && startable.length === 0 && (
        <EmptyState title={texts.start.none} />
      )}
      <ul className="alir-list">
        {startable.map(({ flow, title }) => (
          <li key={flow} className="alir-entry">
            <a className="alir-entry-link" href={formatRoute({ page: 'start', flow })} data-row="">
              <span className="alir-entry-subject">{localize(title, lang)}</span>
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}
