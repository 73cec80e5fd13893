// What a document says, part by part, in the language of whoever reads it. Picture, outline, search and editor ask this.

import { isObject } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import type { Exit, Step } from '../graph/step.ts';
import { conditionWords, type Length } from './condition-words.ts';
import { deadlineWords } from './deadline-words.ts';
import { kindName, kindWords, shownKind } from './kind-words.ts';
import { type Language, textIn } from './language.ts';
import { type Naming, type Speaker, speakerOf, wordsOfKey } from './speaker.ts';
import { titleOf } from './title-words.ts';
import { destinationWords, wayName, wayWords } from './way-words.ts';
import { whoWords } from './who-words.ts';

/** What a document says. */
export interface Words {
  /** The language. */
  readonly lang: Language;
  /** Who speaks: for those who put together sentences of their own. */
  readonly speaker: Speaker;
  /** What people call the flow. */
  readonly flow: string;
  /** What people call a step. */
  readonly title: (step: Step) => string;
  /** What kind of step it is, in a word or two. */
  readonly kindName: (step: Step) => string;
  /** What kind of step it is, with what it is about. */
  readonly kind: (step: Step) => string;
  /** Who does it; null where nobody does. */
  readonly who: (step: Step) => string | null;
  /** How long it may take; null where nothing is said. */
  readonly deadline: (step: Step) => string | null;
  /** What takes a way, without its condition. */
  readonly wayName: (exit: Exit) => string;
  /** What takes a way, with its condition. */
  readonly way: (exit: Exit, length?: Length) => string;
  /** Where a way leads, or what happens instead. */
  readonly destination: (exit: Exit) => string;
  /** A condition as a sentence. */
  readonly condition: (source: string, length?: Length) => string;
}

/** What `document` says. */
export function wordsOf(document: FlowDocument, naming: Naming): Words {
  const speaker = speakerOf(document, naming);
  const { flow } = document;
  const { steps } = graphOf(document);
  const holder = ({ step }: Exit) => (step === null ? flow : (steps.get(step)?.state ?? {}));
  const { lang } = naming;
  return {
    lang,
    speaker,
    flow:
      textIn(flow['title'], lang) ??
      wordsOfKey(typeof flow['flow'] === 'string' ? flow['flow'] : ''),
    title: (step) => titleOf(step, lang),
    kindName: (step) => kindName(shownKind(step), speaker),
    kind: (step) => kindWords(step, speaker),
    who: ({ state }) =>
      whoWords(isObject(state['task']) ? state['task']['assign'] : undefined, speaker),
    deadline: ({ state }) => {
      const task = isObject(state['task']) ? state['task'] : {};
      return deadlineWords(task['due'] ?? state['due'], speaker);
    },
    wayName: (exit) => wayName(exit, holder(exit), speaker),
    way: (exit, length = 'long') => wayWords(exit, holder(exit), speaker, length),
    destination: (exit) => destinationWords(exit, holder(exit), speaker),
    condition: (source, length = 'long') => conditionWords(source, speaker, length),
  };
}
