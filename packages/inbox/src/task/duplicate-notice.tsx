// Above the form of what seems to have come before: said while the person is still entering it.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject, TaskView } from '@alir/engine/core/types';
import { EarlierLine } from '../acts/earlier-line.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMergeChoices } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import { TaskActDialog } from './task-acts.tsx';

/** Of many that look alike, these are shown; the dialog has all. */
const mostShown = 3;

export function DuplicateNotice(props: {
  readonly task: TaskView;
  readonly context: SuggestionContext;
  readonly subject: string;
  readonly entered: JsonObject;
  readonly close: () => void;
}): ReactElement | null {
  const { hrefs, texts } = useEnvironment();
  const { task } = props;
  const [asked, setAsked] = useState<string | null>(null);
  const isOffered = task.acts.some(
    ({ name, permission }) => name === 'merge' && permission.allowed,
  );
  const choices = useMergeChoices(isOffered ? task.id : null, '');
  const alike = choices.data?.alike.slice(0, mostShown) ?? [];
  if (!isOffered || alike.length === 0) return null;
  const words = texts.acts.merge;
  return (
    <Notice tone="alarm">
      <p>{words.alike}</p>
      <ul className="alir-alike">
        {alike.map(({ item, because }) => (
          <li key={item.id}>
            <EarlierLine item={item} because={because} />
            <span className="alir-button-row">
              <a className="alir-button" href={hrefs.letter(item.root)}>
                {words.look}
              </a>
              <button type="button" className="alir-button" onClick={() => setAsked(item.id)}>
                {words.into}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <TaskActDialog
          {...props}
          act="merge"
          earlier={asked}
          leave={props.close}
          close={() => setAsked(null)}
        />
      )}
    </Notice>
  );
}
