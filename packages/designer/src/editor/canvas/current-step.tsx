// The step that the keyboard is at, for those who listen. An element of its own: of many steps most are not drawn, and what is not
// drawn cannot be told.

import type { ReactElement } from 'react';
import type { Scene } from '../../model/scene/scene.ts';
import { markWords } from '../marks/marks-markup.ts';
import { useMarks } from '../marks/use-marks.tsx';
import { useSession, useUi } from '../session/session.tsx';

/** The id of the element while the keyboard is at a step; another for each, so that each is heard. */
export function useCurrentStepId(): string | undefined {
  const { elementId } = useSession();
  const focus = useUi((state) => state.focus);
  return focus === null ? undefined : `${elementId(focus)}:at`;
}

export function CurrentStep({ scene }: { readonly scene: Scene }): ReactElement | null {
  const { texts } = useSession();
  const id = useCurrentStepId();
  const focus = useUi((state) => state.focus);
  const mark = useMarks(({ steps }) => (focus === null ? undefined : steps.get(focus)));
  const box = scene.boxes.find(({ key }) => key === focus);
  if (box === undefined) return null;
  const words = mark === undefined ? '' : markWords(mark, texts.trying.marks);
  return (
    <div
      key={id}
      id={id}
      // A group is what is drawn of it.
      role="img"
      className="alir-hidden"
      aria-label={words === '' ? box.name : `${box.name}, ${words}`}
    />
  );
}
