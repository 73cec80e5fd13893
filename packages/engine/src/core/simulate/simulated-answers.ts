// What `decide` is told of the outside in a simulation: the organisation and the calendars as values, numbers and ids as
// the simulation draws them.

import { needKey, type Answers, type Need } from '../decision.ts';
import type { Json } from '../json.ts';

/** Answers once what changes something when it is asked: an id, a number, a turn. */
export class SimulatedAnswers implements Answers {
  readonly #given = new Map<string, Json>();
  readonly #look: (need: Need) => Json | undefined;
  readonly #draw: (need: Need) => Json;

  /**
   * @param look - answers from the world; undefined: it is no question to it
   * @param draw - answers from the simulation, once for each question
   */
  constructor(look: (need: Need) => Json | undefined, draw: (need: Need) => Json) {
    this.#look = look;
    this.#draw = draw;
  }

  get(need: Need): Json | undefined {
    const key = needKey(need);
    const known = this.#given.get(key);
    if (known !== undefined) return known;
    if (!drawn.has(need.ask)) return this.#look(need);
    const answer = this.#draw(need);
    this.#given.set(key, answer);
    return answer;
  }
}

/** What only whoever keeps the instances can tell. */
const drawn: ReadonlySet<string> = new Set([
  'number',
  'reserve',
  'open',
  'turn',
  'workload',
  'instance',
  'files',
  'id',
  'chance',
]);
