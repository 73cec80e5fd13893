// A way on the canvas, with its words, the "+" that puts a step into it, and its end to take hold of.

import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { headPath, linePath } from '../../model/svg/line-path.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession, useUi } from '../session/session.tsx';
import { useGesture } from './gestures.ts';
import type { WayEdge } from './to-react-flow.ts';
import { WayGrip } from './way-grip.tsx';

export const CanvasWayEdge = memo(function CanvasWayEdge({
  id,
  data,
}: EdgeProps<WayEdge>): ReactElement | null {
  const { texts, ui } = useSession();
  const isPointed = useGesture(({ way }) => way === id);
  const drop = useGesture(({ carried }) =>
    carried?.way !== id ? undefined : carried.why === null ? 'yes' : 'no',
  );
  const pulledTo = useGesture(({ pulled }) => (pulled?.way === id ? pulled.at : null));
  const isOfChosen = useUi(({ chosen }) => chosen.length === 1 && chosen[0] === data?.line.step);
  if (data === undefined) return null;
  const { line, exit, add } = data;
  const { points, isBack } = line;
  const [start] = points;
  return (
    <>
      {/* What a pointer hits: lines are thin. */}
      <path className="alir-line-room" d={linePath(points)} />
      <g className="alir-way" data-pointed={isPointed || isOfChosen} data-drop={drop}>
        <path className="alir-line" data-back={isBack} d={linePath(points)} />
        <path className="alir-head" data-back={isBack} d={headPath(points, isBack)} />
      </g>
      {pulledTo !== null && start !== undefined ? (
        <path className="alir-pulled" d={linePath([start, pulledTo])} />
      ) : null}
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
        {exit === null || add === null ? null : (
          <button
            type="button"
            tabIndex={-1}
            className="alir-add"
            aria-label={`${texts.addHere}: ${line.name}`}
            title={texts.addHere}
            style={{ transform: `translate(-50%, -50%) translate(${add.x}px, ${add.y}px)` }}
            onClick={() => ui.setState({ adding: { step: exit.step, at: exit.at } })}
          >
            <Icon name="plus" />
          </button>
        )}
        {exit !== null && (isPointed || isOfChosen || pulledTo !== null) ? (
          <WayGrip line={line} exit={exit} />
        ) : null}
      </EdgeLabelRenderer>
    </>
  );
});
