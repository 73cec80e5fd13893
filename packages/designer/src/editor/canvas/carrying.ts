// A step that is dragged: let go over a way it goes into it, else it stands where it was let go. With Alt it always stands there.

import type { OnNodeDrag } from '@xyflow/react';
import type { Scene } from '../../model/scene/scene.ts';
import { useDispatch, useSayings, useSession } from '../session/session.tsx';
import { announce } from '../session/ui-state.ts';
import { still, useGestures } from './gestures.ts';
import { lineNear } from './nearest.ts';
import type { StepNode, WayEdge } from './to-react-flow.ts';

/** How near the middle of a step has to come to a line. */
const reach = 26;

/** What dragging steps does. */
export interface Carrying {
  /** While they are dragged. */
  readonly onNodeDrag: OnNodeDrag<StepNode>;
  /** When they are let go. */
  readonly onNodeDragStop: OnNodeDrag<StepNode>;
}

/** Handles drags of steps. `settle` puts them back where the model has them. */
export function useCarrying(scene: Scene, edges: readonly WayEdge[], settle: () => void): Carrying {
  const { editor, ui, texts } = useSession();
  const dispatch = useDispatch();
  const sayings = useSayings();
  const gestures = useGestures();

  const over = ({ id, position, data }: StepNode): WayEdge | undefined => {
    const middle = { x: position.x + data.box.width / 2, y: position.y + data.box.height / 2 };
    const line = lineNear(scene, middle, { step: id, reach });
    return edges.find((edge) => edge.id === line?.id);
  };

  return {
    onNodeDrag(event, node, moved) {
      const way = moved.length === 1 && !event.altKey ? over(node) : undefined;
      const exit = way?.data?.exit;
      const { carried } = gestures.getState();
      if (way === undefined || !exit) {
        if (carried !== null) gestures.setState(still);
        return;
      }
      if (carried?.way === way.id) return;
      const refusal = editor.refusal({
        type: 'carry-step',
        step: node.id,
        into: { step: exit.step, at: exit.at },
      });
      const why = refusal && sayings.refused(refusal);
      const name = way.data?.line.name ?? '';
      gestures.setState({
        carried: { way: way.id, why },
        says:
          why === null
            ? texts.onCanvas.carryHere(node.data.box.title, name)
            : texts.onCanvas.cannot(why),
      });
    },
    onNodeDragStop(_, node, moved) {
      const { carried } = gestures.getState();
      gestures.setState(still);
      const exit = edges.find(({ id }) => id === carried?.way)?.data?.exit;
      if (carried !== null && exit) {
        settle();
        if (carried.why !== null) return announce(ui, carried.why);
        const into = { step: exit.step, at: exit.at };
        dispatch({
          type: 'together',
          commands: [
            { type: 'carry-step', step: node.id, into },
            { type: 'tidy', steps: [node.id] },
          ],
        });
        return;
      }
      const points = moved.map(({ id, position }) => [id, position] as const);
      dispatch({ type: 'place-steps', points: Object.fromEntries(points) });
    },
  };
}
