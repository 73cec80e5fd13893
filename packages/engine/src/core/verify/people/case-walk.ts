// A flow walked through in one case alone.

import { explore } from '../explore.ts';
import type { Exploration } from '../exploration.ts';
import type { Known, Model } from '../model.ts';
import type { Variable } from '../cells.ts';
import type { Json } from '../../json.ts';
import type { Case } from './situation.ts';

/** Fewer configurations than these are walked through at any rate. */
const LEAST = 10_000;

/** A model, and what walking through it came to. */
export interface Walk {
  readonly model: Model;
  readonly exploration: Exploration;
}

/** The same with nothing else in the fields of a case; null: there was more than the limit. */
export function walkIn(whole: Walk, only: Case): Walk | null {
  const model = narrowed(whole.model, only);
  if (model === whole.model) return whole;
  const exploration = explore(model, { limit: Math.max(LEAST, whole.exploration.size * 2) });
  return exploration.isComplete ? { model, exploration } : null;
}

/** Of guards that ask for none of these fields, nothing changes. */
function narrowed(model: Model, only: Case): Model {
  const { variables, firstVariable, initial, offers } = model;
  const masks = new Map(
    variables.flatMap((variable, index) => {
      const value = only.get(variable.name);
      return value === undefined ? [] : [[firstVariable + index, maskOf(variable, value)] as const];
    }),
  );
  if (masks.size === 0) return model;
  const narrow = ({ place, mask }: Known): Known => ({
    place,
    mask: mask & (masks.get(place) ?? mask),
  });
  return {
    ...model,
    initial: initial.map(narrow),
    offers: offers.map((offer) => ({ ...offer, fills: offer.fills.map(narrow) })),
  };
}

/** The cell of a value, and that of nothing. */
function maskOf({ cells, all, present }: Variable, value: Json): number {
  const absent = all - present;
  const named = cells.findIndex(
    (cell) =>
      (cell.kind === 'text' && cell.text === value) ||
      (cell.kind === 'flag' && cell.value === value),
  );
  const bit = named >= 0 ? named : cells.findIndex(({ kind }) => kind === 'other');
  return bit >= 0 ? absent + 2 ** bit : all;
}
