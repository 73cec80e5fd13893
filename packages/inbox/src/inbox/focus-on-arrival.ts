import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Route } from './routes.ts';

/**
 * Who goes to another page arrives there with the focus: on the page, or back in the list on the row they came from. The
 * page that is opened first has no need of it, and neither has a list that is being filtered.
 */
export function useFocusOnArrival(main: RefObject<HTMLElement | null>, route: Route): void {
  const before = useRef<Route | null>(null);
  useEffect(() => {
    const from = before.current;
    before.current = route;
    const within = main.current;
    if (from === null || within === null || placeOf(from) === placeOf(route)) return;
    // Whoever has begun to type meanwhile keeps the focus.
    if (document.activeElement instanceof HTMLInputElement) return;
    const rows = [...within.querySelectorAll<HTMLElement>('[data-row]')];
    const left = from.page === 'task' ? from.task : null;
    const row = rows.find(({ dataset }) => dataset.row === left);
    const detail = within.querySelector<HTMLElement>('[data-detail]');
    const heading = within.querySelector<HTMLElement>('#alir-list-title');
    (detail ?? row ?? heading ?? within).focus({ preventScroll: detail !== null });
  }, [main, route]);
}

/** What the page is about, whatever is searched for in it. */
function placeOf(route: Route): string {
  switch (route.page) {
    case 'task':
      return `task ${route.task}`;
    case 'letter':
      return `letter ${route.instance}`;
    case 'start':
      return `start ${route.flow ?? ''}`;
    case 'tile':
      return `tile ${route.tile}`;
    case 'home':
    case 'incidents':
    case 'start-clocks':
    case 'handover':
    case 'notices':
      return route.page;
  }
}
