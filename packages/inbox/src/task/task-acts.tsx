// What may be done with a task besides its outcomes. What belongs to a thing on the page stands beside it: taking up what was
// laid aside in its notice, calling back beside those who prepare it.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject, TaskAct, TaskView } from '@alir/engine/core/types';
import { ActDialog } from '../acts/act-dialog.tsx';
import { taskIntent } from '../acts/act-intent.ts';
import { ActMenu } from '../acts/act-menu.tsx';
import { taskQuestion } from '../acts/act-question.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';

const besideThings: ReadonlySet<TaskAct> = new Set(['resume', 'hand-back', 'take-back']);
/** Afterwards the task is no longer the person's. */
const leaving: ReadonlySet<TaskAct> = new Set([
  'abstain',
  'decline',
  'merge',
  'skip',
  'take-back',
  'transfer',
]);

export function TaskActMenu(props: {
  readonly task: TaskView;
  readonly context: SuggestionContext;
  readonly subject: string;
  /** What has been filled into the form so far. */
  readonly entered: JsonObject;
  readonly close: () => void;
}): ReactElement | null {
  const { texts } = useEnvironment();
  const [asked, setAsked] = useState<TaskAct | null>(null);
  const own = props.task.seats.length > 0;
  // Whoever only looks at it is not told of all that they may not do.
  const offered = props.task.acts.filter(
    ({ name, permission }) => !besideThings.has(name) && (own || permission.allowed),
  );
  return (
    <>
      <ActMenu
        label={texts.acts.menu}
        acts={offered.map((act) => ({ ...act, words: texts.acts.task[act.name] }))}
        choose={({ name }) => setAsked(name)}
      />
      {asked !== null && (
        <TaskActDialog {...props} act={asked} leave={props.close} close={() => setAsked(null)} />
      )}
    </>
  );
}

/** Asks for what one act needs. */
export function TaskActDialog(props: {
  readonly act: TaskAct;
  readonly task: TaskView;
  readonly context: SuggestionContext;
  readonly subject: string;
  /** Of a merge: the earlier instance that is chosen at first. */
  readonly earlier?: string;
  /** What has been filled into the form so far. */
  readonly entered?: JsonObject;
  /** Called when the task has left the person. */
  readonly leave: () => void;
  readonly close: () => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { act, task, context } = props;
  return (
    <ActDialog
      about={`${task.id}/act/${act}`}
      words={texts.acts.task[act]}
      subject={props.subject}
      question={taskQuestion(act, task.signing?.order === 'sequential')}
      peopleLabel={
        act === 'add-signers'
          ? texts.acts.signers
          : act === 'transfer'
            ? texts.acts.onePosition
            : texts.acts.to
      }
      context={{ ...context, proposed: null }}
      without={alreadyIn(act, task)}
      signers={task.signing?.signers ?? []}
      duplicate={{ task: task.id, of: props.earlier ?? null, entered: props.entered ?? {} }}
      intent={(answer) => taskIntent(task, act, answer, context.seat?.position)}
      done={() => {
        if (leaving.has(act)) props.leave();
      }}
      close={props.close}
    />
  );
}

/** Positions that the act cannot be about, as they are in it. */
function alreadyIn(act: TaskAct, { assignee, delegates, signing }: TaskView): readonly string[] {
  const signers = signing?.signers.filter(({ status }) => status !== 'removed') ?? [];
  const held = act === 'copy' ? [] : [{ assignee }];
  const others = act === 'delegate' ? delegates : act === 'copy' ? [] : signers;
  return [...held, ...others].flatMap(({ assignee: { position } }) =>
    position === null ? [] : [position],
  );
}
