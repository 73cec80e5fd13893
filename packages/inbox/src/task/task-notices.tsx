// What stands in the way, above the form. Nothing typed is lost in any of these cases, and each says so.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { fieldOf } from '../form/issues.ts';
import { ReadValue } from '../form/read-value.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTimeline } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { actorName } from '../story/tell-story.ts';
import { localize } from '../texts/localize.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { draftText } from './draft-text.ts';
import type { OutcomeRequest, TaskWork } from './use-task-work.ts';

export function TaskNotices(props: {
  readonly task: TaskView;
  readonly work: TaskWork;
  readonly submit: (request: OutcomeRequest) => Promise<boolean>;
}): ReactElement {
  const { task, work } = props;
  const { texts } = useEnvironment();
  const { obstacle } = work;
  return (
    <div className="alir-notices" aria-live="polite">
      {work.waiting && <Notice tone="info">{texts.outbox.kept}</Notice>}
      {(task.status !== 'open' || obstacle?.kind === 'closed') && (
        <Closed
          task={task}
          work={work}
          detail={obstacle?.kind === 'closed' ? obstacle.detail : null}
        />
      )}
      {task.status === 'open' && (obstacle?.kind === 'stale' || work.differences.length > 0) && (
        <Changed {...props} />
      )}
      {obstacle?.kind === 'incomplete' && work.issues.length > 0 && (
        <Notice tone="alarm">{texts.task.incomplete(work.issues.length)}</Notice>
      )}
      {obstacle?.kind === 'refused' && (
        <Notice tone="alarm">
          <p>{obstacle.problem.detail}</p>
          <StrayIssues work={work} />
        </Notice>
      )}
      {task.incidents.map((incident) => (
        <Notice key={incident.id} tone="alarm">
          {texts.task.incident(incident.detail)}
        </Notice>
      ))}
      {!work.held.kept && <Notice tone="alarm">{texts.drafts.notKept}</Notice>}
    </div>
  );
}

function Notice(props: {
  readonly tone: 'info' | 'alarm';
  readonly children: React.ReactNode;
}): ReactElement {
  return (
    <div className={`alir-notice alir-notice-${props.tone}`}>
      <Icon name={props.tone === 'alarm' ? 'warning' : 'clock'} />
      <div>{props.children}</div>
    </div>
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

/** Somebody was faster, or the task was taken away. What was typed can be copied. */
function Closed(props: {
  readonly task: TaskView;
  readonly work: TaskWork;
  readonly detail: string | null;
}): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const { task, work } = props;
  const story = useTimeline(task.instance, false);
  const ending = story.data?.findLast(
    (entry) => entry.type === 'task.completed' && entry.state === task.state,
  );
  const typed = draftText(task, work.held.draft, lang);
  const told =
    ending === undefined
      ? (props.detail ?? texts.task.closed)
      : texts.task.closedBy(
          actorName(ending.by, texts),
          localize(ending.outcomeLabel, lang) || texts.word(ending.outcome ?? ''),
          formatShortMoment(ending.at, lang, zone),
        );
  return (
    <Notice tone="info">
      <p>{told}</p>
      {typed !== '' && (
        <>
          <p>{texts.task.typedIsKept}</p>
          <pre className="alir-typed">{typed}</pre>
          <CopyButton text={typed} />
          <button type="button" className="alir-button alir-button-quiet" onClick={work.held.clear}>
            {texts.drafts.discard}
          </button>
        </>
      )}
    </Notice>
  );
}

function CopyButton({ text }: { readonly text: string }): ReactElement {
  const { texts } = useEnvironment();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button
      type="button"
      className="alir-button"
      onClick={() => {
        // Where the clipboard is forbidden, the text stands above and can be selected.
        copy().catch(() => setCopied(false));
      }}
    >
      {copied ? texts.task.copied : texts.task.copy}
    </button>
  );
}

function Changed(props: {
  readonly work: TaskWork;
  readonly submit: (request: OutcomeRequest) => Promise<boolean>;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const { work } = props;
  const { obstacle, differences } = work;
  const stale = obstacle?.kind === 'stale' ? obstacle : null;
  const label = work.seen.outcomes.find(({ name }) => name === stale?.request.outcome)?.label;
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
            {differences.map(({ field, before, after }) => (
              <tr key={field.field}>
                <th scope="row">{localize(field.label, lang)}</th>
                <td>
                  <ReadValue value={before} schema={field.schema} />
                </td>
                <td>
                  <ReadValue value={after} schema={field.schema} />
                </td>
              </tr>
            ))}
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
            {texts.task.sendAgain(localize(label, lang))}
          </button>
        )}
        <button type="button" className="alir-button" onClick={work.acceptDifferences}>
          {texts.task.lookAgain}
        </button>
      </div>
    </Notice>
  );
}
