// Sentences about what an instance waits for, in two languages.

import { dayInWords } from '../calendar/day-in-words.ts';
import type { Text } from '../format/flow-types.generated.ts';
import { textIn } from '../format/text-in.ts';
import type { Wait } from './explanation.ts';
import { en } from './sentences/en.ts';
import { id } from './sentences/id.ts';
import { filled, type Saying, type Sentences } from './sentences/sentences.ts';

/** What things and people are called, for whoever reads. */
export interface Naming {
  /** Of the sentences. */
  readonly language: 'id' | 'en';
  /** ms UTC */
  readonly now: number;
  /** Title of the task of a state. */
  taskOf(state: string): string;
  /** Title of a state. */
  stateOf(state: string): string;
  /** Name of a position. */
  position(position: string): string;
  /** Name of a person. */
  person(user: string): string;
  /** The day of a moment, `yyyy-mm-dd`. @param at - ms UTC */
  dateOf(at: number): string;
}

const languages: Readonly<Record<'id' | 'en', Sentences>> = { id, en };

/** Most people of a pool whose names are told. */
const mostNames = 3;

/** Why it waits, and what would end that. */
export function sayWait(wait: Wait, naming: Naming): Saying {
  const sentences = languages[naming.language];
  const { because, unblock } = sayingOf(wait, sentences);
  const words = wordsOf(wait, naming, sentences);
  return { because: sentence(because, words), unblock: sentence(unblock, words) };
}

/** The same of an instance that waits for nothing any more. */
export function sayEnded(status: 'done' | 'cancelled', language: 'id' | 'en'): Saying {
  return languages[language].ended[status];
}

/** Of an outcome of which nothing is foreseen before somebody has filled in its form. */
export function sayDepends(language: 'id' | 'en'): string {
  return languages[language].depends;
}

function sayingOf(wait: Wait, sentences: Sentences): Saying {
  switch (wait.kind) {
    case 'task':
      return wait.part === 'delegate' && wait.reason === 'open'
        ? sentences.delegate
        : sentences.task[wait.reason];
    case 'timer':
      return sentences.timer[wait.effect];
    default:
      return sentences[wait.kind];
  }
}

function wordsOf(
  wait: Wait,
  naming: Naming,
  sentences: Sentences,
): Readonly<Record<string, string | undefined>> {
  const day = (at: number | null | undefined): string | undefined =>
    at == null ? undefined : dayInWords(naming.dateOf(at))[naming.language];
  const { suspension, dueAt, at, claim, instances, state } = partsOf(wait);
  const isLate = dueAt !== null && dueAt < naming.now;
  return {
    task: state === null ? undefined : naming.taskOf(state),
    state: state === null ? undefined : naming.stateOf(state),
    who: wait.kind === 'task' ? whoOf(wait, naming, sentences) : undefined,
    since: day(wait.since),
    due: isLate ? undefined : day(dueAt),
    late: isLate ? day(dueAt) : undefined,
    at: day(at),
    claimant: claim ? naming.person(claim.user) : undefined,
    by: suspension ? naming.person(suspension.by.user) : undefined,
    suspended: day(suspension?.at),
    count: String(instances.length),
    why: wait.kind === 'task' && wait.why.length > 0 ? whyOf(wait.why, naming) : undefined,
  };
}

/** What the flow says of its conditions, as parts of one sentence. */
function whyOf(why: readonly Text[], { language }: Naming): string {
  return why.map((text) => textIn(text, language).replace(/\.$/, '')).join('; ');
}

function partsOf(wait: Wait) {
  return {
    suspension: 'suspension' in wait ? wait.suspension : null,
    dueAt: 'dueAt' in wait ? wait.dueAt : null,
    at: 'at' in wait ? wait.at : null,
    claim: 'claim' in wait ? wait.claim : null,
    instances: 'instances' in wait ? wait.instances : [],
    state: 'state' in wait ? wait.state : null,
  };
}

/** A position by its name; of a pool those who can do something, or how many they are. */
function whoOf(
  { assignee, movers }: Extract<Wait, { kind: 'task' }>,
  naming: Naming,
  { people, or, inCharge }: Sentences,
): string {
  if ('position' in assignee) return naming.position(assignee.position);
  const names = [...new Set(movers.map(({ user }) => user))].map((user) => naming.person(user));
  const last = names.at(-1);
  if (last === undefined) return inCharge;
  if (names.length > mostNames) return filled(people, { count: String(names.length) });
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${or} ${last}`;
}

const sentence = (
  template: string,
  words: Readonly<Record<string, string | undefined>>,
): string => {
  const said = filled(template, words);
  return said.charAt(0).toUpperCase() + said.slice(1);
};
