// A way through a flow as a scenario, where no organisation is known: with data for which it goes that way, as far as
// guards could be taken apart. Posts are made up, and nobody in particular acts.

import type { CompileContext } from '../compile/compilation.ts';
import { msOf } from '../instant.ts';
import type { JsonObject } from '../json.ts';
import type { Choices } from '../rehearse/choices.ts';
import { Stepper } from '../rehearse/choices.ts';
import { FieldValues } from '../rehearse/field-values.ts';
import { beforeOffer, needsOf, type Needs } from '../rehearse/needs.ts';
import { Observer } from '../rehearse/observed.ts';
import type { Scenario, ScenarioStep } from '../scenario/scenario.ts';
import type { Known } from './model.ts';
import type { Spot, Ways } from './ways.ts';

/** Dates that are made up lie around this one. */
const USUAL_DAY = msOf('2026-02-23T09:00:00+07:00') ?? 0;

/**
 * The way to a spot, so that it can be replayed; null: for what the flow asks there no data is known.
 *
 * @param last - what must be so of the data in the last step
 * @param data - values of fields that are filled in where they may be
 */
export function scenarioOf(
  ways: Ways,
  { at, offer }: Spot,
  context: CompileContext,
  { last, data = {} }: { readonly last: readonly Known[]; readonly data?: JsonObject },
): Scenario | null {
  const { model } = ways;
  const traced = at === null ? [] : ways.retrace(at);
  if (!traced) return null;
  const asked: Needs = new Map(last.map(({ place, mask }) => [place, mask]));
  const needs = needsOf(model, traced, beforeOffer(asked, offer));
  const values = new FieldValues(model, new Observer(model, context), data);
  const stepper = new Stepper(model, { flows: new Map(), values, staff: null });
  const standing = (given: Needs) => ({ instance: null, now: USUAL_DAY, needs: given });
  const steps: (ScenarioStep | null)[] = [
    plain(stepper.start(standing(needs[0]?.given ?? asked))),
    ...traced.flatMap((step, index) => {
      if (index === 0 || step.isRefused) return [];
      const given = needs[index]?.given ?? new Map();
      return [step.offer && plain(stepper.step(step.offer, standing(given)))];
    }),
    ...(offer ? [plain(stepper.step(offer, standing(asked)))] : []),
  ];
  const known = steps.filter((step) => step !== null);
  if (known.length < steps.length) return null;
  const start = known[0]?.start;
  if (!start || model.flow.validateData.validate(start.data).length > 0) return null;
  return { flow: model.flow.name, steps: known };
}

/** The likeliest of all that could be chosen. */
function plain(choices: Choices | null): ScenarioStep | null {
  return choices && choices.write(new Map(choices.all.map(({ key, values }) => [key, values[0]])));
}
