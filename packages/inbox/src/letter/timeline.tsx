// The story of a letter, oldest first, in sentences.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TimelineEntryView, TreeView } from '@alir/engine/core/types';
import { FileLink } from '../documents/file-link.tsx';
import { WrittenTexts } from '../documents/written-texts.tsx';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { positionsTold } from '../story/named-children.ts';
import { tellStory } from '../story/tell-story.ts';
import { formatMoment, formatShortMoment } from '../time/format-time.ts';

/** What happened, and what of it is shown first. */
export interface TimelineProps {
  /** As `useTimeline` gives them. */
  readonly entries: readonly TimelineEntryView[];
  /** For the roles of recipients; without it, sentences name only positions. */
  readonly tree?: TreeView | null;
}

/** What happened to an instance and below it, in sentences. */
export function Timeline({ entries, tree = null }: TimelineProps): ReactElement {
  const { lang, sayings, texts, zone } = useEnvironment();
  const [all, setAll] = useState(false);
  const nameOf = usePositionNames(positionsTold(entries));
  const told = tellStory(entries, { texts, lang, sayings, zone, tree, nameOf });
  const shown = all ? told : told.filter((entry) => !entry.technical);
  const hidden = told.length - shown.length;
  return (
    <div className="alir-timeline">
      <ol>
        {shown.map((entry) => (
          <li key={entry.key} data-tone={entry.tone} data-technical={entry.technical}>
            <p className="alir-timeline-sentence">{entry.sentence}</p>
            {entry.comment !== null && <blockquote>{entry.comment}</blockquote>}
            {entry.files.length > 0 && (
              <p className="alir-timeline-files">
                {entry.files.map((file) => (
                  <FileLink key={file} id={file} />
                ))}
              </p>
            )}
            {entry.texts.length > 0 && <WrittenTexts texts={entry.texts} />}
            <p className="alir-timeline-when">
              <time dateTime={entry.at} title={formatMoment(entry.at, lang, zone)}>
                {formatShortMoment(entry.at, lang, zone)}
              </time>
              {entry.holder !== null && <span> · {entry.holder}</span>}
            </p>
          </li>
        ))}
      </ol>
      {(hidden > 0 || all) && (
        <button
          type="button"
          className="alir-button alir-button-quiet"
          aria-pressed={all}
          onClick={() => setAll(!all)}
        >
          {all ? texts.story.showLess : texts.story.showAll(hidden)}
        </button>
      )}
    </div>
  );
}
