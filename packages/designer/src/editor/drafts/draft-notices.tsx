// What is to be known of drafts: that the last edit could not be kept, and that there is another draft of the same flow.

import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '../../drafts/drafts.ts';
import type { Change } from '../../model/change/change.ts';
import type { FlowDocument } from '../../model/index.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import { announce } from '../session/ui-state.ts';
import { draftParts, type Keeping } from './keeping.ts';
import { useKeeping } from './use-keeping.tsx';

export function DraftNotices(): ReactElement | null {
  const keeping = useKeeping();
  return keeping === null ? null : <Notices keeping={keeping} />;
}

function Notices({ keeping }: { readonly keeping: Keeping }): ReactElement {
  const { texts } = useSession();
  const { kept, others } = useStore(keeping.store);
  const isLost = kept !== 'kept';
  // Whoever closes the tab all the same is asked by the browser.
  useEffect(() => {
    if (!isLost) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isLost]);
  return (
    <>
      {kept === 'kept' ? null : (
        <p className="alir-draft-notice" role="alert">
          {texts.drafts[kept]}
        </p>
      )}
      {others.map((draft) => (
        <Other key={draft.name} draft={draft} keeping={keeping} />
      ))}
    </>
  );
}

function Other(props: { readonly draft: Draft; readonly keeping: Keeping }): ReactElement {
  const { draft, keeping } = props;
  const { editor, ui, texts } = useSession();
  const dispatch = useDispatch();
  const words = texts.drafts;
  const take = (): void => {
    const changes = changesTo(editor.document, draft.document);
    // What is left lies on the device, and is taken back like any other edit.
    keeping.leave();
    if (dispatch({ type: 'make-changes', changes }) === null) announce(ui, words.taken);
    keeping.look();
  };
  return (
    <div className="alir-draft-notice" role="status">
      <p>{words.other(Number(draft.document.flow['version']))}</p>
      <button type="button" className="alir-button" onClick={take}>
        {words.take}
      </button>
      <button type="button" className="alir-button" onClick={() => keeping.drop(draft)}>
        {words.drop}
      </button>
    </div>
  );
}

function changesTo(was: FlowDocument, now: FlowDocument): readonly Change[] {
  return draftParts.map((part) => ({ kind: 'set', path: [part], was: was[part], now: now[part] }));
}
