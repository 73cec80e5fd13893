import { useSyncExternalStore } from 'react';

/** Whether the device believes it has a network. It may be wrong in the other direction; a request tells. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, current, () => true);
}

const current = (): boolean => navigator.onLine;

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
