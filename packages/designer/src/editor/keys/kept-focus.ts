// The focus is never lost. Browsers give it to the page when what had it is taken away, from where the next key leads nowhere; here
// it goes to what follows at the same place, else to the panel around, else to the flow.

import { type RefObject, useEffect } from 'react';
import { toFlow } from './flow-element.ts';

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Parts within which what follows is what somebody goes on with. */
const parts = 'section, fieldset, details, form, dialog';

/** Keeps the focus within `root`, whatever is taken away there. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let last: EventTarget | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target;
    };
    // Whoever presses beside everything lets go of it.
    const forget = (): void => {
      last = null;
    };
    const observer = new MutationObserver((records) => {
      const gone = last;
      if (!(gone instanceof Node) || gone.isConnected) return;
      if (document.activeElement !== document.body) return;
      const taken = records.find(({ removedNodes }) =>
        [...removedNodes].some((node) => node.contains(gone)),
      );
      if (taken !== undefined) goOn(taken, element);
    });
    element.addEventListener('focusin', remember);
    element.addEventListener('pointerdown', forget, { capture: true });
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', remember);
      element.removeEventListener('pointerdown', forget, { capture: true });
    };
  }, [root]);
}

/** Goes to what follows where something was taken away, or precedes it; else to the panel around, or the flow. */
function goOn(taken: MutationRecord, root: Element): void {
  const around = (which: string): HTMLElement | null => {
    const { target } = taken;
    const found = target instanceof Element ? target.closest<HTMLElement>(which) : null;
    return found !== root && root.contains(found) ? found : null;
  };
  const stops = stopsIn(around(parts));
  const place = placeOf(taken);
  const next = stops.find((stop) => place.comparePoint(stop, 0) >= 0) ?? stops.at(-1);
  const on = next ?? around('[tabindex]');
  if (on === null) toFlow(root);
  else on.focus();
}

function stopsIn(part: Element | null): readonly HTMLElement[] {
  const found = part?.querySelectorAll<HTMLElement>(focusable) ?? [];
  return [...found].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches(':disabled'),
  );
}

/** The place where something was. */
function placeOf({ target, previousSibling, nextSibling }: MutationRecord): Range {
  const place = document.createRange();
  if (previousSibling?.isConnected === true) place.setStartAfter(previousSibling);
  else if (nextSibling?.isConnected === true) place.setStartBefore(nextSibling);
  else place.setStart(target, 0);
  place.collapse(true);
  return place;
}
