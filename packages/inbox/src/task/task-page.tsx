// One task: what it is about, the form, what lies below it, and the ways to end it.

import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { SeatView, TaskView } from '@alir/engine/core/types';
import { TaskForm } from '../form/task-form.tsx';
import { useUploading } from '../form/uploading.tsx';
import { useShortcuts } from '../inbox/shortcuts.ts';
import { StoryDisclosure } from '../letter/story-disclosure.tsx';
import { TreeSection } from '../letter/tree-section.tsx';
import { useAnnounce } from '../parts/announcer.tsx';
import { Icon } from '../parts/icon.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useInstance, useTask } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, seatFor, useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { attachmentsOf, attachmentsOfInstance } from './attachments-of.ts';
import { DispositionSlip } from './disposition-slip.tsx';
import { LastWord } from './last-word.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import { Preview } from './preview.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskHead } from './task-head.tsx';
import { TaskNotices } from './task-notices.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useShowObstacle } from './use-show-obstacle.ts';
import { useTaskWork } from './use-task-work.ts';
import type { OutcomeRequest } from './use-task-work.ts';

export interface TaskPageProps {
  /** Id of the task. */
  readonly task: string;
  /** Called when there is nothing more to do here: back to the list. */
  readonly close: () => void;
}

export function TaskPage({ task: id, close }: TaskPageProps): ReactElement {
  const { texts } = useEnvironment();
  const task = useTask(id);
  useShortcuts({ u: close });
  return (
    <article className="alir-task">
      <button type="button" className="alir-button alir-button-quiet alir-back" onClick={close}>
        <Icon name="back" />
        {texts.task.back}
      </button>
      {task.data !== undefined ? (
        <OpenTask task={task.data} close={close} />
      ) : task.isError ? (
        <ErrorState error={task.error} retry={() => void task.refetch()} />
      ) : (
        <SkeletonPage />
      )}
    </article>
  );
}

/** The position in which the person acts: the one they chose, else the one that the task is for. */
function useSeat(task: TaskView): readonly [SeatView | null, (position: string) => void] {
  const session = useSession();
  const [chosen, choose] = useState<string | null>(null);
  const seat =
    task.seats.find(({ position }) => position === chosen) ??
    seatFor(session, task.assignee) ??
    chosenSeat(session, task.seats);
  return [seat, choose];
}

function OpenTask({
  task,
  close,
}: {
  readonly task: TaskView;
  readonly close: () => void;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const announce = useAnnounce();
  const [seat, chooseSeat] = useSeat(task);
  const work = useTaskWork(task, seat?.position ?? null);
  useMarkRead(task, seat?.position ?? null);
  const own = attachmentsOf(work.seen.form, work.values);
  const letter = useInstance(own.length > 0 && task.root === task.instance ? null : task.root);
  const files = [...own, ...(letter.data === undefined ? [] : attachmentsOfInstance(letter.data))];
  const uploading = useUploading();
  const page = useRef<HTMLDivElement>(null);
  useShowObstacle(page, work.obstacle);
  const context = { seat, instance: task.instance, flow: task.flow };
  const open = task.status === 'open';
  const locked = !open || work.waiting || work.obstacle?.kind === 'closed';

  const submit = async (request: OutcomeRequest): Promise<boolean> => {
    const accepted = await work.submit(request);
    if (accepted === null) return false;
    const label = localize(task.outcomes.find(({ name }) => name === request.outcome)?.label, lang);
    if (accepted.incident !== null) announce(texts.task.recordedNotProcessed, 'info');
    else announce(texts.task.done(label, localize(task.title, lang)), 'success');
    close();
    return true;
  };

  return (
    <>
      <div className="alir-task-scroll" ref={page}>
        <TaskHead task={task} />
        <TaskNotices task={task} work={work} submit={submit} />
        <div className="alir-task-body" data-preview={files.length > 0}>
          <div className="alir-task-main">
            <LastWord task={task} />
            <DispositionSlip task={task} />
            {work.seen.form !== null &&
              uploading.around(
                <TaskForm
                  form={work.seen.form}
                  values={work.values}
                  onChange={work.setField}
                  issues={work.issues}
                  context={context}
                  readOnly={locked}
                />,
              )}
            {open && <TaskActions task={task} seat={seat} />}
            {task.children.length > 0 && <TreeSection instance={task.instance} />}
            <StoryDisclosure instance={task.root} />
          </div>
          {files.length > 0 && <Preview files={files} />}
        </div>
      </div>
      {open && !locked && (
        <OutcomeBar
          task={task}
          work={work}
          uploading={uploading.busy}
          seat={seat}
          chooseSeat={chooseSeat}
          submit={submit}
        />
      )}
    </>
  );
}
