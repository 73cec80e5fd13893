// Whose draft this is, when it is not simply what was typed here.

import type { ReactElement } from 'react';
import { Notice } from '../parts/notice.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { DraftNote } from '../task/use-draft.ts';

export function DraftNotice({ note }: { readonly note: DraftNote }): ReactElement {
  const { texts } = useEnvironment();
  const { kind, of, use } = note;
  const words = {
    offer: texts.drafts.ofFormer,
    replace: texts.drafts.newer,
    ours: texts.drafts.older,
  };
  return (
    <Notice tone="info">
      <p>{words[kind](of.by.name)}</p>
      <div className="alir-button-row">
        <button type="button" className="alir-button" onClick={use}>
          {kind === 'replace' ? texts.drafts.useMine : texts.drafts.useTheirs}
        </button>
      </div>
    </Notice>
  );
}
