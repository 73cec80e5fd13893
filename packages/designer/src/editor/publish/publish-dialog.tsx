// Publishing: what is wrong, what changes, then the press; and after it, what becomes of letters that are under way.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Change, FlowDocument } from '../../model/index.ts';
import { perform } from '../../model/commands/perform.ts';
import type { Examination, Publishing, SaidOfVersion } from '../../publish/publishing.ts';
import { useKeeping } from '../drafts/use-keeping.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { mergeVersion, type Overtaking } from '../../model/merge/merge-version.ts';
import { useDispatch, useSayings, useSession, useUi } from '../session/session.tsx';
import { bringBack } from '../../publish/take-up.ts';
import { GoOver } from './go-over.tsx';
import { examineAll } from './examine-all.ts';
import { placesOf } from './places-of.ts';
import { PublishForm } from './publish-form.tsx';
import { settlePublished, versionCommand } from './settle-published.ts';
import { type Together, useTogether } from './use-together.ts';
import { whyOf } from '../parts/why-of.ts';

type Phase =
  | { readonly kind: 'looking' }
  | { readonly kind: 'ready'; readonly examination: Examination; readonly refused: string | null }
  | { readonly kind: 'publishing'; readonly examination: Examination }
  | { readonly kind: 'published'; readonly version: number }
  | { readonly kind: 'proposed'; readonly version: number }
  | { readonly kind: 'unreachable'; readonly why: string | null };

/** How far publishing is; as long as it is looked at, what is published together is examined. */
function usePhase(
  publishing: Publishing,
  together: Together,
): readonly [phase: Phase, setPhase: (phase: Phase) => void] {
  const [phase, setPhase] = useState<Phase>({ kind: 'looking' });
  const isLooking = phase.kind === 'looking';
  // Looked at as it was when the dialog was opened, or merged in it; the dialog covers the editor.
  useEffect(() => {
    if (!isLooking) return;
    let isGone = false;
    examineAll(publishing, together).then(
      (examination) => isGone || setPhase({ kind: 'ready', examination, refused: null }),
      (error: unknown) => isGone || setPhase({ kind: 'unreachable', why: whyOf(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [isLooking, publishing, together]);
  return [phase, setPhase];
}

/** Brings into the draft what other versions say; it is looked at again then. */
function useOtherVersions(setPhase: (phase: Phase) => void): {
  /** Where the draft was kept when another version was merged. */
  readonly kept: readonly string[];
  readonly merge: (examination: Examination, overtaking: Overtaking) => void;
  readonly restore: (examination: Examination, earlier: FlowDocument) => void;
} {
  const { editor, texts, lang } = useSession();
  const dispatch = useDispatch();
  const sayings = useSayings();
  const [kept, keep] = useState<readonly string[]>([]);
  const change = (
    examination: Examination,
    changes: readonly Change[],
    why: 'merge' | 'restore',
  ): boolean => {
    const refusal = dispatch({ type: 'make-changes', changes, why });
    setPhase(
      refusal === null
        ? { kind: 'looking' }
        : { kind: 'ready', examination, refused: sayings.refused(refusal) },
    );
    return refusal === null;
  };
  return {
    kept,
    merge(examination, overtaking) {
      const { changes, conflicts } = mergeVersion(editor.document, overtaking);
      if (change(examination, changes, 'merge'))
        keep(placesOf(conflicts, graphOf(editor.document), { texts, lang }));
    },
    restore(examination, earlier) {
      change(examination, bringBack(editor.document, earlier), 'restore');
    },
  };
}

interface PublishProps {
  readonly publishing: Publishing;
  readonly close: () => void;
}

export function PublishDialog({ publishing, close }: PublishProps): ReactElement {
  const { editor, texts } = useSession();
  const keeping = useKeeping();
  const together = useTogether();
  const isProposing = useUi(({ proposals }) => proposals?.isWanted === true);
  const [phase, setPhase] = usePhase(publishing, together);
  const { kept, merge, restore } = useOtherVersions(setPhase);
  const publish = async (examination: Examination, said: SaidOfVersion): Promise<void> => {
    setPhase({ kind: 'publishing', examination });
    const numbered = numberedBehind(together.document, examination.against);
    try {
      const became = await handIn(
        publishing,
        isProposing,
        { ...together, document: numbered },
        said,
      );
      if (became.kind === 'refused')
        return setPhase({ kind: 'ready', examination, refused: became.message });
      if (became.kind === 'published')
        settlePublished(editor, keeping, together.document, became.version);
      setPhase(became);
    } catch (error) {
      // The form stays, with what was written in it.
      setPhase({ kind: 'ready', examination, refused: texts.unreachable(whyOf(error)) });
    }
  };
  return (
    <Dialog
      title={isProposing ? texts.proposals.proposeTitle : texts.publishTitle}
      close={close}
      room="picture"
    >
      <div className="alir-publish">
        {phase.kind === 'looking' ? <p role="status">{texts.proving}</p> : null}
        {phase.kind === 'unreachable' ? <p role="alert">{texts.unreachable(phase.why)}</p> : null}
        {phase.kind === 'ready' || phase.kind === 'publishing' ? (
          <PublishForm
            examination={phase.examination}
            together={together}
            publishing={publishing}
            kept={kept}
            merge={(overtaking) => merge(phase.examination, overtaking)}
            restore={(earlier) => restore(phase.examination, earlier)}
            isProposing={isProposing}
            isBusy={phase.kind === 'publishing'}
            refused={phase.kind === 'ready' ? phase.refused : null}
            publish={(said) => void publish(phase.examination, said)}
          />
        ) : null}
        {phase.kind === 'published' ? (
          <GoOver version={phase.version} publishing={publishing} close={close} />
        ) : null}
        {phase.kind === 'proposed' ? <Proposed version={phase.version} close={close} /> : null}
      </div>
    </Dialog>
  );
}

function Proposed(props: { readonly version: number; readonly close: () => void }): ReactElement {
  const { texts } = useSession();
  return (
    <div className="alir-publish-form">
      <p role="status">
        <strong>{texts.proposals.proposed(props.version)}</strong>
      </p>
      <button type="button" className="alir-button alir-primary" onClick={props.close}>
        {texts.close}
      </button>
    </div>
  );
}

/** What became of handing a version in: it is published, it waits for somebody else, or why neither. */
async function handIn(
  { publish, proposals }: Publishing,
  isProposing: boolean,
  { document, beside }: Pick<Together, 'document' | 'beside'>,
  said: SaidOfVersion,
): Promise<
  | { readonly kind: 'published' | 'proposed'; readonly version: number }
  | { readonly kind: 'refused'; readonly message: string }
> {
  if (isProposing && proposals !== undefined) {
    const proposed = await proposals.propose(document, said);
    return proposed.ok
      ? { kind: 'proposed', version: proposed.item.version }
      : { kind: 'refused', message: proposed.message };
  }
  const published = await publish(document, said, beside);
  return published.ok
    ? { kind: 'published', version: published.version }
    : { kind: 'refused', message: published.message };
}

/** A version that was published is never changed: the next one counts up. */
function numberedBehind(document: FlowDocument, against: number | null): FlowDocument {
  const outcome = perform(document, versionCommand((against ?? 0) + 1));
  return outcome.ok ? outcome.document : document;
}
