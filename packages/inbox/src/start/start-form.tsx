// Begins an instance: a letter to be registered, a report to be made.

import type { ReactElement } from 'react';
import type { FlowView } from '../client/client.ts';
import { TaskForm } from '../form/task-form.tsx';
import { noContext } from '../form/widgets/widget-props.ts';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useFlow } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { SeatChoice } from '../session/seat-choice.tsx';
import { actingSeats, useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { usePageTitle } from '../session/page-title.tsx';
import { UnfinishedList } from './unfinished-list.tsx';
import { useStart } from './use-start.ts';
import type { Started, StartWork } from './use-start.ts';

/** What is started, and what happens then. */
export interface StartFormProps {
  /** Name of the flow. */
  readonly flow: string;
  /** Called with the new instance, and the task in it that is one's own, if there is one. */
  readonly started: Started;
}

/** The form with which somebody starts an instance by hand. */
export function StartForm({ flow, started }: StartFormProps): ReactElement {
  const view = useFlow(flow, 'looked-at');
  if (view.data !== undefined) return <Filling view={view.data} started={started} />;
  if (view.isError) return <ErrorState error={view.error} retry={() => void view.refetch()} />;
  return <SkeletonPage />;
}

function Filling({
  view,
  started,
}: {
  readonly view: FlowView;
  readonly started: Started;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const work = useStart(view, started);
  usePageTitle(localize(view.title, lang));
  return (
    <article className="alir-start">
      <form
        className="alir-start-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void work.start();
        }}
      >
        <div className="alir-task-scroll">
          <header className="alir-task-head">
            <h1>{localize(view.title, lang)}</h1>
            {view.definition.description !== undefined && (
              <p className="alir-prose">{localize(view.definition.description, lang)}</p>
            )}
          </header>
          <Body flow={view.flow} work={work} />
          <UnfinishedList flow={view.flow} state={view.definition.initial} />
        </div>
        <div className="alir-outcomes">
          <div className="alir-outcome-buttons">
            <button
              type="submit"
              className="alir-button alir-button-primary"
              disabled={work.sending}
            >
              {work.sending ? texts.task.sending : work.empty ? texts.start.open : texts.start.send}
            </button>
          </div>
        </div>
      </form>
    </article>
  );
}

function Body({ flow, work }: { readonly flow: string; readonly work: StartWork }): ReactElement {
  const { texts } = useEnvironment();
  const seats = actingSeats(useSession());
  const { form, issues, problem, seat } = work;
  return (
    <div className="alir-start-body">
      {seats.length > 1 && <SeatChoice seats={seats} seat={seat} choose={work.chooseSeat} />}
      {work.empty ? (
        <p className="alir-help">{texts.start.nothingToFill}</p>
      ) : (
        <TaskForm
          form={form}
          values={work.values}
          issues={issues}
          readOnly={false}
          context={{ ...noContext, seat, flow }}
          onChange={work.setField}
        />
      )}
      <div className="alir-notices" aria-live="polite">
        {(problem !== null || issues.length > 0) && (
          <p className="alir-issue">{problem?.detail ?? texts.task.incomplete(issues.length)}</p>
        )}
      </div>
    </div>
  );
}
