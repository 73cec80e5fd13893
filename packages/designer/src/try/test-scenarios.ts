// The scenarios beside a flow, played one by one by the engine, and what of the flow none of them goes through.

import {
  indexOrganisation,
  organisationOfUsers,
  parseOrganisation,
  say,
  type World,
} from '@alir/engine/core';
import {
  type Failure,
  type Given,
  parseScenarios,
  sayFailure,
  type ScenarioFile,
  testScenarios,
} from '@alir/engine/scenarios';
import { graphOf } from '../model/graph/flow-graph.ts';
import type { FlowDocument } from '../model/index.ts';
import { wayId } from '../model/outline/way-id.ts';
import type { Naming } from '../model/words/speaker.ts';
import { titleOf } from '../model/words/title-words.ts';
import { wordsOf } from '../model/words/words.ts';
import type { CompiledFlows } from './compiled-flow.ts';
import { namesOf } from './names.ts';
import { type Story, storyIn } from './replay.ts';
import { wayAt } from '../model/outline/way-at.ts';

/** What scenarios are played with. */
export type Testing = {
  readonly document: FlowDocument;
  readonly flows: CompiledFlows;
  /** For scenarios that bring no people of their own. */
  readonly world: World;
} & Naming;

/** How one scenario went. */
export interface TestedScenario {
  /** Its name. */
  readonly name: string;
  /** What went otherwise than it says, in sentences; empty: nothing. */
  readonly failures: readonly string[];
  /** It as a story to be looked at, and with whom. */
  readonly story: Story;
  readonly world: World;
}

/** Something of the flow, and what it is called. */
export interface Unpassed {
  /** Name of a step, or id of a way. */
  readonly id: string;
  /** The step that it is told beside. */
  readonly step: string | null;
  /** What people call it. */
  readonly words: string;
}

/** How much of the flow the scenarios went through. */
export interface Passage {
  /** How many steps there are, and how many were entered. */
  readonly steps: { readonly of: number; readonly met: number };
  /** How many ways there are, and how many were taken. */
  readonly ways: { readonly of: number; readonly met: number };
  /** Steps that none of them enters. */
  readonly unpassedSteps: readonly Unpassed[];
  /** Ways that none of them takes. */
  readonly unpassedWays: readonly Unpassed[];
}

/** The scenarios of a document that can be played, or why there are none. */
export type ReadScenarios =
  | { readonly ok: true; readonly file: ScenarioFile | null }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Reads the scenarios beside a flow. Null: there are none. */
export function readScenarios({ document, flows, lang }: Testing): ReadScenarios {
  if (Object.keys(document.scenarios).length === 0) return { ok: true, file: null };
  const all = [flows.flow, ...flows.others];
  const known = new Map(all.map((flow) => [flow.name, flow]));
  const { scenarios, problems } = parseScenarios(document.scenarios, known);
  if (scenarios) return { ok: true, file: scenarios.scenarios.length === 0 ? null : scenarios };
  return { ok: false, messages: problems.map(({ code, params }) => say(code, params, lang)) };
}

/** Scenarios as they are played one after the other: each step of it is one scenario. */
export function* playScenarios(
  file: ScenarioFile,
  testing: Testing,
): Generator<TestedScenario, Passage> {
  const { flows, world, document, lang } = testing;
  const all = [flows.flow, ...flows.others];
  const names = namesOf(document, world, testing);
  let steps = { of: 0, missed: new Set<string>() };
  let ways = { of: 0, missed: new Set<string>() };
  for (const [index, scenario] of file.scenarios.entries()) {
    const office = { flows: all, world: (given: Given) => worldOf(given, world) };
    const { results, coverage } = testScenarios({ ...file, scenarios: [scenario] }, office);
    if (coverage) {
      const { states, transitions } = coverage;
      steps = { of: states.of, missed: common(states.missed, index, steps.missed) };
      ways = { of: transitions.of, missed: common(transitions.missed, index, ways.missed) };
    }
    const failures = results[0]?.failures ?? [];
    yield {
      name: scenario.name,
      failures: failures.map(({ what }) => told(what)),
      story: storyIn(scenario, file.given),
      world: worldOf({ ...file.given, ...scenario.given }, world),
    };
  }
  function told(what: Failure['what']): string {
    return sayFailure(what, lang, names);
  }
  return {
    steps: { of: steps.of, met: steps.of - steps.missed.size },
    ways: { of: ways.of, met: ways.of - ways.missed.size },
    unpassedSteps: stepsCalled(steps.missed, testing),
    unpassedWays: waysCalled(ways.missed, testing),
  };
}

/** What was missed every time. */
function common(missed: readonly string[], index: number, before: ReadonlySet<string>) {
  return new Set(index === 0 ? missed : missed.filter((one) => before.has(one)));
}

/** A file of people lies elsewhere: those of the office stand in for them. */
function worldOf({ organisation }: Given, usual: World): World {
  if (organisation === undefined || typeof organisation === 'string') return usual;
  const own = Array.isArray(organisation)
    ? organisationOfUsers(organisation)
    : parseOrganisation(organisation).organisation;
  return own === null ? usual : { ...usual, organisation: indexOrganisation(own) };
}

function stepsCalled(keys: Iterable<string>, { document, lang }: Testing): readonly Unpassed[] {
  const { steps } = graphOf(document);
  return [...keys].map((id) => {
    const step = steps.get(id);
    return { id, step: id, words: step ? titleOf(step, lang) : id };
  });
}

function waysCalled(
  pointers: Iterable<string>,
  { document, lang, nameOf }: Testing,
): readonly Unpassed[] {
  const { steps, ofFlow } = graphOf(document);
  const words = wordsOf(document, { lang, nameOf });
  const all = [...ofFlow, ...[...steps.values()].flatMap(({ exits }) => exits)];
  const byId = new Map(all.map((exit) => [wayId(exit.step, exit.at.join('/')), exit]));
  return [...pointers].flatMap((pointer): Unpassed[] => {
    const id = wayAt(document, pointer);
    const exit = id === null ? undefined : byId.get(id);
    if (id === null || !exit) return [];
    const from = exit.step === null ? undefined : steps.get(exit.step);
    const title = from === undefined ? '' : `${titleOf(from, lang)}: `;
    return [
      { id, step: exit.step, words: `${title}${words.way(exit)} ${words.destination(exit)}` },
    ];
  });
}
