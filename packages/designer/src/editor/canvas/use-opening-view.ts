// What of a flow the canvas shows first.

import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Picture } from '../../model/layout/picture.ts';
import { openingView } from './opening-view.ts';
import { isSameSize } from './use-in-sight.ts';

/** Shows the flow as it is to be seen first, once there is a window. */
export function useOpeningView(picture: Picture): void {
  const { setViewport } = useReactFlow();
  const size = useStore(({ width, height }) => ({ width, height }), isSameSize);
  const isOpen = useRef(false);
  useEffect(() => {
    if (isOpen.current || size.width === 0) return;
    isOpen.current = true;
    void setViewport(openingView(picture, size));
  }, [picture, size, setViewport]);
}
