// A step on the canvas. Shows what the scene says, and asks the store for nothing but whether it is chosen: a drag of one draws one.

import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { useSession, useUi } from '../session/session.tsx';
import type { StepNode } from './to-react-flow.ts';

export const CanvasStepNode = memo(function CanvasStepNode({
  id,
  data,
}: NodeProps<StepNode>): ReactElement {
  const { elementId } = useSession();
  const isChosen = useUi((state) => state.chosen.includes(id));
  const isFocused = useUi((state) => state.focus === id);
  return (
    <div
      id={elementId(id)}
      className="alir-step"
      data-kind={data.kind}
      data-chosen={isChosen}
      data-focused={isFocused}
      role="group"
      aria-label={id}
    >
      <Handle type="target" position={Position.Top} className="alir-handle" />
      <span>{id}</span>
      <Handle type="source" position={Position.Bottom} className="alir-handle" />
    </div>
  );
});

/** Parallel work, a region or a group: a frame with a title, around its steps. */
export const ContainerNode = memo(function ContainerNode({
  id,
  data,
}: NodeProps<StepNode>): ReactElement {
  const { elementId } = useSession();
  const isChosen = useUi((state) => state.chosen.includes(id));
  return (
    <div
      id={elementId(id)}
      className="alir-frame"
      data-kind={data.kind}
      data-chosen={isChosen}
      role="group"
      aria-label={id}
    >
      <span className="alir-frame-title">{id}</span>
    </div>
  );
});
