// The flow as a file: downloaded, and opened again as an edit that can be taken back.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Change } from '../../model/change/change.ts';
import { isSameJson } from '../../model/document/same-json.ts';
import { flowFile, readFlowFile } from '../../model/export/flow-file.ts';
import type { FlowDocument } from '../../model/index.ts';
import { wordsOf } from '../../model/words/words.ts';
import { useCommands } from '../inspector/parts/use-commands.tsx';
import { useDocument, useSession } from '../session/session.tsx';
import { flowFileWords } from './flow-file-words.ts';
import { download } from './hand-over.ts';

/** @param name - of the file that is downloaded, without its ending */
export function FlowFileActs({ name }: { readonly name: string }): ReactElement {
  const { lang } = useSession();
  const document = useDocument();
  const words = flowFileWords(lang);
  const [told, tell] = useState('');
  const { run, reason } = useCommands();
  const field = useId();
  const open = async (file: File): Promise<void> => {
    const read = readFlowFile(await file.text());
    if (read === null) return tell(words.unreadable(file.name));
    if (read.flow['flow'] !== document.flow['flow'])
      return tell(words.other(wordsOf(read, { lang, nameOf: undefined }).flow));
    const isOpen = run({ type: 'make-changes', changes: changesTo(document, read) });
    tell(isOpen ? words.opened(file.name) : '');
  };
  return (
    <>
      <div className="alir-export-acts">
        <button
          type="button"
          className="alir-button alir-primary"
          onClick={() =>
            download(`${name}.json`, new Blob([flowFile(document)], { type: 'application/json' }))
          }
        >
          {words.download}
        </button>
      </div>
      <div>
        {/* The platform's own button speaks the device's language; this one speaks the designer's. */}
        <label className="alir-button alir-file">
          {words.open}
          <input
            className="alir-hidden"
            type="file"
            accept=".json,application/json"
            aria-describedby={`${field}-help`}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void open(file);
              // The same file may be chosen again, after it was changed.
              target.value = '';
            }}
          />
        </label>
        <p id={`${field}-help`} className="alir-help">
          {words.openHelp}
        </p>
      </div>
      {reason}
      <p role="status" className="alir-help">
        {told}
      </p>
    </>
  );
}

/** What belongs to the flow becomes that of the file; what was said about it stays. */
function changesTo(was: FlowDocument, now: FlowDocument): readonly Change[] {
  return (['flow', 'forms', 'layout', 'scenarios'] as const)
    .filter((part) => !isSameJson(was[part], now[part]))
    .map((part) => ({ kind: 'set', path: [part], was: was[part], now: now[part] }));
}
