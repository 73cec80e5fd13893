import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { Badges } from '../parts/badge.tsx';
import { Due } from '../parts/due.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTimeline } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { ownAgenda } from '../session/own-agenda.ts';
import { useSession } from '../session/session.tsx';
import { assigneeName } from '../story/assignee-name.ts';
import { inheritedFrom } from '../story/inherited-from.ts';
import { localize } from '../texts/localize.ts';

export function TaskHead({ task }: { readonly task: TaskView }): ReactElement {
  const { describe, lang, taskLinks, texts } = useEnvironment();
  const links = taskLinks(task);
  const { me } = useSession();
  const about = describe(task.summary, task.rootSummary, lang);
  const agenda = ownAgenda(about, me.seats);
  const title = localize(task.title, lang);
  const numbers = [
    about.number === undefined ? null : texts.task.number(about.number),
    agenda === undefined ? null : texts.list.agenda(agenda),
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
        <Badges about={about} {...(task.status === 'open' ? { priority: task.priority } : {})} />
      </p>
      {task.description !== null && (
        <p className="alir-prose">{localize(task.description, lang)}</p>
      )}
      {links.length > 0 && (
        <div className="alir-button-row">
          {links.map((link) => (
            <a
              key={link.href}
              className="alir-button"
              href={link.href}
              target="_blank"
              rel="noreferrer"
            >
              {localize(link.label, lang)}
            </a>
          ))}
        </div>
      )}
    </header>
  );
}

/** Whose task it is, since when if it was somebody else's before, and the way to the whole letter. */
export function TaskPlace({ task }: { readonly task: TaskView }): ReactElement {
  const { hrefs, texts } = useEnvironment();
  const entries = useTimeline(task.instance, false).data ?? [];
  const before = inheritedFrom(entries, task.instance, task.assignee);
  return (
    <p className="alir-task-place">
      <span>
        {texts.task.assignedTo(assigneeName(task.assignee, texts))}
        {task.status === 'open' && before !== null && ` · ${texts.task.inherited(before)}`}
      </span>
      <a href={hrefs.letter(task.root)}>
        {texts.task.wholeLetter}
        <Icon name="next" />
      </a>
    </p>
  );
}
