// Whether somebody works with fingers: what is pressed needs more room then.

import { useSyncExternalStore } from 'react';

const fingers = '(pointer: coarse)';

/** Whether somebody works with fingers, now and after it changes. */
export function useFingers(): boolean {
  return useSyncExternalStore(
    listen,
    () => matchMedia(fingers).matches,
    // Nobody points at what a server draws.
    () => false,
  );
}

function listen(changed: () => void): () => void {
  const media = matchMedia(fingers);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
