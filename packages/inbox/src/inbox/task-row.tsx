import { useEffect, useReducer, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { PositionView, TaskItemView } from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { Badges } from '../parts/badge.tsx';
import { Due } from '../parts/due.tsx';
import { Icon } from '../parts/icon.tsx';
import { usePrefetchTask } from '../queries/reads.ts';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { Description } from '../session/environment.tsx';
import { ownAgenda } from '../session/own-agenda.ts';
import { seatFor, useSession } from '../session/session.tsx';
import { assigneeName } from '../story/assignee-name.ts';
import { localize } from '../texts/localize.ts';
import { dayIn, formatDate, formatShortMoment } from '../time/format-time.ts';
import { useNow } from '../time/use-now.ts';
import type { QuickOutcome } from './quick-outcome.ts';
import { RowParty } from './row-party.tsx';
import { formatRoute } from './routes.ts';
import type { ListFilter } from './routes.ts';

/** How a row is chosen, while several are. */
export interface RowChoice {
  readonly chosen: boolean;
  /** The focus is put here when choosing begins. */
  readonly focus: boolean;
  /** @param range - with all between this row and the last one that was chosen */
  readonly toggle: (range: boolean) => void;
}

export interface TaskRowProps {
  readonly item: TaskItemView;
  readonly tile: string | null;
  readonly filter: ListFilter;
  readonly current: boolean;
  readonly quick: QuickOutcome | null;
  /** Position by id, as far as known: whom the row is about. */
  readonly positions: ReadonlyMap<string, PositionView>;
  /** Null: rows are opened, not chosen; `barred`: this one cannot be. */
  readonly choice: RowChoice | 'barred' | null;
}

export function TaskRow(props: TaskRowProps): ReactElement {
  const { lang } = useEnvironment();
  const { item, tile, filter, choice } = props;
  const prefetch = usePrefetchTask();
  const { about, draft } = useAbout(item);
  const title = localize(item.title, lang);
  const subject = about.subject ?? title;
  const nearby = (): void => prefetch(item.id);
  const said = <RowWords {...props} about={about} draft={draft} title={title} />;
  return (
    <li
      className="alir-entry"
      data-unread={isUnread(item)}
      data-kind={item.kind}
      data-chosen={typeof choice === 'object' && choice?.chosen === true}
    >
      {choice === null ? (
        <a
          className="alir-entry-link"
          href={formatRoute({ page: 'task', task: item.id, tile, filter })}
          data-row={item.id}
          aria-current={props.current ? 'true' : undefined}
          onPointerEnter={nearby}
          onPointerDown={nearby}
          onFocus={nearby}
        >
          {said}
        </a>
      ) : (
        <ChoiceRow row={item.id} subject={subject} choice={choice}>
          {said}
        </ChoiceRow>
      )}
      {props.quick !== null && choice === null && (
        <QuickButton item={item} quick={props.quick} subject={subject} />
      )}
    </li>
  );
}

const isUnread = ({ readAt, status }: TaskItemView): boolean =>
  readAt === null && status === 'open';

/** A row that is chosen by a tap anywhere on it. */
function ChoiceRow(props: {
  readonly row: string;
  readonly subject: string;
  readonly choice: RowChoice | 'barred';
  readonly children: ReactNode;
}): ReactElement {
  const { texts } = useEnvironment();
  const { row, choice } = props;
  const box = useRef<HTMLInputElement>(null);
  const focus = choice !== 'barred' && choice.focus;
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  if (choice === 'barred') return <div className="alir-entry-link">{props.children}</div>;
  return (
    <label className="alir-entry-choice">
      <input
        ref={box}
        type="checkbox"
        data-row={row}
        aria-label={texts.acts.batch.choose(props.subject)}
        checked={choice.chosen}
        onChange={({ nativeEvent }) =>
          choice.toggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
      <span className="alir-entry-link">{props.children}</span>
    </label>
  );
}

function RowWords(
  props: Pick<TaskRowProps, 'item' | 'positions'> & {
    readonly about: Description;
    readonly draft: boolean;
    readonly title: string;
  },
): ReactElement {
  const { texts } = useEnvironment();
  const { item, about, draft, title } = props;
  return (
    <>
      <span className="alir-entry-top">
        {isUnread(item) && (
          <span className="alir-dot">
            <span className="alir-hidden">{texts.list.unread}. </span>
          </span>
        )}
        <span className="alir-entry-sender">
          {about.sender ??
            (about.subject === undefined ? assigneeName(item.assignee, texts) : title)}
        </span>
        <When item={item} />
      </span>
      <span className="alir-entry-subject">{about.subject ?? title}</span>
      <RowParty about={about} assignee={item.assignee} positions={props.positions} />
      <span className="alir-entry-meta">
        {item.kind === 'copy' && (
          <span className="alir-badge alir-badge-plain alir-badge-outline">
            {texts.acts.copies.label}
          </span>
        )}
        <Badges about={about} {...(item.status === 'open' ? { priority: item.priority } : {})} />
        <Reminder item={item} />
        <Meta item={item} about={about} draft={draft} title={title} />
        {item.claimedBy !== null && <span>{texts.task.claimedBy(item.claimedBy.name)}</span>}
      </span>
    </>
  );
}

/** What it is about; of what has no name yet, what was typed on this device. */
function useAbout(item: TaskItemView): {
  readonly about: Description;
  readonly draft: boolean;
} {
  const { describe, lang } = useEnvironment();
  const { drafts } = useSession();
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  useEffect(
    () => drafts.onSave((saved) => (saved === item.id ? redraw() : undefined)),
    [drafts, item.id],
  );
  const about = describe(item.summary, item.rootSummary, lang);
  const typed = about.subject === undefined ? drafts.load(item.id) : null;
  if (typed === null) return { about, draft: false };
  const named = describe({ ...item.summary, ...typed.data }, item.rootSummary, lang);
  return { about: named, draft: true };
}

function Meta(props: {
  readonly item: TaskItemView;
  readonly about: Description;
  readonly draft: boolean;
  readonly title: string;
}): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const { me } = useSession();
  const { item, about, draft, title } = props;
  const agenda = ownAgenda(about, me.seats);
  const nameless = about.subject === undefined;
  const words = [
    nameless && about.sender === undefined ? null : title,
    about.number ?? null,
    agenda === undefined ? null : texts.list.agenda(agenda),
    draft ? texts.list.draft : null,
    nameless || draft ? texts.list.begun(formatShortMoment(item.openedAt, lang, zone)) : null,
  ];
  return <span>{words.filter((word) => word !== null && word.trim() !== '').join(' · ')}</span>;
}

/** The day has come on which the person wanted to be reminded of it. */
function Reminder({ item }: { readonly item: TaskItemView }): ReactElement | null {
  const { lang, texts, zone } = useEnvironment();
  const today = dayIn(new Date(useNow()).toISOString(), zone);
  const { followUp } = item;
  if (followUp === null || item.status !== 'open' || followUp.day > today) return null;
  return (
    <span className="alir-badge alir-badge-plain alir-badge-outline">
      <Icon name="bell" />
      {texts.acts.followUp.due(formatDate(followUp.day, lang, 'UTC'))}
    </span>
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
