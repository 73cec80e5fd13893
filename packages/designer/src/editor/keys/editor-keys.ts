// Keys that mean the same everywhere in the editor: taking back and doing again, also while somebody types in a field, since what is
// typed is in the history; copying and pasting steps; writing a comment; searching; going from
// one part to the next.

import type { KeyboardEvent } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { graphOfBoth } from '../../model/texts/graph-of-both.ts';
import { sayEdit } from '../../model/texts/say-command.ts';
import { stepsThatCame } from '../chosen/chosen-commands.ts';
import { useStepClipboard } from '../chosen/use-clipboard.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import { announce, comment } from '../session/ui-state.ts';
import { toFlow } from './flow-element.ts';

/** What the keys of the whole editor do. */
export interface EditorKeys {
  /** Handles a key. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The parts of the editor, in the order in which F6 goes through them. */
const parts = '.alir-toolbar, .alir-canvas, .alir-outline [role="treegrid"], .alir-side';

/** Handles the keys of the whole editor. */
export function useEditorKeys(): EditorKeys {
  const { editor, ui } = useSession();
  const takeBack = useTakeBack();
  const dispatch = useDispatch();
  const clipboard = useStepClipboard();
  const duplicate = (): void => {
    const { chosen: steps } = ui.getState();
    const before = graphOf(editor.document);
    if (steps.length === 0 || dispatch({ type: 'duplicate', steps }) !== null) return;
    const chosen = stepsThatCame(before, graphOf(editor.document));
    ui.setState({ focus: chosen[0] ?? null, chosen });
  };
  const atFlow: Readonly<Record<string, () => unknown>> = {
    c: clipboard.copy,
    x: clipboard.cut,
    v: clipboard.paste,
    d: duplicate,
  };
  const withCommand = (event: KeyboardEvent): (() => unknown) | undefined => {
    const key = event.key.toLowerCase();
    if (event.altKey) return event.code === 'KeyM' ? () => comment(ui) : undefined;
    // What lies outside of the window is not on the page: the browser would not find it.
    if (key === 'f') return () => ui.setState({ isFinding: true });
    if (key === 'z') return () => takeBack(event.shiftKey ? 'redo' : 'undo');
    if (key === 'y') return () => takeBack('redo');
    return isAtFlow(event.target) ? atFlow[key] : undefined;
  };
  const alone = (event: KeyboardEvent): (() => unknown) | undefined => {
    const root = event.currentTarget;
    if (event.key === 'F6') return () => toNextPart(root, event.shiftKey ? -1 : 1);
    if (event.key === 'Escape' && isBesideFlow(event.target)) return () => toFlow(root);
    if (event.key === '?' && !isTyping(event)) return () => ui.setState({ isHelping: true });
    return undefined;
  };
  return {
    onKeyDown(event) {
      const act = event.ctrlKey || event.metaKey ? withCommand(event) : alone(event);
      if (act === undefined) return;
      event.preventDefault();
      void act();
    },
  };
}

/** Takes back or does again, and says what. */
export function useTakeBack(): (kind: 'undo' | 'redo') => void {
  const { editor, ui, lang } = useSession();
  return (kind) => {
    const before = graphOf(editor.document);
    const entry =
      kind === 'undo'
        ? editor.history.past.findLast(({ isMine }) => isMine)
        : editor.history.future[0];
    const isDone = kind === 'undo' ? editor.undo() : editor.redo();
    if (!isDone || entry === undefined) return;
    const graph = graphOfBoth(before, graphOf(editor.document));
    announce(ui, sayEdit({ kind, commands: entry.commands }, graph, lang));
  };
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

/** In panels and dialogs words are copied, not steps. */
function isAtFlow(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('.alir-canvas, .alir-outline, dialog')?.matches('dialog') === false;
}

function isBesideFlow(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.alir-side') !== null;
}

function toNextPart(root: Element, by: number): void {
  const found = [...root.querySelectorAll<HTMLElement>(parts)];
  const at = found.findIndex((part) => part.contains(document.activeElement));
  const next = found[(at + by + found.length) % found.length];
  const target = next?.matches('[tabindex]')
    ? next
    : next?.querySelector<HTMLElement>('[tabindex="0"], button, input');
  target?.focus();
}
