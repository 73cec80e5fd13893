// A document that parses still parses after any command: what a command touched is read by the engine's own reader. Only what
// was touched, so that the cost is that of a step and not that of the flow.

import { parseFlow, parseForm, type Problem, say } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { type Change, isObject, valueAt } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Refuses what would make a part of a document unreadable that could be read before. */
export function refuseUnreadable(
  before: FlowDocument,
  after: FlowDocument,
  changes: readonly Change[],
): Refusal | null {
  const parts = new Map(
    changes.map(({ path }) => partOf(path)).map((path) => [path.join('/'), path]),
  );
  for (const path of parts.values()) {
    const [problem] = problemsAt(after, path);
    if (problem !== undefined && problemsAt(before, path).length === 0) {
      return refuse('NOT_READABLE', {
        problem: problem.code,
        place: problem.pointer,
        ...problem.params,
        why: {
          id: say(problem.code, problem.params, 'id'),
          en: say(problem.code, problem.params, 'en'),
        },
      });
    }
  }
  return null;
}

/** The step, the form or the flow's own part that a path lies in. */
function partOf(path: Path): Path {
  if (path[0] !== 'flow') return path.slice(0, 2);
  let length = 1;
  while (path[length] === 'states' && path.length > length + 1) length += 2;
  return path.slice(0, length);
}

function problemsAt(document: FlowDocument, path: Path): readonly Problem[] {
  const value = valueAt(document, path);
  if (value === undefined || !isObject(value)) return [];
  if (path[0] === 'forms') return path.length === 2 ? parseForm(value).problems : [];
  if (path[0] !== 'flow') return [];
  if (path.length === 1) return parseFlow(outline(value)).problems;
  const name = String(path.at(-1));
  return parseFlow({ ...smallest, states: { [name]: outline(value) } }).problems;
}

/** A part with its inner steps named and not told. */
function outline(value: JsonObject): JsonObject {
  const { states } = value;
  if (!isObject(states)) return value;
  const named = Object.keys(states).map((name): [string, Json] => [name, {}]);
  return { ...value, states: Object.fromEntries(named) };
}

const smallest = { flow: 'x', version: 1, title: 'x', data: { type: 'object' }, initial: 'x' };
