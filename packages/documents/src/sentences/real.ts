// What the examples of sentences are taken from: the flows, forms, calendars and an organisation of Sumedang, and copies of
// them with one thing changed.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileFlow,
  parseFlow,
  parseForm,
  parseOrganisation,
  type CompileContext,
  type FlowDefinition,
  type Problem,
} from '@alir/engine/core';
import { applyPatch, type PatchOperation } from '@alir/engine/verify';
import { repository } from '../document.ts';

/** Places in a file and what stands there instead; undefined takes it away. */
export type Edits = Readonly<Record<string, unknown>>;

const folder = join(repository, 'examples/sumedang');
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const filesIn = (name: string): unknown[] =>
  globSync(`${name}/*.json`, { cwd: folder, exclude: ['**/*.scenarios.json'] })
    .toSorted()
    .map(read);

export const flows = filesIn('flows').flatMap((one) => parseFlow(one).definition ?? []);
export const forms = filesIn('forms').flatMap((one) => parseForm(one).form ?? []);
export const calendars: readonly unknown[] = filesIn('calendars');
/** How a flow goes, as scenarios: the file beside it. */
export const storiesOf = (flow: string): unknown => read(`flows/${flow}.scenarios.json`);
/** How memos go, as scenarios. */
export const scenarios: unknown = read('flows/nota-dinas.scenarios.json');
export const organisation: unknown = read('scenarios/kabupaten-kecil.json');

/** A flow as it is in the repository. */
export function flowNamed(name: string): FlowDefinition {
  const found = flows.find(({ flow }) => flow === name);
  if (!found) throw new Error(`There is no flow ${name}`);
  return found;
}

/** A copy with these edits. A place that ends in `/-` is behind the last entry. */
export function changed(value: unknown, edits: Edits): unknown {
  const operations = Object.entries(edits).map(([path, put]): PatchOperation => {
    if (put === undefined) return { op: 'remove', path };
    // `add` replaces what is there already.
    return { op: 'add', path, value: JSON.parse(JSON.stringify(put)) };
  });
  try {
    return applyPatch(value, operations);
  } catch (error) {
    throw new Error(`These places are not there: ${Object.keys(edits).join(' ')}`, {
      cause: error,
    });
  }
}

/** The other flows and the forms; with this one in place of its namesake. */
export function contextWith(...own: readonly FlowDefinition[]): CompileContext {
  return {
    forms: new Map(forms.map((form) => [form.form, form])),
    flows: new Map([...flows, ...own].map((one) => [one.flow, one])),
  };
}

/** What is wrong with a flow as it is written. */
export function problemsOfFlow(input: unknown): readonly Problem[] {
  const { definition, problems } = parseFlow(input);
  if (!definition) return problems;
  return [...problems, ...compileFlow(definition, contextWith(definition)).problems];
}

const names = new Map(
  (parseOrganisation(organisation).organisation?.positions ?? []).map(({ id, name }) => [id, name]),
);

/** What a position is called. */
export const positionName = (id: string): string | undefined => names.get(id);
