// What a version means: compiled among the other flows of its tenant. It sees the versions of others that were there when it was
// published; later ones change nothing for it.

import { compileFlow } from '../core/compile/compile.ts';
import type { Flow } from '../core/compile/flow.ts';
import type {
  FlowDefinition,
  StateDefinition,
  States,
} from '../core/format/flow-types.generated.ts';
import { flowInvalid, type Entry } from './flow-entry.ts';

/** The versions of flows of one tenant. */
export interface KnownVersions {
  names(): readonly string[];
  versions(name: string): readonly number[];
  entry(name: string, version: number): Entry | undefined;
}

/**
 * @param beside - versions that are published with it
 * @param hasCalendar - whether flows may name this calendar
 * @throws AlirError FLOW_INVALID
 */
export function compileVersion(
  known: KnownVersions,
  entry: Entry,
  beside: readonly Entry[],
  hasCalendar: (id: string) => boolean,
): Flow {
  const flows = flowsSeenBy(known, entry, beside);
  const { flow, problems } = compileFlow(entry.definition, { forms: entry.forms, flows });
  if (!flow) throw flowInvalid(entry.definition.flow, problems);
  const { calendar } = flow;
  if (calendar === null || hasCalendar(calendar))
    return { ...flow, former: formerStates(known, flow) };
  const unknown = { code: 'CALENDAR_UNKNOWN', severity: 'error', pointer: '/calendar' } as const;
  throw flowInvalid(flow.name, [{ ...unknown, params: { calendar } }]);
}

/** Definitions of the flows that a version may refer to, by name; itself among them. */
export function flowsSeenBy(
  known: KnownVersions,
  entry: Entry,
  beside: readonly Entry[],
): Map<string, FlowDefinition> {
  const flows = new Map<string, FlowDefinition>();
  for (const name of known.names()) {
    const seen = seenBy(known, entry, name);
    if (seen) flows.set(name, seen.definition);
  }
  for (const { definition } of beside) flows.set(definition.flow, definition);
  return flows.set(entry.definition.flow, entry.definition);
}

/** The version of another flow that an entry means: the newest when it was published, the newest of all before that. */
function seenBy(known: KnownVersions, { publishedAt }: Entry, name: string): Entry | undefined {
  const all = inOrder(known, name);
  if (publishedAt === null) return all.at(-1);
  return all.findLast((one) => (one.publishedAt ?? Infinity) <= publishedAt) ?? all[0];
}

/** States of earlier versions that this one does not have; of several that had one, the newest says what it was. */
function formerStates(
  known: KnownVersions,
  { name, version, nodes }: Flow,
): Map<string, StateDefinition> {
  const former = new Map<string, StateDefinition>();
  const keep = (states: States): void => {
    for (const [key, state] of Object.entries(states)) {
      if (!nodes.has(key)) former.set(key, state);
      if (state.states) keep(state.states);
    }
  };
  for (const { definition } of inOrder(known, name))
    if (definition.version < version) keep(definition.states);
  return former;
}

/** All versions of a flow that can be read, the oldest first. */
function inOrder(known: KnownVersions, name: string): readonly Entry[] {
  return known
    .versions(name)
    .toSorted((one, other) => one - other)
    .flatMap((version) => known.entry(name, version) ?? []);
}
