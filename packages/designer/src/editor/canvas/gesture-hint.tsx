// What letting go would do, while somebody drags: allowed or not, and why not.

import type { ReactElement } from 'react';
import { useGesture } from './gestures.ts';

export function GestureHint(): ReactElement | null {
  const says = useGesture((gesture) => gesture.says);
  const isRefused = useGesture(
    ({ carried, pulled }) => (carried?.why ?? pulled?.over?.why ?? null) !== null,
  );
  if (says === null) return null;
  return (
    <p className="alir-gesture" role="status" data-refused={isRefused}>
      {says}
    </p>
  );
}
