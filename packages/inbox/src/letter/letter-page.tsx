// A whole letter: its head, the scan, who has it, what happened, what can be done.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActionView, InstanceView } from '@alir/engine/core/types';
import { labelOf } from '../form/label.ts';
import { ReadValue } from '../form/read-value.tsx';
import { recipientShape } from '../form/recipients/recipient-shape.ts';
import { formatOf, isFilled, itemsOf, propertiesOf } from '../form/schema.ts';
import { idKindOf } from '../form/value-kind.ts';
import { Badges } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useInstance } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, seatFor, useSession } from '../session/session.tsx';
import { ActionDialog } from '../task/action-dialog.tsx';
import { attachmentsOfInstance } from '../task/attachments-of.ts';
import { Preview } from '../task/preview.tsx';
import { isOffered } from '../task/task-actions.tsx';
import { localize } from '../texts/localize.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { CommentForm } from './comment-form.tsx';
import { StorySection } from './story-section.tsx';
import { TreeSection } from './tree-section.tsx';
import { actionLabel } from '../task/action-label.ts';

export interface LetterPageProps {
  /** Id of the instance: of the letter, not of a disposition of it. */
  readonly instance: string;
}

export function LetterPage({ instance: id }: LetterPageProps): ReactElement {
  const { texts } = useEnvironment();
  const instance = useInstance(id);
  return (
    <article className="alir-letter">
      <button
        type="button"
        className="alir-button alir-button-quiet alir-back alir-back-always"
        onClick={() => window.history.back()}
      >
        <Icon name="back" />
        {texts.task.back}
      </button>
      {instance.data !== undefined ? (
        <Letter instance={instance.data} />
      ) : instance.isError ? (
        <ErrorState error={instance.error} retry={() => void instance.refetch()} />
      ) : (
        <SkeletonPage />
      )}
    </article>
  );
}

function Letter({ instance }: { readonly instance: InstanceView }): ReactElement {
  const { texts } = useEnvironment();
  const files = attachmentsOfInstance(instance);
  return (
    <>
      <LetterHead instance={instance} />
      <div className="alir-task-body" data-preview={files.length > 0}>
        <div className="alir-task-main">
          <OwnTasks instance={instance} />
          <LetterFacts instance={instance} />
          <TreeSection instance={instance.id} />
          <section className="alir-section">
            <h2>{texts.story.title}</h2>
            <StorySection instance={instance.id} />
            <CommentForm instance={instance.id} />
          </section>
        </div>
        {files.length > 0 && <Preview files={files} />}
      </div>
    </>
  );
}

function LetterHead({ instance }: { readonly instance: InstanceView }): ReactElement {
  const { describe, lang, printLinks, texts } = useEnvironment();
  const about = describe(instance.summary, instance.summary, lang);
  const title = localize(instance.title, lang);
  const states = instance.states.map((state) => localize(state.title, lang)).join(', ');
  return (
    <header className="alir-task-head">
      <p className="alir-task-kind">
        {title}
        <span
          className={`alir-state-word alir-state-${instance.status === 'open' ? 'active' : 'done'}`}
        >
          {instance.status === 'open' ? states : texts.word(instance.result ?? instance.status)}
        </span>
      </p>
      <h1>{about.subject ?? title}</h1>
      <p className="alir-task-from">
        {about.sender !== undefined && <strong>{about.sender}</strong>}
        {about.number !== undefined && <span>{texts.task.number(about.number)}</span>}
        <Badges about={about} />
      </p>
      <div className="alir-button-row">
        {printLinks(instance).map((link) => (
          <a
            key={link.href}
            className="alir-button"
            href={link.href}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="print" />
            {link.label}
          </a>
        ))}
        <LetterActions instance={instance} />
      </div>
    </header>
  );
}

/** What concerns the letter as a whole; what concerns one recipient stands in the tree. */
function LetterActions({ instance }: { readonly instance: InstanceView }): ReactElement {
  const { lang, texts } = useEnvironment();
  const session = useSession();
  const [asked, setAsked] = useState<ActionView | null>(null);
  const offered = instance.actions.filter(
    (action) => isOffered(action) && action.effect !== 'cancel' && action.effect !== 'append',
  );
  return (
    <>
      {offered.map((action) => (
        <button
          key={`${action.state ?? ''}/${action.name}`}
          type="button"
          className="alir-button"
          onClick={() => setAsked(action)}
        >
          {actionLabel(action, lang, texts)}
        </button>
      ))}
      {asked !== null && (
        <ActionDialog
          action={asked}
          instance={instance.id}
          flow={instance.flow}
          seat={chosenSeat(session)}
          choices={[]}
          close={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** The reader's own open tasks on this letter, as the way to act. */
function OwnTasks({ instance }: { readonly instance: InstanceView }): ReactElement | null {
  const { hrefs, lang, texts } = useEnvironment();
  const session = useSession();
  const own = instance.tasks.filter(
    (task) => task.status === 'open' && seatFor(session, task.assignee) !== null,
  );
  if (own.length === 0) return null;
  return (
    <section className="alir-own-tasks" aria-label={texts.letter.yourTasks}>
      {own.map((task) => (
        <a key={task.id} className="alir-button alir-button-primary" href={hrefs.task(task.id)}>
          {localize(task.title, lang)}
          <Icon name="next" />
        </a>
      ))}
    </section>
  );
}

/** The data of the letter in the order of its schema; recipients stand in the tree, files beside. */
function LetterFacts({ instance }: { readonly instance: InstanceView }): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const facts = propertiesOf(instance.dataSchema).filter(([name, schema]) => {
    const items = itemsOf(schema);
    const recipients = items !== null && recipientShape(items) !== null;
    return isFilled(instance.data[name]) && formatOf(schema) !== 'attachment' && !recipients;
  });
  return (
    <section className="alir-section">
      <h2 className="alir-hidden">{texts.letter.facts}</h2>
      <dl className="alir-facts alir-facts-two">
        {facts.map(([name, schema]) => (
          <div key={name}>
            <dt>{labelOf(name, schema, lang, texts)}</dt>
            <dd>
              <ReadValue value={instance.data[name]} schema={schema} kind={idKindOf(name)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{texts.letter.started}</dt>
          <dd>{formatShortMoment(instance.startedAt, lang, zone)}</dd>
        </div>
      </dl>
    </section>
  );
}
