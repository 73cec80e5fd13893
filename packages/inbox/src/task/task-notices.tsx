// What stands in the way, above the form. Nothing typed is lost in any of these cases, and each says so.

import type { ReactElement } from 'react';
import type { SeatView, TaskView } from '@alir/engine/core/types';
import { DraftNotice } from '../drafts/draft-note.tsx';
import { fieldLabel } from '../form/label.ts';
import { fieldOf } from '../form/issues.ts';
import { optionsOf } from '../form/field-fact.tsx';
import { ReadValue } from '../form/read-value.tsx';
import { kindOfValue } from '../form/value-kind.ts';
import { Notice } from '../parts/notice.tsx';
import { useRefusalWords } from '../queries/use-refusal-words.ts';
import { useEnvironment } from '../session/environment.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { TaskSuspension } from './task-suspension.tsx';
import { requestLabel } from './use-task-work.ts';
import type { Submission, TaskRequest, TaskWork } from './use-task-work.ts';

export function TaskNotices(props: {
  readonly task: TaskView;
  readonly work: TaskWork;
  readonly seat: SeatView | null;
  readonly subject: string;
  readonly submit: (request: TaskRequest) => Promise<Submission>;
}): ReactElement {
  const { task, work } = props;
  const { texts } = useEnvironment();
  const { obstacle } = work;
  const closed = obstacle?.kind === 'closed' ? obstacle.detail : null;
  return (
    <div className="alir-notices" aria-live="polite">
      <TaskSuspension task={task} subject={props.subject} seat={props.seat} />
      {work.waiting && <Notice tone="info">{texts.outbox.kept}</Notice>}
      {(task.status !== 'open' || closed !== null) && (
        <ClosedNotice task={task} work={work} detail={closed} />
      )}
      {task.status === 'open' && (obstacle?.kind === 'stale' || work.differences.length > 0) && (
        <Changed {...props} />
      )}
      {obstacle?.kind === 'incomplete' && work.issues.length > 0 && (
        <Notice tone="alarm">{texts.task.incomplete(work.issues.length)}</Notice>
      )}
      <Refused work={work} />
      {task.incidents.map((incident) => (
        <Notice key={incident.id} tone="alarm">
          {texts.task.incident(incident.detail)}
        </Notice>
      ))}
      {work.held.note !== null && <DraftNotice note={work.held.note} />}
      {!work.held.kept && <Notice tone="alarm">{texts.drafts.notKept}</Notice>}
    </div>
  );
}

function Refused({ work }: { readonly work: TaskWork }): ReactElement | null {
  const problem = work.obstacle?.kind === 'refused' ? work.obstacle.problem : null;
  const words = useRefusalWords(problem);
  if (words === null) return null;
  return (
    <Notice tone="alarm">
      <p>{words}</p>
      <StrayIssues work={work} />
    </Notice>
  );
}

/** Faults that belong to no field of this form still have to be read. */
function StrayIssues({ work }: { readonly work: TaskWork }): ReactElement | null {
  const fields = new Set(
    work.seen.form?.sections.flatMap((section) => section.fields.map(({ field }) => field)),
  );
  const stray = work.issues.filter((issue) => !fields.has(fieldOf(issue)));
  if (stray.length === 0) return null;
  return (
    <ul>
      {stray.map((issue) => (
        <li key={issue.pointer + issue.detail}>{issue.detail}</li>
      ))}
    </ul>
  );
}

function Changed(props: {
  readonly work: TaskWork;
  readonly submit: (request: TaskRequest) => Promise<Submission>;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const { work } = props;
  const { obstacle, differences } = work;
  const stale = obstacle?.kind === 'stale' ? obstacle : null;
  return (
    <Notice tone="alarm">
      <p>{stale === null ? texts.task.changed : texts.task.stale}</p>
      {differences.length > 0 && (
        <table className="alir-table">
          <thead>
            <tr>
              <th scope="col">{texts.task.field}</th>
              <th scope="col">{texts.task.before}</th>
              <th scope="col">{texts.task.after}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, before, after }) => {
              const kind = kindOfValue(field.field, field.widget);
              const words = { schema: field.schema, options: optionsOf(field, lang), kind };
              return (
                <tr key={field.field}>
                  <th scope="row">{fieldLabel(field, lang, texts)}</th>
                  <td>
                    <ReadValue value={before} {...words} />
                  </td>
                  <td>
                    <ReadValue value={after} {...words} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <div className="alir-button-row">
        {stale !== null && (
          <button
            type="button"
            className="alir-button alir-button-primary"
            disabled={work.sending}
            onClick={() => void props.submit(stale.request)}
          >
            {texts.task.sendAgain(requestLabel(work.seen, stale.request.outcome, lang, texts))}
          </button>
        )}
        <button type="button" className="alir-button" onClick={work.acceptDifferences}>
          {texts.task.lookAgain}
        </button>
      </div>
    </Notice>
  );
}
