// The command itself without its commands: options that all have, its help and its complaints in the language of the user.

import { Command, type CommanderError } from 'commander';
import { Unusable } from './answer.ts';
import type { Cli } from './cli.ts';

/** @param complain - is given what commander would write on standard error */
export function shell(cli: Cli, version: string, complain: (text: string) => void): Command {
  const { texts } = cli;
  const program = new Command('alir')
    .description(texts.about)
    .version(version, '-v, --version', texts.optionVersion)
    .option('--json', texts.optionJson)
    .option('--lang <lang>', texts.optionLang, (lang) => language(cli, lang))
    .helpOption('-h, --help', texts.optionHelp)
    .helpCommand('help [command]', texts.commandHelp)
    .addHelpText('after', `\n${texts.exits}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => cli.print(text.trimEnd()),
      writeErr: complain,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => heading(cli, title),
      styleOptionText: (text) => (text === '[options]' ? texts.optionsWord : text),
      styleSubcommandText: (text) => (text === '[command]' ? texts.commandWord : text),
    });
  return program;
}

function language({ texts }: Cli, lang: string): string {
  if (lang === 'id' || lang === 'en') return lang;
  throw new Unusable('USAGE', texts.wrongUsage(texts.invalidValue('--lang')));
}

function heading({ texts }: Cli, title: string): string {
  const headings = new Map([
    ['Usage:', texts.usage],
    ['Arguments:', texts.arguments],
    ['Options:', texts.options],
    ['Commands:', texts.commands],
    ['Global Options:', texts.globalOptions],
  ]);
  return headings.get(title) ?? title;
}

/** Commander speaks English only. The name it complains about stands between apostrophes. */
export function reason({ texts }: Cli, { code, message }: CommanderError): string {
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  switch (code) {
    case 'commander.help':
      return texts.missingCommand;
    case 'commander.unknownCommand':
      return texts.unknownCommand(name);
    case 'commander.unknownOption':
      return texts.unknownOption(name);
    case 'commander.missingArgument':
      return texts.missingArgument(name);
    case 'commander.excessArguments':
      return texts.tooManyArguments;
    case 'commander.optionMissingArgument':
      return texts.optionNeedsValue(name);
    case 'commander.invalidArgument':
      return texts.invalidValue(name);
    default:
      return message;
  }
}
