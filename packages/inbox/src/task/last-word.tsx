// Why a task lies here, when whoever sent it said so: "not our duty", "count them again".

import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { usePositionNames, useTimeline } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { positionsTold } from '../story/recipients-by-entry.ts';
import { tellStory } from '../story/tell-story.ts';
import { formatShortMoment } from '../time/format-time.ts';

export function LastWord({ task }: { readonly task: TaskView }): ReactElement | null {
  const { lang, texts, zone } = useEnvironment();
  const timeline = useTimeline(task.instance, false);
  const last = timeline.data?.findLast(({ type }) => type === 'task.completed');
  const nameOf = usePositionNames(last === undefined ? [] : positionsTold([last]));
  if (last === undefined || last.comment === null) return null;
  const [told] = tellStory([last], { texts, lang, tree: null, nameOf });
  if (told === undefined) return null;
  return (
    <section className="alir-section alir-last-word">
      <p className="alir-timeline-sentence">{told.sentence}</p>
      <blockquote>{last.comment}</blockquote>
      <p className="alir-timeline-when">{formatShortMoment(last.at, lang, zone)}</p>
    </section>
  );
}
