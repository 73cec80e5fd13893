// Which fields of an instance's data a reader must not see: those that forms hide, and those that tell what others were
// given.

import type { Flow, FlowNode } from '../../core/compile/flow.ts';
import { FlowFault } from '../../core/decide/signals.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { Instance } from '../../core/instance.ts';
import type { JsonObject } from '../../core/json.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { Shell } from '../shell.ts';
import { givenFields } from './given-fields.ts';
import type { Standing } from './may-read.ts';
import type { Reader } from './reader.ts';
import { readingTurn } from './reading-turn.ts';

export type HiddenFields = ReadonlySet<string>;

const none: HiddenFields = new Set();

/** Fields that some form of the flow hides from somebody. */
function everHidden(flow: Flow | null): HiddenFields {
  const nodes = flow?.nodes.values() ?? [];
  return new Set([...nodes].flatMap(({ task }) => [...(task?.form?.hidden ?? [])]));
}

/**
 * Hidden by forms: a field that some form hides is shown only to whoever has or had a task that shows it, and to operators. A
 * task without a form shows everything.
 */
export function hiddenByForms(
  { operator }: Reader,
  standing: Standing,
  flow: Flow | null,
  row: Pick<InstanceRow, 'id' | 'confidential'>,
): HiddenFields {
  if (operator && !row.confidential) return none;
  let hidden = everHidden(flow);
  for (const state of standing.statesIn(row.id)) {
    const form = flow?.nodes.get(state)?.task?.form ?? null;
    hidden = form === null ? none : new Set([...hidden].filter((field) => form.hidden.has(field)));
  }
  return hidden;
}

/** All that is hidden. @param instance - null where nobody has loaded it: then nothing counts as shared */
export function hiddenFields(
  shell: Shell,
  reader: Reader,
  { standing, flow, row, instance }: Seen,
): HiddenFields {
  const hidden = hiddenByForms(reader, standing, flow, row);
  if (flow === null || standing.sight(row) !== 'way') return hidden;
  const turn = instance && readingTurn(shell, reader, flow, instance);
  return new Set([...hidden, ...givenFields(flow, (node) => !turn || !isShared(turn, node))]);
}

function isShared(turn: Turn, node: FlowNode): boolean {
  const shared = node.each?.shared ?? null;
  if (shared === null) return false;
  try {
    return turn.evaluate(shared, `${node.pointer}/each/shared`, { node }) === true;
  } catch (signal) {
    if (signal instanceof FlowFault) return false;
    throw signal;
  }
}

export interface Seen {
  readonly standing: Standing;
  readonly flow: Flow | null;
  readonly row: InstanceRow;
  readonly instance: Instance | null;
}

/** The data without these fields. */
export function withoutHidden(data: JsonObject, hidden: HiddenFields): JsonObject {
  if (hidden.size === 0) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !hidden.has(field)));
}
