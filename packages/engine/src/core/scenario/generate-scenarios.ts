// Scenarios that go every way of a flow at least once, from the shortest ways that a proof has found. They say what the
// flow does: whoever reads them decides whether it should.

import { Compilation, type CompileContext } from '../compile/compilation.ts';
import type { Flow } from '../compile/flow.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import type { World } from '../organisation/world.ts';
import { Coverage } from './coverage.ts';
import { playScenario, recordScenario } from './play-scenario.ts';
import { sampleValue } from './sample-value.ts';
import type { Given, Scenario, ScenarioFile, Step } from './scenario-types.generated.ts';
import { explore } from '../verify/explore.ts';
import { modelOf } from '../verify/model.ts';
import { scenarioOf, type Resolve } from '../verify/scenario-of.ts';
import { Ways } from '../verify/ways.ts';

/** What scenarios are generated with. */
export interface Generating {
  /** It, and all that it may start or listen to. */
  readonly flows: readonly Flow[];
  /** What the flow was compiled with. */
  readonly context: CompileContext;
  /** People and calendars. */
  readonly world: World;
  /** What all of them begin with. */
  readonly given?: Given;
  /** Ways that are tried at most. Default 2,000. */
  readonly most?: number;
}

/** What was generated. */
export interface Generated {
  /** Null: no way could be gone. */
  readonly file: ScenarioFile | null;
  /** Places of transitions that none of them takes: no data, person or moment was found for which it goes that way. */
  readonly missed: readonly string[];
}

interface Way {
  readonly scenario: Scenario;
  readonly takes: ReadonlySet<string>;
}

/** Writes as few scenarios as it can that together take every transition; the same flow gives the same ones. */
export function generateScenarios(flow: Flow, generating: Generating): Generated {
  const { flows, world, given = {}, most = 2_000 } = generating;
  const setting = { flow: flow.name, flows, world };
  const total = new Coverage(flow);
  const ways: Way[] = [];
  for (const scenario of variants(flow, generating, candidates(flow, generating.context, most))) {
    const coverage = new Coverage(flow);
    const watched = flows.map((one) => (one.name === flow.name ? coverage.watched : one));
    const { failures } = playScenario(scenario, { ...setting, flows: watched }, given);
    if (failures.length > 0) continue;
    const before = total.report.transitions.met;
    total.add(coverage);
    if (total.report.transitions.met > before) ways.push({ scenario, takes: coverage.transitions });
    if (total.report.transitions.missed.length === 0) break;
  }
  const scenarios = fewest(ways).map(
    (scenario) => recordScenario(scenario, setting, given).scenario,
  );
  const { missed } = total.report.transitions;
  if (scenarios.length === 0) return { file: null, missed };
  const about = Object.keys(given).length > 0 ? { given } : {};
  const file = { $schema: 'urn:alir:scenarios:1', flow: flow.name, generated: true } as const;
  return { file: { ...file, ...about, scenarios }, missed };
}

/** Ways to go, the shortest first; of those that do the same between the same states the first. */
function* candidates(flow: Flow, context: CompileContext, most: number): Generator<Scenario> {
  const model = modelOf(flow, context);
  const exploration = explore(model);
  const ways = new Ways(model, exploration);
  const { resolve } = new Compilation(flow.definition, context);
  const { edges } = exploration;
  const seen = new Set<string>();
  const start = scenarioOf(ways, { at: 0, offer: null }, resolve);
  if (start) yield named(start, ways.leaves(0));
  for (let edge = 0; edge < edges.size && seen.size < most; edge += 3) {
    const [from = 0, to = 0, by = 0] = edges.values.subarray(edge, edge + 3);
    const offer = model.offers[by];
    if (!offer) continue;
    const between = [by, ways.leaves(from), ways.leaves(to)];
    const name = JSON.stringify(between);
    if (seen.has(name)) continue;
    seen.add(name);
    const { from: before, offer: via } = exploration.stepTo(to);
    const isTree = before === from && via === offer;
    const spot = isTree ? { at: to, offer: null } : { at: from, offer };
    const scenario = scenarioOf(ways, spot, resolve);
    if (scenario) yield named(scenario, ways.leaves(to));
  }
}

/** Besides each way itself: the same with lists that have something in them, and with each result that children may have. */
function* variants(
  flow: Flow,
  { flows, context }: Generating,
  ways: Iterable<Scenario>,
): Generator<Scenario> {
  const { resolve } = new Compilation(flow.definition, context);
  for (const way of ways) {
    const filled = { ...way, steps: way.steps.map((step) => withItems(step, flow, resolve)) };
    const both = JSON.stringify(filled) === JSON.stringify(way) ? [way] : [way, filled];
    yield* both;
    for (const result of resultsOf(way, flow, flows))
      for (const one of both)
        yield {
          ...one,
          steps: one.steps.map((step) =>
            step.children && !step.children.fail
              ? { ...step, children: { ...step.children, result } }
              : step,
          ),
        };
  }
}

/** Results of the flows whose children end in a scenario. */
function resultsOf({ steps }: Scenario, flow: Flow, flows: readonly Flow[]): readonly string[] {
  const states = steps.flatMap(({ children }) =>
    children && !children.fail ? children.state : [],
  );
  const names = new Set(states.map((state) => flow.nodes.get(state)?.each?.flow));
  const finals = flows
    .filter(({ name }) => names.has(name))
    .flatMap(({ nodes }) =>
      [...nodes.values()].filter(({ type, parent }) => type === 'final' && !parent),
    );
  return [...new Set(finals.map(({ key, definition }) => definition.result ?? key))];
}

/** Lists that are empty get one item of their schema. */
function withItems(step: Step, { definition }: Flow, resolve: Resolve): Step {
  const { properties } = definition.data;
  const filled = (data: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(data).map(([field, value]): [string, Json] => {
        const schema = isRecord(properties) ? properties[field] : undefined;
        const items = isRecord(schema) ? schema['items'] : undefined;
        if (!Array.isArray(value) || value.length > 0 || !isRecord(items)) return [field, value];
        return [field, [sampleValue(items, resolve)]];
      }),
    );
  if (step.start) return { ...step, start: { ...step.start, data: filled(step.start.data) } };
  const { complete } = step;
  return complete?.data
    ? { ...step, complete: { ...complete, data: filled(complete.data) } }
    : step;
}

function named(
  { steps, at }: { readonly steps: Scenario['steps']; readonly at?: string },
  leaves: readonly string[],
): Scenario {
  const way = steps.flatMap((step) =>
    step.complete
      ? `${step.complete.state} ${step.complete.outcome}`
      : step.act
        ? step.act.action
        : [],
  );
  const name = [...way, leaves.join(', ')].join(' → ').slice(-300);
  return { name, ...(at !== undefined && { given: { at } }), steps };
}

/** Those that are needed: the one that takes most of what is left, until nothing is left. */
function fewest(ways: readonly Way[]): readonly Scenario[] {
  const left = new Set(ways.flatMap(({ takes }) => [...takes]));
  const chosen: Scenario[] = [];
  while (left.size > 0) {
    let best: { readonly way: Way; readonly gain: number } | null = null;
    for (const way of ways) {
      const gain = [...way.takes].filter((one) => left.has(one)).length;
      if (gain > (best?.gain ?? 0)) best = { way, gain };
    }
    if (!best) break;
    for (const one of best.way.takes) left.delete(one);
    chosen.push(best.way.scenario);
  }
  return chosen;
}
