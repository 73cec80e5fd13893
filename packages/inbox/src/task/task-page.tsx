// One task: what it is about, the form, what lies below it, and the ways to end it.

import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject, SeatView, TaskView } from '@alir/engine/core/types';
import { useUploading } from '../form/uploading.tsx';
import { useShortcuts } from '../inbox/shortcuts.ts';
import { BackButton } from '../parts/back-button.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { Watermark } from '../parts/watermark.tsx';
import { useTask } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import { usePageTitle } from '../session/page-title.tsx';
import { chosenSeat, seatFor, useSession } from '../session/session.tsx';
import { CopyPage } from './copy-page.tsx';
import { FollowUp } from './follow-up.tsx';
import { DelegateBar } from './delegate-bar.tsx';
import { Delegates } from './delegates.tsx';
import { DispositionSlip } from './disposition-slip.tsx';
import { latestDay, proposedIn } from './disposition.ts';
import { DuplicateNotice } from './duplicate-notice.tsx';
import { LastWord } from './last-word.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import type { OutcomeBarProps } from './outcome-bar.tsx';
import { SigningPanel } from './signing-panel.tsx';
import { TakeBackButton } from './take-back-button.tsx';
import { TaskActMenu } from './task-acts.tsx';
import { TaskBody } from './task-body.tsx';
import { TaskHead, TaskPlace } from './task-head.tsx';
import { TaskNotices } from './task-notices.tsx';
import { useTaskSubject } from './task-subject.ts';
import type { TaskSubject } from './task-subject.ts';
import { useAnnounceDone } from './use-announce-done.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useShowObstacle } from './use-show-obstacle.ts';
import { useTaskWork } from './use-task-work.ts';
import type { Submission, TaskRequest } from './use-task-work.ts';

/** Which task is shown. */
export interface TaskPageProps {
  /** Id of the task. */
  readonly task: string;
  /** Called when there is nothing more to do here: back to the list. */
  readonly close: () => void;
}

/** One task: what it is about, the form, what lies below it, and the ways to end it. */
export function TaskPage({ task: id, close }: TaskPageProps): ReactElement {
  const task = useTask(id);
  useShortcuts({ u: close });
  return (
    <article className="alir-task">
      <BackButton close={close} />
      {task.data !== undefined ? (
        task.data.kind === 'copy' ? (
          <CopyPage copy={task.data} />
        ) : (
          <OpenTask task={task.data} close={close} />
        )
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
  const [seat, chooseSeat] = useSeat(task);
  const work = useTaskWork(task, seat?.position ?? null);
  // Whoever only looks at it for somebody has not read it for them.
  const isTheirs = task.seats.some(({ position }) => position === seat?.position);
  useMarkRead(task, isTheirs ? (seat?.position ?? null) : null);
  const subject = useTaskSubject(task);
  const { about, disposition, ownDisposition } = subject;
  usePageTitle(subject.title);
  const uploading = useUploading();
  const page = useRef<HTMLDivElement>(null);
  useShowObstacle(page, work.obstacle);
  const context = useContextOf(task, subject, seat);
  const open = task.status === 'open';
  const locked = !open || work.waiting || work.obstacle?.kind === 'closed';
  const announceDone = useAnnounceDone(task);
  const submit = async (request: TaskRequest): Promise<Submission> =>
    work.submit(request, (accepted) => {
      void announceDone(request.outcome, accepted);
      close();
    });
  const shared = { task, work, context };
  const acting = {
    task,
    context,
    subject: subject.title,
    entered: work.held.draft.data,
  };
  return (
    <>
      <Watermark confidential={task.confidential} secrecy={about.secrecy} />
      <div className="alir-task-scroll" ref={page}>
        <TaskHead task={task} />
        <TaskNotices task={task} work={work} seat={seat} subject={subject.title} submit={submit} />
        <div className="alir-task-lead">
          {/* Its recipient reads the disposition first; for its giver the answer is the news. */}
          <LastWord task={task} always={disposition !== null && !ownDisposition} />
          {disposition !== null && ownDisposition && (
            <DispositionSlip disposition={disposition} dueAt={open ? task.dueAt : null} />
          )}
        </div>
        {open && !locked && <DuplicateNotice {...acting} close={close} />}
        <TaskPlace task={task} />
        <TaskParts {...acting} close={close} />
        <TaskBody
          {...shared}
          subject={subject}
          uploading={uploading}
          locked={locked || task.seats.length === 0}
        />
      </div>
      <TaskFoot
        {...shared}
        subject={subject.title}
        locked={locked}
        uploading={uploading.busy}
        seat={seat}
        chooseSeat={chooseSeat}
        submit={submit}
        close={close}
      />
    </>
  );
}

/** Who else has to do with the task, and what may be done besides ending it. */
function TaskParts(props: {
  readonly task: TaskView;
  readonly context: SuggestionContext;
  readonly subject: string;
  readonly entered: JsonObject;
  readonly close: () => void;
}): ReactElement | null {
  const { signing, status } = props.task;
  return (
    <div className="alir-task-parts">
      <FollowUp task={props.task} />
      {status === 'open' && <TaskActMenu {...props} />}
      {status === 'open' && <Delegates {...props} />}
      {signing !== null && <SigningPanel signing={signing} />}
    </div>
  );
}

/** The ways to end it: by an outcome, by handing it back; and of one that is done, to take that back. */
function TaskFoot({
  locked,
  subject,
  close,
  ...bar
}: OutcomeBarProps & {
  readonly locked: boolean;
  readonly subject: string;
  readonly close: () => void;
}): ReactElement | null {
  const { task, context } = bar;
  if (task.status !== 'open')
    return <TakeBackButton task={task} context={context} subject={subject} close={close} />;
  if (locked) return null;
  return task.preparesFor === null ? (
    <OutcomeBar {...bar} />
  ) : (
    <DelegateBar {...bar} preparesFor={task.preparesFor} />
  );
}

/** What a person who gives something from here should be reminded of. */
function useContextOf(
  task: TaskView,
  { disposition, ownDisposition }: TaskSubject,
  seat: SeatView | null,
): SuggestionContext {
  const { zone } = useEnvironment();
  const dueAt = ownDisposition ? task.dueAt : null;
  return {
    seat,
    instance: task.instance,
    flow: task.flow,
    latest: disposition === null ? null : latestDay(disposition, dueAt, zone),
    // Whoever proposed somebody else has nobody proposed to them.
    proposed: ownDisposition ? null : proposedIn(task.data),
  };
}
