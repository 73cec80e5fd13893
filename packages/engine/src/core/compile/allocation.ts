// Who of those that `assign` names does a task: `allocate`.

import { nearestParam } from '../format/nearest-word.ts';
import type * as written from '../format/flow-types.generated.ts';
import type { Compilation, Names } from './compilation.ts';
import type { Allocation } from './flow.ts';
import { compileValue } from './people.ts';

export function compileAllocation(
  compilation: Compilation,
  task: written.TaskDefinition,
  pointer: string,
  names: Names,
): Allocation {
  const { not = [], prefer, pick, initiator, nobody } = task.allocate ?? {};
  const at = `${pointer}/allocate`;
  for (const [index, state] of not.entries()) checkState(compilation, state, `${at}/not/${index}`);
  if (prefer !== undefined) checkState(compilation, prefer, `${at}/prefer`);
  // Where several sign everybody has a seat: there is nobody to choose.
  for (const [word, value] of Object.entries({ prefer, pick }))
    if (value !== undefined && (task.decide !== undefined || !('role' in task.assign)))
      compilation.report('WORD_MISPLACED', `${at}/${word}`, { word });
  if (typeof initiator === 'object')
    checkOutcome(compilation, task, initiator.skip, `${at}/initiator/skip`);
  return {
    not,
    prefer: prefer ?? null,
    pick: pick ?? null,
    initiator: initiator ?? (task.decide === undefined ? 'allow' : 'forbid'),
    nobody:
      nobody === undefined || nobody === 'superior'
        ? (nobody ?? null)
        : compileValue(compilation, nobody.position, `${at}/nobody/position`, names),
  };
}

/** A state that people complete. */
function checkState(compilation: Compilation, state: string, pointer: string): void {
  if (compilation.states.has(state)) return;
  compilation.report('TARGET_UNKNOWN', pointer, {
    state,
    ...nearestParam(state, compilation.states),
  });
}

function checkOutcome(
  compilation: Compilation,
  { outcomes }: written.TaskDefinition,
  outcome: string,
  pointer: string,
): void {
  const known = Object.keys(outcomes);
  if (!known.includes(outcome))
    compilation.report('VOTE_OUTCOME_UNKNOWN', pointer, {
      outcome,
      ...nearestParam(outcome, known),
    });
}
