// Brings a step into the window of the canvas, where it is not there already.

import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import type { Picture } from '../../model/layout/picture.ts';

/** Below this zoom one drawing replaces the steps: nobody reads them, and a thousand elements cost too much. */
export const overviewBelow = 0.45;

/** Brings the step into the window whenever it is another one. */
export function useInSight(picture: Picture, focus: string | null): void {
  const { setCenter, getZoom, getViewport } = useReactFlow();
  const size = useStore(({ width, height }) => ({ width, height }), isSameSize);
  useEffect(() => {
    const box = focus === null ? undefined : picture.boxes.get(focus);
    if (box === undefined) return;
    const { x, y, zoom } = getViewport();
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const isSeen =
      zoom >= overviewBelow &&
      left >= 0 &&
      top >= 0 &&
      left + box.width * zoom <= size.width &&
      top + box.height * zoom <= size.height;
    if (!isSeen) {
      void setCenter(box.x + box.width / 2, box.y + box.height / 2, {
        zoom: Math.max(getZoom(), overviewBelow),
      });
    }
  }, [focus, picture, size, setCenter, getZoom, getViewport]);
}

/** How large a window is, px. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Whether two windows are as large as each other. */
export function isSameSize(one: Extent, other: Extent): boolean {
  return one.width === other.width && one.height === other.height;
}
