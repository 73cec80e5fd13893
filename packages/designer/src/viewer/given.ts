// What a page gives the element, from JavaScript without types or as JSON in an attribute: read as what it has to be.

import type { Json, JsonObject } from '@alir/engine/core/types';
import type { NameOf } from '../model/words/speaker.ts';
import { type FlowFigures, readFigures } from '../model/svg/figures.ts';
import { heatLevels } from '../model/svg/heat.ts';
import type { FlowOverlay, StepOverlay } from '../model/svg/overlay.ts';

/** What the element is given by its page. */
export interface Given {
  /** The flow, as in its file. */
  readonly flow: JsonObject;
  /** Where its steps stand. */
  readonly layout: JsonObject;
  /** What runs through it. */
  readonly overlay: FlowOverlay;
  /** What history says of its steps. */
  readonly figures: FlowFigures;
  /** What people call positions, roles and others. */
  readonly nameOf: NameOf;
}

/** How each is read, null where it is no such thing; and what it has to be, for those who write pages. */
export const readers: {
  readonly [Name in keyof Given]: {
    readonly read: (given: unknown) => Given[Name] | null;
    readonly wanted: string;
  };
} = {
  flow: { read: objectIn, wanted: 'an object, as in the file of a flow' },
  layout: { read: objectIn, wanted: 'an object, as in the file of a layout' },
  overlay: { read: overlayIn, wanted: 'an object that holds an object for each step' },
  figures: {
    read: (given) => readFigures(objectIn(given)),
    wanted: 'an object with a list "steps", as GET /flows/{flow}/figures gives it',
  },
  nameOf: { read: (given) => (isNaming(given) ? given : null), wanted: 'a function' },
};

/** Whether a name is that of something given. */
export function isGivenName(name: string): name is keyof Given {
  return Object.hasOwn(readers, name);
}

/** The names of all that is given. */
export const givenNames: readonly (keyof Given)[] = Object.keys(readers).filter(isGivenName);

/** What a value is, in the words of those who write pages. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  const kind = typeof value;
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNaming(value: unknown): value is NameOf {
  return typeof value === 'function';
}

function objectIn(value: unknown): JsonObject | null {
  return isJsonObject(value) ? value : null;
}

function overlayIn(value: unknown): FlowOverlay | null {
  const steps = objectIn(value);
  if (steps === null) return null;
  return Object.fromEntries(
    Object.entries(steps).flatMap(([key, known]) =>
      isJsonObject(known) ? [[key, stepIn(known)]] : [],
    ),
  );
}

// What is not known is left out: beside figures it would hide theirs.
function stepIn(known: JsonObject): StepOverlay {
  const { count, overdue, median, late, done, working, outcomes } = known;
  const heat = heatLevels.find((level) => level === known['heat']);
  return {
    ...(isNumber(count) && { count }),
    ...(isNumber(overdue) && { overdue }),
    ...(isNumber(median) && { median }),
    ...(isNumber(late) && { late }),
    ...(isNumber(done) && { done }),
    ...(isNumber(working) && { working }),
    ...(isJsonObject(outcomes) && { outcomes: countsIn(outcomes) }),
    ...(heat !== undefined && { heat }),
    ...(known['isHere'] === true && { isHere: true }),
  };
}

function countsIn(outcomes: JsonObject): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, count]) => [name, isNumber(count) ? count : 0]),
  );
}

function isNumber(value: Json | undefined): value is number {
  return Number.isFinite(value);
}
