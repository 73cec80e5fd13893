// Below the head of a task: what is to be judged or filled in, what lies below it, what has happened, and the scan beside.

import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { TaskForm } from '../form/task-form.tsx';
import type { Uploading } from '../form/uploading.tsx';
import { StoryDisclosure } from '../letter/story-disclosure.tsx';
import { TreeSection } from '../letter/tree-section.tsx';
import { OutlookDisclosure } from '../outlook/outlook-disclosure.tsx';
import { useInstance } from '../queries/reads.ts';
import type { SuggestionContext } from '../session/environment.tsx';
import { attachmentsOf, attachmentsOfInstance } from './attachments-of.ts';
import { DispositionSlip } from './disposition-slip.tsx';
import { Preview } from './preview.tsx';
import { TaskActions } from './task-actions.tsx';
import type { TaskSubject } from './task-subject.ts';
import type { TaskWork } from './use-task-work.ts';
import { reportsIn, toldElsewhere, withoutTold } from './what-is-told.ts';

export interface TaskBodyProps {
  readonly task: TaskView;
  readonly subject: TaskSubject;
  readonly work: TaskWork;
  readonly context: SuggestionContext;
  readonly uploading: Uploading;
  /** Nothing can be changed. */
  readonly locked: boolean;
}

export function TaskBody(props: TaskBodyProps): ReactElement {
  const { task, subject, work } = props;
  const { disposition, ownDisposition } = subject;
  const files = useFiles(task, work);
  const judged = reportsIn(task);
  return (
    <div className="alir-task-body" data-preview={files.length > 0}>
      <div className="alir-task-main">
        {judged.size > 0 && <TreeSection instance={task.instance} reports={judged} />}
        <Form {...props} />
        {disposition !== null && !ownDisposition && (
          <DispositionSlip disposition={disposition} dueAt={null} />
        )}
        {task.status === 'open' && <TaskActions task={task} context={props.context} />}
        {task.children.length > 0 && <TreeSection instance={task.instance} />}
        {task.status === 'open' && task.preparesFor === null && (
          <OutlookDisclosure instance={task.instance} task={task.id} />
        )}
        <StoryDisclosure instance={task.root} />
      </div>
      {files.length > 0 && <Preview files={files} />}
    </div>
  );
}

function Form({
  task,
  subject,
  work,
  context,
  uploading,
  locked,
}: TaskBodyProps): ReactElement | null {
  const { form } = work.seen;
  if (form === null) return null;
  const told = toldElsewhere(task, subject.about, subject.disposition);
  return uploading.around(
    <TaskForm
      form={withoutTold(form, work.values, told)}
      values={work.values}
      onChange={work.setField}
      issues={work.issues}
      context={context}
      outcomes={task.outcomes}
      readOnly={locked}
    />,
  );
}

/** Files on the form, and those of the letter. */
function useFiles(task: TaskView, work: TaskWork): readonly string[] {
  const own = attachmentsOf(work.seen.form, work.values);
  const letter = useInstance(own.length > 0 && task.root === task.instance ? null : task.root);
  return [...own, ...(letter.data === undefined ? [] : attachmentsOfInstance(letter.data))];
}
