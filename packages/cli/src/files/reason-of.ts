import type { Cli } from '../cli.ts';

/** What the system says of a file that it cannot open or write, in the user's words and without the path. */
export function reasonOf({ texts }: Cli, error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  // Codes of Node's own say less than its messages.
  if (code === null || code.startsWith('ERR_')) return error.message;
  return new Map<string, string>(Object.entries(texts.reasons)).get(code) ?? code;
}
