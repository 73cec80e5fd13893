// What the canvas draws: the same scene as the viewer and the printed picture.

import { useMemo } from 'react';
import { type Scene, sceneOf } from '../../model/scene/scene.ts';
import { useStepProblems } from '../outline/use-outline.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { usePicture } from './use-picture.ts';

/** The scene of the document. */
export function useScene(): Scene {
  const { lang, nameOf } = useSession();
  const document = useDocument();
  const picture = usePicture();
  const problems = useStepProblems();
  return useMemo(
    () => sceneOf(document, picture, { lang, nameOf, problems }),
    [document, picture, lang, nameOf, problems],
  );
}
