// What each act asks of the person before it is sent, and what is still missing of the answer.

import type { InstanceAct, JsonObject, TaskAct } from '@alir/engine/core/types';
import type { Texts } from '../texts/texts.ts';

/** What is asked. */
export interface ActQuestion {
  readonly people: 'none' | 'one' | 'several';
  /** Before or after whom new signers sign. */
  readonly place: boolean;
  /** Which of the signers. */
  readonly signer: boolean;
  /** Which state of the flow. */
  readonly state: boolean;
  /** Which earlier instance of the flow. */
  readonly earlier: boolean;
  readonly words: 'optional' | 'required';
}

/** What was answered. */
export interface ActAnswer {
  /** Positions, in the order in which they were chosen. */
  readonly people: readonly string[];
  readonly place: 'before' | 'after' | 'end';
  /** Number of the seat. */
  readonly signer: number | null;
  readonly state: string | null;
  /** Id of an instance. */
  readonly earlier: string | null;
  /** What has been filled into the form, where the act takes it along. */
  readonly entered: JsonObject;
  readonly words: string;
}

export const noAnswer: ActAnswer = {
  people: [],
  place: 'end',
  signer: null,
  state: null,
  earlier: null,
  entered: {},
  words: '',
};

const plain: ActQuestion = {
  people: 'none',
  place: false,
  signer: false,
  state: false,
  earlier: false,
  words: 'optional',
};
const reason: ActQuestion = { ...plain, words: 'required' };
const toSeveral: ActQuestion = { ...plain, people: 'several' };

/** @param inTurn - the signers sign one after another */
export function taskQuestion(act: TaskAct, inTurn: boolean): ActQuestion {
  switch (act) {
    case 'transfer':
      return { ...plain, people: 'one' };
    case 'delegate':
    case 'copy':
      return toSeveral;
    case 'add-signers':
      return { ...toSeveral, place: inTurn };
    case 'remove-signers':
      return { ...reason, signer: true };
    case 'merge':
      return { ...plain, earlier: true };
    case 'decline':
    case 'skip':
    case 'suspend':
      return reason;
    case 'abstain':
    case 'hand-back':
    case 'resume':
    case 'take-back':
      return plain;
  }
}

export function instanceQuestion(act: InstanceAct): ActQuestion {
  switch (act) {
    case 'copy':
      return toSeveral;
    case 'jump':
      return { ...reason, state: true };
    case 'reopen':
    case 'suspend':
    case 'cancel':
      return reason;
    case 'urge':
    case 'resume':
      return plain;
  }
}

/** What is missing, by part of the question; empty: it can be sent. */
export function missingIn(
  question: ActQuestion,
  answer: ActAnswer,
  { acts }: Texts,
): ReadonlyMap<keyof ActAnswer, string> {
  const missing = new Map<keyof ActAnswer, string>();
  if (question.people !== 'none' && answer.people.length === 0)
    missing.set('people', acts.choosePeople);
  if (question.signer && answer.signer === null) missing.set('signer', acts.chooseSigner);
  if (question.state && answer.state === null) missing.set('state', acts.chooseState);
  if (question.earlier && answer.earlier === null) missing.set('earlier', acts.merge.choose);
  if (question.words === 'required' && answer.words.trim() === '')
    missing.set('words', acts.reasonNeeded);
  return missing;
}
