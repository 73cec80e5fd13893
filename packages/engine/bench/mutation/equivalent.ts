// Whether a mutant does the same as what it was made of: once what never happens is left out of both, they are the same.
// That is a bisimulation: the identity over the configurations that are reached.

import type { CompileContext } from '../../src/core/compile/compilation.ts';
import type { Flow } from '../../src/core/compile/flow.ts';
import { applyPatch, type PatchOperation } from '../../src/core/verify/fix.ts';
import { explore } from '../../src/core/verify/explore.ts';
import { modelOf } from '../../src/core/verify/model.ts';

/** The definition without branches that are never taken and guards that always hold, as text. */
export function essence(flow: Flow, context: CompileContext): string {
  const model = modelOf(flow, context);
  const { taken, failed, isComplete } = explore(model);
  if (!isComplete) return JSON.stringify(flow.definition);
  const rules = [
    ...model.offers.flatMap(({ candidates }) => candidates),
    ...[...model.rules.always.values()].flat(),
    ...[...model.rules.done.values()].flat(),
  ];
  const patch: PatchOperation[] = [];
  const seen = new Set<string>();
  for (const { index, transition } of rules) {
    if (!transition || seen.has(transition.pointer)) continue;
    seen.add(transition.pointer);
    if (taken.has(index) && transition.guard && !failed.has(index))
      patch.push({ op: 'remove', path: `${transition.pointer}/guard` });
  }
  const without = applyPatch(flow.definition, patch);
  // Branches are left out from the last to the first, so that the places of the others stay.
  const dead = rules
    .filter(
      ({ index, transition }) =>
        transition && !taken.has(index) && /\/\d+$/.test(transition.pointer),
    )
    .map(({ transition }) => transition?.pointer ?? '');
  const last = [...new Set(dead)].sort((one, other) =>
    other.localeCompare(one, 'en', { numeric: true }),
  );
  return JSON.stringify(
    applyPatch(
      without,
      last.map((path) => ({ op: 'remove', path })),
    ),
  );
}
