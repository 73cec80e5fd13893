// What a flow starts without a person giving data: for `startEach`, and by its clock.

import type { StartPlan } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import { ExpressionFault, variablesOf, type Expression } from '../expr/expression.ts';
import { isoOf } from '../instant.ts';
import type { Json, JsonObject } from '../json.ts';
import { answerNeed, type World } from '../organisation/world.ts';

export interface PlannedStart {
  readonly data: JsonObject;
  /** Null: the flow names none. */
  readonly key: string | null;
  /** Position that counts as whoever started it; null: nobody. */
  readonly starter: string | null;
}

/** What a plan is made with. */
export interface Planning {
  readonly world: World;
  /** `now` of its expressions, ms UTC. */
  readonly now: number;
  /** Name of the flow's calendar. */
  readonly calendar: string | null;
}

/** What there is to start, or why it cannot be. */
export type Planned = { readonly start: PlannedStart } | { readonly refusal: Rejection };

/** One start for each item of the plan's list; without a list one. */
export function plannedStarts(plan: StartPlan, planning: Planning): Planned[] {
  const { each } = plan;
  if (each === null) return [oneStart(plan, planning, {})];
  try {
    const list = evaluated(planning, each.in, {});
    return (Array.isArray(list) ? list : []).map((item: Json) =>
      oneStart(plan, planning, { [each.as]: item }),
    );
  } catch (error) {
    return [refusalOf(error, '/start/each/in')];
  }
}

/** What the flow's own rules cannot say of one item refuses that item alone. */
function oneStart(plan: StartPlan, planning: Planning, variables: JsonObject): Planned {
  const value = (expression: Expression): Json => evaluated(planning, expression, variables);
  try {
    const data = plan.with.map(({ field, value: from }) => [field, value(from)] as const);
    const key = plan.key && value(plan.key);
    const { starter: named } = plan;
    const starter = named && ('literal' in named ? named.literal : value(named.from));
    return {
      start: {
        data: Object.fromEntries(data),
        key: typeof key === 'string' ? key : null,
        starter: typeof starter === 'string' ? starter : null,
      },
    };
  } catch (error) {
    return refusalOf(error, '/start');
  }
}

function evaluated(
  { world, now, calendar }: Planning,
  expression: Expression,
  variables: JsonObject,
): Json {
  return expression.evaluate({
    variable: variablesOf({ now: isoOf(now), data: {}, ...variables }),
    ask: (need) => answerNeed(world, need, now, calendar) ?? null,
    done: () => false,
  });
}

/** @throws what is no fault of an expression */
function refusalOf(error: unknown, pointer: string): Planned {
  if (!(error instanceof ExpressionFault)) throw error;
  const { code, params } = error;
  return { refusal: { code: 'START_FAILED', details: { code, pointer, params } } };
}
