// How many comments of a step are open. A number: who shows it is drawn anew where it changes, and not with every edit.

import { useSyncExternalStore } from 'react';
import { openCommentsOn } from '../../model/comments/comments.ts';
import { useSession } from '../session/session.tsx';

/** How many comments of a step are open, now and after every edit. */
export function useOpenComments(step: string): number {
  const { editor } = useSession();
  const count = (): number => openCommentsOn(editor.document, step);
  return useSyncExternalStore(editor.subscribe, count, count);
}
