// Every flow that the repository keeps in a file of its own, in houses: folders whose flows may start each other. Left out
// are the samples of the command line that are wrong on purpose, or copies of one another.

import { readdirSync, readFileSync } from 'node:fs';
import {
  organisationOfUsers,
  parseFlow,
  parseForm,
  type CompileContext,
  type FlowDefinition,
  type OrganisationData,
} from '../../src/core/index.ts';
import type { UserRow } from '../../src/core/organisation/users-directory.ts';
import { agency } from '../../test/patterns/agency.ts';
import { foldersById, shownPatterns } from '../../test/patterns/read-patterns.ts';
import { storiesAsData } from './stories-as-data.ts';
import { storiesInCode } from './stories-in-code.ts';
import { together, type Stories } from './stories.ts';

export interface House {
  readonly name: string;
  readonly flows: readonly FlowDefinition[];
  readonly forms: CompileContext['forms'];
  readonly stories: Stories;
}

const repository = new URL('../../../../', import.meta.url);

interface Place {
  readonly name: string;
  /** Folder of flows, below the repository. */
  readonly flows: string;
  /** Folder of their scenarios. Default: beside them. */
  readonly stories?: string;
  readonly forms?: string;
  readonly calendars?: string;
}

const places: readonly Place[] = [
  {
    name: 'sumedang',
    flows: 'examples/sumedang/flows/',
    forms: 'examples/sumedang/forms/',
    calendars: 'examples/sumedang/calendars/',
  },
  { name: 'embed-hono', flows: 'examples/embed-hono/src/', stories: 'examples/embed-hono/test/' },
  { name: 'embed-next', flows: 'examples/embed-next/src/', stories: 'examples/embed-next/test/' },
  {
    name: 'leave-request',
    flows: 'packages/cli/test/samples/told/flows/',
    forms: 'packages/cli/test/samples/told/forms/',
  },
  {
    name: 'votes and duties',
    flows: 'packages/engine/test/signing/flows/',
  },
];

/** @param name - of one house; default: all, those of the patterns by their ids */
export async function houses(name?: string): Promise<readonly House[]> {
  const wanted = (one: { readonly name: string }): boolean =>
    name === undefined || one.name === name;
  const isPlace = places.some((one) => one.name === name);
  const patterns = isPlace ? [] : await patternHouses();
  return [...places.filter(wanted).map(houseAt), ...patterns.filter(wanted)];
}

function houseAt({ name, calendars, ...at }: Place): House {
  const flows = jsonIn(at.flows).flatMap((one) => parseFlow(one).definition ?? []);
  const forms = formsOf(at.forms ? jsonIn(at.forms) : []);
  const stories = storiesAsData({
    beside: new URL(at.stories ?? at.flows, repository),
    ...(calendars ? { calendars: new URL(calendars, repository) } : {}),
    forms,
    flows,
  });
  return { name, flows, forms, stories };
}

async function patternHouses(): Promise<readonly House[]> {
  const folders = foldersById();
  return (await shownPatterns()).map((shown) => {
    const { id, organisation = agency } = shown;
    const flows = [shown.flow, ...shown.otherFlows].flatMap(
      (one) => parseFlow(one).definition ?? [],
    );
    const forms = formsOf(shown.forms);
    const beside = new URL(`file://${folders.get(id) ?? ''}/`);
    const asData = storiesAsData({
      beside,
      organisation: asOrganisation(organisation),
      forms,
      flows,
    });
    return { name: id, flows, forms, stories: together([asData, storiesInCode(shown)]) };
  });
}

function formsOf(values: readonly unknown[]): CompileContext['forms'] {
  return new Map(
    values.flatMap((one) => {
      const { form } = parseForm(one);
      return form ? [[form.form, form] as const] : [];
    }),
  );
}

function jsonIn(folder: string): unknown[] {
  const at = new URL(folder, repository);
  return readdirSync(at)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.scenarios.json'))
    .map((file): unknown => JSON.parse(readFileSync(new URL(file, at), 'utf8')));
}

const asOrganisation = (given: readonly UserRow[] | OrganisationData): OrganisationData =>
  'units' in given ? given : organisationOfUsers(given);
