// What the document says, step by step, with what is wrong beside it: for the outline and for the canvas.

import { useMemo } from 'react';
import { type Outline, outlineOf, type StepProblem } from '../../model/outline/outline.ts';
import { wordsOf } from '../../model/words/words.ts';
import type { Trouble } from '../../proof/prover.ts';
import { useProving } from '../problems/use-proving.tsx';
import { useDocument, useSession } from '../session/session.tsx';

const none: readonly Trouble[] = [];

/** What is wrong, by the steps that it is told beside. */
export function useStepProblems(): readonly StepProblem[] {
  const { lang } = useSession();
  const troubles = useProving((state) => state.proof?.troubles ?? none);
  return useMemo(
    () =>
      troubles.map(({ place, severity, sentence }) => ({
        step: place.step,
        severity,
        text: sentence[lang],
      })),
    [troubles, lang],
  );
}

/** The outline of the document. */
export function useOutline(): Outline {
  const { lang, nameOf } = useSession();
  const document = useDocument();
  const problems = useStepProblems();
  return useMemo(
    () => outlineOf(document, wordsOf(document, { lang, nameOf }), problems),
    [document, lang, nameOf, problems],
  );
}
