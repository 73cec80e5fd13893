// A version that somebody proposed, looked at before it is approved or rejected: what is wrong, what changes, in sentences and
// pictures, and what whoever proposed it said.

import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { FlowDocument } from '../../model/index.ts';
import type { Decided, ProposalItem, Proposals } from '../../publish/proposals.ts';
import type { Examination, Publishing } from '../../publish/publishing.ts';
import { takeUp } from '../../publish/take-up.ts';
import { OpenComments } from '../comments/open-comments.tsx';
import { whyOf } from '../parts/why-of.ts';
import { useDispatch, useSayings, useSession } from '../session/session.tsx';
import { ChangesSection } from './changes-section.tsx';
import { FindingsList } from './findings-list.tsx';
import { useFirstFocus } from './use-first-focus.ts';
import { usePersonName } from './use-person-name.ts';

interface Looked {
  readonly document: FlowDocument;
  readonly examination: Examination;
}

/** What was proposed, and what publishing it would come to. */
function useLooked(
  item: ProposalItem,
  publishing: Publishing,
  proposals: Proposals,
): {
  readonly looked: Looked | null;
  /** Why the host did not answer, null without a connection; undefined: it did. */
  readonly failure: string | null | undefined;
  readonly fail: (why: string | null | undefined) => void;
} {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failure, fail] = useState<string | null | undefined>();
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const document = await proposals.open(item.id);
      // What whoever proposed it has changed, and not what others have since.
      const compared = item.against === null ? {} : { against: item.against };
      const examination = await publishing.examine(document, compared);
      if (!isGone) setLooked({ document, examination });
    };
    look().catch((error: unknown) => isGone || fail(whyOf(error)));
    return () => {
      isGone = true;
    };
  }, [item, proposals, publishing]);
  return { looked, failure, fail };
}

export function ReviewProposal(props: {
  readonly item: ProposalItem;
  readonly publishing: Publishing;
  readonly proposals: Proposals;
  readonly back: () => void;
  readonly ended: (item: ProposalItem) => void;
}): ReactElement {
  const { editor, ui, texts } = useSession();
  const dispatch = useDispatch();
  const sayings = useSayings();
  const { proposals: words } = texts;
  const { item, publishing, proposals, back, ended } = props;
  const { looked, failure, fail } = useLooked(item, publishing, proposals);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const first = useFirstFocus<HTMLButtonElement>(true);
  const act = async (deciding: () => Promise<Decided>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefused(null);
    fail(undefined);
    try {
      const decided = await deciding();
      if (decided.ok) return ended(decided.item);
      setRefused(decided.message);
    } catch (error) {
      fail(whyOf(error));
    }
    setBusy(false);
  };
  // It becomes the draft as one that began where it did: publishing then asks to merge what came since. Undone like any edit.
  const take = (proposed: FlowDocument): void => {
    const changes = takeUp(editor.document, proposed, item.against);
    const refusal = dispatch({ type: 'make-changes', changes, why: 'merge' });
    if (refusal === null) ui.setState({ isReviewing: false, isPublishing: true });
    else setRefused(sayings.refused(refusal));
  };
  return (
    <div className="alir-publish-form">
      <p>
        <button ref={first} type="button" className="alir-link" onClick={back}>
          {words.back}
        </button>
      </p>
      <Head item={item} />
      <Answered item={item} />
      {failure === undefined ? null : <p role="alert">{texts.unreachable(failure)}</p>}
      {looked === null ? (
        failure === undefined && <p role="status">{words.loading}</p>
      ) : (
        <>
          {item.status === 'old' ? <Old takeUp={() => take(looked.document)} /> : null}
          <FindingsList findings={looked.examination.findings} />
          <ChangesSection examination={looked.examination} document={looked.document} />
          <OpenComments document={looked.document} />
          <Deciding item={item} proposals={proposals} isBusy={isBusy} act={act} />
        </>
      )}
      {refused === null ? null : (
        <p className="alir-issue" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

/** Who proposed it and when, and what they wrote. */
function Head({ item }: { readonly item: ProposalItem }): ReactElement {
  const { texts } = useSession();
  const { proposals: words } = texts;
  const nameOf = usePersonName();
  return (
    <>
      <p>
        <strong>{words.item(item.version, nameOf(item.by), new Date(item.at))}</strong>
      </p>
      <p className={item.note === null ? 'alir-help' : 'alir-note'}>
        {item.note ?? texts.publishing.noNote}
      </p>
    </>
  );
}

/** The errors that whoever proposed it answers for, and why. */
function Answered({ item }: { readonly item: ProposalItem }): ReactElement | null {
  const { texts } = useSession();
  const { proposals: words } = texts;
  if (item.reason === null) return null;
  return (
    <section aria-label={words.answered}>
      <h3>{words.answered}</h3>
      <ul className="alir-publish-list">
        {item.answered.map((sentence) => (
          <li key={sentence}>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <p>{words.reasonOf(item.reason)}</p>
    </section>
  );
}

/** Another version was published since. */
function Old(props: { readonly takeUp: () => void }): ReactElement {
  const { texts } = useSession();
  return (
    <section className="alir-overtaken" role="alert">
      <p>{texts.proposals.old}</p>
      <button type="button" className="alir-button" onClick={props.takeUp}>
        {texts.proposals.takeUp}
      </button>
    </section>
  );
}

function Deciding(props: {
  readonly item: ProposalItem;
  readonly proposals: Proposals;
  readonly isBusy: boolean;
  readonly act: (deciding: () => Promise<Decided>) => Promise<void>;
}): ReactElement {
  const { texts } = useSession();
  const { proposals: words } = texts;
  const { item, proposals, isBusy, act } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const help = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const said = reason.trim();
  if (item.isOwn) return <Own withdraw={() => act(() => proposals.withdraw(item.id))} />;
  const reject = (): void => {
    setMissing(said === '');
    if (said === '') field.current?.focus();
    else void act(() => proposals.reject(item.id, said));
  };
  return (
    <>
      <label className="alir-field">
        {words.reason}
        <textarea
          ref={field}
          rows={2}
          maxLength={10_000}
          value={reason}
          aria-invalid={isMissing}
          aria-describedby={help}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p
        id={help}
        className={isMissing ? 'alir-issue' : 'alir-help'}
        role={isMissing ? 'alert' : undefined}
      >
        {isMissing ? words.reasonFirst : words.reasonHelp}
      </p>
      <div className="alir-switch">
        {item.status === 'old' ? null : (
          <button
            type="button"
            className="alir-button alir-primary"
            aria-disabled={isBusy}
            onClick={() => void act(() => proposals.approve(item.id, said))}
          >
            {words.approve(item.version)}
          </button>
        )}
        <button type="button" className="alir-button" aria-disabled={isBusy} onClick={reject}>
          {words.reject}
        </button>
      </div>
    </>
  );
}

/** One's own proposal is for somebody else. */
function Own({ withdraw }: { readonly withdraw: () => Promise<void> }): ReactElement {
  const { texts } = useSession();
  return (
    <>
      <p role="status">{texts.proposals.own}</p>
      <button type="button" className="alir-button" onClick={() => void withdraw()}>
        {texts.proposals.withdraw}
      </button>
    </>
  );
}
