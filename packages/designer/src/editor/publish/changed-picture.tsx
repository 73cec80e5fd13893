// What a version changes, as two pictures of which one is shown: after, with what came, moved or is otherwise; before, with what is
// gone. Loaded when somebody publishes.

import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { createDocument, type FlowDocument } from '../../model/index.ts';
import { pictureOf } from '../../model/layout/picture-of.ts';
import { changedPictures } from '../../publish/changed-pictures.ts';
import type { Changed } from '../../publish/publishing.ts';
import { FlowViewer } from '../../viewer/flow-viewer.tsx';
import { useSession } from '../session/session.tsx';

/** Which of the two pictures is shown, and the step that is brought into sight. */
export interface Shown {
  readonly picture: 'before' | 'after';
  readonly step: string | null;
  /** Another one each time, so that the same step can be shown again. */
  readonly turn: number;
}

export default function ChangedPicture(props: {
  readonly changes: readonly Changed[];
  readonly before: FlowDocument;
  readonly after: FlowDocument;
  readonly shown: Shown;
}): ReactElement {
  const { lang, nameOf } = useSession();
  const { changes, before, after, shown } = props;
  const host = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => changedPictures(changes, before, after), [changes, before, after]);
  // Both stand where the steps of the new one stand: what looks moved has moved in the flow.
  const document = useMemo(
    () => (shown.picture === 'after' ? after : createDocument(before.flow, after)),
    [shown.picture, before, after],
  );
  useEffect(() => {
    if (shown.step === null) return;
    const name = CSS.escape(shown.step);
    host.current?.querySelector<SVGElement>(`[data-step="${name}"]`)?.focus();
  }, [shown]);
  return (
    <div ref={host} className="alir-changed-picture">
      <FlowViewer
        flow={document.flow}
        layout={document.layout}
        pictureOf={pictureOf}
        lang={lang}
        nameOf={nameOf}
        changed={marks[shown.picture]}
      />
    </div>
  );
}
