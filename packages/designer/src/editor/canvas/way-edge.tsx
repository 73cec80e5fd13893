// A way on the canvas, with its words and the "+" that puts a step into it.

import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session/session.tsx';
import type { WayEdge } from './to-react-flow.ts';

export const CanvasWayEdge = memo(function CanvasWayEdge({
  id,
  data,
  markerEnd,
}: EdgeProps<WayEdge>): ReactElement | null {
  const { texts, ui } = useSession();
  if (data === undefined) return null;
  const { route, exit } = data;
  return (
    <>
      <BaseEdge
        id={id}
        path={`M${route.points.map(({ x, y }) => `${x} ${y}`).join('L')}`}
        {...(markerEnd && { markerEnd })}
      />
      <EdgeLabelRenderer>
        <div
          className="alir-way"
          style={{
            transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)`,
          }}
        >
          {exit === null ? null : (
            <button
              type="button"
              tabIndex={-1}
              className="alir-add"
              aria-label={texts.addHere}
              title={texts.addHere}
              onClick={() => ui.setState({ adding: { step: exit.step, at: exit.at } })}
            >
              <Icon name="plus" />
            </button>
          )}
        </div>
      </EdgeLabelRenderer>
    </>
  );
});
