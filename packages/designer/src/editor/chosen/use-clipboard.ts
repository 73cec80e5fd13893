// Chosen steps on the clipboard of the device: copied, cut, and pasted behind the step that somebody is at.

import { graphOf } from '../../model/graph/flow-graph.ts';
import { gapBehind } from '../../model/graph/gap-at.ts';
import { useDispatch, useSayings, useSession } from '../session/session.tsx';
import { announce, choose } from '../session/ui-state.ts';
import { removed, stepLeft, stepsThatCame } from './chosen-commands.ts';

/** What can be done with it. Each gives why it was not done, as a sentence, or null. */
export interface StepClipboard {
  readonly copy: () => Promise<string | null>;
  readonly cut: () => Promise<string | null>;
  readonly paste: () => Promise<string | null>;
}

/** The clipboard, for the steps that are chosen when it is used. */
export function useStepClipboard(): StepClipboard {
  const { editor, ui, texts } = useSession();
  const dispatch = useDispatch();
  const sayings = useSayings();
  const say = (words: string): string => {
    announce(ui, words);
    return words;
  };
  // They read formulas, for which the engine is needed.
  const fragments = () => import('../../model/clipboard/fragment.ts');

  const copy = async (): Promise<string | null> => {
    const { chosen } = ui.getState();
    if (chosen.length === 0) return null;
    const copied = (await fragments()).copy(editor.document, chosen);
    if (typeof copied !== 'string') return say(sayings.refused(copied));
    try {
      await navigator.clipboard.writeText(copied);
    } catch {
      return say(texts.onCanvas.noClipboard);
    }
    announce(ui, texts.onCanvas.copied(chosen.length));
    return null;
  };

  return {
    copy,
    async cut() {
      const { chosen } = ui.getState();
      const why = await copy();
      if (why !== null || chosen.length === 0) return why;
      const before = graphOf(editor.document);
      const refusal = dispatch(removed(chosen));
      if (refusal !== null) return sayings.refused(refusal);
      choose(ui, stepLeft(before, graphOf(editor.document), chosen));
      return null;
    },
    async paste() {
      const { focus } = ui.getState();
      let text: string;
      try {
        text = await navigator.clipboard.readText();
      } catch {
        return say(texts.onCanvas.noClipboard);
      }
      const read = (await fragments()).readFragment(text);
      if (!('fragment' in read)) return say(sayings.refused(read));
      const before = graphOf(editor.document);
      const into = focus === null ? null : gapBehind(before, focus);
      const refusal = dispatch({ type: 'paste', fragment: read, ...(into && { into }) });
      if (refusal !== null) return sayings.refused(refusal);
      const chosen = stepsThatCame(before, graphOf(editor.document));
      ui.setState({ focus: chosen[0] ?? focus, chosen });
      return null;
    },
  };
}
