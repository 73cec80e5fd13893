// One decision for many: what it is for, a comment for all, and then what became of each.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { ProblemView, TaskItemView } from '@alir/engine/core/types';
import type { BatchAnswer } from '../../client/client.ts';
import { intents } from '../../client/intents.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { WordsField } from '../../parts/words-field.tsx';
import { useBatchCommand } from '../../queries/use-command.ts';
import { useEnvironment } from '../../session/environment.tsx';
import { seatFor, useSession } from '../../session/session.tsx';
import { localize } from '../../texts/localize.ts';
import { BatchResult } from './batch-result.tsx';
import type { SharedOutcome } from './shared-outcomes.ts';
import { useSubjects } from './use-subjects.ts';

export interface BatchDialogProps {
  readonly outcome: SharedOutcome;
  readonly chosen: readonly TaskItemView[];
  /** Leaves only these chosen: those that were refused. */
  readonly keep: (ids: readonly string[]) => void;
  /** Ends choosing: all were done. */
  readonly stop: () => void;
  readonly close: () => void;
}

export function BatchDialog(props: BatchDialogProps): ReactElement {
  const { lang, texts } = useEnvironment();
  const subjectOf = useSubjects();
  // What was chosen when the dialog opened: those that are done leave the list behind it.
  const [items] = useState(props.chosen);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const batch = useBatch(props, items);
  const { answers, problem } = batch;
  const { outcome } = props;
  const label = localize(outcome.label, lang);
  const words = texts.acts.batch;
  const missing = outcome.comment === 'required' && comment.trim() === '';
  if (answers !== null)
    return <BatchResult label={label} items={items} answers={answers} close={props.close} />;
  return (
    <Dialog title={words.title(label, items.length)} close={props.close}>
      <form
        className="alir-dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing) void batch.send(comment.trim());
        }}
      >
        {/* A long list is scrolled, with the keyboard too. */}
        <div className="alir-dialog-scroll">
          <ul className="alir-batch-list" tabIndex={0} aria-label={words.chosen(items.length)}>
            {items.map((item) => (
              <li key={item.id}>{subjectOf(item)}</li>
            ))}
          </ul>
          <CommentForAll
            comment={comment}
            required={outcome.comment === 'required'}
            missing={tried && missing}
            change={setComment}
          />
          {problem !== null && (
            <p className="alir-issue" role="alert">
              {problem.detail}
            </p>
          )}
        </div>
        <DialogFoot
          title={words.confirm(label, items.length)}
          sending={batch.sending}
          close={props.close}
        />
      </form>
    </Dialog>
  );
}

interface Batch {
  readonly sending: boolean;
  /** Why the whole was refused. */
  readonly problem: ProblemView | null;
  /** What became of each, where some were refused. */
  readonly answers: readonly BatchAnswer[] | null;
  readonly send: (comment: string) => Promise<void>;
}

function useBatch(
  { outcome, keep, stop, close }: BatchDialogProps,
  items: readonly TaskItemView[],
): Batch {
  const { lang, texts } = useEnvironment();
  const announce = useAnnounce();
  const command = useBatchCommand();
  const as = useCommonSeat(items);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [answers, setAnswers] = useState<readonly BatchAnswer[] | null>(null);
  const label = localize(outcome.label, lang);
  const words = texts.acts.batch;
  const send = async (comment: string): Promise<void> => {
    const said = comment === '' ? {} : { comment };
    const sent = await command.send({
      intent: intents.completeMany({
        items: items.map((item) => ({ task: item.id, outcome: outcome.outcome, ...said })),
        ...(as === null ? {} : { as }),
      }),
      label: words.title(label, items.length),
      batch: true,
      draft: null,
    });
    if (sent.ok === false) return setProblem(sent.problem);
    const refused = sent.ok === true ? refusedIn(sent.items) : [];
    if (sent.ok === true && refused.length > 0) {
      keep(refused);
      return setAnswers(sent.items);
    }
    if (sent.ok === true) announce(`${label}: ${words.result(items.length, 0)}`, 'success');
    else announce(texts.outbox.kept);
    close();
    stop();
  };
  return { sending: command.sending, problem, answers, send };
}

const refusedIn = (answers: readonly BatchAnswer[]): readonly string[] =>
  answers.flatMap(({ task, ok }) => (ok ? [] : [task]));

function CommentForAll(props: {
  readonly comment: string;
  readonly required: boolean;
  readonly missing: boolean;
  readonly change: (comment: string) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const id = useId();
  return (
    <WordsField
      id={id}
      label={texts.acts.batch.commentForAll}
      required={props.required}
      words={props.comment}
      fault={props.missing ? texts.task.commentNeeded : null}
      change={props.change}
    />
  );
}

/** The position in which all of them are the person's; null: the server finds one for each. */
function useCommonSeat(items: readonly TaskItemView[]): string | null {
  const session = useSession();
  const seats = new Set(items.map(({ assignee }) => seatFor(session, assignee)?.position));
  const [seat] = seats;
  return seats.size === 1 ? (seat ?? null) : null;
}
