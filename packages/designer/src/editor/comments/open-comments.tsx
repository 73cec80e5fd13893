// The comments that are open, to be read before a version is published, proposed, or approved.

import type { ReactElement } from 'react';
import { commentsOf } from '../../model/comments/comments.ts';
import type { FlowDocument } from '../../model/index.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { Words } from './comment-thread.tsx';
import { commentsWords } from './comments-words.ts';
import { useAbout } from './use-about.ts';

/** @param document - what is to be published; what is said of the document that is edited counts too */
export function OpenComments({
  document,
}: {
  readonly document: FlowDocument;
}): ReactElement | null {
  const { lang } = useSession();
  const here = useDocument().comments;
  const words = commentsWords(lang);
  const about = useAbout(document);
  const comments = document.comments === here ? here : { ...document.comments, ...here };
  const open = commentsOf({ comments }).filter(({ done }) => done === null);
  if (open.length === 0) return null;
  return (
    <section aria-label={words.before(open.length)}>
      <h3>{words.before(open.length)}</h3>
      <ul className="alir-comment-list">
        {open.map((comment) => (
          <li key={comment.id} className="alir-comment">
            <strong>{about(comment)}</strong>
            {[comment, ...comment.answers].map((said) => (
              <Words key={said.id} said={said} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
