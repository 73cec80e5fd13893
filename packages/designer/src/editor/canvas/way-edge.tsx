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
  const middle = middleOf(line.points);
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
              transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)`,
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

/** A place on the last piece of a line, where the button covers neither words nor corners. */
function middleOf(points: readonly Point[]): Point {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!last || !before) return { x: 0, y: 0 };
  const length = Math.hypot(last.x - before.x, last.y - before.y);
  const back = Math.min(length / 2, 26) / (length || 1);
  return { x: last.x + (before.x - last.x) * back, y: last.y + (before.y - last.y) * back };
}
