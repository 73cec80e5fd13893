// Gives the parts of an editor what is known of its document.

import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useSession } from '../session/session.tsx';
import { type Prove, type ProvingState, startProving } from './proving.ts';

const nothing: StoreApi<ProvingState> = createStore(() => ({
  proof: null,
  isBehind: false,
  failure: null,
}));
const ProvingContext = createContext(nothing);

/** Proves the document of the editor around it, while it is on the page. */
export function ProvingProvider(props: {
  readonly prove: Prove;
  readonly children: ReactNode;
}): ReactElement {
  const { editor, unpublished } = useSession();
  const [store, setStore] = useState(nothing);
  const { prove } = props;
  useEffect(() => {
    const proving = startProving(editor, prove, unpublished);
    setStore(proving.store);
    return proving.stop;
  }, [editor, prove, unpublished]);
  return <ProvingContext value={store}>{props.children}</ProvingContext>;
}

/** A part of what is known of the document. */
export function useProving<T>(select: (state: ProvingState) => T): T {
  return useStore(useContext(ProvingContext), select);
}
