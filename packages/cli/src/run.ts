// One run of the command line: prints what a command answers, and tells the exit code.

import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { Unusable, type Answer, type ExitCode } from './answer.ts';
import type { Cli } from './cli.ts';
import { packageRoot } from './package-root.ts';
import { runProgram } from './program.ts';
import { languageOf, texts } from './texts/texts.ts';

/** What a run is given by the process it runs in. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether the terminal shows colours. */
  readonly isColourful: boolean;
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
  readonly untilStopped: () => Promise<void>;
}

export async function run({
  args,
  env,
  writeOut,
  writeErr,
  isColourful,
  ...place
}: Surroundings): Promise<ExitCode> {
  const lang = languageOf(args, env);
  const isJson = args.includes('--json');
  const cli: Cli = {
    ...place,
    lang,
    isJson,
    texts: texts[lang],
    mark: (style, text) =>
      isColourful && !isJson ? styleText(style, text, { validateStream: false }) : text,
    print: (line) => writeOut(`${line}\n`),
  };
  const told = ({ json, isLast, text }: Answer): string =>
    isJson ? JSON.stringify(json, null, isLast === true ? 0 : 2) : text;
  try {
    const answer = await runProgram(cli, versionOfPackage(), args);
    if (answer === null) return 0;
    if (told(answer) !== '') cli.print(told(answer));
    return answer.exit;
  } catch (error) {
    const code = error instanceof Unusable ? error.code : 'UNEXPECTED';
    const message =
      error instanceof Unusable ? error.message : cli.texts.unexpected(stackOf(error));
    // In one line, since a command that goes on may have printed lines before.
    if (isJson) cli.print(JSON.stringify({ error: { code, message } }));
    else writeErr(`alir: ${message}\n`);
    return 2;
  }
}

function versionOfPackage(): string {
  const file = new URL('package.json', packageRoot);
  const manifest: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.version;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
