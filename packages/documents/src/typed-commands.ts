// What documents tell people to type: lines of blocks of commands, and code in sentences.

import { type Document, placeOf } from './document.ts';

const shells = ['sh', 'console'];

export interface TypedCommand {
  /** `pnpm` also when it is fetched first, by `npx -y pnpm@12`. */
  readonly program: 'pnpm' | 'alir';
  /** What follows the program, without quotes. */
  readonly words: readonly string[];
  readonly place: string;
}

/** Commands of pnpm and of alir that a document names. */
export function commandsOf(document: Document): TypedCommand[] {
  const lines = document.blocks
    .filter(({ language }) => shells.includes(language))
    .flatMap(({ text, line }) =>
      text.split('\n').map((typed, index) => ({ text: typed, line: line + 1 + index })),
    );
  return [...lines, ...document.spans].flatMap(({ text, line }) =>
    text
      .split('&&')
      .flatMap((command) => commandIn(command) ?? [])
      .map((command) => ({ ...command, place: placeOf(document, { line }) })),
  );
}

/** Null when it is no command of either program. `… run build` continues a command of pnpm. */
function commandIn(text: string): Omit<TypedCommand, 'place'> | null {
  const typed = /^(?:\$ )?(?:npx )?(?:-y )?(pnpm(?:@12)?|alir|…(?= run ))(?: (.+))?$/s.exec(
    text.trim(),
  );
  const words = [...(typed?.[2] ?? '').matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  if (!typed || words.length === 0) return null;
  return { program: typed[1] === 'alir' ? 'alir' : 'pnpm', words };
}
