// The ways to end a task, always within reach of the thumb.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { OutcomeView, SeatView, TaskView } from '@alir/engine/core/types';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { SeatChoice } from '../session/seat-choice.tsx';
import { localize } from '../texts/localize.ts';
import type { SuggestionContext } from '../session/environment.tsx';
import { ActingNote } from './acting-note.tsx';
import { ClaimBar } from './claim-bar.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import type { OutcomeRequest, Submission, TaskRequest, TaskWork } from './use-task-work.ts';

export interface OutcomeBarProps {
  readonly task: TaskView;
  readonly work: TaskWork;
  /** A file is on its way: what is sent now would go without it. */
  readonly uploading: boolean;
  readonly seat: SeatView | null;
  readonly chooseSeat: (position: string) => void;
  readonly context: SuggestionContext;
  readonly submit: (request: TaskRequest) => Promise<Submission>;
}

export function OutcomeBar(props: OutcomeBarProps): ReactElement | null {
  const { texts } = useEnvironment();
  const { task, work, seat } = props;
  const [asked, setAsked] = useState<OutcomeView | null>(null);
  const [commenting, setCommenting] = useState(work.held.draft.comment !== '');
  const [more, setMore] = useState(false);
  const busy = props.uploading ? texts.task.uploading : work.sending ? texts.task.sending : null;
  const barred = barOf(task, texts.task.notYours);
  if (barred !== null) return <p className="alir-outcomes-none">{barred}</p>;

  const press = (outcome: OutcomeView): void => {
    const needsComment = outcome.comment === 'required' && work.held.draft.comment.trim() === '';
    if (needsComment || outcome.input !== null) setAsked(outcome);
    else void props.submit(withComment({ outcome: outcome.name }, work.held.draft.comment));
  };
  const submitAsked = async (request: OutcomeRequest): Promise<void> => {
    // What stands in the way of the input is said where it was entered; anything else on the page behind.
    if ((await props.submit(request)) !== 'refused') setAsked(null);
  };
  return (
    <footer className="alir-outcomes" data-more={more} data-many={task.outcomes.length > 2}>
      <ClaimBar task={task} seat={seat} />
      {task.seats.length > 1 ? (
        <SeatChoice seats={task.seats} seat={seat} choose={props.chooseSeat} />
      ) : (
        <ActingNote seat={seat} />
      )}
      {commenting ? (
        <CommentField work={work} />
      ) : (
        <button
          type="button"
          className="alir-button alir-button-quiet alir-add-comment"
          onClick={() => setCommenting(true)}
        >
          <Icon name="plus" />
          {texts.task.addComment}
        </button>
      )}
      <div className="alir-outcome-buttons">
        {task.outcomes.map((outcome, index) => (
          <OutcomeButton
            key={outcome.name}
            outcome={outcome}
            primary={index === 0}
            busy={busy}
            press={() => press(outcome)}
          />
        ))}
        {/* Shown where the screen is small: the usual way lies open, the others behind one tap. */}
        <button
          type="button"
          className="alir-button alir-outcomes-more"
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {texts.task.more}
          <Icon name="down" />
        </button>
      </div>
      {asked !== null && (
        <OutcomeDialog
          {...props}
          outcome={asked}
          submit={submitAsked}
          close={() => setAsked(null)}
        />
      )}
    </footer>
  );
}

/** Why the reader ends it in no way; null: they may. */
function barOf({ seats, outcomes }: TaskView, notYours: string): string | null {
  return seats.length === 0 ? (seenOnly(outcomes) ?? notYours) : haltOf(outcomes);
}

/** On whose behalf it is only read. */
function seenOnly(outcomes: readonly OutcomeView[]): string | null {
  for (const { permission } of outcomes)
    if (!permission.allowed && permission.code === 'DELEGATION_VIEW_ONLY') return permission.detail;
  return null;
}

/** Why none of the ways is open while the task or its flow is laid aside, said once. */
function haltOf(outcomes: readonly OutcomeView[]): string | null {
  for (const { permission } of outcomes)
    if (!permission.allowed && haltCodes.has(permission.code)) return permission.detail;
  return null;
}

const haltCodes: ReadonlySet<string> = new Set(['TASK_SUSPENDED', 'INSTANCE_SUSPENDED']);

function OutcomeButton(props: {
  readonly outcome: OutcomeView;
  readonly primary: boolean;
  /** What is being waited for. */
  readonly busy: string | null;
  readonly press: () => void;
}): ReactElement {
  const { lang } = useEnvironment();
  const { permission, label } = props.outcome;
  // What a guard says may change with what is being filled in, so only the server can refuse for that.
  const barred = !permission.allowed && permission.code !== 'GUARD_REFUSED';
  return (
    <span className="alir-outcome">
      <button
        type="button"
        className={props.primary ? 'alir-button alir-button-primary' : 'alir-button'}
        disabled={props.busy !== null || barred}
        onClick={props.press}
      >
        {(props.primary ? props.busy : null) ?? localize(label, lang)}
      </button>
      {barred && <small>{permission.detail}</small>}
    </span>
  );
}

export function CommentField({ work }: { readonly work: TaskWork }): ReactElement {
  const { texts } = useEnvironment();
  return (
    <label className="alir-comment">
      <span>{texts.task.comment}</span>
      <textarea
        className="alir-input alir-textarea"
        rows={2}
        value={work.held.draft.comment}
        onChange={({ target }) =>
          work.held.change((draft) => ({ ...draft, comment: target.value }))
        }
      />
    </label>
  );
}

function withComment(request: OutcomeRequest, comment: string): OutcomeRequest {
  return comment.trim() === '' ? request : { ...request, comment: comment.trim() };
}
