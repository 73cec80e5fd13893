// docs/reference/patterns.md: which of the workflow patterns Alir shows, from the suite that runs them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './codes-page.ts';
import { repository } from './document.ts';

const suite = 'packages/engine/test/patterns';

/** A pattern as the catalogue of the suite has it. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** Why it is left out on purpose. */
  readonly out?: string;
  /** What is missing to show it. */
  readonly missing?: string;
}

/** What others have published about a system. */
interface Published {
  readonly control: number;
  readonly controlPartial?: number;
  /** How many of the control-flow patterns were looked at. */
  readonly controlOf: number;
  readonly resource?: number;
}

interface Catalogue {
  readonly published: Readonly<Record<string, Published>>;
  readonly controlFlow: readonly Entry[];
  readonly resource: readonly Entry[];
}

/** A pattern with its folder, where it is shown. */
interface Row extends Entry {
  readonly folder: string | null;
}

/** The whole page in Markdown. */
export function patternsPage(): string {
  const catalogue: Catalogue = JSON.parse(read(`${suite}/catalogue.json`));
  const control = withFolders(catalogue.controlFlow, 'control-flow');
  const resource = withFolders(catalogue.resource, 'resource');
  return `# Workflow patterns

<!-- generated from ${suite} by \`pnpm generate\` -->

The [Workflow Patterns Initiative](http://www.workflowpatterns.com) lists what processes ask of an engine: ${control.length} patterns of
control flow, ${resource.length} of how work meets people. Each pattern here is a flow that runs in memory, in SQLite and in PostgreSQL, with a
scenario of what must happen. A pattern counts as _yes_ only if its scenario passes on every store, and fails for each flow from which
the feature was taken away; these are declared beside the scenario (\`broken\`, \`refused\`). _Out_ is left out on purpose:
[why](../decisions/0065-patterns-that-are-left-out.md).

${table([['', 'Control flow', 'Resource'], ...totals(control, resource)])}

What others have published, each by their own reading of the patterns:

${table([['', 'Control flow', 'Partly', 'Resource'], ...Object.entries(catalogue.published).map(publishedRow)])}

## Control flow

${patternTable(control)}

## Resource

${patternTable(resource)}
`;
}

function withFolders(entries: readonly Entry[], part: string): Row[] {
  const folders = readdirSync(join(repository, suite, part));
  return entries.map((entry) => {
    const folder = folders.find((name) => name.startsWith(`${entry.id.slice(-2)}-`));
    return { ...entry, folder: folder === undefined ? null : `${suite}/${part}/${folder}` };
  });
}

const verdictOf = ({ folder, out }: Row): 'yes' | 'out' | 'no' => {
  if (folder !== null) return 'yes';
  return out === undefined ? 'no' : 'out';
};

function totals(...parts: readonly (readonly Row[])[]): string[][] {
  return (['yes', 'out', 'no'] as const).map((verdict) => [
    verdict,
    ...parts.map((rows) => {
      const count = rows.filter((row) => verdictOf(row) === verdict).length;
      return verdict === 'yes' ? `${count} of ${rows.length}` : String(count);
    }),
  ]);
}

const publishedRow = ([name, found]: [string, Published]): string[] => [
  name,
  `${found.control} of ${found.controlOf}`,
  found.controlPartial === undefined ? '' : String(found.controlPartial),
  found.resource === undefined ? '' : String(found.resource),
];

const patternTable = (rows: readonly Row[]): string =>
  table([['', 'Pattern', '', 'How', ''], ...rows.map(patternRow)]);

function patternRow(row: Row): string[] {
  const { id, name, folder, out, missing = '' } = row;
  const how = folder === null ? (out ?? missing) : descriptionOf(folder);
  const links =
    folder === null
      ? ''
      : `[flow](${toRoot}${folder}/flow.json), [test](${toRoot}${folder}/scenario.ts)`;
  return [id, name, verdictOf(row), how, links];
}

/** From the page to the folder of the repository. */
const toRoot = '../../';

function descriptionOf(folder: string): string {
  const { description }: { readonly description: string } = JSON.parse(read(`${folder}/flow.json`));
  return description;
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
