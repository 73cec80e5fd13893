// A whole letter: its head, the scan, who has it, what happened, what can be done.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActionView, InstanceView } from '@alir/engine/core/types';
import { FilesSection } from '../documents/files-section.tsx';
import { FieldFact } from '../form/field-fact.tsx';
import { recipientShape } from '../form/recipients/recipient-shape.ts';
import { formatOf, isFilled, itemsOf } from '../form/schema.ts';
import { useShortcuts } from '../inbox/shortcuts.ts';
import { OutlookDisclosure } from '../outlook/outlook-disclosure.tsx';
import { Badges } from '../parts/badge.tsx';
import { BackButton } from '../parts/back-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { SkeletonPage } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { Watermark } from '../parts/watermark.tsx';
import { useInstance, useTree } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { Description } from '../session/environment.tsx';
import { ownAgenda } from '../session/own-agenda.ts';
import { usePageTitle } from '../session/page-title.tsx';
import { chosenSeat, seatFor, useSession } from '../session/session.tsx';
import { ActionDialog } from '../task/action-dialog.tsx';
import { actionLabel } from '../task/action-label.ts';
import { attachmentsOfInstance } from '../task/attachments-of.ts';
import { DispositionSlip } from '../task/disposition-slip.tsx';
import { dispositionIn } from '../task/disposition.ts';
import type { Disposition } from '../task/disposition.ts';
import { Preview } from '../task/preview.tsx';
import { TakenAway } from '../task/taken-away.tsx';
import { isOffered } from '../task/task-actions.tsx';
import { localize } from '../texts/localize.ts';
import { formatShortMoment } from '../time/format-time.ts';
import { CommentForm } from './comment-form.tsx';
import { CopiesSection } from './copies-section.tsx';
import { LetterActs } from './letter-acts.tsx';
import { LetterSuspension } from './letter-suspension.tsx';
import { SigningRounds } from './signing-rounds.tsx';
import { DuplicatesSection, MergedInto } from './merges.tsx';
import { StorySection } from './story-section.tsx';
import { TreeSection } from './tree-section.tsx';
import { WhereSection } from './where-section.tsx';
import { stateWords } from './state-words.ts';

/** Which letter is shown. */
export interface LetterPageProps {
  /** Id of the instance: of the letter, or of a disposition of it. */
  readonly instance: string;
  /** Back to the list. Default: where the browser was before. */
  readonly close?: () => void;
}

/** A whole letter: its head, the scan, who has it, what happened, what can be done. */
export function LetterPage({ instance: id, close = back }: LetterPageProps): ReactElement {
  const instance = useInstance(id);
  useShortcuts({ u: close });
  return (
    <article className="alir-letter">
      <BackButton close={close} always />
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

const back = (): void => window.history.back();

/** The letter itself, without the way back. */
export function Letter({ instance }: { readonly instance: InstanceView }): ReactElement {
  const { describe, lang, texts } = useEnvironment();
  const files = attachmentsOfInstance(instance);
  const about = describe(instance.summary, instance.summary, lang);
  const disposition = dispositionIn(instance.data);
  const subject = about.subject ?? localize(instance.title, lang);
  usePageTitle(subject);
  return (
    <>
      <Watermark confidential={instance.confidential} secrecy={about.secrecy} />
      <LetterHead instance={instance} about={about} />
      <div className="alir-notices">
        <MergedInto instance={instance} />
        <LetterSuspension instance={instance} subject={subject} />
        {instance.status === 'cancelled' && instance.parent !== null && (
          <TakenAway
            instance={instance.id}
            root={instance.root}
            read={instance.tasks.some(({ readAt }) => readAt !== null)}
          />
        )}
      </div>
      {disposition !== null && (
        <div className="alir-task-lead">
          <DispositionSlip
            disposition={disposition}
            dueAt={instance.status === 'open' ? instance.dueAt : null}
          />
        </div>
      )}
      <div className="alir-task-body" data-preview={files.length > 0}>
        <div className="alir-task-main">
          <OwnTasks instance={instance} />
          {instance.status === 'open' && <OutlookDisclosure instance={instance.id} task={null} />}
          <WhereSection instance={instance} />
          <LetterFacts instance={instance} toldIn={disposition} />
          <FilesSection instance={instance.id} />
          <TreeSection instance={instance.id} />
          <SigningRounds rounds={instance.signings} />
          <DuplicatesSection duplicates={instance.duplicates} />
          <CopiesSection copies={instance.copies} />
          <section className="alir-section">
            <h2>{texts.story.title}</h2>
            <StorySection instance={instance.id} />
            {instance.comment.allowed ? (
              <CommentForm instance={instance.id} />
            ) : (
              instance.comment.code === 'DELEGATION_VIEW_ONLY' && (
                <p className="alir-help">{instance.comment.detail}</p>
              )
            )}
          </section>
        </div>
        {files.length > 0 && <Preview files={files} />}
      </div>
    </>
  );
}

function LetterHead({
  instance,
  about,
}: {
  readonly instance: InstanceView;
  readonly about: Description;
}): ReactElement {
  const { lang, printLinks, texts } = useEnvironment();
  const { me } = useSession();
  const title = localize(instance.title, lang);
  const agenda = ownAgenda(about, me.seats);
  const numbers = [
    about.number === undefined ? null : texts.task.number(about.number),
    agenda === undefined ? null : texts.list.agenda(agenda),
  ].filter((word) => word !== null);
  return (
    <header className="alir-task-head">
      <p className="alir-task-kind">
        {title}
        <span
          className={`alir-state-word alir-state-${instance.status === 'open' ? 'active' : 'done'}`}
        >
          {stateWords(instance, lang, texts)}
        </span>
      </p>
      <h1>{about.subject ?? title}</h1>
      <p className="alir-task-from">
        {about.sender !== undefined && <strong>{about.sender}</strong>}
        {numbers.length > 0 && <span>{numbers.join(' · ')}</span>}
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
            {localize(link.label, lang)}
          </a>
        ))}
        <LetterActions instance={instance} />
        <LetterActs instance={instance} subject={about.subject ?? title} />
      </div>
    </header>
  );
}

/** What concerns the letter as a whole; what concerns one recipient stands in the tree. */
function LetterActions({ instance }: { readonly instance: InstanceView }): ReactElement {
  const { lang, texts } = useEnvironment();
  const session = useSession();
  const [asked, setAsked] = useState<ActionView | null>(null);
  const tree = useTree(instance.id).data;
  const working = tree?.children.filter(({ status, waits }) => waits && status === 'open') ?? [];
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
          hint={
            asked.effect === 'move' && working.length > 0
              ? texts.letter.stillOpen(working.length)
              : null
          }
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
    (task) =>
      task.kind === 'task' && task.status === 'open' && seatFor(session, task.assignee) !== null,
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

/**
 * What of the data is meant for people, as the forms of the flow call it. Recipients stand in the tree, files beside, and what
 * the disposition says above.
 */
function LetterFacts({
  instance,
  toldIn,
}: {
  readonly instance: InstanceView;
  readonly toldIn: Disposition | null;
}): ReactElement {
  const { lang, texts, zone } = useEnvironment();
  const { data } = instance;
  const facts = instance.fields.filter(({ field, schema }) => {
    const items = itemsOf(schema);
    const recipients = items !== null && recipientShape(items) !== null;
    const told = toldIn?.fields.has(field) === true;
    return isFilled(data[field]) && formatOf(schema) !== 'attachment' && !recipients && !told;
  });
  return (
    <section className="alir-section">
      <h2 className="alir-hidden">{texts.letter.facts}</h2>
      <dl className="alir-facts alir-facts-two">
        {facts.map((field) => (
          <FieldFact key={field.field} field={field} value={data[field.field]} />
        ))}
        <div>
          <dt>{texts.letter.started}</dt>
          <dd>{formatShortMoment(instance.startedAt, lang, zone)}</dd>
        </div>
      </dl>
    </section>
  );
}
