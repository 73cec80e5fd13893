// What can be done with the steps that are chosen: at once, parallel to others, as one, or elsewhere. What is not possible says why when
// it is asked for.

import { lazy, Suspense, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { type FlowGraph, graphOf } from '../../model/graph/flow-graph.ts';
import type { Command } from '../../model/index.ts';
import { useDispatch, useDocument, useSayings, useSession, useUi } from '../session/session.tsx';
import { comment } from '../session/ui-state.ts';
import { toFlow } from '../keys/flow-element.ts';
import { gapAt } from '../../model/graph/gap-at.ts';
import { useOneStop } from '../parts/one-stop.ts';
import {
  grouped,
  inParallel,
  type Made,
  removed,
  stepLeft,
  stepsThatCame,
} from './chosen-commands.ts';
import { useStepClipboard } from './use-clipboard.ts';

const ExtractDialog = lazy(async () => {
  const { ExtractDialog: loaded } = await import('./extract-dialog.tsx');
  return { default: loaded };
});

const MoveDialog = lazy(async () => {
  const { MoveDialog: loaded } = await import('./move-dialog.tsx');
  return { default: loaded };
});

export function ChosenBar(): ReactElement | null {
  const { steps } = graphOf(useDocument());
  // What was chosen may be gone by now: taken back, or taken away by others.
  const chosen = useUi((state) => state.chosen).filter((key) => steps.has(key));
  if (chosen.length === 0) return null;
  // Why something was refused goes with the steps it was said of.
  return <Actions key={chosen.join('/')} steps={chosen} />;
}

function Actions({ steps }: { readonly steps: readonly string[] }): ReactElement {
  const [only = ''] = steps;
  const { editor, ui, texts, takeChild } = useSession();
  const clipboard = useStepClipboard();
  const [why, say] = useState<string | null>(null);
  const [asks, ask] = useState<'move' | 'extract' | null>(null);
  // One step is mostly chosen to be read and changed: what else can be done with it lies a press away.
  const [isOpen, open] = useState(steps.length > 1);
  const words = texts.onCanvas;
  const oneStop = useOneStop<HTMLDivElement>();
  const acts = useActs(steps, { say, bar: oneStop.ref });
  const button = (label: string, onClick: () => unknown): ReactElement => (
    <button type="button" className="alir-button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className="alir-chosen">
      <div role="toolbar" aria-label={words.chosenActions} className="alir-chosen-bar" {...oneStop}>
        {steps.length > 1 ? (
          <strong>{words.chosen(steps.length)}</strong>
        ) : (
          <button
            type="button"
            className="alir-button"
            aria-expanded={isOpen}
            onClick={() => open(!isOpen)}
          >
            {words.more}
          </button>
        )}
        {isOpen ? (
          <>
            {steps.length > 1 ? null : (
              <>
                {button(texts.addHere, () =>
                  ui.setState({ adding: gapAt(graphOf(editor.document), only) }),
                )}
                {button(words.move, () => ask('move'))}
              </>
            )}
            {button(words.parallel, acts.inParallel)}
            {button(words.group, acts.group)}
            {button(words.duplicate, acts.duplicate)}
            {button(words.copy, async () => say(await clipboard.copy()))}
            {button(words.paste, async () => say(await clipboard.paste()))}
            {takeChild === undefined ? null : button(words.extract, () => ask('extract'))}
            {steps.length > 1 ? null : button(words.comment, () => comment(ui))}
            {button(words.remove, acts.remove)}
            {button(words.clear, acts.clear)}
          </>
        ) : null}
      </div>
      {why === null ? null : (
        <p className="alir-issue" role="alert">
          {why}
        </p>
      )}
      <Suspense fallback={null}>
        {asks === 'extract' ? <ExtractDialog steps={steps} close={() => ask(null)} /> : null}
        {asks === 'move' ? <MoveDialog step={only} close={() => ask(null)} /> : null}
      </Suspense>
    </div>
  );
}

/** What can be done with the steps at once. */
interface Acts {
  readonly inParallel: () => void;
  readonly group: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly clear: () => void;
}

/** @param around - takes why something was refused; the bar, which goes with what was chosen */
function useActs(
  steps: readonly string[],
  around: {
    readonly say: (why: string | null) => void;
    readonly bar: RefObject<HTMLElement | null>;
  },
): Acts {
  const { editor, ui, texts } = useSession();
  const dispatch = useDispatch();
  const sayings = useSayings();
  const { say, bar } = around;
  const words = texts.onCanvas;
  // The bar goes with what was chosen; the keyboard goes back to the flow.
  const leave = (focus: string | null, chosen: readonly string[]): void => {
    toFlow(bar.current?.closest('.alir-work') ?? null);
    ui.setState({ focus, chosen });
  };
  const act = (command: Command, then: (before: FlowGraph, after: FlowGraph) => void): void => {
    const before = graphOf(editor.document);
    const refusal = dispatch(command);
    say(refusal && sayings.refused(refusal));
    if (refusal === null) then(before, graphOf(editor.document));
  };
  const make = ({ command, key }: Made): void => act(command, () => leave(key, [key]));
  const duplicate = (): void =>
    act({ type: 'duplicate', steps }, (before, after) => {
      const copies = stepsThatCame(before, after);
      leave(copies[0] ?? null, copies);
    });
  const remove = (): void =>
    act(removed(steps), (before, after) => {
      const left = stepLeft(before, after, steps);
      leave(left, left === null ? [] : [left]);
    });
  return {
    inParallel: () => make(inParallel(editor.document, steps, words)),
    group: () => make(grouped(editor.document, steps, words)),
    duplicate,
    remove,
    clear: () => leave(ui.getState().focus, []),
  };
}
