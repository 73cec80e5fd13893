// What files say together: names that refer to each other, expressions, structure, and what can go wrong when it runs.

import {
  compileFlow,
  extendCalendars,
  type Flow,
  type FlowDefinition,
  type Problem,
} from '@alir/engine/core';
import { verifyFlow, type VerifyOptions } from '@alir/engine/verify';
import { calendarsOf } from './calendars-of.ts';
import { parseFiles, type FileProblem, type Parsed, type ParsedFiles } from './parse-files.ts';
import type { DefinitionFile, SourceFile } from './source-file.ts';

export interface CheckedFiles extends ParsedFiles {
  /** Of those that compile. */
  readonly compiled: readonly { readonly file: DefinitionFile; readonly flow: Flow }[];
}

/**
 * Parses, compiles and proves; every problem is told once, at the file it is in.
 *
 * @param options - what flows are held against besides themselves and the calendars of the files
 */
export function checkFiles(
  files: readonly SourceFile[],
  options: VerifyOptions = {},
): CheckedFiles {
  const parsed = parseFiles(files);
  const found: FileProblem[] = [
    ...parsed.problems,
    ...repeated(parsed),
    ...calendarsTogether(parsed),
    ...unknownCalendars(parsed),
  ];
  const forms = new Map(parsed.forms.map(({ definition }) => [definition.form, definition]));
  const flows = newest(parsed.flows);
  const against = inCalendars(options, parsed);
  const compiled: { file: DefinitionFile; flow: Flow }[] = [];
  for (const { file, definition } of parsed.flows) {
    const { flow, problems } = compileFlow(definition, { forms, flows });
    if (flow) compiled.push({ file, flow });
    const findings = flow ? verifyFlow(flow, { forms, flows }, against).findings : [];
    for (const problem of [...problems, ...findings]) {
      if (!isConsequence(problem, parsed.broken))
        found.push({ file: fileOf(parsed, problem) ?? file, problem });
    }
  }
  return { ...parsed, problems: distinct(found), compiled };
}

/** What flows are held against: people keep the calendars of the files. */
export function inCalendars(
  { people, ...options }: VerifyOptions,
  parsed: Pick<ParsedFiles, 'calendars'>,
): VerifyOptions {
  return people ? { ...options, people: { ...people, calendars: calendarsOf(parsed) } } : options;
}

function newest(flows: readonly Parsed<FlowDefinition>[]): Map<string, FlowDefinition> {
  const ordered = flows
    .map(({ definition }) => definition)
    .toSorted((one, other) => one.version - other.version);
  return new Map(ordered.map((definition) => [definition.flow, definition]));
}

/** Two files that claim one name: of a flow in one version, of a form, of a calendar. */
function repeated({ flows, forms, calendars }: ParsedFiles): FileProblem[] {
  return [
    ...repeatedNames('/version', flows, ({ flow, version }) => `${flow} ${version}`),
    ...repeatedNames('/form', forms, ({ form }) => form),
    ...repeatedNames('/id', calendars, ({ id }) => id),
  ];
}

/** @param pointer - to what the later of two files is told to change */
function repeatedNames<T>(
  pointer: string,
  parsed: readonly Parsed<T>[],
  nameOf: (definition: T) => string,
): FileProblem[] {
  const first = new Map<string, string>();
  return parsed.flatMap(({ file, definition }): FileProblem[] => {
    const name = nameOf(definition);
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, file.path);
      return [];
    }
    const params = { kind: file.kind, name, other };
    return [{ file, problem: { code: 'DEFINITION_REPEATED', severity: 'error', pointer, params } }];
  });
}

/** What calendars that extend each other say together. A file that could not be read is told already. */
function calendarsTogether({ calendars, broken }: ParsedFiles): FileProblem[] {
  const { problems } = extendCalendars(calendars.map(({ definition }) => definition));
  return calendars.flatMap(({ file, definition }) =>
    (problems.get(definition.id) ?? [])
      .filter(({ params }) => !broken.has(String(params['calendar'])))
      .map((problem) => ({ file, problem })),
  );
}

/** Where a folder brings calendars, a flow names one of them that has hours. */
function unknownCalendars({ flows, calendars, broken }: ParsedFiles): FileProblem[] {
  if (calendars.length === 0) return [];
  const known = calendarsOf({ calendars });
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
