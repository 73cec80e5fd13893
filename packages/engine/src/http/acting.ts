import type { By } from '../runtime/api/command-input.ts';
import { holdsSeat } from '../runtime/read/reader.ts';
import type { Reader } from '../runtime/read/reader.ts';
import type { Refused } from './problem-json.ts';

/** The reader in the position they chose, or in all they hold; refused when they do not hold it. */
export function acting(reader: Reader, as: string | undefined): { by: By } | { refused: Refused } {
  const { user } = reader.actor;
  if (as === undefined) return { by: user };
  if (holdsSeat(reader, as)) return { by: { user, as } };
  return { refused: { code: 'NOT_ALLOWED', details: { action: 'as', position: as } } };
}
