// What of a flow the canvas shows first.

import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Picture } from '../../model/layout/picture.ts';
import { openingView } from './opening-view.ts';
import { type Extent, isSameSize } from './use-in-sight.ts';

/** Shows the flow as it is to be seen first, once there is a window; its middle stays in the middle when panels open beside it. */
export function useOpeningView(picture: Picture): void {
  const { getViewport, setViewport } = useReactFlow();
  const size = useStore(({ width, height }) => ({ width, height }), isSameSize);
  const shown = useRef<Extent | null>(null);
  useEffect(() => {
    if (size.width === 0 || shown.current === size) return;
    const before = shown.current;
    shown.current = size;
    if (before === null) return void setViewport(openingView(picture, size));
    const { x, y, zoom } = getViewport();
    void setViewport({
      x: x + (size.width - before.width) / 2,
      y: y + (size.height - before.height) / 2,
      zoom,
    });
  }, [picture, size, getViewport, setViewport]);
}
