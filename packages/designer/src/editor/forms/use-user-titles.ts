// What whoever fills a form is called: the step, or the start.

import type { FormUser } from '../../model/forms/form-parts.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { titleOf } from '../../model/words/title-words.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { useFormTexts } from './use-form-texts.ts';

/** What a user of forms is called. */
export function useUserTitles(): (user: FormUser) => string {
  const words = useFormTexts();
  const { lang } = useSession();
  const graph = graphOf(useDocument());
  return (user) => {
    if (user === null) return words.start;
    const step = graph.steps.get(user);
    return step ? titleOf(step, lang) : user;
  };
}
