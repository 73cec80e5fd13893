import type { ReactElement, ReactNode } from 'react';
import type { SuspensionView } from '@alir/engine/core/types';
import { Notice } from '../parts/notice.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { actorName } from '../story/tell-story.ts';
import { formatShortMoment } from '../time/format-time.ts';

/** Who laid it aside, since when and why; and how it goes on. */
export function SuspensionNotice(props: {
  readonly suspension: SuspensionView;
  /** What is laid aside. */
  readonly of: 'task' | 'instance';
  /** The way to take it up again, for whoever may. */
  readonly children: ReactNode;
}): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const { by, reason, at } = props.suspension;
  const words = props.of === 'task' ? texts.acts.taskSuspended : texts.acts.instanceSuspended;
  return (
    <Notice tone="alarm">
      <p>{words(actorName(by, texts), formatShortMoment(at, lang, zone))}</p>
      <blockquote>{reason}</blockquote>
      {props.children}
    </Notice>
  );
}
