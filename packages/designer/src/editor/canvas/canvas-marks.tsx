// The layer of marks over the canvas. Steps and ways below it are not drawn anew when marks change. Decorative: whoever marks says
// the same in words beside the canvas.

import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Picture } from '../../model/layout/picture.ts';
import type { Scene } from '../../model/scene/scene.ts';
import { linePath } from '../../model/svg/line-path.ts';
import { marksMarkup } from '../marks/marks-markup.ts';
import { useMarks } from '../marks/use-marks.tsx';
import { useSession } from '../session/session.tsx';
import { useInSight } from './use-in-sight.ts';

export function CanvasMarks(props: {
  readonly scene: Scene;
  readonly picture: Picture;
}): ReactElement | null {
  const { texts } = useSession();
  const { scene, picture } = props;
  const marks = useMarks((state) => state);
  useInSight(picture, marks.inSight);
  const markup = useMemo(
    () => marksMarkup(scene, marks, texts.trying.marks),
    [scene, marks, texts],
  );
  if (marks.steps.size === 0 && marks.ways.size === 0) return null;
  const now = scene.lines.filter(({ id }) => marks.ways.get(id) === 'now');
  return (
    <ViewportPortal>
      <svg
        className="alir-flow alir-marks"
        aria-hidden="true"
        // Our own markup: every text in it was escaped by the renderer.
        dangerouslySetInnerHTML={{ __html: markup.below }}
      />
      <svg className="alir-flow alir-marks alir-marks-above" aria-hidden="true">
        <g dangerouslySetInnerHTML={{ __html: markup.above }} />
        {now.map(({ id, points }) => (
          <circle
            // Another act may go the same way: what runs along it begins anew.
            key={`${id} ${marks.turn}`}
            className="alir-mark-letter"
            r={8}
            style={{ offsetPath: `path('${linePath(points)}')` }}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
