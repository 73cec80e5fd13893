// The words of the editor. Sentences of refusals and commands come from the model's catalogues.

import type { Command, Refusal } from '../../model/index.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** The words of the editor in one language. */
export interface EditorTexts {
  /** The name of the editor for those who do not see it. */
  readonly designer: string;
  readonly canvas: string;
  readonly canvasHelp: string;
  readonly outline: string;
  readonly undo: string;
  readonly redo: string;
  readonly tidy: string;
  readonly fit: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly problems: (errors: number, warnings: number) => string;
  readonly noProblems: string;
  readonly history: string;
  readonly inspector: string;
  readonly close: string;
  readonly addHere: string;
  readonly addHow: string;
  readonly addFirst: string;
  readonly remove: string;
  readonly repair: string;
  readonly error: string;
  readonly warning: string;
  readonly nothingChosen: string;
  readonly done: (command: Command) => string;
  readonly refused: (refusal: Refusal) => string;
  readonly undone: string;
  readonly redone: string;
}

/** The words in a language. */
export function textsIn(lang: 'id' | 'en'): EditorTexts {
  return lang === 'id' ? id : en;
}
