// Gives the parts of an editor the keeping of its draft, where the host wants drafts to be kept.

import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Drafts } from '../../drafts/drafts.ts';
import { useSession } from '../session/session.tsx';
import { type Keeping, startKeeping } from './keeping.ts';

const KeepingContext = createContext<Keeping | null>(null);

/** Keeps the draft of the editor around it, while it is on the page. */
export function KeepingProvider(props: {
  readonly drafts: Drafts | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { editor } = useSession();
  const { drafts } = props;
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => {
    if (drafts === undefined) return;
    const started = startKeeping(editor, drafts);
    setKeeping(started);
    return () => {
      started.stop();
      setKeeping(null);
    };
  }, [editor, drafts]);
  return <KeepingContext value={keeping}>{props.children}</KeepingContext>;
}

/** The keeping of the draft; null where the host keeps none. */
export function useKeeping(): Keeping | null {
  return useContext(KeepingContext);
}
