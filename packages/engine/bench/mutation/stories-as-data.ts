// Scenarios beside flows, as `alir test` plays them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  compileFlow,
  indexOrganisation,
  organisationOfUsers,
  parseCalendars,
  parseFlow,
  parseForm,
  parseOrganisation,
  type CompileContext,
  type Flow,
  type FlowDefinition,
  type OrganisationData,
  type World,
} from '../../src/core/index.ts';
import type { FormDefinition } from '../../src/core/forms/form-types.generated.ts';
import {
  parseScenarios,
  playScenario,
  type Given,
  type Scenario,
} from '../../src/core/scenario/test-scenarios.ts';
import type { Stories } from './stories.ts';

/** Where scenarios lie, and what they are played with. */
export interface ScenarioFolder {
  /** Folder of the `.scenarios.json`, as a URL that ends in a slash. */
  readonly beside: URL;
  /** Folder of calendars. */
  readonly calendars?: URL;
  /** Of scenarios that name none. */
  readonly organisation?: OrganisationData;
  readonly forms: CompileContext['forms'];
  readonly flows: readonly FlowDefinition[];
}

interface Told {
  readonly flow: string;
  readonly scenario: Scenario;
  readonly given: Given | undefined;
}

/** Generated scenarios are left out: they say what a flow does, not what it should do. */
export function storiesAsData(folder: ScenarioFolder): Stories {
  const { forms, flows: definitions } = folder;
  const contextWith = (
    changed: readonly FlowDefinition[],
    form: FormDefinition | null = null,
  ): CompileContext => ({
    forms: form ? new Map([...forms, [form.form, form]]) : forms,
    flows: new Map([...definitions, ...changed].map((one) => [one.flow, one])),
  });
  const flows = new Map(
    definitions.flatMap((one) => {
      const { flow } = compileFlow(one, contextWith([]));
      return flow ? [[flow.name, flow] as const] : [];
    }),
  );
  const told = toldIn(folder.beside, flows);
  const worldOf = worldsOf(folder);
  const fails = ({ flow, scenario, given }: Told, all: readonly Flow[]): boolean => {
    const world = worldOf(scenario.given?.organisation ?? given?.organisation);
    return playScenario(scenario, { flow, flows: all, world }, given).failures.length > 0;
  };
  return {
    told: new Set(told.map(({ flow }) => flow)),
    count: told.length,
    failing: async () =>
      told
        .filter((one) => fails(one, [...flows.values()]))
        .map(({ flow, scenario }) => `${flow}: ${scenario.name}`),
    async tell(mutant) {
      const { definition } = parseFlow(mutant.definition);
      const form = mutant.form === null ? null : parseForm(mutant.form).form;
      if (!definition || form === undefined) return true;
      const { flow } = compileFlow(definition, contextWith([definition], form));
      if (!flow) return true;
      const all = [...new Map([...flows, [flow.name, flow]]).values()];
      const at = told.findIndex((one) => one.flow === flow.name && fails(one, all));
      // What has told one mutant will soon tell another: it is asked first from now on.
      told.unshift(...told.splice(at, at < 0 ? 0 : 1));
      return at >= 0;
    },
  };
}

function toldIn(beside: URL, flows: ReadonlyMap<string, Flow>): Told[] {
  return readdirSync(beside)
    .filter((name) => name.endsWith('.scenarios.json'))
    .flatMap((name) => {
      const { scenarios, problems } = parseScenarios(readFileSync(new URL(name, beside)), flows);
      if (!scenarios) throw new Error(`${name}: ${JSON.stringify(problems)}`);
      const { flow, given, generated } = scenarios;
      return generated ? [] : scenarios.scenarios.map((scenario) => ({ flow, scenario, given }));
    });
}

function worldsOf({ beside, calendars: from, organisation }: ScenarioFolder) {
  const calendars = from && existsSync(from) ? calendarsOf(from) : new Map<string, never>();
  const worlds = new Map<string, World>();
  return (named: Given['organisation']): World => {
    const key = JSON.stringify(named ?? null);
    const known = worlds.get(key) ?? {
      organisation: indexOrganisation(organisationOf(beside, named) ?? organisation ?? nobody),
      calendars,
    };
    worlds.set(key, known);
    return known;
  };
}

const nobody = organisationOfUsers([]);

function calendarsOf(from: URL): World['calendars'] {
  const texts = readdirSync(from).map((name) => readFileSync(new URL(name, from), 'utf8'));
  const { calendars } = parseCalendars(texts.map((text): unknown => JSON.parse(text)));
  return new Map((calendars ?? []).map((one) => [one.id, one]));
}

function organisationOf(beside: URL, named: Given['organisation']): OrganisationData | null {
  if (named === undefined) return null;
  if (Array.isArray(named)) return organisationOfUsers(named);
  const text =
    typeof named === 'string' ? readFileSync(new URL(named, beside)) : JSON.stringify(named);
  return parseOrganisation(text).organisation ?? null;
}
