// A part of the page whose code follows the first picture. Once it is there it is drawn at once, like any other: who works by keys
// has pressed the next one already.

import { lazy, Suspense, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';

/** A part that comes later. */
export interface LaterPart {
  /** Draws it, as soon as it is there. */
  readonly Part: () => ReactElement;
  /** Fetches it. */
  readonly fetch: () => void;
}

/** @param load - imports the part */
export function laterPart(load: () => Promise<ComponentType>): LaterPart {
  let loaded: ComponentType | null = null;
  const fetchPart = async (): Promise<{ readonly default: ComponentType }> => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Lazy = lazy(fetchPart);
  return {
    Part: function Part() {
      // What is drawn stays what it is, so that nothing half typed goes.
      const [Drawn] = useState(() => loaded);
      return Drawn === null ? (
        <Suspense fallback={null}>
          <Lazy />
        </Suspense>
      ) : (
        <Drawn />
      );
    },
    fetch: () => void fetchPart(),
  };
}
