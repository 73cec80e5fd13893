// What the canvas draws: the same scene as the viewer and the printed picture.

import { createContext, useContext, useMemo, useRef } from 'react';
import { type Scene, sceneOf } from '../../model/scene/scene.ts';
import { useStepProblems } from '../outline/use-outline.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { usePicture } from './use-picture.ts';

/** The scene of the document. What an edit leaves as it was stays the same value. */
export function useScene(): Scene {
  const { lang, nameOf } = useSession();
  const document = useDocument();
  const picture = usePicture();
  const problems = useStepProblems();
  const before = useRef<Scene | null>(null);
  const scene = useMemo(
    () => sceneOf(document, picture, { lang, nameOf, problems }, before.current),
    [document, picture, lang, nameOf, problems],
  );
  before.current = scene;
  return scene;
}

/** The scene, for what asks about all of it: what is drawn for each step and way is told only of its own part. */
export const SceneContext = createContext<Scene | null>(null);

/** The scene that is drawn. */
export function useDrawnScene(): Scene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('outside of the canvas no scene is drawn');
  return scene;
}
