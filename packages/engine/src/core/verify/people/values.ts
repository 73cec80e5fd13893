// What an expression about people may give, as far as that can be known before an instance is there: it is evaluated with the
// case at hand, with whoever has started it, and with the organisation as it is that day.

import { requiredOf } from '../../compile/activities.ts';
import { ExpressionFault, type Expression, type Frame } from '../../expr/expression.ts';
import type { Json, JsonObject } from '../../json.ts';
import { answerOrganisation } from '../../organisation/answer-organisation.ts';
import type { Situation } from './situation.ts';

/** Fields of which it is tried whether they are there; with more than these nothing is said. */
const MOST_TRIED = 4;

/** Something is asked that nobody knows beforehand. */
class Unknown extends Error {}

/** All values that it may have; null: nobody knows. Where it fails it has none. */
export function valuesOf(expression: Expression, situation: Situation): readonly Json[] | null {
  const found: Json[] = [];
  for (const data of dataFor(expression, situation)) {
    try {
      found.push(expression.evaluate(frameOf(data, situation)));
    } catch (error) {
      if (error instanceof Unknown) return null;
      if (!(error instanceof ExpressionFault)) throw error;
    }
  }
  return found;
}

/** The data that it reads: of what is optional and not known, with it and without. */
function dataFor(
  { reads }: Expression,
  { flow, case: known }: Pick<Situation, 'flow' | 'case'>,
): JsonObject[] {
  const required = new Set(requiredOf(flow.definition.data));
  const unknown = reads.filter((field) => !known.has(field));
  const optional = unknown.filter((field) => !required.has(field)).slice(0, MOST_TRIED);
  const always = unknown.filter((field) => !optional.includes(field));
  return subsetsOf(optional).map((there) => {
    const data: Record<string, Json> = Object.fromEntries(known);
    for (const field of [...always, ...there])
      Object.defineProperty(data, field, {
        get: () => {
          throw new Unknown(field);
        },
      });
    return data;
  });
}

function subsetsOf(names: readonly string[]): string[][] {
  return names.reduce<string[][]>(
    (subsets, name) => [...subsets, ...subsets.map((subset) => [...subset, name])],
    [[]],
  );
}

function frameOf(data: JsonObject, { organisation, day, starter }: Situation): Frame {
  return {
    variable(name) {
      if (name === 'data') return data;
      if (name === 'starter' && starter) return starter.position ?? starter.user;
      throw new Unknown(name);
    },
    ask(need) {
      const answer = answerOrganisation(organisation, need, day);
      if (answer === undefined) throw new Unknown(need.ask);
      return answer;
    },
    done(state) {
      throw new Unknown(state);
    },
  };
}
