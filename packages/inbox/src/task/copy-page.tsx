// A copy has nothing to be done: opening it shows the letter, and is reading it.

import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { Letter } from '../letter/letter-page.tsx';
import { Notice } from '../parts/notice.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useInstance } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { seatFor, useSession } from '../session/session.tsx';
import { actorName } from '../story/tell-story.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { useMarkRead } from './use-mark-read.ts';

export function CopyPage({ copy }: { readonly copy: TaskView }): ReactElement {
  const session = useSession();
  useMarkRead(copy, seatFor(session, copy.assignee)?.position ?? null);
  const instance = useInstance(copy.instance);
  if (instance.data !== undefined)
    return (
      <div className="alir-task-scroll">
        <div className="alir-notices alir-copy-notice">
          <CopyNotice copy={copy} />
        </div>
        <Letter instance={instance.data} />
      </div>
    );
  if (instance.isError)
    return <ErrorState error={instance.error} retry={() => void instance.refetch()} />;
  return <SkeletonPage />;
}

/** From whom, and in which words. */
function CopyNotice({ copy }: { readonly copy: TaskView }): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const words = texts.acts.copies;
  const copies = useInstance(copy.instance).data?.copies ?? [];
  const sent = copies.findLast(
    ({ to, at }) => to.position === copy.assignee.position && at === copy.openedAt,
  );
  return (
    <Notice tone="info">
      {sent !== undefined && sent.by !== null && (
        <p>{words.noticeFrom(actorName(sent.by, texts), formatShortMoment(sent.at, lang, zone))}</p>
      )}
      {sent !== undefined && sent.comment !== null && <blockquote>{sent.comment}</blockquote>}
      <p>{words.notice}</p>
    </Notice>
  );
}
