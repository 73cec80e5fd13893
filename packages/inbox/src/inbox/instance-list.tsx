import type { ReactElement } from 'react';
import type { InstanceItemView, PositionView } from '@alir/engine/core/types';
import type { InstanceQuery } from '../client/queries.ts';
import { Badges } from '../parts/badge.tsx';
import { Due } from '../parts/due.tsx';
import { ErrorState } from '../parts/states.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { useInstances } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { stateWords } from '../letter/state-words.ts';
import { ownAgenda } from '../session/own-agenda.ts';
import { useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { LoadMore } from './load-more.tsx';
import { RowParty, usePartiesOf } from './row-party.tsx';
import { NothingThere } from './task-list.tsx';

/** Letters, or dispositions given: whole instances rather than one's own tasks. */
export function InstanceList(props: {
  readonly query: InstanceQuery;
  readonly filtered: boolean;
}): ReactElement {
  const { describe, lang } = useEnvironment();
  const pages = useInstances(props.query);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const positions = usePartiesOf(items, { describe, lang });
  if (pages.isPending) return <SkeletonList rows={6} />;
  if (pages.isError && items.length === 0)
    return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  if (items.length === 0) return <NothingThere filtered={props.filtered} />;
  return (
    <>
      <ul className="alir-list">
        {items.map((item) => (
          <InstanceRow key={item.id} item={item} positions={positions} />
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}

function InstanceRow({
  item,
  positions,
}: {
  readonly item: InstanceItemView;
  readonly positions: ReadonlyMap<string, PositionView>;
}): ReactElement {
  const { describe, hrefs, lang, texts } = useEnvironment();
  const { me } = useSession();
  const about = describe(item.summary, item.summary, lang);
  const agenda = ownAgenda(about, me.seats);
  const title = localize(item.title, lang);
  const words = [
    stateWords(item, lang, texts),
    about.number,
    agenda === undefined ? undefined : texts.list.agenda(agenda),
  ];
  return (
    <li className="alir-entry">
      <a className="alir-entry-link" href={hrefs.letter(item.root)} data-row={item.id}>
        <span className="alir-entry-top">
          <span className="alir-entry-sender">{about.sender ?? title}</span>
          {item.status === 'open' && item.dueAt !== null && <Due at={item.dueAt} />}
        </span>
        <span className="alir-entry-subject">{about.subject ?? title}</span>
        <RowParty about={about} assignee={null} positions={positions} />
        <span className="alir-entry-meta">
          <Badges about={about} />
          <span>{words.filter((word) => word !== undefined && word !== '').join(' · ')}</span>
        </span>
      </a>
    </li>
  );
}
