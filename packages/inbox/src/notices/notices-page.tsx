// What the flows have told the person, newest first. Opening one reads it.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { NoticeView } from '@alir/engine/core/types';
import { LoadMore } from '../inbox/load-more.tsx';
import { Due } from '../parts/due.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { EmptyState, ErrorState, explainError } from '../parts/states.tsx';
import { useNotices } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { usePageTitle } from '../session/page-title.tsx';
import { localize } from '../texts/localize.ts';
import { formatMoment } from '../time/format-time.ts';

/** What the person was told, with a way to mark it as read. */
export function NoticesPage(): ReactElement {
  const { texts } = useEnvironment();
  const notices = useNotices();
  const { read, problem } = useReading();
  usePageTitle(texts.notices.title);
  const items = notices.data?.pages.flatMap((page) => page.items);
  return (
    <article className="alir-notices">
      <header className="alir-list-head">
        <h1>{texts.notices.title}</h1>
        {items?.some(({ readAt }) => readAt === null) === true && (
          <button type="button" className="alir-button" onClick={() => read(null)}>
            {texts.notices.readAll}
          </button>
        )}
        {problem !== null && (
          <p className="alir-issue" role="alert">
            {problem}
          </p>
        )}
      </header>
      {items === undefined ? (
        notices.isError ? (
          <ErrorState error={notices.error} retry={() => void notices.refetch()} />
        ) : (
          <SkeletonList rows={3} />
        )
      ) : items.length === 0 ? (
        <EmptyState title={texts.notices.none} />
      ) : (
        <>
          <ul className="alir-notice-list">
            {items.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} read={read} />
            ))}
          </ul>
          <LoadMore pages={notices} />
        </>
      )}
    </article>
  );
}

function NoticeItem({
  notice,
  read,
}: {
  readonly notice: NoticeView;
  readonly read: (id: string) => void;
}): ReactElement {
  const { texts, lang, zone, hrefs } = useEnvironment();
  const { id, at, readAt, instance, dueAt } = notice;
  const { head, about } = useWords(notice);
  const isNew = readAt === null;
  return (
    <li>
      <a
        className="alir-notice-item"
        href={hrefs.letter(instance)}
        data-new={isNew}
        onClick={() => {
          if (isNew) read(id);
        }}
      >
        <strong>
          {isNew && <span className="alir-hidden">{texts.notices.fresh} </span>}
          {head}
        </strong>
        {about !== null && <span>{about}</span>}
        <span className="alir-help">
          {dueAt !== null && (
            <>
              <Due at={dueAt} /> ·{' '}
            </>
          )}
          <time dateTime={at}>{formatMoment(at, lang, zone)}</time>
        </span>
      </a>
    </li>
  );
}

/** Of what is confidential nothing is known here, and nothing is said. */
function useWords(notice: NoticeView): { readonly head: string; readonly about: string | null } {
  const { texts, lang, describe } = useEnvironment();
  const { confidential, title, flowTitle, summary, to } = notice;
  if (confidential) return { head: texts.notices.confidential, about: null };
  const { subject, sender } = describe(summary, summary, lang);
  const named = title ?? flowTitle;
  const parts = [subject, sender, to === null ? undefined : texts.notices.to(to.label)];
  const about = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return {
    head: named === null ? texts.notices.something : localize(named, lang),
    about: about === '' ? null : about,
  };
}

/** Marks one, or all (null), as read and asks anew how many are left. */
function useReading(): {
  readonly read: (id: string | null) => void;
  readonly problem: string | null;
} {
  const { client, texts } = useEnvironment();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const mark = async (id: string | null): Promise<void> => {
    setProblem(null);
    try {
      await client.readNotices(id);
    } catch (error) {
      setProblem(explainError(error, texts));
    }
    await queryClient.invalidateQueries({
      predicate: ({ queryKey: [kind] }) => kind === 'notices' || kind === 'notice-count',
    });
  };
  return { read: (id) => void mark(id), problem };
}
