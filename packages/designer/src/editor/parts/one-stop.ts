// A line of buttons that is one stop for the tab key: arrows, Home and End go along it, and Tab comes back to where one was.

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** What the element around the buttons is given. */
export interface OneStop<T extends HTMLElement> {
  readonly ref: RefObject<T | null>;
  readonly onKeyDown: (event: KeyboardEvent<T>) => void;
}

/** Makes the buttons within an element one stop. */
export function useOneStop<T extends HTMLElement>(): OneStop<T> {
  const ref = useRef<T>(null);
  // After every rendering: buttons come and go.
  useLayoutEffect(() => {
    const buttons = buttonsIn(ref.current);
    stopAt(buttons, buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0]);
  });
  return {
    ref,
    onKeyDown(event) {
      const buttons = buttonsIn(event.currentTarget);
      const at = buttons.findIndex((button) => button === document.activeElement);
      const on = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
      const leads: Readonly<Record<string, number>> = {
        ArrowRight: at + on,
        ArrowDown: at + 1,
        ArrowLeft: at - on,
        ArrowUp: at - 1,
        Home: 0,
        End: buttons.length - 1,
      };
      const next = buttons[leads[event.key] ?? -1];
      if (next === undefined) return;
      event.preventDefault();
      stopAt(buttons, next);
      next.focus();
    },
  };
}

function buttonsIn(element: Element | null): readonly HTMLButtonElement[] {
  return [...(element?.querySelectorAll('button') ?? [])];
}

function stopAt(buttons: readonly HTMLButtonElement[], one: HTMLButtonElement | undefined): void {
  for (const button of buttons) button.tabIndex = button === one ? 0 : -1;
}
