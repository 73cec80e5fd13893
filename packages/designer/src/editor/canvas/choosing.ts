// Steps and ways are chosen by clicks, by taps, and by a frame that is drawn around them.

import type { NodeChange, ReactFlowProps } from '@xyflow/react';
import { useRef } from 'react';
import { useSession } from '../session/session.tsx';
import { choose, inspect, pick, toggle, type Ui } from '../session/ui-state.ts';
import { useGestures } from './gestures.ts';
import type { StepNode, WayEdge } from './to-react-flow.ts';

/** What React Flow tells of choices. */
export type Choosing = Required<
  Pick<
    ReactFlowProps<StepNode, WayEdge>,
    | 'onNodesChange'
    | 'onSelectionStart'
    | 'onSelectionEnd'
    | 'onNodeClick'
    | 'onNodeDoubleClick'
    | 'onPaneClick'
    | 'onEdgeClick'
    | 'onEdgeMouseEnter'
  >
>;

/** Handles what is chosen; other changes of steps go to `move`. */
export function useChoosing(move: (changes: NodeChange<StepNode>[]) => void): Choosing {
  const { ui } = useSession();
  const gestures = useGestures();
  const isFraming = useRef(false);
  return {
    onNodesChange(changes) {
      move(changes);
      // What a frame holds is chosen; clicks are told by themselves.
      if (isFraming.current) chooseFramed(ui, changes);
    },
    onSelectionStart: () => (isFraming.current = true),
    onSelectionEnd: () => (isFraming.current = false),
    onNodeClick(event, { id }) {
      if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(ui, id);
      else pick(ui, id);
    },
    onNodeDoubleClick: (_, { id }) => inspect(ui, id),
    onPaneClick() {
      choose(ui, null);
      gestures.setState({ way: null });
    },
    onEdgeClick: (_, { id }) => gestures.setState({ way: id }),
    onEdgeMouseEnter(_, { id }) {
      if (gestures.getState().pulled === null) gestures.setState({ way: id });
    },
  };
}

function chooseFramed(ui: Ui, changes: readonly NodeChange<StepNode>[]): void {
  const kept = new Set(ui.getState().chosen);
  for (const change of changes) {
    if (change.type !== 'select') continue;
    if (change.selected) kept.add(change.id);
    else kept.delete(change.id);
  }
  ui.setState({ chosen: [...kept] });
}
