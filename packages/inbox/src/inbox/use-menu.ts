import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Route } from './routes.ts';

export interface Menu {
  readonly open: boolean;
  readonly toggle: () => void;
}

/**
 * The menu where it is a drawer: opening puts the focus into it, Escape closes it and gives the focus back to its button. Going
 * somewhere, or a screen that has become wide enough for it to stand beside, closes it too.
 */
export function useMenu(app: RefObject<HTMLElement | null>, route: Route): Menu {
  const [open, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => setOpen(false), [route]);
  useEffect(() => {
    const find = (selector: string): HTMLElement | null =>
      app.current?.querySelector<HTMLElement>(selector) ?? null;
    if (!open) {
      // Unless one has gone on to a page, which takes the focus itself.
      if (wasOpen.current && find('.alir-nav')?.contains(document.activeElement) === true)
        find('.alir-menu-button')?.focus();
      wasOpen.current = false;
      return undefined;
    }
    wasOpen.current = true;
    find('.alir-nav')?.focus();
    const close = (): void => setOpen(false);
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', pressed);
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('keydown', pressed);
      window.removeEventListener('resize', close);
    };
  }, [app, open]);
  const toggle = useCallback(() => setOpen((before) => !before), []);
  return { open, toggle };
}
