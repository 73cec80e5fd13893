// After publishing: letters that are under way stay on their version, or go over.

import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Gone, GoingOver, Publishing } from '../../publish/publishing.ts';
import { useDocument, useSession } from '../session/session.tsx';
import { whyOf } from '../parts/why-of.ts';

export function GoOver(props: {
  readonly version: number;
  readonly publishing: Publishing;
  readonly close: () => void;
}): ReactElement {
  const { texts } = useSession();
  const name = String(useDocument().flow['flow'] ?? '');
  const { publishing, version } = props;
  const told = useId();
  const [open, setOpen] = useState<GoingOver | null | 'looking'>('looking');
  const [failure, setFailure] = useState<string | null | undefined>();
  useEffect(() => {
    // Behind the first version nothing can be open.
    if (version === 1) return setOpen(null);
    publishing.tryGoingOver(name).then(setOpen, (error: unknown) => setFailure(whyOf(error)));
  }, [publishing, name, version]);
  return (
    <div className="alir-publish-form">
      <p id={told}>
        <strong>{texts.published(version)}</strong>
      </p>
      {open === 'looking' && failure === undefined ? <p>{texts.proving}</p> : null}
      {failure === undefined ? null : <p role="alert">{texts.unreachable(failure)}</p>}
      {open === null ? <p>{texts.nothingOpen}</p> : null}
      {open === null || open === 'looking' ? null : (
        <Open open={open} publishing={publishing} flow={name} fail={setFailure} />
      )}
      <button
        // What was pressed before is gone; whoever does not see it hears here that it is published.
        ref={focusOnce}
        aria-describedby={told}
        type="button"
        className="alir-button alir-primary"
        onClick={props.close}
      >
        {texts.close}
      </button>
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

/** Tells as long as the dialog is open. What throws where it is told ends the going over: nobody looks any longer. */
function useWhileOpen(told: (gone: Gone) => void): (gone: Gone) => void {
  const isClosed = useRef(false);
  useEffect(() => {
    isClosed.current = false;
    return () => {
      isClosed.current = true;
    };
  }, []);
  return (gone) => {
    if (isClosed.current) throw new Error('the dialog is closed');
    told(gone);
  };
}

function Open(props: {
  readonly open: GoingOver;
  readonly publishing: Publishing;
  readonly flow: string;
  /** Says why the host did not answer; undefined: it is asked once more. */
  readonly fail: (why: string | null | undefined) => void;
}): ReactElement {
  const { texts } = useSession();
  const { open, publishing, flow, fail } = props;
  const [gone, setGone] = useState<Gone | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  const tell = useWhileOpen(setGone);
  const go = async (): Promise<void> => {
    setBusy(true);
    fail(undefined);
    try {
      setGone(await publishing.goOver(flow, reason.trim() || texts.goOverReason, tell));
    } catch (error) {
      fail(whyOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <p>{texts.goOverAble(open.able)}</p>
      <ul className="alir-publish-list">
        {open.unable.map(({ message, count }) => (
          <li key={message}>
            <span>
              {count} × {message}
            </span>
          </li>
        ))}
      </ul>
      {gone === null && open.able > 0 ? (
        <>
          <label className="alir-field">
            {texts.goOverWhy}
            <input
              maxLength={10_000}
              value={reason}
              placeholder={texts.goOverReason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="alir-button"
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) void go();
            }}
          >
            {texts.goOver(open.able)}
          </button>
        </>
      ) : null}
      {gone === null ? null : <p role="status">{texts.gone(gone.migrated, gone.refused)}</p>}
    </>
  );
}
