// Sentences about what an instance waits for, in two languages.

import { dayInWords } from '../calendar/day-in-words.ts';
import type { Text } from '../format/flow-types.generated.ts';
import { textIn } from '../format/text-in.ts';
import type { Mover, Wait } from './explanation.ts';
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
/** Words that they may have together, so that the sentence stays one. */
const mostWords = 12;

/** Why it waits, and what would end that. */
export function sayWait(wait: Wait, naming: Naming): Saying {
  const sentences = languages[naming.language];
  const { because, unblock } = sayingOf(wait, naming, sentences);
  const words = wordsOf(wait, naming, sentences);
  const more = wait.kind === 'task' ? onBehalf(wait, sentences) : { instead: null, besides: [] };
  return {
    because: sentence(because, words),
    unblock: [more.instead ?? unblock, ...more.besides]
      .map((template) => sentence(template, words))
      .join(' '),
  };
}

/** The same of an instance that waits for nothing any more. */
export function sayEnded(status: 'done' | 'cancelled', language: 'id' | 'en'): Saying {
  return languages[language].ended[status];
}

/** Of an outcome of which nothing is foreseen before somebody has filled in its form. */
export function sayDepends(language: 'id' | 'en'): string {
  return languages[language].depends;
}

function sayingOf(wait: Wait, { now }: Naming, sentences: Sentences): Saying {
  switch (wait.kind) {
    case 'task':
      return wait.part === 'delegate' && wait.reason === 'open'
        ? sentences.delegate
        : sentences.task[wait.reason];
    case 'timer':
      return (wait.at > now ? sentences.timer : sentences.timerDue)[wait.effect];
    default:
      return sentences[wait.kind];
  }
}

type TaskWait = Extract<Wait, { kind: 'task' }>;

/** What is said of those who act on behalf of whoever has the task: instead of what would end it, and besides. */
function onBehalf(
  wait: TaskWait,
  { onBehalf: said }: Sentences,
): { readonly instead: string | null; readonly besides: readonly string[] } {
  const { part, reason } = wait;
  if (part === 'delegate') return { instead: null, besides: [] };
  const { holders, delegates, helpers } = moversOf(wait);
  const isAlone = reason === 'open' && holders.length === 0 && delegates.length > 0;
  const partly = part === 'signer' ? said.unsigned : said.undecided;
  return {
    instead: isAlone ? said.alone : null,
    besides: [
      ...(reason === 'open' && delegates.length > 0 && !isAlone ? [said.too] : []),
      ...(helpers.length > 0 ? [partly] : []),
    ],
  };
}

/** Those who can end a task, as holders and on behalf of somebody; and those who can do on behalf whatever does not end it. */
function moversOf({
  movers,
}: TaskWait): Readonly<Record<'holders' | 'delegates' | 'helpers', readonly Mover[]>> {
  const isAble = ({ may }: Mover): boolean => may.some(({ kind }) => kind === 'outcome');
  const lent = movers.filter(({ delegate }) => delegate !== null);
  return {
    holders: movers.filter((one) => one.delegate === null && isAble(one)),
    delegates: lent.filter(isAble),
    helpers: lent.filter((one) => one.may.length > 0 && !isAble(one)),
  };
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
    ...(wait.kind === 'task' ? peopleOf(wait, naming, sentences) : {}),
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
function peopleOf(
  wait: TaskWait,
  naming: Naming,
  { people, or, inCharge }: Sentences,
): Readonly<Record<'who' | 'able' | 'delegates' | 'principal' | 'helpers' | 'helped', string>> {
  const { assignee, movers } = wait;
  const { holders, delegates, helpers } = moversOf(wait);
  const listed = (names: readonly string[]): string => {
    const all = [...new Set(names)];
    const last = all.at(-1);
    if (last === undefined) return inCharge;
    if (all.length === 1) return last;
    const words = all.join(' ').split(' ').length;
    if (all.length > mostNames || words > mostWords)
      return filled(people, { count: String(all.length) });
    return `${all.slice(0, -1).join(', ')} ${or} ${last}`;
  };
  const post = 'position' in assignee ? naming.position(assignee.position) : null;
  const persons = (those: readonly Mover[]): string =>
    post ?? listed(those.map(({ user }) => naming.person(user)));
  const posts = (those: readonly (string | null)[]): string =>
    listed(those.flatMap((one) => (one === null ? [] : [naming.position(one)])));
  return {
    who: persons(movers),
    able: persons(holders.length > 0 ? holders : movers),
    delegates: posts(delegates.map(({ delegate }) => delegate)),
    principal: posts(delegates.map(({ position }) => position)),
    helpers: posts(helpers.map(({ delegate }) => delegate)),
    helped: posts(helpers.map(({ position }) => position)),
  };
}

const sentence = (
  template: string,
  words: Readonly<Record<string, string | undefined>>,
): string => {
  const said = filled(template, words);
  return said.charAt(0).toUpperCase() + said.slice(1);
};
