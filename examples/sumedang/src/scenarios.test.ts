// The scenarios beside the flows go as they say.

import { readdirSync, readFileSync } from 'node:fs';
import {
  compileFlow,
  indexOrganisation,
  parseCalendars,
  parseFlow,
  parseForm,
  parseOrganisation,
} from '@alir/engine/core';
import { parseScenarios, testScenarios } from '@alir/engine/scenarios';
import { expect, test } from 'vitest';
import { calendars } from './calendars.ts';

const folder = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const names = (path: string): readonly string[] => readdirSync(new URL(path, folder));

const flowFiles = names('flows').filter((name) => !name.endsWith('.scenarios.json'));
const definitions = flowFiles.flatMap((name) => parseFlow(read(`flows/${name}`)).definition ?? []);
const context = {
  forms: new Map(
    names('forms').flatMap((name) => {
      const { form } = parseForm(read(`forms/${name}`));
      return form ? [[form.form, form] as const] : [];
    }),
  ),
  flows: new Map(definitions.map((one) => [one.flow, one])),
};
const flows = definitions.flatMap((one) => compileFlow(one, context).flow ?? []);
const { organisation } = parseOrganisation(read('scenarios/kabupaten-kecil.json'));
if (!organisation) throw new Error('the organisation of the scenarios is not sound');
const world = {
  organisation: indexOrganisation(organisation),
  calendars: new Map(
    (parseCalendars([...calendars]).calendars ?? []).map((one) => [one.id, one] as const),
  ),
};

test.each(names('flows').filter((name) => name.endsWith('.scenarios.json')))(
  '%s goes as it says',
  (name) => {
    const { scenarios, problems } = parseScenarios(
      read(`flows/${name}`),
      new Map(flows.map((flow) => [flow.name, flow])),
    );
    expect(problems).toEqual([]);
    if (!scenarios) return;
    const { results } = testScenarios(scenarios, { flows, world: () => world });
    expect(results.filter(({ failures }) => failures.length > 0)).toEqual([]);
  },
);
