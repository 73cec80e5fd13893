// How far a recipient is, in a word and a tone, from the engine's states.

import type { TreeView } from '@alir/engine/core/types';
import type { TakenBack } from '../story/taken-back.ts';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

export interface NodeState {
  readonly words: string;
  readonly tone: 'waiting' | 'active' | 'done' | 'gone';
}

export interface NodeReading {
  readonly texts: Texts;
  readonly lang: Lang;
  /** How it was taken back, where that is known. */
  readonly taken: TakenBack | null;
}

/** @param node - of a recipient, that is below the topmost */
export function nodeState(node: TreeView, { texts, lang, taken }: NodeReading): NodeState {
  if (node.status === 'cancelled') return { words: endOf(node, taken, texts), tone: 'gone' };
  const states = node.states
    .map(({ title }) => localize(title, lang))
    .filter((title) => title !== '')
    .join(', ');
  if (node.status === 'done')
    return { words: states || texts.word(node.result ?? 'selesai'), tone: 'done' };
  if (!node.read) return { words: texts.tree.unread, tone: 'waiting' };
  return { words: states || texts.tree.open, tone: 'active' };
}

/** Withdrawn while nobody had read it; revoked after that, or with a reason. */
function endOf({ read }: TreeView, taken: TakenBack | null, { tree }: Texts): string {
  return read || (taken?.reason ?? null) !== null ? tree.revoked : tree.withdrawn;
}

/** Open below, and all in all: "3 dari 4 selesai". */
export function progressOf(node: TreeView): { readonly done: number; readonly total: number } {
  const counted = node.children.filter((child) => child.status !== 'cancelled');
  return { done: counted.filter((child) => child.status === 'done').length, total: counted.length };
}
