// Whether the scenarios of a flow tell a mutant from what it was made of: one of them goes otherwise.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  compileFlow,
  indexOrganisation,
  organisationOfUsers,
  parseCalendars,
  parseFlow,
  parseOrganisation,
  type CompileContext,
  type Flow,
  type FlowDefinition,
  type World,
} from '../../src/core/index.ts';
import {
  parseScenarios,
  playScenario,
  type ScenarioFile,
} from '../../src/core/scenario/test-scenarios.ts';

/** The scenarios of a folder of flows, written before any mutant was made. */
export interface FrozenScenarios {
  /** Flows that have any. */
  readonly told: ReadonlySet<string>;
  /** How many there are in all. */
  readonly count: number;
  /** Names of scenarios that fail for the flows as they are: there should be none. */
  readonly failing: readonly string[];
  /** Whether one of them goes otherwise; what cannot be compiled cannot be played, which is told at once. */
  finds(mutant: unknown): boolean;
}

/** @param folder - of `flows/`, with `calendars/` beside it, as a URL that ends in a slash */
export function frozenScenarios(
  folder: URL,
  {
    forms,
    flows: definitions,
  }: { readonly forms: CompileContext['forms']; readonly flows: readonly FlowDefinition[] },
): FrozenScenarios {
  const calendars = calendarsOf(folder);
  const contextWith = (changed: readonly FlowDefinition[]): CompileContext => ({
    forms,
    flows: new Map([...definitions, ...changed].map((one) => [one.flow, one])),
  });
  const flows = new Map(
    definitions.flatMap((one) => {
      const { flow } = compileFlow(one, contextWith([]));
      return flow ? [[flow.name, flow] as const] : [];
    }),
  );
  const files = filesOf(folder, flows);
  const worlds = new Map<string, World>();
  const worldOf = (named: unknown): World => {
    const key = JSON.stringify(named ?? null);
    const known = worlds.get(key) ?? { organisation: organisationOf(folder, named), calendars };
    worlds.set(key, known);
    return known;
  };
  const fails = ({ flow, given, scenarios }: ScenarioFile, all: readonly Flow[]): string | null => {
    for (const scenario of scenarios) {
      const world = worldOf(scenario.given?.organisation ?? given?.organisation);
      const { failures } = playScenario(scenario, { flow, flows: all, world }, given);
      if (failures.length > 0) return `${flow}: ${scenario.name}`;
    }
    return null;
  };
  return {
    told: new Set(files.map(({ flow }) => flow)),
    count: files.reduce((sum, { scenarios }) => sum + scenarios.length, 0),
    failing: files.flatMap((file) => fails(file, [...flows.values()]) ?? []),
    finds(mutant) {
      const { definition } = parseFlow(mutant);
      if (!definition) return true;
      const { flow } = compileFlow(definition, contextWith([definition]));
      if (!flow) return true;
      const all = [...new Map([...flows, [flow.name, flow]]).values()];
      return files.some((file) => file.flow === flow.name && fails(file, all) !== null);
    },
  };
}

function filesOf(folder: URL, flows: ReadonlyMap<string, Flow>): ScenarioFile[] {
  const beside = new URL('flows/', folder);
  return readdirSync(beside)
    .filter((name) => name.endsWith('.scenarios.json'))
    .map((name) => {
      const { scenarios, problems } = parseScenarios(readFileSync(new URL(name, beside)), flows);
      if (!scenarios) throw new Error(`${name}: ${JSON.stringify(problems)}`);
      return scenarios;
    })
    .filter(({ generated }) => generated !== true);
}

function calendarsOf(folder: URL): World['calendars'] {
  const from = new URL('calendars/', folder);
  if (!existsSync(from)) return new Map();
  const texts = readdirSync(from).map((name) => readFileSync(new URL(name, from), 'utf8'));
  const { calendars } = parseCalendars(texts.map((text): unknown => JSON.parse(text)));
  return new Map((calendars ?? []).map((one) => [one.id, one]));
}

function organisationOf(folder: URL, named: unknown): World['organisation'] {
  if (Array.isArray(named)) return indexOrganisation(organisationOfUsers(named));
  const text =
    typeof named === 'string'
      ? readFileSync(new URL(named, new URL('flows/', folder)))
      : JSON.stringify(named ?? {});
  const { organisation } = parseOrganisation(text);
  return indexOrganisation(organisation ?? organisationOfUsers([]));
}
