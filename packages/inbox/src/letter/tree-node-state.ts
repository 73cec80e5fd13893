// How far a recipient is, in a word and a tone, from the engine's states.

import type { TreeView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

export interface NodeState {
  readonly words: string;
  readonly tone: 'waiting' | 'active' | 'done' | 'gone';
}

export function nodeState(node: TreeView, texts: Texts, lang: Lang): NodeState {
  if (node.status === 'cancelled') return { words: texts.tree.withdrawn, tone: 'gone' };
  if (node.status === 'done') return { words: texts.word(node.result ?? 'selesai'), tone: 'done' };
  if (!node.read && node.key !== null) return { words: texts.tree.unread, tone: 'waiting' };
  const states = node.states
    .map(({ title }) => localize(title, lang))
    .filter((title) => title !== '');
  return { words: states.join(', ') || texts.tree.open, tone: 'active' };
}

/** Open below, and all in all: "3 dari 4 selesai". */
export function progressOf(node: TreeView): { readonly done: number; readonly total: number } {
  const counted = node.children.filter((child) => child.status !== 'cancelled');
  return { done: counted.filter((child) => child.status === 'done').length, total: counted.length };
}
