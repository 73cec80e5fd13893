// The variables that conditions speak of, each once.

import { compareBounds, type Ask, type Bound, type Subject } from './condition.ts';

/** What a variable can be cut by: its cells are the bits of an integer. */
export const MOST_BOUNDS = 14;
const MOST_TEXTS = 28;
/** Members of an enum that are cells, be they asked for or not. */
export const MOST_MEMBERS = 30;

interface Asked {
  readonly bounds: Bound[];
  readonly texts: Set<string>;
}

export class Subjects {
  readonly #all = new Map<string, Subject>();
  readonly #asked = new Map<string, Asked>();

  get all(): ReadonlyMap<string, Subject> {
    return this.#all;
  }

  /** @returns its name: another one, where something else is called the same, like `event.n` of another event */
  keep(subject: Subject): string {
    const known = this.#all.get(subject.name);
    if (!known) this.#all.set(subject.name, subject);
    else if (natureOf(known) !== natureOf(subject))
      return this.keep({ ...subject, name: `${subject.name}′` });
    return subject.name;
  }

  /** Whether this can be asked of it besides all that is asked already. */
  takes(name: string, asks: Ask): boolean {
    const asked = this.#asked.get(name) ?? { bounds: [], texts: new Set() };
    this.#asked.set(name, asked);
    if (asks.kind === 'compares') {
      if (asked.bounds.some((one) => compareBounds(one, asks.with) === 0)) return true;
      if (asked.bounds.length === MOST_BOUNDS) return false;
      asked.bounds.push(asks.with);
    } else if (asks.kind === 'one-of') {
      const texts = asked.texts.union(new Set(asks.texts));
      if (texts.size > MOST_TEXTS && !isClosed(this.#all.get(name))) return false;
      for (const text of texts) asked.texts.add(text);
    }
    return true;
  }
}

/** Whether its values are cells, whatever is asked. */
const isClosed = (subject: Subject | undefined): boolean =>
  subject?.type?.kind === 'text' && (subject.type.members?.length ?? Infinity) <= MOST_MEMBERS;

const natureOf = ({ kind, domain, type }: Subject): string =>
  JSON.stringify(
    [kind, domain, type?.kind === 'text' ? type.members : null],
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  );
