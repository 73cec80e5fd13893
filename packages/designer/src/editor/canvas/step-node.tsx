// A step on the canvas, painted as in every other picture of the flow. Asks for nothing but what is of this step: a drag of one
// draws one.

import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { boxMarkup } from '../../model/svg/render-svg.ts';
import { useOpenComments } from '../comments/use-open-comments.ts';
import { useStepProblems } from '../outline/use-outline.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession, useUi } from '../session/session.tsx';
import { toggle } from '../session/ui-state.ts';
import { useGesture } from './gestures.ts';
import { useLongPress } from './long-press.ts';
import type { StepNode } from './to-react-flow.ts';

export const CanvasStepNode = memo(function CanvasStepNode({
  id,
  data,
}: NodeProps<StepNode>): ReactElement {
  const { elementId, ui, texts } = useSession();
  const isChosen = useUi((state) => state.chosen.includes(id));
  const isFocused = useUi((state) => state.focus === id);
  const target = useGesture(({ pulled }) =>
    pulled?.over?.step !== id ? undefined : pulled.over.why === null ? 'yes' : 'no',
  );
  const longPress = useLongPress(() => toggle(ui, id));
  const problems = useStepProblems();
  const comments = useOpenComments(id);
  const { box, lang } = data;
  // Its words are those of the element around it, and lines have elements of their own.
  const markup = useMemo(
    () => boxMarkup(box, { lang, lines: [] }, { problems }),
    [box, lang, problems],
  );
  const { x, y, width, height } = box;
  return (
    <div
      id={elementId(id)}
      className="alir-step"
      data-kind={box.kind}
      data-chosen={isChosen}
      data-focused={isFocused}
      data-target={target}
      {...longPress}
      role="group"
      aria-label={comments === 0 ? box.name : `${box.name}, ${texts.openComments(comments)}`}
    >
      <Handle type="target" position={Position.Top} className="alir-handle" />
      <svg
        className="alir-flow"
        viewBox={`${x} ${y} ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
        // Our own markup: every text in it was escaped by the renderer.
        dangerouslySetInnerHTML={{ __html: markup }}
      />
      {comments === 0 ? null : (
        // The step says how many; the keyboard comes to them by a key of its own.
        <button
          type="button"
          className="alir-step-comments nodrag"
          tabIndex={-1}
          aria-hidden="true"
          title={texts.openComments(comments)}
          onClick={() => ui.setState({ panel: 'comments' })}
        >
          <Icon name="comment" />
          {comments}
        </button>
      )}
      <Handle type="source" position={Position.Bottom} className="alir-handle" />
    </div>
  );
});
