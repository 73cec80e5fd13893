// Asks what the flow is called that chosen steps become, and hands it to the host.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { refusalOf } from '../../model/commands/perform.ts';
import { nameFor } from '../../model/rules/names.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDispatch, useSayings, useSession } from '../session/session.tsx';
import { announce, choose } from '../session/ui-state.ts';

export function ExtractDialog(props: {
  readonly steps: readonly string[];
  readonly close: () => void;
}): ReactElement {
  const { texts } = useSession();
  const [title, call] = useState('');
  const [why, say] = useState<string | null>(null);
  const extract = useExtract();
  const words = texts.onCanvas;
  const submit = async (): Promise<void> => {
    const refused = await extract(props.steps, title.trim());
    say(refused);
    if (refused === null) props.close();
  };
  return (
    <Dialog title={words.extract} close={props.close}>
      <form
        className="alir-extract"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{words.extractHelp}</p>
        <label>
          {words.extractName}
          <input required value={title} onChange={(event) => call(event.target.value)} />
        </label>
        {why === null ? null : (
          <p className="alir-issue" role="alert">
            {why}
          </p>
        )}
        <button type="submit" className="alir-button alir-primary">
          {words.extractGo}
        </button>
      </form>
    </Dialog>
  );
}

/** Makes steps a flow of its own; gives why not as a sentence, or null. */
function useExtract(): (steps: readonly string[], title: string) => Promise<string | null> {
  const { editor, ui, texts, takeChild, office, unpublished } = useSession();
  const sayings = useSayings();
  const dispatch = useDispatch();
  return async (steps, title) => {
    // Reads formulas, for which the engine is needed.
    const { extractChild } = await import('../../model/clipboard/extract-child.ts');
    const { document } = editor;
    const graph = graphOf(document);
    const key = nameFor(title, (name) => graph.steps.has(name));
    const others = [document, ...(office?.beside ?? []), ...unpublished];
    const taken = new Set(others.map((one) => one.flow['flow']));
    const flow = nameFor(title, (name) => taken.has(name));
    const extracted = extractChild(document, { steps, key, flow, title });
    if (!extracted.ok) return sayings.refused(extracted.refusal);
    const refusal = refusalOf(document, extracted.command);
    if (refusal !== null) return sayings.refused(refusal);
    // First, so that what starts it never finds nothing to start.
    takeChild?.(extracted.child);
    dispatch(extracted.command);
    choose(ui, key);
    announce(ui, texts.onCanvas.extracted(title));
    return null;
  };
}
