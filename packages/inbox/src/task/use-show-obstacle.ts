import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { TaskWork } from './use-task-work.ts';

/** Brings what stands in the way before the eyes: the first field that is wrong, else the notice above the form. */
export function useShowObstacle(
  page: RefObject<HTMLElement | null>,
  obstacle: TaskWork['obstacle'],
): void {
  useEffect(() => {
    if (obstacle === null) return;
    const within = page.current;
    const field = within?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
    const shown = field ?? within?.querySelector('.alir-issue, .alir-notice');
    shown?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }, [page, obstacle]);
}
