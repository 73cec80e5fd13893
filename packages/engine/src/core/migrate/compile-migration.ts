// Checks a plan against both versions: every state and field that it names is there, every expression is sound, and from
// wherever instances arrive the flow can come to an end.

import { certainFieldsOf } from '../compile/certain-fields-of.ts';
import { Compilation, escapePointer } from '../compile/compilation.ts';
import type { Flow, FlowNode } from '../compile/flow.ts';
import { graphOf } from '../compile/graph.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import type { JsonObject } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../codes.ts';
import { isSameJson } from './same-json.ts';
import type { Migration } from './migration.ts';
import type { MigrationPlan } from './migration-plan.ts';
import { fieldsOf } from './propose-plan.ts';
import { stateNamed } from './state-title.ts';

/** The versions of a plan, and what their definitions refer to. */
export interface Versions {
  readonly from: Flow;
  readonly to: Flow;
  /** Definitions of other flows that the data of the old version refers to, by name. */
  readonly flows: ReadonlyMap<string, FlowDefinition>;
}

/**
 * Checks a plan.
 *
 * @returns the migration, null where there is a problem; problems point into the plan
 */
export function compileMigration(
  plan: MigrationPlan,
  { from, to, flows }: Versions,
): { readonly migration: Migration | null; readonly problems: readonly Problem[] } {
  const compilation = new Compilation(from.definition, { forms: new Map(), flows });
  for (const key of from.nodes.keys()) compilation.states.add(key);
  const { problems } = compilation;
  const report = (code: ProblemCode, pointer: string, params: JsonObject): void => {
    problems.push({ code, severity: 'error', pointer, params });
  };
  const graph = graphOf(to.nodes, to.on, to.definition.initial);
  const finals = [...to.nodes.values()].filter(
    ({ type, parent }) => type === 'final' && parent === null,
  );
  for (const [old, next] of Object.entries(plan.states)) {
    const pointer = `/states/${escapePointer(old)}`;
    if (!from.nodes.has(old)) report('MIGRATION_STATE_UNKNOWN', pointer, { state: old });
    else if (!to.nodes.has(next)) report('MIGRATION_STATE_UNKNOWN', pointer, { state: next });
    else if (!finals.some(({ key }) => graph.reaches(next, key, null)))
      report('MIGRATION_ENDLESS', pointer, stateNamed(to, next));
  }
  const fields = new Set(fieldsOf(to));
  for (const field of Object.keys(plan.data))
    if (!fields.has(field)) report('FIELD_UNKNOWN', `/data/${escapePointer(field)}`, { field });
  const data = compilation.assigned(plan.data, '/data', {});
  if (problems.some(({ severity }) => severity === 'error')) return { migration: null, problems };
  const migration: Migration = {
    plan,
    from,
    to,
    states: new Map(Object.entries(plan.states)),
    data,
    fields,
    certain: certainFieldsOf(to),
    sameAs: [...to.nodes.values()].flatMap(doersOf),
    reaches: graph.reaches,
    endsAlike: isSameJson(endsOf(from), endsOf(to)),
  };
  return { migration, problems };
}

function doersOf({ key, task }: FlowNode): { state: string; doer: string }[] {
  const seats = task?.signing?.seats ?? [];
  const assigns = [
    ...(task?.assign ? [task.assign] : []),
    ...seats.flatMap((seat) => (seat.kind === 'position' ? seat.assign : [])),
  ];
  return assigns.flatMap((assign) =>
    assign.kind === 'same' ? [{ state: key, doer: assign.state }] : [],
  );
}

/** What a parent may be told: results, and the rules of what comes with them. */
function endsOf({ nodes, definition }: Flow): JsonObject {
  const finals = [...nodes.values()].filter(
    ({ type, parent }) => type === 'final' && parent === null,
  );
  const ends = finals.map((node) => [
    node.definition.result ?? node.key,
    node.definition.output ?? {},
  ]);
  const read = new Set(finals.flatMap(({ output }) => output.flatMap(({ value }) => value.reads)));
  const properties = Object.entries(definition.data['properties'] ?? {});
  const types = properties.filter(([field]) => read.has(field));
  return JSON.parse(
    JSON.stringify({ ends: Object.fromEntries(ends), types: Object.fromEntries(types) }),
  );
}
