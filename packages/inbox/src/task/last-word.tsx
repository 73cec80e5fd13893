// Why a task lies here, when whoever sent it said so: "not our duty", "count them again".

import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { usePositionNames, useTimeline } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { positionsTold } from '../story/named-children.ts';
import { entryKey } from '../story/timeline-entries.ts';
import { tellStory } from '../story/tell-story.ts';
import { whatLedHere } from '../story/what-led-here.ts';
import { formatShortMoment } from '../time/format-time.ts';

export function LastWord({
  task,
  always,
}: {
  readonly task: TaskView;
  /** Also where nothing was said: that it was sent, and by whom, is the news. */
  readonly always: boolean;
}): ReactElement | null {
  const { lang, sayings, texts, zone } = useEnvironment();
  const { me } = useSession();
  const entries = useTimeline(task.root, true).data ?? [];
  const nameOf = usePositionNames(positionsTold(entries));
  const last = whatLedHere(entries, task.instance);
  if (task.status !== 'open' || last === null) return null;
  if (last.comment === null && !always) return null;
  const told = tellStory(entries, {
    texts,
    lang,
    sayings,
    zone,
    tree: null,
    nameOf: (position) =>
      me.seats.some((seat) => seat.position === position) ? texts.story.you : nameOf(position),
  }).find(({ key }) => key === entryKey(last));
  return (
    <section className="alir-last-word">
      <h2>{told?.sentence}</h2>
      {last.comment !== null && <blockquote>{last.comment}</blockquote>}
      <p className="alir-timeline-when">{formatShortMoment(last.at, lang, zone)}</p>
    </section>
  );
}
