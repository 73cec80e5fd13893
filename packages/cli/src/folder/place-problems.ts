// Problems as editors and people find them: file, line, column, sentence, and the expression where there is one.

import { locate, pointerPath, say, type JsonObject, type Problem } from '@alir/engine/core';
import type { ScenarioFile } from '@alir/engine/scenarios';
import type { PatchOperation, Scenario, WayStep } from '@alir/engine/verify';
import type { Cli } from '../cli.ts';
import type { FileProblem } from './parse-files.ts';
import { wayLines } from './way-lines.ts';

export interface PlacedProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly code: FileProblem['problem']['code'];
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly params: JsonObject;
  /** The expression at the pointer and the place in it, in characters. */
  readonly expression?: { readonly source: string; readonly range: readonly [number, number] };
  /** A shortest way to where it goes wrong, from the start. */
  readonly way?: readonly WayStep[];
  /** The same way as a file of scenarios, which `alir test` plays. */
  readonly scenario?: ScenarioFile;
  /** A change of the definition after which it is gone: a JSON patch. */
  readonly fix?: readonly PatchOperation[];
}

/** In the order of files, then lines. */
export function placeProblems(cli: Cli, found: readonly FileProblem[]): PlacedProblem[] {
  return found
    .map((one) => placed(cli, one))
    .sort(
      (one, other) =>
        compare(one.file, other.file) || one.line - other.line || one.column - other.column,
    );
}

function placed(cli: Cli, { file, problem }: FileProblem): PlacedProblem {
  const { code, severity, pointer, params, range } = problem;
  const text = file.kind === 'unreadable' ? '' : new TextDecoder().decode(file.bytes);
  const source = range ? textAt(text, pointer) : null;
  return {
    file: file.path,
    ...placeOf(text, problem),
    pointer,
    code,
    severity,
    message: sentence(cli, problem),
    params,
    ...(source !== null && range ? { expression: { source, range } } : {}),
    ...('way' in problem && problem.way ? { way: problem.way } : {}),
    ...('scenario' in problem && problem.scenario
      ? { scenario: fileOf(problem, problem.scenario) }
      : {}),
    ...('fix' in problem && problem.fix ? { fix: problem.fix } : {}),
  };
}

/** A scenario by itself, named after what it shows. */
function fileOf({ code, pointer }: Problem, { flow, at, steps }: Scenario): ScenarioFile {
  const given = at === undefined ? {} : { given: { at } };
  return { flow, scenarios: [{ name: `${code} ${pointer}`, ...given, steps }] };
}

function sentence({ texts, lang }: Cli, problem: FileProblem['problem']): string {
  if (problem.code === 'FILE_UNREADABLE') return texts.check.unreadable(problem.params.reason);
  if (problem.code !== 'DEFINITION_REPEATED') return say(problem.code, problem.params, lang);
  const { kind, name, other } = problem.params;
  return texts.check.repeated(kind, name, other);
}

/** Problems of the text itself say where they are; the others say which value they are about. */
function placeOf(
  text: string,
  { code, pointer, params }: FileProblem['problem'],
): { line: number; column: number } {
  const { line, column }: JsonObject = params;
  if (typeof line === 'number' && typeof column === 'number') return { line, column };
  if (code.startsWith('JSON_')) return { line: 1, column: 1 };
  const [place = { line: 1, column: 1 }] = locate(text, [pointer]);
  return place;
}

function textAt(text: string, pointer: string): string | null {
  let at: unknown = JSON.parse(text);
  for (const key of pointerPath(pointer)) {
    if (typeof at !== 'object' || at === null) return null;
    at = new Map<string, unknown>(Object.entries(at)).get(key);
  }
  return typeof at === 'string' ? at : null;
}

/** `flows/leave.json:17:9 error: There is … [TARGET_UNKNOWN]`, and below it the expression with its place underlined. */
export function showProblem(
  cli: Cli,
  problem: Omit<PlacedProblem, 'code' | 'pointer' | 'params'> & { readonly code: string },
): string {
  const { file, line, column, severity, message, code, expression, way, fix } = problem;
  const kind = cli.mark(severity === 'error' ? 'red' : 'yellow', cli.texts.check[severity]);
  const head = `${cli.mark('bold', `${file}:${line}:${column}`)} ${kind}: ${message} ${cli.mark('dim', `[${code}]`)}`;
  const change = fix ? [fixLine(cli, fix)] : [];
  if (way) return [head, ...wayLines(way, cli.texts.check.way), ...change].join('\n');
  if (change.length > 0) return [head, ...change].join('\n');
  if (!expression) return head;
  const { source, range } = expression;
  const [start, end] = range;
  // A window of the line that people can take in.
  const from = Math.max(0, Math.min(start, end - 1) - 50);
  const shown = source.slice(from, from + 90).replaceAll(/\s/g, ' ');
  const underline = '^'.repeat(Math.max(1, Math.min(end, from + 90) - start));
  return `${head}\n    ${shown}\n    ${' '.repeat(start - from)}${underline}`;
}

function fixLine({ texts }: Cli, fix: readonly PatchOperation[]): string {
  const { changes, fix: tell } = texts.check;
  const steps = fix.map((one) =>
    'value' in one
      ? `${changes[one.op]} ${one.path} = ${JSON.stringify(one.value)}`
      : `${changes[one.op]} ${one.path}`,
  );
  return `    ${tell(steps.join('; '))}`;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
