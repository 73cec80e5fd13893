// What a comment is about, in words.

import type { Comment } from '../../model/comments/comments.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import type { FlowDocument } from '../../model/index.ts';
import { wordsOf } from '../../model/words/words.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { commentsWords } from './comments-words.ts';

/** Says what a comment is about: a step by its title, one that is gone as it was called, or the flow. @param of - default: the document that is edited */
export function useAbout(of?: FlowDocument): (comment: Comment) => string {
  const { lang, nameOf } = useSession();
  const edited = useDocument();
  const document = of ?? edited;
  const words = commentsWords(lang);
  const { steps } = graphOf(document);
  return ({ step, about }) => {
    const known = step === null ? undefined : steps.get(step);
    if (known !== undefined) return wordsOf(document, { lang, nameOf }).title(known);
    return about === null ? words.whole : words.gone(about);
  };
}
