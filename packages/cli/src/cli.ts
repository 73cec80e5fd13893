import type { Language, Texts } from './texts/texts.ts';

/** What every command is given: where it runs, and in which language it speaks. */
export interface Cli {
  readonly lang: Language;
  readonly texts: Texts;
  /** Folder that paths are relative to. */
  readonly cwd: string;
  /** Marks a part of a line, where the terminal can. */
  readonly mark: (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string;
  /** Programs read what is printed. */
  readonly isJson: boolean;
  /** Prints a line at once, for commands that go on. */
  readonly print: (line: string) => void;
  /** Waits until the user asks the command to stop. */
  readonly untilStopped: () => Promise<void>;
}
