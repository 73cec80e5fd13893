// Where the flow begins, and each part of it: a dot and a line to the first step, with the "+" that puts a step before it. In a
// flow that is nothing but its end the "+" says so in words: it is all that there is to do.

import { ViewportPortal } from '@xyflow/react';
import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import type { Scene, SceneEntrance } from '../../model/scene/scene.ts';
import { headPath, linePath } from '../../model/svg/line-path.ts';
import { pointAlong } from './add-places.ts';
import { Icon } from '../parts/icon.tsx';
import { useDocument, useSession } from '../session/session.tsx';

/** From the middle of the dot to that of the "+". */
const behindDot = 17;

export function Entrances({ scene }: { readonly scene: Scene }): ReactElement {
  const isBlank = graphOf(useDocument()).steps.size === 1;
  return (
    <ViewportPortal>
      {scene.entrances.map((entrance) => (
        <Entrance key={entrance.of} entrance={entrance} isBlank={isBlank} />
      ))}
    </ViewportPortal>
  );
}

function Entrance(props: {
  readonly entrance: SceneEntrance;
  readonly isBlank: boolean;
}): ReactElement {
  const { ui, texts } = useSession();
  const { entrance, isBlank } = props;
  const { of, dot, points } = entrance;
  // Right behind the dot: before the step stands what is known of it.
  const place = isBlank ? dot : pointAlong(points, behindDot);
  return (
    <>
      <svg className="alir-entrance" aria-hidden="true">
        <path className="alir-line" d={linePath(points)} />
        <path className="alir-head" d={headPath(points, false)} />
        <circle className="alir-dot" cx={dot.x} cy={dot.y} r={6} />
      </svg>
      <button
        type="button"
        tabIndex={-1}
        className={isBlank ? 'alir-button alir-primary alir-add-first nopan' : 'alir-add nopan'}
        aria-label={isBlank ? undefined : texts.addFirst}
        title={texts.addFirst}
        style={{ transform: `translate(-50%, -50%) translate(${place.x}px, ${place.y}px)` }}
        onClick={() => ui.setState({ adding: { entrance: of === '' ? null : of } })}
      >
        <Icon name="plus" />
        {isBlank ? texts.addFirst : null}
      </button>
    </>
  );
}
