// The commands as commander knows them, joined. Arguments, options and help of each lie beside what it does, in commands/.

import { CommanderError } from 'commander';
import { Unusable, type Answer } from './answer.ts';
import type { Cli } from './cli.ts';
import { addDatabaseCommands } from './commands/database-commands.ts';
import { addDefinitionCommands } from './commands/definition-commands.ts';
import { addKeepingCommands } from './commands/keeping-commands.ts';
import { addOfficeCommands } from './commands/office-commands.ts';
import { addVersionCommands } from './commands/version-commands.ts';
import { reason, shell } from './shell.ts';

/** Parses arguments and runs the command they name. @returns its answer; null when help or the version was shown */
export async function runProgram(
  cli: Cli,
  version: string,
  args: readonly string[],
): Promise<Answer | null> {
  let answer: Answer | null = null;
  let complaint = '';
  const program = shell(cli, version, (text) => {
    complaint += text;
  });
  // A command is loaded when it is asked for: some bring a lot along.
  const run = <Given extends unknown[]>(work: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<void> => {
      answer = await work(...given);
    };
  };
  addDefinitionCommands(cli, program, run);
  addVersionCommands(cli, program, run);
  addOfficeCommands(cli, program, run);
  addDatabaseCommands(cli, program, run);
  addKeepingCommands(cli, program, run);

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end in an error as well.
    if (error.exitCode === 0) return null;
    // What commander writes is English, but for the help.
    const help = error.code === 'commander.help' && !cli.isJson ? `\n\n${complaint.trimEnd()}` : '';
    const usage = cli.texts.wrongUsage(reason(cli, error));
    throw new Unusable('USAGE', usage + help, { cause: error });
  }
  return answer;
}
