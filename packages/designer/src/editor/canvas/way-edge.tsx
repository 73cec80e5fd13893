// A way on the canvas, with its words and the "+" that puts a step into it.

import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Point } from '../../model/index.ts';
import { headPath, linePath } from '../../model/svg/line-path.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session/session.tsx';
import type { WayEdge } from './to-react-flow.ts';

export const CanvasWayEdge = memo(function CanvasWayEdge({
  data,
}: EdgeProps<WayEdge>): ReactElement | null {
  const { texts, ui } = useSession();
  if (data === undefined) return null;
  const { line, exit } = data;
  const start = startOf(line.points);
  return (
    <>
      <path className="alir-line" data-back={line.isBack} d={linePath(line.points)} />
      <path className="alir-head" data-back={line.isBack} d={headPath(line.points, line.isBack)} />
      <EdgeLabelRenderer>
        {line.texts.map(({ text, x, y }) => (
          <span
            key={`${x} ${y}`}
            className="alir-way-words"
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y - 4}px)` }}
          >
            {text}
          </span>
        ))}
        {exit === null ? null : (
          <button
            type="button"
            tabIndex={-1}
            className="alir-add"
            aria-label={`${texts.addHere}: ${line.name}`}
            title={texts.addHere}
            style={{
              transform: `translate(-50%, -50%) translate(${start.x}px, ${start.y}px)`,
            }}
            onClick={() => ui.setState({ adding: { step: exit.step, at: exit.at } })}
          >
            <Icon name="plus" />
          </button>
        )}
      </EdgeLabelRenderer>
    </>
  );
});

/** A place right behind the step, where the button covers neither words nor the head of the line. */
function startOf(points: readonly Point[]): Point {
  const [first, next] = points;
  if (!first || !next) return { x: 0, y: 0 };
  const length = Math.hypot(next.x - first.x, next.y - first.y);
  const ahead = Math.min(length / 2, 13) / (length || 1);
  return { x: first.x + (next.x - first.x) * ahead, y: first.y + (next.y - first.y) * ahead };
}
