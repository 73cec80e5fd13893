// Where steps and places of a command have gone after others were done meanwhile.

import type { Change } from '../change/change.ts';
import { mapChanges, mapPathOver } from '../change/map-change.ts';
import type { Path } from '../change/path.ts';
import type { ExitPlace } from '../graph/step.ts';

/** What happened between the moment a command was thought of and the moment it is done. */
export class Moved {
  readonly #over: readonly Change[];

  constructor(over: readonly Change[]) {
    this.#over = over;
  }

  /** What a step is called by now. */
  step(key: string): string {
    return this.#over.reduce(renamedStep, key);
  }

  /** The same for null, which stands for the whole flow. */
  holder(key: string | null): string | null {
    return key === null ? null : this.step(key);
  }

  /** Where a place within a step, or within what the flow says of all steps, lies by now; null when it is gone. */
  place(place: ExitPlace): ExitPlace | null {
    let step = place.step;
    let at: Path | undefined = place.at;
    for (const change of this.#over) {
      const within = below(change, step);
      if (within !== undefined && at !== undefined) at = mapPathOver(at, [within]);
      step = step === null ? null : renamedStep(step, change);
    }
    return at === undefined ? null : { step, at };
  }

  /** Changes as they have to be made by now. */
  changes(changes: readonly Change[]): readonly Change[] {
    return mapChanges(changes, this.#over);
  }
}

function renamedStep(key: string, change: Change): string {
  const isOfSteps = change.kind === 'rename' && change.path.at(-1) === 'states';
  return isOfSteps && change.from === key ? change.to : key;
}

/** A change as it looks from within a step, or undefined when it lies outside. */
function below(change: Change, step: string | null): Change | undefined {
  const { path } = change;
  if (step === null) {
    const isOfFlow = path[0] === 'flow' && path[1] === 'on';
    return isOfFlow ? { ...change, path: path.slice(1) } : undefined;
  }
  const index = path.findIndex((key, place) => key === step && path[place - 1] === 'states');
  if (index === -1) return undefined;
  const isTheStep = index === path.length - 1;
  const ofItself = change.kind === 'set' || change.kind === 'insert' || change.kind === 'remove';
  return isTheStep && ofItself ? undefined : { ...change, path: path.slice(index + 1) };
}
