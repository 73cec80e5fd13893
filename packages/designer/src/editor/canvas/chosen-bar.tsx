// What can be done with the steps that are chosen: at once, parallel to others, as one, or elsewhere. What is not possible says why when
// it is asked for.

import { lazy, Suspense, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import type { Command } from '../../model/index.ts';
import { useDispatch, useDocument, useSayings, useSession, useUi } from '../session/session.tsx';
import { choose, comment } from '../session/ui-state.ts';
import { grouped, inParallel, removed } from './chosen-commands.ts';

const ExtractDialog = lazy(async () => {
  const { ExtractDialog: loaded } = await import('./extract-dialog.tsx');
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
  const { editor, ui, texts, takeChild } = useSession();
  const sayings = useSayings();
  const dispatch = useDispatch();
  const [why, say] = useState<string | null>(null);
  const [isExtracting, extract] = useState(false);
  // One step is mostly chosen to be read and changed: what else can be done with it lies a press away.
  const [isOpen, open] = useState(steps.length > 1);
  const words = texts.onCanvas;
  const bar = useRef<HTMLDivElement>(null);
  const act = (command: Command, made: string | null = null): void => {
    const refusal = dispatch(command);
    say(refusal && sayings.refused(refusal));
    if (refusal === null) leave(made);
  };
  // The bar goes with what was chosen; the keyboard goes back to the canvas.
  const leave = (made: string | null): void => {
    bar.current?.closest<HTMLElement>('.alir-canvas')?.focus();
    choose(ui, made);
  };
  const button = (label: string, onClick: () => void): ReactElement => (
    <button type="button" className="alir-button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className="alir-chosen" ref={bar}>
      <div role="toolbar" aria-label={words.chosenActions} className="alir-chosen-bar">
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
            {button(words.parallel, () => {
              const { command, key } = inParallel(editor.document, steps, words);
              act(command, key);
            })}
            {button(words.group, () => {
              const { command, key } = grouped(editor.document, steps, words);
              act(command, key);
            })}
            {button(words.duplicate, () => act({ type: 'duplicate', steps }))}
            {takeChild === undefined ? null : button(words.extract, () => extract(true))}
            {steps.length > 1 ? null : button(words.comment, () => comment(ui))}
            {button(words.remove, () => act(removed(steps)))}
            {button(words.clear, () => leave(null))}
          </>
        ) : null}
      </div>
      {why === null ? null : (
        <p className="alir-issue" role="alert">
          {why}
        </p>
      )}
      {isExtracting ? (
        <Suspense fallback={null}>
          <ExtractDialog steps={steps} close={() => extract(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
