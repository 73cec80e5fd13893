// Where a delegate ends their part: what they filled in goes back to whoever decides.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AssigneeView } from '@alir/engine/core/types';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { assigneeName } from '../story/assignee-name.ts';
import { CommentField } from './outcome-bar.tsx';
import type { Submission, TaskRequest, TaskWork } from './use-task-work.ts';

export function DelegateBar(props: {
  readonly preparesFor: AssigneeView;
  readonly work: TaskWork;
  /** A file is on its way: what is sent now would go without it. */
  readonly uploading: boolean;
  readonly submit: (request: TaskRequest) => Promise<Submission>;
}): ReactElement {
  const { texts } = useEnvironment();
  const { work } = props;
  const [commenting, setCommenting] = useState(work.held.draft.comment !== '');
  const busy = props.uploading ? texts.task.uploading : work.sending ? texts.task.sending : null;
  const comment = work.held.draft.comment.trim();
  return (
    <footer className="alir-outcomes">
      <p className="alir-preparing">
        <strong>{texts.acts.preparing(assigneeName(props.preparesFor, texts))}</strong>{' '}
        <small>{texts.acts.preparingHelp}</small>
      </p>
      {commenting ? (
        <CommentField work={work} />
      ) : (
        <button
          type="button"
          className="alir-button alir-button-quiet"
          onClick={() => setCommenting(true)}
        >
          <Icon name="plus" />
          {texts.task.addComment}
        </button>
      )}
      <div className="alir-outcome-buttons">
        <span className="alir-outcome">
          <button
            type="button"
            className="alir-button alir-button-primary"
            disabled={busy !== null}
            onClick={() =>
              void props.submit({ outcome: null, ...(comment === '' ? {} : { comment }) })
            }
          >
            {busy ?? texts.acts.handBack}
          </button>
        </span>
      </div>
    </footer>
  );
}
