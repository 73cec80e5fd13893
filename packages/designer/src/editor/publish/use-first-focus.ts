import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on an element as soon as it is there: what was pressed before is gone. */
export function useFirstFocus<T extends HTMLElement>(isThere: boolean): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (isThere) element.current?.focus();
  }, [isThere]);
  return element;
}
