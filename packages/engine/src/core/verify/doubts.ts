// Answers on a way that may never be given together. Each question has its own answers, and a proof takes all of them to be
// free of each other; of two that ask about the same data, nobody knows that. One question alone is no doubt.

import type { Model } from './model.ts';
import { placesOf } from './places-of.ts';
import type { Variable } from './cells.ts';
import type { Spot, Ways } from './ways.ts';

/** Answers of which nobody knows that they can be given together. */
export interface Doubt {
  /** Guards that ask for them. */
  readonly conditions: readonly string[];
  /** What is known on the way where they are asked. */
  readonly rows: readonly Uint32Array[];
  /** Whether they are about the data alone. */
  readonly isOfData: boolean;
}

/** The answers that a way rests on and that hang together; null: none do, so that what it says can be so. */
export function doubtOf(ways: Ways, { at, row: last }: Spot): Doubt | null {
  const { model } = ways;
  const before = at === null ? [] : (ways.retrace(at) ?? []).map(({ row }) => row);
  const doubted = new Set<Variable>();
  const rows: Uint32Array[] = [];
  for (const row of last ? [...before, last] : before) {
    const answered = model.variables.filter((variable, index) =>
      isNarrowed(row[model.firstVariable + index], variable),
    );
    const own = answered.filter((one) =>
      answered.some((other) => other !== one && hangTogether(one, other)),
    );
    if (own.length > 0) rows.push(row);
    for (const variable of own) doubted.add(variable);
  }
  if (doubted.size === 0) return null;
  const places = model.variables.flatMap((one, index) =>
    doubted.has(one) ? [model.firstVariable + index] : [],
  );
  return {
    conditions: conditionsOf(model, new Set(places)),
    rows,
    isOfData: [...doubted].every(({ subject }) => !subject.isVolatile),
  };
}

/** Guards that ask about some of these, as they are written. */
function conditionsOf({ tests }: Model, places: ReadonlySet<number>): string[] {
  const asking = [...tests].filter(([, test]) => !placesOf(test).isDisjointFrom(places));
  return [...new Set(asking.flatMap(([{ guard }]) => guard?.source ?? []))];
}

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
