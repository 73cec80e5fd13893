// Publishing: what is wrong, what changes, then the press; and after it, what becomes of letters that are under way.

import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Command, FlowDocument } from '../../model/index.ts';
import { perform } from '../../model/commands/perform.ts';
import type { Examination, Publishing, SaidOfVersion } from '../../publish/publishing.ts';
import { useKeeping } from '../drafts/use-keeping.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { mergeVersion, type Overtaking } from '../../model/merge/merge-version.ts';
import { useDispatch, useDocument, useSayings, useSession } from '../session/session.tsx';
import { ChangesSection } from './changes-section.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { FindingsList } from './findings-list.tsx';
import { GoOver } from './go-over.tsx';
import { KeptParts, Overtaken } from './overtaken.tsx';
import { placesOf } from './places-of.ts';
import { whyOf } from './why-of.ts';

type Phase =
  | { readonly kind: 'looking' }
  | { readonly kind: 'ready'; readonly examination: Examination; readonly refused: string | null }
  | { readonly kind: 'publishing'; readonly examination: Examination }
  | { readonly kind: 'published'; readonly version: number }
  | { readonly kind: 'unreachable'; readonly why: string | null };

export function PublishDialog(props: {
  readonly publishing: Publishing;
  readonly close: () => void;
}): ReactElement {
  const { editor, texts, lang } = useSession();
  const keeping = useKeeping();
  const dispatch = useDispatch();
  const sayings = useSayings();
  const document = useDocument();
  const { publishing } = props;
  const [phase, setPhase] = useState<Phase>({ kind: 'looking' });
  const [kept, keep] = useState<readonly string[]>([]);
  useExamination(phase, setPhase, publishing);
  const merge = (examination: Examination, overtaking: Overtaking): void => {
    const { changes, conflicts } = mergeVersion(editor.document, overtaking);
    const refusal = dispatch({ type: 'make-changes', changes, why: 'merge' });
    if (refusal === null) {
      keep(placesOf(conflicts, graphOf(editor.document), { texts, lang }));
      setPhase({ kind: 'looking' });
    } else setPhase({ kind: 'ready', examination, refused: sayings.refused(refusal) });
  };
  const publish = async (examination: Examination, said: SaidOfVersion): Promise<void> => {
    setPhase({ kind: 'publishing', examination });
    const numbered = numberedBehind(document, examination.against);
    try {
      const published = await publishing.publish(numbered, said);
      if (!published.ok) {
        return setPhase({ kind: 'ready', examination, refused: published.message });
      }
      editor.dispatch(versionCommand(published.version));
      editor.mark('published');
      keeping?.published();
      setPhase({ kind: 'published', version: published.version });
    } catch (error) {
      // The form stays, with what was written in it.
      setPhase({ kind: 'ready', examination, refused: texts.unreachable(whyOf(error)) });
    }
  };
  return (
    <Dialog title={texts.publishTitle} close={props.close} room="picture">
      <div className="alir-publish">
        {phase.kind === 'looking' ? <p role="status">{texts.proving}</p> : null}
        {phase.kind === 'unreachable' ? <p role="alert">{texts.unreachable(phase.why)}</p> : null}
        {phase.kind === 'ready' || phase.kind === 'publishing' ? (
          <Ready
            examination={phase.examination}
            document={document}
            publishing={publishing}
            kept={kept}
            merge={(overtaking) => merge(phase.examination, overtaking)}
            isBusy={phase.kind === 'publishing'}
            refused={phase.kind === 'ready' ? phase.refused : null}
            publish={(said) => void publish(phase.examination, said)}
          />
        ) : null}
        {phase.kind === 'published' ? (
          <GoOver version={phase.version} publishing={publishing} close={props.close} />
        ) : null}
      </div>
    </Dialog>
  );
}

/** Looked at as it was when the dialog was opened, or merged in it; the dialog covers the editor. */
function useExamination(
  { kind }: Phase,
  become: (phase: Phase) => void,
  publishing: Publishing,
): void {
  const document = useDocument();
  useEffect(() => {
    if (kind !== 'looking') return;
    let isGone = false;
    publishing.examine(document).then(
      (examination) => isGone || become({ kind: 'ready', examination, refused: null }),
      (error: unknown) => isGone || become({ kind: 'unreachable', why: whyOf(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [kind, become, publishing, document]);
}

/** A version that was published is never changed: the next one counts up. */
function numberedBehind(document: FlowDocument, against: number | null): FlowDocument {
  const outcome = perform(document, versionCommand((against ?? 0) + 1));
  return outcome.ok ? outcome.document : document;
}

function versionCommand(version: number): Command {
  return { type: 'set-property', step: null, at: ['version'], value: version };
}

/** What is left empty is not said. */
function saidOf(note: string, reason: string): SaidOfVersion {
  return { ...(note !== '' && { note }), ...(reason !== '' && { reason }) };
}

function Ready(props: {
  readonly examination: Examination;
  readonly document: FlowDocument;
  readonly publishing: Publishing;
  /** Where the draft was kept when another version was merged. */
  readonly kept: readonly string[];
  readonly merge: (overtaking: Overtaking) => void;
  readonly isBusy: boolean;
  readonly refused: string | null;
  readonly publish: (said: SaidOfVersion) => void;
}): ReactElement {
  const { texts } = useSession();
  const { findings, against, before, overtaken } = props.examination;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const noteHelp = useId();
  const isHeldBack = (errors.length > 0 && reason.trim() === '') || overtaken !== undefined;
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
          began={Number(props.document.flow['version'])}
          merge={() => props.merge({ base: overtaken, theirs: before })}
        />
      )}
      <KeptParts places={props.kept} />
      <FindingsList findings={findings} />
      <ChangesSection examination={props.examination} document={props.document} />
      <label className="alir-field">
        {texts.publishing.note}
        <textarea
          rows={2}
          maxLength={10_000}
          value={note}
          aria-describedby={noteHelp}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <p id={noteHelp} className="alir-help">
        {texts.publishing.noteHelp}
      </p>
      {errors.length === 0 ? null : (
        <label className="alir-field">
          {texts.publishDespite}
          <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      {against === null ? null : <EarlierVersions publishing={props.publishing} />}
      {props.refused === null ? null : (
        <p className="alir-issue" role="alert">
          {props.refused}
        </p>
      )}
      <Press
        version={(against ?? 0) + 1}
        isHeldBack={isHeldBack}
        isBusy={props.isBusy}
        why={overtaken === undefined ? texts.publishHeldBack : texts.publishing.mergeFirst}
      />
    </form>
  );
}

function Press(props: {
  readonly version: number;
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
        {texts.publishNow(props.version)}
      </button>
      {props.isHeldBack ? <p className="alir-help">{props.why}</p> : null}
    </>
  );
}
