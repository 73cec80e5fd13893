// Remembers how a kernel moves. Which way a move goes follows from the configuration, the trigger and what the judge
// answers; so a move that was seen once is found again by asking the judge the same questions. The kernel underneath
// stays the one place that knows how a machine moves: where an answer is new, it moves.

import type { Transition } from '../compile/flow.ts';
import type { JsonObject } from '../json.ts';
import type { Judge, Kernel, Move } from './kernel.ts';
import { eventName } from './machine-config.ts';

/** Questions and ends that are remembered for one flow. Where they are used up, moves that are new are made each time. */
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

/**
 * Moves as `inner` does, and asks it only for what was not seen yet.
 *
 * @param most - questions and ends that are remembered
 */
export function rememberingKernel(inner: Kernel, most = MAX_QUESTIONS): Kernel {
  const seen = new SeenMoves(most);
  const move = (
    name: string,
    data: JsonObject,
    judge: Judge,
    make: (judge: Judge) => Move,
  ): Move => {
    const asked: Asked[] = [];
    const end = seen.follow(name, data, judge, asked);
    if (end) {
      // A list of its own: it becomes part of the instance, which others get to see.
      const configuration = [...end.configuration];
      return { ...end, configuration, data: asked.at(-1)?.data ?? data };
    }
    const { data: made, ...rest } = make(new NotingJudge(judge, data, asked));
    // A loop ends as an incident: it will not come often, and would take much room.
    if (!rest.looped) seen.keep(name, asked, { ...rest, configuration: [...rest.configuration] });
    return { ...rest, data: made };
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

/** Moves by name: trees of questions, with an end under each row of answers. */
class SeenMoves {
  readonly #starts = new Map<string, Place>();
  #room: number;

  constructor(most: number) {
    this.#room = most;
  }

  /** Asks the judge as far as the way is known. @returns null where it is not; what was asked is in `asked` then */
  follow(name: string, data: JsonObject, judge: Judge, asked: Asked[]): End | null {
    let now = data;
    let place = this.#starts.get(name);
    while (place && 'question' in place) {
      const one = ask(judge, place.question, now);
      asked.push(one);
      now = one.data;
      place = place.next.get(one.answer);
    }
    return place ?? null;
  }

  keep(name: string, asked: readonly Asked[], end: End): void {
    let place = this.#starts.get(name);
    let put = (next: Place): unknown => this.#starts.set(name, next);
    // The end takes room as well: many moves ask nothing.
    if (this.#room < 1) return;
    this.#room -= 1;
    for (const { question, answer } of asked) {
      if (!place || !('question' in place)) {
        if (this.#room === 0) return;
        this.#room -= 1;
        place = { question, next: new Map() };
        put(place);
      }
      const { next } = place;
      put = (after) => next.set(answer, after);
      place = next.get(answer);
    }
    put(end);
  }
}

/** Says again what was said before; then asks the judge and writes down what it says. */
class NotingJudge implements Judge {
  readonly #judge: Judge;
  readonly #asked: Asked[];
  #data: JsonObject;
  #place = 0;

  constructor(judge: Judge, data: JsonObject, asked: Asked[]) {
    this.#judge = judge;
    this.#asked = asked;
    this.#data = asked.at(-1)?.data ?? data;
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
    const one = ask(this.#judge, question, data);
    this.#asked.push(one);
    this.#data = one.data;
    return one;
  }
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
