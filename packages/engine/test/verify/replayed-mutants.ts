// Flows with a mistake on purpose, and whether the ways of what a proof finds in them can be gone again with real people.

import { compileFlow, parseFlow, type Flow, type FlowDefinition } from '../../src/core/index.ts';
import { playScenario } from '../../src/core/scenario/test-scenarios.ts';
import { verifyFlow, type Finding } from '../../src/core/verify/verify.ts';
import type { Known, Operator } from '../../bench/mutation/operator.ts';
import { operators } from '../../bench/mutation/operators.ts';
import type { House } from './houses.ts';

/** Days on which the organisations are looked at. */
const days = { from: '2026-01-05', until: '2026-01-30' };

/** A finding that has a way, and what came of replaying it. */
export interface Replay {
  /** Which mistake, in which flow: `dropped transition at /states/a/on/b of leave`. */
  readonly of: string;
  readonly finding: Finding;
  /** Whether it came to where the finding says, and was as the scenario says. */
  readonly isReplayed: boolean;
  /** How it went otherwise. */
  readonly because: string;
}

/** Findings of one mutant of a flow that the flow itself has not. */
export function replaysOf(house: House, flow: Flow, mutant: unknown, of: string): Replay[] {
  const { definition } = parseFlow(mutant);
  if (!definition) return [];
  const context = {
    ...house.context,
    flows: new Map([...house.context.flows, [definition.flow, definition]]),
  };
  const { flow: compiled } = compileFlow(definition, context);
  if (!compiled) return [];
  const { organisation, calendars } = house.world;
  const people = { organisation, calendars, ...days };
  const known = new Set(verifiedBefore(house, flow).map(nameOf));
  const { findings } = verifyFlow(compiled, context, { people });
  const flows = [compiled, ...house.flows.filter(({ name }) => name !== compiled.name)];
  return findings
    .filter((finding) => finding.way !== null && !known.has(nameOf(finding)))
    .map((finding) => ({ of, finding, ...replayed(finding, { flow: compiled, flows, house }) }));
}

const before = new WeakMap<Flow, readonly Finding[]>();

function verifiedBefore({ world, context }: House, flow: Flow): readonly Finding[] {
  const { organisation, calendars } = world;
  const known =
    before.get(flow) ??
    verifyFlow(flow, context, { people: { organisation, calendars, ...days } }).findings;
  before.set(flow, known);
  return known;
}

const nameOf = ({ code, pointer, params }: Finding): string =>
  `${code} ${pointer} ${JSON.stringify(params)}`;

function replayed(
  { scenario, way }: Finding,
  { flow, flows, house }: { flow: Flow; flows: readonly Flow[]; house: House },
): { readonly isReplayed: boolean; readonly because: string } {
  if (!scenario) return { isReplayed: false, because: 'no scenario' };
  const { at, steps } = scenario;
  const setting = { flow: flow.name, flows, world: house.world };
  const story = { name: 'replay', given: { ...(at !== undefined && { at }) }, steps };
  const { failures, simulation } = playScenario(story, setting);
  const [failure] = failures;
  if (failure) return { isReplayed: false, because: JSON.stringify(failure) };
  const goal = way?.at(-1)?.configuration ?? [];
  const last = steps.at(-1);
  // What goes wrong in the last step leads nowhere: that it does is what the scenario says.
  if (goal.length === 0 || last?.incident !== undefined || last?.refused !== undefined)
    return { isReplayed: true, because: '' };
  const reached = simulation.instances.find(({ flow: name }) => name === flow.name);
  const isThere = sorted(reached?.configuration) === sorted(goal);
  return { isReplayed: isThere, because: isThere ? '' : `is in ${sorted(reached?.configuration)}` };
}

const sorted = (leaves: readonly string[] = []): string => leaves.toSorted().join(' ');

const known = operators.filter(({ set }) => set === 'known');

/** Mutants of a flow, at most so many of each kind, evenly spread. */
export function mutantsOf(
  flow: FlowDefinition,
  { most, ...house }: Known & { readonly most: number },
): { readonly operator: Operator; readonly pointer: string; readonly definition: unknown }[] {
  return known.flatMap((operator) => {
    const all = operator.mutants(flow, house);
    const chosen =
      all.length <= most
        ? all
        : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]);
    return chosen.flatMap((mutant) => (mutant ? [{ operator, ...mutant }] : []));
  });
}
