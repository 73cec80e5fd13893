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

  /** Where a place of the document lies by now; null when it is gone. */
  path(path: Path): Path | null {
    return mapPathOver(path, this.#over) ?? null;
  }

  /** What is called by now what `path` named: a field, a form, an outcome. The name itself, where it is gone. */
  name(path: Path): string {
    return String((mapPathOver(path, this.#over) ?? path).at(-1));
  }

  /** Changes as they have to be made by now. */
  changes(changes: readonly Change[]): readonly Change[] {
    return mapChanges(changes, this.#over);
  }
}

/** What steps are called by now. */
export function movedSteps(steps: readonly string[], moved: Moved): readonly string[] {
  return steps.map((step) => moved.step(step));
}

/** A command about an outcome, as it is called by now; null when it is gone. */
export function movedOutcome<T extends { readonly step: string; readonly outcome: string }>(
  command: T,
  moved: Moved,
): T | null {
  const place = moved.place({ step: command.step, at: ['task', 'outcomes', command.outcome] });
  return (
    place && { ...command, step: place.step ?? command.step, outcome: String(place.at.at(-1)) }
  );
}

function renamedStep(key: string, change: Change): string {
  const isOfSteps = change.kind === 'rename' && change.path.at(-1) === 'states';
  return isOfSteps && change.from === key ? change.to : key;
}

/** A change as it looks from within a step, or undefined when it lies outside. */
function below(change: Change, step: string | null): Change | undefined {
  const { path } = change;
  if (step === null) {
    const isOfFlow = path[0] === 'flow' && path[1] !== 'states';
    return isOfFlow ? { ...change, path: path.slice(1) } : undefined;
  }
  const index = path.findIndex((key, place) => key === step && path[place - 1] === 'states');
  if (index === -1) return undefined;
  const isTheStep = index === path.length - 1;
  const ofItself = change.kind === 'set' || change.kind === 'insert' || change.kind === 'remove';
  return isTheStep && ofItself ? undefined : { ...change, path: path.slice(index + 1) };
}
