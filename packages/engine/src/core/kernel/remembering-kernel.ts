// Remembers how a kernel moves. Which way a move goes follows from the configuration, the trigger and what the judge
// answers; so a move that was seen once is found again by asking the judge the same questions. The kernel underneath
// stays the one place that knows how a machine moves: where an answer is new, it moves.

import type { Transition } from '../compile/flow.ts';
import type { JsonObject } from '../json.ts';
import type { Judge, Kernel, Move } from './kernel.ts';
import { eventName } from './machine-config.ts';

/** Questions that are remembered for one flow. Where they are used up, moves that are new are made each time. */
const MAX_QUESTIONS = 10_000;

type Question =
  | { readonly kind: 'passes' | 'taken' | 'set'; readonly transition: Transition }
  | { readonly kind: 'returnsTo'; readonly state: string };

type Answer = boolean | number | string | null;

/** What the kernel asks at this point of a move, and where each answer that was seen leads. */
interface Fork {
  readonly question: Question;
  readonly next: Map<Answer, Place>;
}

/** Where a move comes to rest; its data is what the judge made of it. */
type End = Omit<Move, 'data'>;

type Place = Fork | End;

/** A question that was answered. */
interface Asked {
  readonly question: Question;
  /** Null for a `set`, which leads one way only, whatever it gives. */
  readonly answer: Answer;
  /** The data from then on. */
  readonly data: JsonObject;
}

/** Moves as `inner` does, and asks it only for what was not seen yet. */
export function rememberingKernel(inner: Kernel): Kernel {
  const known = new Map<string, Place>();
  let room = MAX_QUESTIONS;

  const move = (
    name: string,
    data: JsonObject,
    judge: Judge,
    make: (judge: Judge) => Move,
  ): Move => {
    const asked: Asked[] = [];
    let now = data;
    let place = known.get(name);
    while (place && 'question' in place) {
      const one = ask(judge, place.question, now);
      asked.push(one);
      now = one.data;
      place = place.next.get(one.answer);
    }
    if (place) return { ...place, data: now };
    const noting = new NotingJudge(judge, asked, now);
    const { data: made, ...end } = make(noting);
    if (noting.canBeAskedAgain && !end.looped) room -= remember(known, name, asked, end, room);
    return { ...end, data: made };
  };

  return {
    initial: (data, judge) => move('initial', data, judge, (asking) => inner.initial(data, asking)),
    step: (configuration, trigger, data, judge) =>
      move(`${named(configuration)}\n${eventName(trigger)}`, data, judge, (asking) =>
        inner.step(configuration, trigger, data, asking),
      ),
    jump: (configuration, target, data, judge) =>
      move(`${named(configuration)}\njump\n${named(target)}`, data, judge, (asking) =>
        inner.jump(configuration, target, data, asking),
      ),
  };
}

/** Nearly always one state is active, and `join` is slow for one. */
function named(configuration: readonly string[]): string {
  return configuration.length === 1 ? String(configuration[0]) : configuration.join(' ');
}

function ask(judge: Judge, question: Question, data: JsonObject): Asked {
  switch (question.kind) {
    case 'passes':
      return { question, answer: judge.passes(question.transition, data), data };
    case 'taken':
      return { question, answer: judge.taken(question.transition), data };
    case 'returnsTo':
      return { question, answer: judge.returnsTo(question.state), data };
    case 'set':
      return { question, answer: null, data: judge.set(question.transition, data) };
  }
}

/** Says again what was said before; then asks the judge and writes down what it says. */
class NotingJudge implements Judge {
  /** Every question was about the data as the ones before had left it. */
  canBeAskedAgain = true;
  readonly #judge: Judge;
  readonly #asked: Asked[];
  #data: JsonObject;
  #place = 0;

  constructor(judge: Judge, asked: Asked[], data: JsonObject) {
    this.#judge = judge;
    this.#asked = asked;
    this.#data = data;
  }

  passes(transition: Transition, data: JsonObject): boolean {
    return this.#ask({ kind: 'passes', transition }, data).answer === true;
  }

  set(transition: Transition, data: JsonObject): JsonObject {
    return this.#ask({ kind: 'set', transition }, data).data;
  }

  taken(transition: Transition): number {
    return Number(this.#ask({ kind: 'taken', transition }).answer);
  }

  returnsTo(state: string): string | null {
    const { answer } = this.#ask({ kind: 'returnsTo', state });
    return typeof answer === 'string' ? answer : null;
  }

  #ask(question: Question, data = this.#data): Asked {
    const before = this.#asked[this.#place++];
    if (before) return before;
    if (data !== this.#data) this.canBeAskedAgain = false;
    const one = ask(this.#judge, question, data);
    this.#asked.push(one);
    this.#data = one.data;
    return one;
  }
}

/** Writes down a move with its questions. @returns how many questions are new */
function remember(
  known: Map<string, Place>,
  name: string,
  asked: readonly Asked[],
  end: End,
  room: number,
): number {
  let put = (place: Place): unknown => known.set(name, place);
  let place = known.get(name);
  let added = 0;
  for (const { question, answer } of asked) {
    if (!place || !('question' in place)) {
      if (++added > room) return added;
      place = { question, next: new Map() };
      put(place);
    }
    const { next } = place;
    put = (after) => next.set(answer, after);
    place = next.get(answer);
  }
  put(end);
  return added;
}
