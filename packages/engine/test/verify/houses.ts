// The flows of this repository, each with the organisation that it is for.

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
  type World,
} from '../../src/core/index.ts';
import { agency } from '../patterns/agency.ts';
import { shownPatterns } from '../patterns/read-patterns.ts';

/** Flows that belong together, and who works with them. */
export interface House {
  readonly name: string;
  readonly definitions: readonly FlowDefinition[];
  readonly flows: readonly Flow[];
  readonly context: CompileContext;
  readonly world: World;
}

const examples = new URL('../../../../examples/', import.meta.url);
const samples = new URL('../../../cli/test/samples/', import.meta.url);

/** All of them. */
export async function houses(): Promise<readonly House[]> {
  const patterns = await shownPatterns();
  return [
    sumedang(),
    house('embed-hono', {
      flows: [readJson(new URL('embed-hono/src/purchase.json', examples))],
      organisation: organisationOfUsers([
        { id: 'ann', manager: 'bob' },
        { id: 'bob', role: 'manager' },
        { id: 'cy', role: 'director' },
        { id: 'dee', role: 'finance' },
      ]),
    }),
    house('embed-next', {
      flows: [readJson(new URL('embed-next/src/leave.json', examples))],
      organisation: organisationOfUsers([
        { id: 'ann', manager: 'bob' },
        { id: 'bob', role: 'manager' },
        { id: 'cy', role: 'hr' },
      ]),
    }),
    house('cli', {
      flows: [readJson(new URL('told/flows/leave.json', samples))],
      organisation: organisationOfUsers([
        { id: 'ann', manager: 'bob' },
        { id: 'bob', manager: 'cy' },
        { id: 'cy', role: 'director' },
      ]),
    }),
    ...patterns.map(({ id, flow, otherFlows, forms, organisation = agency }) =>
      house(id, {
        flows: [flow, ...otherFlows],
        forms,
        organisation: 'units' in organisation ? organisation : organisationOfUsers(organisation),
      }),
    ),
  ];
}

function sumedang(): House {
  const folder = new URL('sumedang/', examples);
  const { organisation } = parseOrganisation(
    readFileSync(new URL('scenarios/kabupaten-kecil.json', folder)),
  );
  const { calendars } = parseCalendars(jsonIn(new URL('calendars/', folder)));
  return house('sumedang', {
    flows: jsonIn(new URL('flows/', folder)),
    forms: jsonIn(new URL('forms/', folder)),
    organisation: organisation ?? organisationOfUsers([]),
    calendars: new Map((calendars ?? []).map((one) => [one.id, one])),
  });
}

interface Furnishing {
  readonly flows: readonly unknown[];
  readonly forms?: readonly unknown[];
  readonly organisation: Parameters<typeof indexOrganisation>[0];
  readonly calendars?: World['calendars'];
}

function house(
  name: string,
  { flows: read, forms = [], organisation, calendars = new Map() }: Furnishing,
): House {
  const definitions = read.flatMap((one) => parseFlow(one).definition ?? []);
  const context: CompileContext = {
    flows: new Map(definitions.map((one) => [one.flow, one])),
    forms: new Map(
      forms.flatMap((one) => {
        const { form } = parseForm(one);
        return form ? [[form.form, form] as const] : [];
      }),
    ),
  };
  const flows = definitions.flatMap((one) => compileFlow(one, context).flow ?? []);
  const world = { organisation: indexOrganisation(organisation), calendars };
  return { name, definitions, flows, context, world };
}

const jsonIn = (folder: URL): unknown[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json') && !file.endsWith('.scenarios.json'))
        .map((file) => readJson(new URL(file, folder)))
    : [];

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
