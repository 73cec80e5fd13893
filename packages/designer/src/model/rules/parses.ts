// A document that parses still parses after any command: what a command touched is read by the engine's own reader. Only what
// was touched, so that the cost is that of a step and not that of the flow.

import { parseFlow, parseForm, type Problem, say } from '@alir/engine/core';
import type { Json } from '@alir/engine/core/types';
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
  const parts = new Map<string, Part>();
  for (const part of changes.map(partOf)) {
    const name = part.path.join('/');
    if (parts.get(name)?.isWhole !== true) parts.set(name, part);
  }
  for (const part of parts.values()) {
    const [problem] = problemsAt(after, part);
    if (problem !== undefined && problemsAt(before, part).length === 0) {
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

/** The step, the form or the flow's own part that a change lies in. */
interface Part {
  readonly path: Path;
  /** Whether the steps in it may be others, too. */
  readonly isWhole: boolean;
}

function partOf({ kind, path }: Change): Part {
  let length = path[0] === 'flow' ? 1 : 2;
  if (length === 1) while (path[length] === 'states' && path.length > length + 1) length += 2;
  const isReplaced = path.length <= length || path.at(-1) === 'states';
  const isWhole = (kind === 'set' || kind === 'insert') && isReplaced;
  return { path: path.slice(0, length), isWhole };
}

function problemsAt(document: FlowDocument, { path, isWhole }: Part): readonly Problem[] {
  const value = valueAt(document, path);
  if (value === undefined) return [];
  if (path[0] === 'forms') {
    const forms = path.length === 1 ? Object.values(document.forms) : [value];
    return forms.flatMap((form) => parseForm(form).problems);
  }
  if (path[0] !== 'flow') return [];
  const read = isWhole ? value : outline(value);
  if (path.length === 1) return parseFlow(read).problems;
  return parseFlow({ ...smallest, states: { [String(path.at(-1))]: read } }).problems;
}

/** A part with its inner steps named and not told. */
function outline(value: Json): Json {
  const states = isObject(value) ? value['states'] : undefined;
  if (!isObject(value) || !isObject(states)) return value;
  const named = Object.keys(states).map((name): [string, Json] => [name, {}]);
  return { ...value, states: Object.fromEntries(named) };
}

const smallest = { flow: 'x', version: 1, title: 'x', data: { type: 'object' }, initial: 'x' };
