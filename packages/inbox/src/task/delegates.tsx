// Who prepares a task for its assignee, whether they have begun, and the way to call them back.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import { assigneeName } from '../story/assignee-name.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { TaskActDialog } from './task-acts.tsx';

export function Delegates(props: {
  readonly task: TaskView;
  readonly context: SuggestionContext;
  readonly subject: string;
}): ReactElement | null {
  const { lang, texts, zone } = useEnvironment();
  const [calling, setCalling] = useState(false);
  const { delegates, acts } = props.task;
  if (delegates.length === 0) return null;
  const moment = (at: string): string => formatShortMoment(at, lang, zone);
  const recall = acts.find(({ name }) => name === 'hand-back');
  return (
    <section className="alir-delegates" aria-labelledby="alir-delegates-title">
      <h2 id="alir-delegates-title">
        <Icon name="person" />
        {texts.acts.delegates}
      </h2>
      <ul>
        {delegates.map(({ assignee, since, readAt }) => (
          <li key={assignee.label}>
            <strong>{assigneeName(assignee, texts)}</strong>{' '}
            <small>
              {readAt === null
                ? texts.acts.delegateUnread(moment(since))
                : texts.acts.delegateRead(moment(since), moment(readAt))}
            </small>
          </li>
        ))}
      </ul>
      {recall !== undefined && (
        <span className="alir-act">
          <button
            type="button"
            className="alir-button"
            disabled={!recall.permission.allowed}
            onClick={() => setCalling(true)}
          >
            {texts.acts.task['hand-back'].label}
          </button>
          {!recall.permission.allowed && <small>{recall.permission.detail}</small>}
        </span>
      )}
      {calling && (
        <TaskActDialog
          {...props}
          act="hand-back"
          leave={() => undefined}
          close={() => setCalling(false)}
        />
      )}
    </section>
  );
}
