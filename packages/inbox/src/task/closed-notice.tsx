// Above a task that is no longer open: who ended it, or took it away and why. What its reader had typed and not sent stands
// apart, to be copied: the form below shows what was decided.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PartyView, TaskView } from '@alir/engine/core/types';
import { Notice } from '../parts/notice.tsx';
import { usePositionNames, useTimeline } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { actorName } from '../story/tell-story.ts';
import { localize } from '../texts/localize.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { TakenAway } from './taken-away.tsx';
import { draftText, positionsTyped } from './draft-text.ts';
import type { TaskWork } from './use-task-work.ts';

export interface ClosedNoticeProps {
  readonly task: TaskView;
  readonly work: TaskWork;
  /** What the server said when something was sent to it; null when nothing was. */
  readonly detail: string | null;
}

export function ClosedNotice(props: ClosedNoticeProps): ReactElement {
  const { task, work } = props;
  return (
    <>
      {task.status === 'cancelled' ? (
        <TakenAway instance={task.instance} root={task.root} read={task.readAt !== null} />
      ) : (
        <Ended {...props} />
      )}
      <Unsent task={task} work={work} />
    </>
  );
}

function Ended({ task, detail }: ClosedNoticeProps): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const { me } = useSession();
  const story = useTimeline(task.instance, false);
  const ending = story.data?.findLast(
    ({ type, state, outcome }) =>
      state === task.state &&
      (type === 'task.completed' ||
        type === 'instance.merged' ||
        (type === 'timer.fired' && outcome !== null)),
  );
  if (ending === undefined) return <Notice tone="info">{detail ?? texts.task.closed}</Notice>;
  const own = isBy(ending.by, me.user);
  const how = {
    outcome: localize(ending.outcomeLabel, lang) || texts.word(ending.outcome ?? ''),
    when: formatShortMoment(ending.at, lang, zone),
  };
  return (
    <Notice tone={own ? 'done' : 'info'}>
      <p>
        {own
          ? texts.task.closedByYou(how.outcome, how.when)
          : texts.task.closedBy(actorName(ending.by, texts), how.outcome, how.when)}
      </p>
      {ending.comment !== null && <blockquote>{ending.comment}</blockquote>}
    </Notice>
  );
}

function Unsent({ task, work }: Pick<ClosedNoticeProps, 'task' | 'work'>): ReactElement | null {
  const { lang, texts } = useEnvironment();
  const { draft, clear } = work.held;
  const nameOf = usePositionNames(positionsTyped(task, draft));
  const typed = draftText(task, draft, { lang, texts, nameOf });
  if (typed === '') return null;
  return (
    <section className="alir-unsent" aria-label={texts.task.unsent}>
      <h2>{texts.task.unsent}</h2>
      <p className="alir-help">{texts.task.unsentHint}</p>
      <pre className="alir-typed">{typed}</pre>
      <div className="alir-button-row">
        <CopyButton text={typed} />
        <button type="button" className="alir-button alir-button-quiet" onClick={clear}>
          {texts.drafts.discard}
        </button>
      </div>
    </section>
  );
}

function CopyButton({ text }: { readonly text: string }): ReactElement {
  const { texts } = useEnvironment();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button
      type="button"
      className="alir-button"
      onClick={() => {
        // Where the clipboard is forbidden, the text stands above and can be selected.
        copy().catch(() => setCopied(false));
      }}
    >
      {copied ? texts.task.copied : texts.task.copy}
    </button>
  );
}

const isBy = (by: PartyView | null, user: string): boolean => by?.user === user;
