import type { ReactElement } from 'react';
import type { TaskItemView } from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { Badges } from '../parts/badge.tsx';
import { Due } from '../parts/due.tsx';
import { usePrefetchTask } from '../queries/reads.ts';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { Description } from '../session/environment.tsx';
import { seatFor, useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { formatShortMoment } from '../time/format-time.ts';
import type { QuickOutcome } from './quick-outcome.ts';
import { formatRoute } from './routes.ts';
import type { ListFilter } from './routes.ts';

export interface TaskRowProps {
  readonly item: TaskItemView;
  readonly tile: string | null;
  readonly filter: ListFilter;
  readonly current: boolean;
  readonly quick: QuickOutcome | null;
}

export function TaskRow(props: TaskRowProps): ReactElement {
  const { describe, lang, texts } = useEnvironment();
  const { item, tile, filter } = props;
  const prefetch = usePrefetchTask();
  const about = describe(item.summary, item.rootSummary, lang);
  const unread = item.readAt === null && item.status === 'open';
  const title = localize(item.title, lang);
  const nearby = (): void => prefetch(item.id);
  return (
    <li className="alir-entry" data-unread={unread}>
      <a
        className="alir-entry-link"
        href={formatRoute({ page: 'task', task: item.id, tile, filter })}
        data-row=""
        aria-current={props.current ? 'true' : undefined}
        onPointerEnter={nearby}
        onPointerDown={nearby}
        onFocus={nearby}
      >
        <span className="alir-entry-top">
          {unread && (
            <span className="alir-dot">
              <span className="alir-hidden">{texts.list.unread}. </span>
            </span>
          )}
          <span className="alir-entry-sender">
            {about.sender ?? (about.subject === undefined ? item.assignee.label : title)}
          </span>
          <When item={item} />
        </span>
        <span className="alir-entry-subject">{about.subject ?? title}</span>
        <span className="alir-entry-meta">
          <Badges about={about} />
          <span>{metaOf(about, title, texts.list.agenda)}</span>
          {item.claimedBy !== null && <span>{texts.task.claimedBy(item.claimedBy.name)}</span>}
        </span>
      </a>
      {props.quick !== null && (
        <QuickButton item={item} quick={props.quick} subject={about.subject ?? title} />
      )}
    </li>
  );
}

function When({ item }: { readonly item: TaskItemView }): ReactElement | null {
  const { lang, zone } = useEnvironment();
  if (item.closedAt !== null)
    return (
      <time className="alir-due" dateTime={item.closedAt}>
        {formatShortMoment(item.closedAt, lang, zone)}
      </time>
    );
  return item.dueAt === null ? null : <Due at={item.dueAt} />;
}

function metaOf(about: Description, title: string, agenda: (number: string) => string): string {
  const words = [
    about.sender === undefined && about.subject === undefined ? null : title,
    about.number ?? null,
    about.agenda === undefined ? null : agenda(about.agenda),
  ];
  return words.filter((word) => word !== null).join(' · ');
}

/** One tap: nothing to fill, nothing to open. */
function QuickButton(props: {
  readonly item: TaskItemView;
  readonly quick: QuickOutcome;
  readonly subject: string;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const session = useSession();
  const announce = useAnnounce();
  const command = useCommand();
  const { item, quick } = props;
  const label = localize(quick.label, lang);
  const act = async (): Promise<void> => {
    const seat = seatFor(session, item.assignee);
    const as = seat === null ? {} : { as: seat.position };
    const sent = await command.send({
      intent: intents.complete(item.id, { outcome: quick.outcome, ...as }),
      label: `${label} – ${props.subject}`,
      draft: null,
    });
    if (sent.ok === true) announce(texts.task.done(label, props.subject), 'success');
    else if (sent.ok === 'waiting') announce(texts.outbox.kept, 'info');
    else announce(sent.problem.detail, 'error');
  };
  return (
    <button
      type="button"
      className="alir-button alir-quick"
      aria-label={`${label}: ${props.subject}`}
      disabled={command.sending}
      onClick={() => void act()}
    >
      {label}
    </button>
  );
}
