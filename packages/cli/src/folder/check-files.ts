// What files say together: names that refer to each other, expressions, structure.

import { compileFlow, type Flow, type FlowDefinition, type Problem } from '@alir/engine/core';
import { parseFiles, type FileProblem, type Parsed, type ParsedFiles } from './parse-files.ts';
import type { SourceFile } from './source-file.ts';

export interface CheckedFiles extends ParsedFiles {
  /** Of those that compile. */
  readonly compiled: readonly { readonly file: SourceFile; readonly flow: Flow }[];
}

/** Parses and compiles; every problem is told once, at the file it is in. */
export function checkFiles(files: readonly SourceFile[]): CheckedFiles {
  const parsed = parseFiles(files);
  const found: FileProblem[] = [
    ...parsed.problems,
    ...repeated(parsed),
    ...unknownCalendars(parsed),
  ];
  const forms = new Map(parsed.forms.map(({ definition }) => [definition.form, definition]));
  const flows = newest(parsed.flows);
  const compiled: { file: SourceFile; flow: Flow }[] = [];
  for (const { file, definition } of parsed.flows) {
    const { flow, problems } = compileFlow(definition, { forms, flows });
    if (flow) compiled.push({ file, flow });
    for (const problem of problems) {
      if (!isConsequence(problem, parsed.broken))
        found.push({ file: fileOf(parsed, problem) ?? file, problem });
    }
  }
  return { ...parsed, problems: distinct(found), compiled };
}

function newest(flows: readonly Parsed<FlowDefinition>[]): Map<string, FlowDefinition> {
  const ordered = flows
    .map(({ definition }) => definition)
    .toSorted((one, other) => one.version - other.version);
  return new Map(ordered.map((definition) => [definition.flow, definition]));
}

/** Two files that claim the same version of a flow. */
function repeated({ flows }: ParsedFiles): FileProblem[] {
  const seen = new Set<string>();
  return flows.flatMap(({ file, definition: { flow, version } }) => {
    const value = `${flow} ${version}`;
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [
      {
        file,
        problem: {
          code: 'VALUE_REPEATED' as const,
          severity: 'error' as const,
          pointer: '/version',
          params: { value },
        },
      },
    ];
  });
}

/** Where a folder brings calendars, a flow names one of them. */
function unknownCalendars({ flows, calendars, broken }: ParsedFiles): FileProblem[] {
  const known = new Set(calendars.map(({ definition }) => definition.id));
  if (known.size === 0) return [];
  return flows.flatMap(({ file, definition: { calendar } }) => {
    if (calendar === undefined || known.has(calendar) || broken.size > 0) return [];
    return [
      {
        file,
        problem: {
          code: 'CALENDAR_UNKNOWN' as const,
          severity: 'error' as const,
          pointer: '/calendar',
          params: { calendar },
        },
      },
    ];
  });
}

/** Whether a problem only says that something does not exist whose file could not be read. */
function isConsequence({ params }: Problem, broken: ReadonlySet<string>): boolean {
  const [home] = String(params['ref'] ?? '').split('#');
  return [params['flow'], params['form'], home].some(
    (name) => typeof name === 'string' && name !== '' && broken.has(name),
  );
}

/** Problems of forms are found while their flows are compiled. */
function fileOf({ forms }: ParsedFiles, { file }: Problem): SourceFile | undefined {
  const name = /^forms\/(.*)\.json$/.exec(file ?? '')?.[1];
  return forms.find(({ definition }) => definition.form === name)?.file;
}

function distinct(found: readonly FileProblem[]): FileProblem[] {
  const byText = new Map(
    found.map((one) => {
      const { code, pointer, range, params } = one.problem;
      return [JSON.stringify([one.file.absolute, code, pointer, range, params]), one];
    }),
  );
  return [...byText.values()];
}
