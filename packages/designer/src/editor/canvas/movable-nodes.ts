// Steps that follow the pointer while somebody drags them, and stand where the model says as soon as it says something else.

import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useState } from 'react';
import type { StepNode } from './to-react-flow.ts';

/** Steps that can be moved. */
export interface Movable {
  /** The steps as they are shown. */
  readonly nodes: StepNode[];
  /** Shows them elsewhere. */
  readonly move: (changes: NodeChange<StepNode>[]) => void;
  /** Puts them where the model has them. */
  readonly settle: () => void;
}

/** The steps of the model, which can be moved. */
export function useMovableNodes(ofModel: StepNode[]): Movable {
  const [shown, show] = useState({ ofModel, nodes: ofModel });
  const current = shown.ofModel === ofModel ? shown : { ofModel, nodes: ofModel };
  return {
    nodes: current.nodes,
    move(changes) {
      const moves = changes.filter(({ type }) => type === 'position');
      if (moves.length > 0) show({ ofModel, nodes: applyNodeChanges(moves, current.nodes) });
    },
    settle: () => show({ ofModel, nodes: ofModel }),
  };
}
