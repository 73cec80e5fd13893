// Answers on a way that may never be given together. Each question has its own answers, and a proof takes all of them to be
// free of each other; of two that ask about the same data, nobody knows that. One question alone is no doubt.

import type { Model } from './model.ts';
import { placesOf } from './places-of.ts';
import type { Variable } from './cells.ts';
import type { Spot, Ways } from './ways.ts';

/** The questions that a way rests on and that hang together, as expressions; none: what it says of the data can be so. */
export function doubtsOf(ways: Ways, { at, offer }: Spot): string[] {
  const { model } = ways;
  const asked = askedAt(model, offer);
  const found = new Set<string>();
  const rows = at === null ? [] : ways.retrace(at).map(({ row }) => row);
  const last = rows.at(-1);
  for (const row of rows.length > 0 ? rows : [null]) {
    const answered = model.variables.filter((variable, index) => {
      const place = model.firstVariable + index;
      const isAsked = row === last && asked.has(place);
      return isAsked || (row !== undefined && row !== null && isNarrowed(row[place], variable));
    });
    for (const variable of answered)
      if (answered.some((other) => other !== variable && hangTogether(variable, other)))
        found.add(questionOf(variable));
  }
  return [...found];
}

/** What is asked where it goes wrong: of this nobody knows the answers. */
function askedAt({ tests, rules }: Model, offer: Spot['offer']): ReadonlySet<number> {
  if (!offer) return new Set();
  const always = [...rules.always.values(), ...rules.done.values()].flat();
  const all = [...offer.candidates, ...always].flatMap(({ transition }) => transition ?? []);
  return new Set(all.flatMap((one) => [...placesOf(tests.get(one) ?? nothing)]));
}

const nothing = { op: 'constant', value: true } as const;

const isNarrowed = (mask: number | undefined, { all, present }: Variable): boolean =>
  mask !== undefined && mask !== all && mask !== present;

/** Whether two ask about the same, and not about two places in it. */
function hangTogether(one: Variable, other: Variable): boolean {
  if (one.name.startsWith('done(') || other.name.startsWith('done(')) return false;
  const [mine, theirs] = [one.subject, other.subject];
  if (isPlace(one) && isPlace(other)) return isWithin(one.name, other.name);
  if (mine.isVolatile && theirs.isVolatile) return true;
  return mine.fields.some((field) => theirs.fields.includes(field));
}

const isPlace = ({ subject }: Variable): boolean =>
  subject.sources.length === 0 && subject.kind !== 'size';

const isWithin = (one: string, other: string): boolean =>
  one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** As people write it. */
function questionOf({ name, subject }: Variable): string {
  const [first, second] = subject.sources;
  if (first === undefined) return subject.kind === 'size' ? name.replace('(', '(data.') : `data.${name}`;
  return plain(second === undefined ? first : `${first} / ${second}`);
}

/** Without the brackets around the whole. */
const plain = (source: string): string =>
  /^\([^()]*\)$/.test(source) ? source.slice(1, -1) : source;
