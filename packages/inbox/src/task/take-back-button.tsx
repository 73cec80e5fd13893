import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import { TaskActDialog } from './task-acts.tsx';

/** Below a task that was completed: the way back, or why there is none any more. */
export function TakeBackButton(props: {
  readonly task: TaskView;
  readonly context: SuggestionContext;
  readonly subject: string;
  readonly close: () => void;
}): ReactElement | null {
  const { texts } = useEnvironment();
  const [asked, setAsked] = useState(false);
  const act = props.task.acts.find(({ name }) => name === 'take-back');
  // That it was somebody else who decided needs no word.
  if (act === undefined || (!act.permission.allowed && act.permission.code === 'NOT_ASSIGNEE'))
    return null;
  return (
    <footer className="alir-outcomes">
      <span className="alir-act">
        <button
          type="button"
          className="alir-button"
          disabled={!act.permission.allowed}
          onClick={() => setAsked(true)}
        >
          {texts.acts.task['take-back'].label}
        </button>
        {!act.permission.allowed && <small>{act.permission.detail}</small>}
      </span>
      {asked && (
        <TaskActDialog
          {...props}
          act="take-back"
          leave={props.close}
          close={() => setAsked(false)}
        />
      )}
    </footer>
  );
}
