import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { Badges } from '../parts/badge.tsx';
import { Due } from '../parts/due.tsx';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { capacityName } from '../story/capacity.ts';
import { localize } from '../texts/localize.ts';

export function TaskHead({ task }: { readonly task: TaskView }): ReactElement {
  const { describe, hrefs, lang, texts } = useEnvironment();
  const about = describe(task.summary, task.rootSummary, lang);
  const title = localize(task.title, lang);
  const numbers = [
    about.number === undefined ? null : texts.task.number(about.number),
    about.agenda === undefined ? null : texts.list.agenda(about.agenda),
  ].filter((word) => word !== null);
  return (
    <header className="alir-task-head">
      <p className="alir-task-kind">
        {title}
        {task.status === 'open' && task.dueAt !== null && <Due at={task.dueAt} />}
      </p>
      <h1>{about.subject ?? title}</h1>
      <p className="alir-task-from">
        {about.sender !== undefined && <strong>{about.sender}</strong>}
        {numbers.length > 0 && <span>{numbers.join(' · ')}</span>}
        <Badges about={about} />
      </p>
      <p className="alir-task-for">
        <span>{texts.task.assignedTo(assignedTo(task))}</span>
        <a href={hrefs.letter(task.root)}>
          {texts.task.wholeLetter}
          <Icon name="next" />
        </a>
      </p>
      {task.description !== null && (
        <p className="alir-prose">{localize(task.description, lang)}</p>
      )}
    </header>
  );
}

/** `Plt. Kepala Dinas Kesehatan`: an acting holder is shown as such. */
function assignedTo({ assignee }: TaskView): string {
  const [holder] = assignee.holders;
  const acting = holder !== undefined && assignee.position !== null;
  return (acting ? capacityName(holder.capacity) : '') + assignee.label;
}
