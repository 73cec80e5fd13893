// A formula as text, with what could be written and with what is wrong marked at its place. The engine checks it, as it would when
// the flow is published.

import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { say } from '@alir/engine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Exit } from '../../../model/graph/step.ts';
import type { Editor } from '../../../model/index.ts';
import { type FormulaProblem, problemsInFormula } from '../../../try/formulas.ts';
import { useSayings, useSession, useUi } from '../../session/session.tsx';
import { announce } from '../../session/ui-state.ts';
import { formulaTexts } from '../../texts/formulas.ts';
import { useGesture } from '../field.tsx';
import { suggestionsAt } from './completions.ts';
import { conditionCommand } from './condition-command.ts';

/** ms without a key before the engine is asked. */
const pause = 250;
/** What comes from the document is not typed. */
const fromDocument = Annotation.define<boolean>();

export function FormulaEditor(props: {
  readonly label: string;
  readonly exit: Exit;
}): ReactElement {
  const { editor, ui, lang } = useSession();
  const words = formulaTexts(lang);
  const sayings = useSayings();
  const gesture = useGesture();
  const id = useId();
  const { exit, label } = props;
  const [refused, refuse] = useState<string | null>(null);
  const [problems, tell] = useState<readonly FormulaProblem[] | null>(null);
  const change = (text: string): void => {
    const refusal = editor.dispatch(conditionCommand(exit, text), { gesture: gesture.current() });
    refuse(refusal && sayings.refused(refusal));
    if (refusal !== null) announce(ui, sayings.refused(refusal));
  };
  const view = useFormulaView({
    source: exit.condition ?? '',
    attributes: { 'aria-labelledby': id, 'aria-describedby': `${id}-told`, spellcheck: 'false' },
    suggest: (context) => suggest(context, editor, lang),
    change,
    keepsTyped: refused !== null,
  });
  useSentTo(view, [...exit.at, 'guard'].join('/'));
  useProblems({ view, exit, tell });
  const sentences = (problems ?? []).map((problem) => say(problem.code, problem.params, lang));
  return (
    <div className="alir-field">
      <span id={id} className="alir-formula-label">
        {label}
      </span>
      <div
        ref={view.place}
        className="alir-formula"
        data-wrong={problems?.some(({ severity }) => severity === 'error')}
        onFocus={gesture.begin}
      />
      <div id={`${id}-told`} role="status">
        {refused === null ? null : <p className="alir-issue">{refused}</p>}
        {sentences.map((sentence) => (
          <p key={sentence} className="alir-issue">
            {sentence}
          </p>
        ))}
        {problems?.length === 0 && refused === null ? (
          <p className="alir-help">{words.fine}</p>
        ) : null}
      </div>
      <p className="alir-help">{words.formulaHelp}</p>
    </div>
  );
}

function suggest(
  context: CompletionContext,
  editor: Editor,
  lang: 'id' | 'en',
): CompletionResult | null {
  const { flow } = editor.document;
  const found = suggestionsAt(flow, context.state.doc.toString(), context.pos, {
    words: formulaTexts(lang),
    lang,
    isWanted: context.explicit,
  });
  return (
    found && {
      from: found.from,
      options: found.options.map((one) => ({ ...one })),
      validFor: /^\w*$/,
    }
  );
}

interface FormulaView {
  /** Where it stands on the page. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** The view, once it is there. */
  readonly current: () => EditorView | null;
}

function useFormulaView(asked: {
  readonly source: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly suggest: (context: CompletionContext) => CompletionResult | null;
  readonly change: (text: string) => void;
  /** What is typed stays, since the document has not taken it. */
  readonly keepsTyped: boolean;
}): FormulaView {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(asked);
  useEffect(() => {
    latest.current = asked;
  });
  useEffect(() => {
    const { source, attributes } = latest.current;
    const made = new EditorView({
      ...(place.current && { parent: place.current }),
      state: EditorState.create({
        doc: source,
        extensions: [
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ ...attributes }),
          autocompletion({
            override: [(context) => latest.current.suggest(context)],
            icons: false,
          }),
          EditorView.updateListener.of((update) => {
            const isTyped = !update.transactions.some((one) => one.annotation(fromDocument));
            if (update.docChanged && isTyped) latest.current.change(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);
  const { source, keepsTyped } = asked;
  useEffect(() => {
    const state = view.current?.state;
    if (state === undefined || keepsTyped || state.doc.toString() === source) return;
    view.current?.dispatch({
      changes: { from: 0, to: state.doc.length, insert: source },
      annotations: fromDocument.of(true),
    });
  }, [source, keepsTyped]);
  return { place, current: () => view.current };
}

/** Puts the focus into the formula that somebody was sent to. */
function useSentTo(view: FormulaView, place: string): void {
  const sent = useUi((state) => state.field);
  useEffect(() => {
    if (sent === place) view.current()?.focus();
  }, [sent, place]);
}

/** Asks the engine after every pause, and marks what it says at its place. */
function useProblems(asked: {
  readonly view: FormulaView;
  readonly exit: Exit;
  readonly tell: (problems: readonly FormulaProblem[] | null) => void;
}): void {
  const { editor, lang } = useSession();
  const { view, exit, tell } = asked;
  const source = exit.condition ?? '';
  useEffect(() => {
    const timer = setTimeout(() => {
      const shown = view.current();
      if (shown === null) return;
      const problems = problemsInFormula(editor.document, exit, source);
      tell(problems);
      const marks = (problems ?? []).map((problem) =>
        markOf(problem, shown.state.doc.length, lang),
      );
      shown.dispatch(setDiagnostics(shown.state, marks));
    }, pause);
    return () => clearTimeout(timer);
  }, [editor, source, lang, exit.at.join('/')]);
}

/** What the engine says of no character is said of the whole. */
function markOf(
  { range, severity, code, params }: FormulaProblem,
  length: number,
  lang: 'id' | 'en',
): Diagnostic {
  const [start, end] = [Math.min(range[0], length), Math.min(range[1], length)];
  const from = start === end ? Math.max(0, start - 1) : start;
  return { from, to: Math.max(end, from), severity, message: say(code, params, lang) };
}
