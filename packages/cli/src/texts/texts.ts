// The sentences of the command line. Sentences for codes of the engine are the engine's own (`say`).

import { en } from './en.ts';
import { id } from './id.ts';

export type Language = 'id' | 'en';
export type Texts = typeof en;
/** How a way through a flow is told. */
export type WayTexts = Texts['check']['way'];

export const texts: Readonly<Record<Language, Texts>> = { id, en };

/** The language of a run: `--lang`, else that of the environment; English where that is neither. */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const isLang = (arg: string): boolean => arg === '--lang' || arg.startsWith('--lang=');
  const at = args.map(isLang).lastIndexOf(true);
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const spoken = asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return /^(id|in)(_|-|\.|$)/i.test(spoken) ? 'id' : 'en';
}
