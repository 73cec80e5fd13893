// Answers to what may hold or not, in the order in which it is asked: all rows of them are tried, yes first.

export class Answers {
  readonly #answers: boolean[] = [];
  #asked = 0;
  #given = 0;

  /** How many have been asked for. */
  get asked(): number {
    return this.#asked;
  }

  /** How many were known before the step was gone; from then on it says yes. */
  get given(): number {
    return this.#given;
  }

  /** For something else: nothing has been answered yet. */
  clear(): void {
    if (this.#answers.length > 0) this.#answers.length = 0;
    this.#asked = 0;
    this.#given = 0;
  }

  /** The same once more, from its beginning. */
  rewind(): void {
    this.#asked = 0;
  }

  /** Tries yes first, and no the next time. */
  choose(): boolean {
    const answer = (this.#answers[this.#asked] ??= true);
    this.#asked += 1;
    return answer;
  }

  /**
   * The next row: the last that was yes becomes no, and what came after it is open again.
   *
   * @returns false: there is none
   */
  next(): boolean {
    if (this.#asked === 0) return false;
    const answers = this.#answers;
    answers.length = this.#asked;
    while (answers.length > 0 && answers.at(-1) === false) answers.pop();
    if (answers.length > 0) answers[answers.length - 1] = false;
    this.#given = answers.length;
    return answers.length > 0;
  }
}
