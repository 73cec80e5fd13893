// From whatever came in to the scenarios of a flow, or everything that is wrong with them.

import type { Flow } from '../compile/flow.ts';
import { nearestParam } from '../format/nearest-word.ts';
import { parseDefinition } from '../format/parse-definition.ts';
import type { JsonObject } from '../json.ts';
import type { Problem } from '../problem.ts';
import { createAjv } from '../validation/ajv.ts';
import { SchemaCheck, withAbsoluteRefs } from '../validation/schema-check.ts';
import type { ScenarioFile, Step } from './scenario-types.generated.ts';
import { scenariosSchema } from './scenarios-schema.generated.ts';

let compiled: SchemaCheck<ScenarioFile> | null = null;

/**
 * Reads `<flow>.scenarios.json` from text, bytes or a value (a string is text). Reports every problem, each once.
 *
 * @param flows - flows that it may speak of, by name: what it says of their states and outcomes is held against them
 */
export function parseScenarios(
  input: unknown,
  flows: ReadonlyMap<string, Flow>,
): { readonly scenarios: ScenarioFile | null; readonly problems: Problem[] } {
  compiled ??= new SchemaCheck<ScenarioFile>(createAjv(), withAbsoluteRefs(scenariosSchema));
  const schema = compiled;
  const { definition, problems } = parseDefinition(
    input,
    (value) => schema.check(value),
    undefined,
  );
  if (!definition) return { scenarios: null, problems };
  const found = problemsOf(definition, flows);
  return { scenarios: found.length === 0 ? definition : null, problems: found };
}

/** Words of a step that say what happens; it has exactly one of them. */
export const happenings = [
  'start',
  'startEach',
  'complete',
  'act',
  'abstain',
  'claim',
  'release',
  'read',
  'transfer',
  'delegate',
  'handBack',
  'decline',
  'skip',
  'takeBack',
  'urge',
  'copy',
  'cancel',
  'suspend',
  'resume',
  'reopen',
  'clock',
  'service',
  'children',
  'topic',
] as const satisfies readonly (keyof Step)[];

export type Happens = (typeof happenings)[number];

/** What happens in a step. */
export function happeningOf(step: Step): Happens | null {
  return happenings.find((word) => step[word] !== undefined) ?? null;
}

function problemsOf(
  { flow: name, scenarios }: ScenarioFile,
  flows: ReadonlyMap<string, Flow>,
): Problem[] {
  const flow = flows.get(name);
  const unknown = flow
    ? []
    : [
        error('SCENARIO_FLOW_UNKNOWN', '/flow', {
          flow: name,
          ...nearestParam(name, flows.keys()),
        }),
      ];
  return [
    ...unknown,
    ...scenarios.flatMap(({ steps }, at) =>
      steps.flatMap((step, index) => {
        const pointer = `/scenarios/${at}/steps/${index}`;
        // What happens in a child is its own flow's.
        const own = step.in === undefined ? flow : undefined;
        return [...wordsOf(step, pointer), ...(own ? namesOf(step, pointer, own) : [])];
      }),
    ),
  ];
}

function wordsOf(step: Step, pointer: string): Problem[] {
  const count = happenings.filter((word) => step[word] !== undefined).length;
  // Without one it is a look at how things stand.
  if (count === 1 || (count === 0 && step.expect)) return [];
  return [error('SCENARIO_STEP_WORDS', pointer, { count })];
}

function namesOf(step: Step, pointer: string, { nodes }: Flow): Problem[] {
  const found: Problem[] = [];
  const known = (place: string, given: string): void => {
    const [state = ''] = given.split(/[#/]/);
    if (!nodes.has(state) && !state.startsWith('~'))
      found.push(
        error('SCENARIO_STATE_UNKNOWN', `${pointer}${place}`, {
          state,
          ...nearestParam(state, nodes.keys()),
        }),
      );
  };
  const happening = happeningOf(step);
  const said = happening === null ? undefined : step[happening];
  if (said && 'state' in said && typeof said.state === 'string')
    known(`/${happening}/state`, said.state);
  if (step.clock && 'timer' in step.clock) known('/clock/timer/state', step.clock.timer.state);
  for (const [index, state] of (step.expect?.states ?? []).entries())
    known(`/expect/states/${index}`, state);
  for (const state of Object.keys(step.expect?.due ?? {})) known(`/expect/due/${state}`, state);
  if (step.complete && step.refused === undefined) {
    const { state, outcome } = step.complete;
    const outcomes = nodes.get(state.split('#')[0] ?? '')?.task?.outcomes;
    if (outcomes && !outcomes.has(outcome))
      found.push(
        error('VOTE_OUTCOME_UNKNOWN', `${pointer}/complete/outcome`, {
          outcome,
          ...nearestParam(outcome, outcomes.keys()),
        }),
      );
  }
  return found;
}

function error(code: Problem['code'], pointer: string, params: JsonObject): Problem {
  return { code, severity: 'error', pointer, params };
}
