// Keys that mean the same everywhere in the editor: taking back and doing again, also while somebody types in a field, since what is
// typed is in the history; copying and pasting steps; writing a comment; searching; going from
// one part to the next.

import type { KeyboardEvent } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { graphOfBoth } from '../../model/texts/graph-of-both.ts';
import { sayEdit } from '../../model/texts/say-command.ts';
import { gapBehind } from '../outline/outline-keys.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import { announce, comment } from '../session/ui-state.ts';

/** What the keys of the whole editor do. */
export interface EditorKeys {
  /** Handles a key. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The parts of the editor, in the order in which F6 goes through them. */
const parts = '.alir-toolbar, .alir-canvas, .alir-outline [role="treegrid"], .alir-side';

/** Handles the keys of the whole editor. */
export function useEditorKeys(): EditorKeys {
  const { ui } = useSession();
  const takeBack = useTakeBack();
  const clipboard = useClipboard();
  return {
    onKeyDown(event) {
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (event.key === 'F6') {
        event.preventDefault();
        toNextPart(event.currentTarget, event.shiftKey ? -1 : 1);
      } else if (event.key === 'Escape' && isBesideFlow(event.target)) {
        toFlow(event.currentTarget);
      } else if (isCommand && event.altKey && event.code === 'KeyM') {
        event.preventDefault();
        comment(ui);
      } else if (isCommand && key === 'f') {
        // What lies outside of the window is not on the page: the browser would not find it.
        event.preventDefault();
        ui.setState({ isFinding: true });
      } else if (isCommand && key === 'z') {
        event.preventDefault();
        takeBack(event.shiftKey ? 'redo' : 'undo');
      } else if (isCommand && key === 'y') {
        event.preventDefault();
        takeBack('redo');
      } else if (isCommand && !isTyping(event) && ['c', 'x', 'v', 'd'].includes(key)) {
        event.preventDefault();
        void clipboard(key);
      }
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

/** Copies, cuts, pastes behind the chosen step, and doubles. */
function useClipboard(): (key: string) => Promise<void> {
  const { editor, ui } = useSession();
  const dispatch = useDispatch();
  return async (key) => {
    const { chosen, focus } = ui.getState();
    // Reads formulas, for which the engine is needed.
    const { copy, readFragment } = await import('../../model/clipboard/fragment.ts');
    if (key === 'v') {
      const read = readFragment(await navigator.clipboard.readText());
      if (!('fragment' in read)) return;
      const into = focus === null ? null : gapBehind(graphOf(editor.document), focus);
      dispatch({ type: 'paste', fragment: read, ...(into && { into }) });
      return;
    }
    if (chosen.length === 0) return;
    if (key === 'd') {
      dispatch({ type: 'duplicate', steps: chosen });
      return;
    }
    const copied = copy(editor.document, chosen);
    if (typeof copied !== 'string') return;
    await navigator.clipboard.writeText(copied);
    if (key === 'x') {
      const commands = chosen.map((step) => ({ type: 'remove-step', step }) as const);
      dispatch({ type: 'together', commands });
    }
  };
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

function isBesideFlow(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.alir-side') !== null;
}

/** From the panel back to the step. */
function toFlow(root: Element): void {
  const flow = root.querySelector<HTMLElement>(
    '.alir-canvas, .alir-outline [role="row"][tabindex="0"]',
  );
  flow?.focus();
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
