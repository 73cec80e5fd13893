// The end of every macrostep: deadlines that data moved, validation, keys and summary, and the end of the instance.

import { turnClocks } from '../activities/clock.ts';
import { scheduleVisit } from '../activities/deadline.ts';
import { prioritise } from '../activities/priority.ts';
import { listen } from '../activities/visit.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Expression } from '../expr/expression.ts';
import type { Account } from './account.ts';
import type { Json, JsonObject } from '../json.ts';
import { isSameObject, nodeOf } from './advance.ts';
import { versionTexts } from '../texts/version-texts.ts';
import { forgetLate } from './late-count.ts';
import { FlowFault, Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

export function finishTurn(turn: Turn, account: Account): void {
  if (turn.changes.length === 0) return;
  forgetLate(turn);
  const changed = changedFields(turn);
  if (turn.state.status === 'open') {
    adjustVisits(turn, changed);
    turnClocks(turn);
    prioritise(turn);
    endIfFinal(turn);
  }
  if (changed.size > 0 || turn.before === null) validate(turn, account);
  derive(turn);
  if (changed.size > 0) versionTexts(turn);
}

const none: ReadonlySet<string> = new Set();

function changedFields({ changes }: Turn): ReadonlySet<string> {
  if (!changes.some((change) => change.kind === 'set')) return none;
  const fields = new Set<string>();
  for (const change of changes) {
    if (change.kind !== 'set') continue;
    for (const field of Object.keys(change.fields)) fields.add(field);
    for (const field of change.unset) fields.add(field);
  }
  return fields;
}

/** Deadlines, timers and listeners follow the data they read. */
function adjustVisits(turn: Turn, changed: ReadonlySet<string>): void {
  if (changed.size === 0) return;
  for (const visit of Object.values(turn.state.open)) {
    const node = nodeOf(turn, visit.state);
    scheduleVisit(turn, node, changed);
    if (visit.listens.length > 0) listen(turn, node);
  }
}

/** The data is validated once, here. A fault in what a person submitted is theirs; any other is the flow's. */
function validate(turn: Turn, account: Account): void {
  const issues = turn.flow.validateData.validate(turn.state.data);
  if (issues.length === 0) return;
  const submitted = new Set(account.submitted ?? []);
  const theirs = issues.filter((issue) => submitted.has(issue.pointer.split('/')[1] ?? ''));
  const listed = (theirs.length > 0 ? theirs : issues).map(({ code, pointer, params }) => ({
    code,
    pointer,
    params,
  }));
  if (turn.before === null) throw new Refusal('DATA_INVALID', { issues: listed });
  if (theirs.length > 0) throw new Refusal('FORM_INVALID', { issues: listed });
  throw new FlowFault('DATA_BROKEN', '/data', { issues: listed });
}

/** The final state in which the flow has come to its end; null: it goes on. */
export function finalOf({ state, flow }: Pick<Turn, 'state' | 'flow'>): FlowNode | null {
  const leaf = state.configuration[0];
  const node = leaf === undefined ? undefined : flow.nodes.get(leaf);
  return node?.type === 'final' && node.parent === null ? node : null;
}

function endIfFinal(turn: Turn): void {
  const node = finalOf(turn);
  if (node === null) return;
  const output: Record<string, Json> = {};
  for (const { field, value, pointer } of node.output)
    output[field] = turn.evaluate(value, pointer);
  const result = node.definition.result ?? node.key;
  turn.apply({ kind: 'ended', status: 'done', result, output });
  tellParent(turn, 'done', result, output);
  turn.send((id) => ({
    kind: 'publish',
    id,
    topic: `flow:${turn.flow.name}.${result}`,
    body: output,
  }));
}

/** Tells the parent that this instance has ended. */
export function tellParent(
  turn: Turn,
  status: 'done' | 'cancelled',
  result: string | null,
  output: JsonObject | null,
): void {
  const { parent } = turn.state;
  if (!parent) return;
  const { visit, key } = parent;
  turn.send((id) => ({
    kind: 'message',
    id,
    to: parent.instance,
    message: { type: 'child.ended', visit, key, status, result, output },
  }));
}

/** Keys, summary and confidentiality as they are now; a value that cannot be told yet is left out. */
export function derive(turn: Turn): void {
  const keys: Record<string, string> = {};
  for (const [name, expression] of turn.flow.keys) {
    const value = known(turn, expression, `/keys/${name}`);
    if (typeof value === 'string') keys[name] = value;
  }
  const summary: Record<string, Json> = {};
  for (const [name, expression] of turn.flow.summary) {
    const value = known(turn, expression, `/summary/${name}`);
    if (value !== undefined && value !== null) summary[name] = value;
  }
  const confidential = isConfidential(turn);
  const { state } = turn;
  if (
    confidential === state.confidential &&
    isSameObject(keys, state.keys) &&
    isSameObject(summary, state.summary)
  )
    return;
  turn.apply({ kind: 'derived', keys, summary, confidential });
}

/** What cannot be told yet counts as confidential: nobody sees by an oversight what they must not. */
function isConfidential(turn: Turn): boolean {
  const rule = turn.flow.confidential;
  if (rule === null) return false;
  return known(turn, rule, '/access/confidential') !== false;
}

function known(turn: Turn, expression: Expression, pointer: string): Json | undefined {
  try {
    return turn.evaluate(expression, pointer);
  } catch (signal) {
    if (signal instanceof FlowFault) return undefined;
    throw signal;
  }
}
