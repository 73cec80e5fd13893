import type { ReactElement } from 'react';
import type { SeatView, TaskView } from '@alir/engine/core/types';
import { OneTap } from '../acts/one-tap.tsx';
import { SuspensionNotice } from '../acts/suspension-notice.tsx';
import { intents } from '../client/intents.ts';
import { useEnvironment } from '../session/environment.tsx';

/** That a task is laid aside; and the way to take it up. */
export function TaskSuspension(props: {
  readonly task: TaskView;
  readonly subject: string;
  readonly seat: SeatView | null;
}): ReactElement | null {
  const { texts } = useEnvironment();
  const { suspension, acts, id } = props.task;
  if (suspension === null) return null;
  const resume = acts.find(({ name }) => name === 'resume');
  return (
    <SuspensionNotice suspension={suspension} of="task">
      {resume !== undefined && (
        <OneTap
          label={texts.acts.task.resume.label}
          subject={props.subject}
          permission={resume.permission}
          intent={() => intents.resumeTask(id, props.seat?.position)}
        />
      )}
    </SuspensionNotice>
  );
}
