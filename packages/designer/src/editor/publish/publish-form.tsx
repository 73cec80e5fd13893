// What is looked at before a version is published or proposed, and what is said of it: what is wrong, what changes, a note, a reason.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Overtaking } from '../../model/merge/merge-version.ts';
import type { FlowDocument } from '../../model/index.ts';
import type { Examination, Publishing, SaidOfVersion } from '../../publish/publishing.ts';
import { useSession } from '../session/session.tsx';
import { OpenComments } from '../comments/open-comments.tsx';
import { Beside } from './beside.tsx';
import { ChangesSection } from './changes-section.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { FindingsList } from './findings-list.tsx';
import { KeptParts, Overtaken } from './overtaken.tsx';
import type { Together } from './use-together.ts';

/** What publishing would come to, and what whoever publishes says of it. */
export function PublishForm(props: {
  readonly examination: Examination;
  readonly together: Together;
  readonly publishing: Publishing;
  /** Where the draft was kept when another version was merged. */
  readonly kept: readonly string[];
  readonly merge: (overtaking: Overtaking) => void;
  /** Makes the draft an earlier version. */
  readonly restore: (earlier: FlowDocument) => void;
  /** Whether it takes somebody else to publish it. */
  readonly isProposing: boolean;
  readonly isBusy: boolean;
  readonly refused: string | null;
  readonly publish: (said: SaidOfVersion) => void;
}): ReactElement {
  const { texts } = useSession();
  const { findings, against, before, overtaken } = props.examination;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  // A proposal is of one flow.
  const isTooEarly = props.isProposing && props.together.beside.length > 0;
  const isHeldBack =
    (errors.length > 0 && reason.trim() === '') || overtaken !== undefined || isTooEarly;
  return (
    <form
      className="alir-publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isHeldBack && !props.isBusy) props.publish(saidOf(note.trim(), reason.trim()));
      }}
    >
      {overtaken === undefined || before === null ? null : (
        <Overtaken
          version={against ?? 0}
          began={Number(props.together.document.flow['version'])}
          merge={() => props.merge({ base: overtaken, theirs: before })}
        />
      )}
      <KeptParts places={props.kept} />
      <Beside flows={props.together.beside} isProposing={props.isProposing} />
      <FindingsList findings={findings} />
      <ChangesSection examination={props.examination} document={props.together.document} />
      <OpenComments document={props.together.document} />
      <NoteField note={note} write={setNote} />
      {errors.length === 0 ? null : <ReasonField reason={reason} write={setReason} />}
      {against === null ? null : (
        <EarlierVersions
          publishing={props.publishing}
          document={props.together.document}
          restore={props.restore}
        />
      )}
      {props.refused === null ? null : (
        <p className="alir-issue" role="alert">
          {props.refused}
        </p>
      )}
      <Press
        version={(against ?? 0) + 1}
        isProposing={props.isProposing}
        isHeldBack={isHeldBack}
        isBusy={props.isBusy}
        why={
          overtaken !== undefined
            ? texts.publishing.mergeFirst
            : isTooEarly
              ? texts.proposals.startedFirst
              : texts.publishHeldBack
        }
      />
    </form>
  );
}

/** Why it is published although errors stand. */
function ReasonField(props: {
  readonly reason: string;
  readonly write: (reason: string) => void;
}): ReactElement {
  const { texts } = useSession();
  return (
    <label className="alir-field">
      {texts.publishDespite}
      <textarea
        rows={2}
        maxLength={10_000}
        value={props.reason}
        onChange={(event) => props.write(event.target.value)}
      />
    </label>
  );
}

/** What is left empty is not said. */
function saidOf(note: string, reason: string): SaidOfVersion {
  return { ...(note !== '' && { note }), ...(reason !== '' && { reason }) };
}

/** What changes and why, for whoever reads it later. */
function NoteField(props: {
  readonly note: string;
  readonly write: (note: string) => void;
}): ReactElement {
  const { texts } = useSession();
  const noteHelp = useId();
  return (
    <>
      <label className="alir-field">
        {texts.publishing.note}
        <textarea
          rows={2}
          maxLength={10_000}
          value={props.note}
          aria-describedby={noteHelp}
          onChange={(event) => props.write(event.target.value)}
        />
      </label>
      <p id={noteHelp} className="alir-help">
        {texts.publishing.noteHelp}
      </p>
    </>
  );
}

function Press(props: {
  readonly version: number;
  readonly isProposing: boolean;
  readonly isHeldBack: boolean;
  readonly isBusy: boolean;
  /** What has to be done before. */
  readonly why: string;
}): ReactElement {
  const { texts } = useSession();
  return (
    <>
      <button
        type="submit"
        className="alir-button alir-primary"
        aria-disabled={props.isHeldBack || props.isBusy}
      >
        {props.isProposing
          ? texts.proposals.proposeNow(props.version)
          : texts.publishNow(props.version)}
      </button>
      {props.isProposing ? <p className="alir-help">{texts.proposals.proposeHelp}</p> : null}
      {props.isHeldBack ? <p className="alir-help">{props.why}</p> : null}
    </>
  );
}
