// A version that somebody proposed, looked at before it is approved or rejected: what is wrong, what changes, in sentences and
// pictures, and what whoever proposed it said.

import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { FlowDocument } from '../../model/index.ts';
import type { Decided, ProposalItem, Proposals } from '../../publish/proposals.ts';
import type { Examination, Publishing } from '../../publish/publishing.ts';
import { useSession } from '../session/session.tsx';
import { ChangesSection } from './changes-section.tsx';
import { FindingsList } from './findings-list.tsx';
import { usePersonName } from './use-person-name.ts';

interface Looked {
  readonly document: FlowDocument;
  readonly examination: Examination;
}

export function ReviewProposal(props: {
  readonly item: ProposalItem;
  readonly publishing: Publishing;
  readonly proposals: Proposals;
  readonly back: () => void;
  readonly ended: (item: ProposalItem) => void;
}): ReactElement {
  const { texts } = useSession();
  const { proposals: words } = texts;
  const nameOf = usePersonName();
  const { item, publishing, proposals, back, ended } = props;
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const document = await proposals.open(item.id);
      const examination = await publishing.examine(document);
      if (!isGone) setLooked({ document, examination });
    };
    look().catch((error: unknown) => isGone || setFailure(String(error)));
    return () => {
      isGone = true;
    };
  }, [item, proposals, publishing]);
  const act = async (deciding: () => Promise<Decided>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefused(null);
    try {
      const decided = await deciding();
      if (decided.ok) return ended(decided.item);
      setRefused(decided.message);
    } catch (error) {
      setFailure(String(error));
    }
    setBusy(false);
  };
  return (
    <div className="alir-publish-form">
      <p>
        <button type="button" className="alir-link" data-first="" onClick={back}>
          {words.back}
        </button>
      </p>
      <section className="alir-versions" aria-label={words.look(item.version)}>
        <div>
          <strong>{words.item(item.version, nameOf(item.by), new Date(item.at))}</strong>
          <p className={item.note === null ? 'alir-help' : undefined}>
            {item.note ?? texts.publishing.noNote}
          </p>
        </div>
      </section>
      <Answered item={item} />
      {failure === null ? null : <p role="alert">{texts.unreachable(failure)}</p>}
      {looked === null ? (
        failure === null && <p role="status">{words.loading}</p>
      ) : (
        <>
          <FindingsList findings={looked.examination.findings} />
          <ChangesSection examination={looked.examination} document={looked.document} />
          {item.status === 'old' ? (
            <p className="alir-overtaken" role="alert">
              {words.old(looked.examination.against ?? item.version)}
            </p>
          ) : null}
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
  const said = reason.trim();
  if (item.isOwn)
    return (
      <>
        <p role="status">{words.own}</p>
        <button
          type="button"
          className="alir-button"
          aria-disabled={isBusy}
          onClick={() => void act(() => proposals.withdraw(item.id))}
        >
          {words.withdraw}
        </button>
      </>
    );
  const reject = (): void => {
    setMissing(said === '');
    if (said !== '') void act(() => proposals.reject(item.id, said));
  };
  return (
    <>
      <label className="alir-field">
        {words.reason}
        <textarea
          rows={2}
          maxLength={10_000}
          value={reason}
          aria-invalid={isMissing}
          aria-describedby={help}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p id={help} className={isMissing ? 'alir-issue' : 'alir-help'} role={isMissing ? 'alert' : undefined}>
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
