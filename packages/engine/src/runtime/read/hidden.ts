// What of an instance a reader must not see: fields that forms hide, and what others were given.

import { COPY } from '../../core/activities/copies.ts';
import type { Flow, FlowNode } from '../../core/compile/flow.ts';
import { FlowFault } from '../../core/decide/signals.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { Instance } from '../../core/instance.ts';
import type { JsonObject } from '../../core/json.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { Shell } from '../shell.ts';
import { givenFields } from '../../core/compile/given-fields.ts';
import type { Standing } from './may-read.ts';
import type { Reader } from './reader.ts';
import { readingTurn } from './reading-turn.ts';

export interface Hidden {
  /** Fields of the data. */
  readonly fields: ReadonlySet<string>;
  /** States whose fan-out was not given to the reader: its children are nobody's business but the giver's. */
  readonly fanOuts: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
export const nothingHidden: Hidden = { fields: none, fanOuts: none };

/** Fields that some form of the flow hides from somebody. */
function everHidden(flow: Flow | null): ReadonlySet<string> {
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
): Hidden {
  if (operator && !row.confidential) return nothingHidden;
  let fields = everHidden(flow);
  for (const state of standing.statesIn(row)) {
    // A copy shows what nothing hides.
    if (state === COPY) continue;
    const form = flow?.nodes.get(state)?.task?.form ?? null;
    fields = form === null ? none : new Set([...fields].filter((field) => form.hidden.has(field)));
  }
  return { fields, fanOuts: none };
}

/** Of whom and what the question is. */
export interface Seen {
  readonly standing: Standing;
  readonly flow: Flow | null;
  readonly row: InstanceRow;
  /** Null where nobody has loaded it: then nothing counts as shared. */
  readonly instance: Instance | null;
}

/** All that is hidden. */
export function hiddenFrom(
  shell: Shell,
  reader: Reader,
  { standing, flow, row, instance }: Seen,
): Hidden {
  const hidden = hiddenByForms(reader, standing, flow, row);
  if (flow === null || standing.sight(row) !== 'way') return hidden;
  const turn = instance && readingTurn(shell, reader, flow, instance);
  const others = [...flow.nodes.values()].filter(
    (node) => node.each !== null && !(turn && isShared(turn, node)),
  );
  return {
    fields: new Set([...hidden.fields, ...givenFields(flow, others)]),
    fanOuts: new Set(others.map(({ key }) => key)),
  };
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

/** The data without what is hidden. */
export function withoutHidden(data: JsonObject, { fields }: Hidden): JsonObject {
  if (fields.size === 0) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.has(field)));
}
