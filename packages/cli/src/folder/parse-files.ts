// From files to definitions: what each file says by itself.

import {
  parseFlow,
  parseForm,
  readCalendar,
  scanJson,
  type CalendarDefinition,
  type FlowDefinition,
  type Problem,
} from '@alir/engine/core';
import type { Finding } from '@alir/engine/verify';
import type { DefinitionFile, Kind, SourceFile } from './source-file.ts';

/** A definition with the file it is in. */
export interface Parsed<T> {
  readonly file: DefinitionFile;
  readonly definition: T;
}

export type FormDefinition = NonNullable<ReturnType<typeof parseForm>['form']>;

export interface ParsedFiles {
  readonly flows: readonly Parsed<FlowDefinition>[];
  readonly forms: readonly Parsed<FormDefinition>[];
  readonly calendars: readonly Parsed<CalendarDefinition>[];
  readonly problems: readonly FileProblem[];
  /** Names of flows and forms whose files could not be read: what refers to them is not to blame. */
  readonly broken: ReadonlySet<string>;
}

export interface FileProblem {
  readonly file: SourceFile;
  readonly problem: Problem | Finding | FolderProblem;
}

/** What is wrong with a file as one of a folder, whatever is in it. */
export type FolderProblem = {
  readonly severity: 'error';
  readonly pointer: string;
  readonly range?: undefined;
} & (
  | { readonly code: 'FILE_UNREADABLE'; readonly params: { readonly reason: string } }
  | {
      readonly code: 'DEFINITION_REPEATED';
      /** `other`: the file that has it, too. */
      readonly params: { readonly kind: Kind; readonly name: string; readonly other: string };
    }
);

export function parseFiles(files: readonly SourceFile[]): ParsedFiles {
  const flows: Parsed<FlowDefinition>[] = [];
  const forms: Parsed<FormDefinition>[] = [];
  const calendars: Parsed<CalendarDefinition>[] = [];
  const found: FileProblem[] = [];
  const broken = new Set<string>();
  const keep = <T>(
    list: Parsed<T>[],
    file: DefinitionFile,
    definition: T | null,
    problems: readonly Problem[],
  ): void => {
    found.push(...problems.map((problem) => ({ file, problem })));
    if (definition !== null) list.push({ file, definition });
    else broken.add(nameIn(file));
  };
  for (const file of files) {
    if (file.kind === 'unreadable') {
      const { reason } = file;
      const problem = {
        code: 'FILE_UNREADABLE',
        severity: 'error',
        pointer: '',
        params: { reason },
      } as const;
      found.push({ file, problem });
    } else if (file.kind === 'flow') {
      const { definition, problems } = parseFlow(file.bytes);
      keep(flows, file, definition, problems);
    } else if (file.kind === 'form') {
      const { form, problems } = parseForm(file.bytes);
      keep(forms, file, form, problems);
    } else {
      const { value, problems } = scanJson(file.bytes);
      const read = problems.length > 0 ? { definition: null, problems } : readCalendar(value);
      keep(calendars, file, read.definition, read.problems);
    }
  }
  return { flows, forms, calendars, problems: found, broken };
}

function nameIn({ kind, bytes }: DefinitionFile): string {
  const [, name = ''] =
    new RegExp(`"${kind}"\\s*:\\s*"([^"]*)"`).exec(new TextDecoder().decode(bytes)) ?? [];
  return name;
}
