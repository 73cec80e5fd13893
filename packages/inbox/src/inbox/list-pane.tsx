// One tile's list: heading, search, entries, more.

import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { TaskQuery, InstanceQuery } from '../client/queries.ts';
import { useEnvironment } from '../session/environment.tsx';
import { usePageTitle } from '../session/page-title.tsx';
import { readingSeat, useSession } from '../session/session.tsx';
import type { Session } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { fromLocalInput } from '../time/local-time.ts';
import { FilterBar } from './filter-bar.tsx';
import { InstanceList } from './instance-list.tsx';
import { useTileMoment } from './navigation.tsx';
import { navigate } from './routes.ts';
import type { ListFilter } from './routes.ts';
import { useShortcuts } from './shortcuts.ts';
import { TaskList } from './task-list.tsx';
import { instanceQueriesOf, taskQueryOf } from './tiles.ts';
import type { Tile } from './tiles.ts';

export function ListPane(props: {
  readonly tile: Tile;
  readonly filter: ListFilter;
  /** Task that is open beside the list. */
  readonly open: string | null;
}): ReactElement {
  const { lang, zone } = useEnvironment();
  const { tile, filter } = props;
  const pane = useRef<HTMLElement>(null);
  const moment = useTileMoment();
  const title = localize(tile.label, lang);
  // A task that lies open beside the list names the page.
  usePageTitle(props.open === null ? title : null);
  useShortcuts({
    j: () => moveFocus(pane.current, 1),
    k: () => moveFocus(pane.current, -1),
    '/': () => pane.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
  });
  const asked = askedFor(filter, zone);
  const tasks = taskQueryOf(tile, moment);
  const { order, ...narrowing } = filter;
  const filtered = Object.keys(narrowing).length > 0;
  return (
    <section className="alir-list-pane" ref={pane} aria-labelledby="alir-list-title">
      <header className="alir-list-head">
        <h1 id="alir-list-title" tabIndex={-1}>
          {title}
        </h1>
        {tile.description !== undefined && (
          <p className="alir-help">{localize(tile.description, lang)}</p>
        )}
        <ReadingNote />
        <FilterBar
          filter={filter}
          orders={tasks?.status === 'open'}
          change={(next) => navigate({ page: 'tile', tile: tile.id, filter: next }, 'replace')}
        />
      </header>
      {tasks !== null ? (
        <TaskList
          query={{ ...tasks, ...asked, ...(order === undefined ? {} : { sort: order }) }}
          tile={tile.id}
          filter={filter}
          open={props.open}
          filtered={filtered}
        />
      ) : (
        instanceQueriesOf(tile, moment).map((query, index) => (
          <InstanceList key={index} query={{ ...query, ...asked }} filtered={filtered} />
        ))
      )}
    </section>
  );
}

/** For who reads on behalf of somebody: as whom, and that there is nothing to decide here. */
function ReadingNote(): ReactElement | null {
  const { texts } = useEnvironment();
  const session = useSession();
  const seat = readingSeat(session);
  if (seat === null) return <ReadingOffer session={session} />;
  return (
    <p className="alir-hint">
      {seat.isReadOnly ? texts.acting.readingHelp(seat.name) : texts.acting.partlyHelp(seat.name)}
    </p>
  );
}

/** The ways to those whom somebody may read or act for: of these nothing stands in the list of their own. */
function ReadingOffer({ session }: { readonly session: Session }): ReactElement | null {
  const { texts } = useEnvironment();
  const { me, acting, actAs } = session;
  const lent = me.seats.filter(
    ({ capacity, position }) => capacity === 'an' && position !== acting,
  );
  if (lent.length === 0) return null;
  return (
    <div className="alir-chips">
      {lent.map((seat) => (
        <button
          key={seat.position}
          type="button"
          className="alir-chip"
          onClick={() => actAs(seat.position)}
        >
          {seat.isReadOnly ? texts.acting.reading(seat.name) : texts.acting.onBehalf(seat.name)}
        </button>
      ))}
    </div>
  );
}

/** Days become instants of the office's zone; `until` holds the whole of its day. */
function askedFor(
  filter: ListFilter,
  zone: string,
): Pick<TaskQuery & InstanceQuery, 'search' | 'from' | 'until'> {
  const midnight = (day: string | undefined): string | null =>
    day === undefined ? null : fromLocalInput(`${day}T00:00`, zone);
  const from = midnight(filter.from);
  const until = midnight(filter.until === undefined ? undefined : dayAfter(filter.until));
  return {
    ...(filter.search === undefined ? {} : { search: filter.search }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** From the row in focus, or the one that is open, to its neighbour. */
function moveFocus(pane: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(pane?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = rows.findIndex(
    (row) => row === document.activeElement || row.parentElement?.contains(document.activeElement),
  );
  const from =
    focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const next = rows[Math.min(Math.max(from + step, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
