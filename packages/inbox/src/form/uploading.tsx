// Files on their way to the host. What is sent meanwhile would go without them, so the buttons wait.

import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** Called with `1` when an upload begins and with `-1` when it has ended, either way. */
const UploadsContext = createContext<(change: 1 | -1) => void>(() => undefined);

/** Field of the form that files are chosen for, also where it is a table of files. */
export const UploadFieldContext = createContext<string | null>(null);

export function useUploads(): (change: 1 | -1) => void {
  return use(UploadsContext);
}

export interface Uploading {
  readonly busy: boolean;
  /** Stands around the form whose files are counted. */
  readonly around: (form: ReactNode) => ReactElement;
}

export function useUploading(): Uploading {
  const [count, setCount] = useState(0);
  const change = useCallback((by: 1 | -1) => setCount((before) => before + by), []);
  return useMemo(
    () => ({
      busy: count > 0,
      around: (form) => <UploadsContext value={change}>{form}</UploadsContext>,
    }),
    [count, change],
  );
}
