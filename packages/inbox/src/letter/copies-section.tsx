// To whom a letter was sent for information, and who has read it.

import type { ReactElement } from 'react';
import type { CopyView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { assigneeName } from '../story/assignee-name.ts';
import { actorName } from '../story/tell-story.ts';
import { formatShortMoment } from '../time/format-time.ts';

export function CopiesSection({
  copies,
}: {
  readonly copies: readonly CopyView[];
}): ReactElement | null {
  const { texts } = useEnvironment();
  if (copies.length === 0) return null;
  const words = texts.acts.copies;
  const read = copies.filter(({ readAt }) => readAt !== null).length;
  return (
    <section className="alir-section" aria-labelledby="alir-copies-title">
      <h2 id="alir-copies-title">
        {words.title}
        <small>{words.count(read, copies.length)}</small>
      </h2>
      <ul className="alir-signers">
        {copies.map((copy) => (
          <Copy key={copy.number} copy={copy} />
        ))}
      </ul>
    </section>
  );
}

function Copy({ copy }: { readonly copy: CopyView }): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const words = texts.acts.copies;
  const { to, by, at, comment, readBy, readAt } = copy;
  const moment = (instant: string): string => formatShortMoment(instant, lang, zone);
  const sender = by === null ? words.byFlow : actorName(by, texts);
  return (
    <li data-tone={readAt === null ? 'waiting' : 'done'}>
      <span className="alir-signer-who">
        <strong>{assigneeName(to, texts)}</strong>
      </span>
      <span className="alir-signer-state">
        <span className={`alir-state-word alir-state-${readAt === null ? 'waiting' : 'done'}`}>
          {readAt === null
            ? words.unread
            : words.read(readBy === null ? '' : readBy.name, moment(readAt))}
        </span>
        <small>{words.sent(sender, moment(at))}</small>
      </span>
      {comment !== null && <q>{comment}</q>}
    </li>
  );
}
