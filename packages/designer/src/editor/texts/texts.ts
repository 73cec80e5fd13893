// The words of the editor. Sentences of refusals and commands come from the model's catalogues.

import type { Span } from '../../model/document/duration.ts';
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
  readonly proving: string;
  readonly notProved: (why: string) => string;
  readonly letterKinds: string;
  readonly plainKinds: string;
  readonly searchKinds: string;
  readonly noKinds: string;
  readonly added: string;
  readonly problemsTitle: string;
  readonly nothingDone: string;
  readonly title: string;
  readonly description: string;
  readonly descriptionHelp: string;
  readonly who: string;
  readonly whoStarter: string;
  readonly whoSuperior: string;
  readonly whoPosition: string;
  readonly whoRole: string;
  readonly whoSame: string;
  readonly position: string;
  readonly role: string;
  readonly whichStep: string;
  readonly somePosition: string;
  readonly someRole: string;
  readonly formula: string;
  readonly formulaHelp: string;
  readonly deadline: string;
  readonly noDeadline: string;
  readonly deadlineAfter: string;
  readonly howMany: string;
  readonly ofWhat: string;
  readonly outcomes: string;
  readonly outcomeLabel: string;
  readonly leadsTo: string;
  readonly commentRequired: string;
  readonly newOutcome: string;
  readonly addOutcome: string;
  readonly leadsToInCase: (rank: number, of: number) => string;
  readonly missingStep: (key: string) => string;
  readonly removeOutcome: (label: string) => string;
  readonly units: Readonly<Record<Span['unit'], string>>;
  readonly columns: Readonly<Record<'step' | 'who' | 'deadline' | 'ways' | 'problems', string>>;
  readonly problemCount: (count: number) => string;
  readonly addAlone: string;
  readonly tryTitle: string;
  readonly tryLoading: string;
  readonly tryFaulty: string;
  readonly tryStale: string;
  readonly tryAgain: string;
  readonly tryNothing: string;
  readonly tryWho: string;
  readonly tryStart: string;
  readonly tryMoments: string;
  readonly tryBeginning: string;
  readonly tryWorked: string;
  readonly tryFailed: string;
  readonly tryClock: string;
  readonly tryNextDay: string;
  readonly tryComment: string;
  readonly comment: string;
  readonly notFilled: string;
  readonly scenarioName: string;
  readonly scenarioKept: string;
  readonly scenarioTitle: string;
  readonly keepScenario: string;
  readonly yesNo: (yes: boolean) => string;
  readonly tryDo: (label: string) => string;
  readonly tryStarted: (who: string) => string;
  readonly tryWaited: (until: Date) => string;
  readonly tryNow: (now: Date) => string;
  readonly tryUntil: (due: Date) => string;
  readonly done: (command: Command) => string;
  readonly refused: (refusal: Refusal) => string;
  readonly undone: string;
  readonly redone: string;
}

/** The words in a language. */
export function textsIn(lang: 'id' | 'en'): EditorTexts {
  return lang === 'id' ? id : en;
}
