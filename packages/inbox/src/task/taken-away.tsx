import type { ReactElement } from 'react';
import { Notice } from '../parts/notice.tsx';
import { useTimeline } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { takenBack } from '../story/taken-back.ts';
import { actorName } from '../story/tell-story.ts';
import { formatShortMoment } from '../time/format-time.ts';

/**
 * That an instance was taken back, by whom and in which words. Only the history of its parent tells; where the reader may not
 * see that, it is only said that it was.
 */
export function TakenAway(props: {
  readonly instance: string;
  readonly root: string;
  readonly read: boolean;
}): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const story = useTimeline(props.root, true);
  const taken = takenBack(story.data ?? []).get(props.instance);
  if (taken === undefined) return <Notice tone="alarm">{texts.task.takenAway}</Notice>;
  const words = props.read || taken.reason !== null ? texts.task.revokedBy : texts.task.withdrawnBy;
  return (
    <Notice tone="alarm">
      <p>{words(actorName(taken.by, texts), formatShortMoment(taken.at, lang, zone))}</p>
      {taken.reason !== null && <blockquote>{taken.reason}</blockquote>}
    </Notice>
  );
}
