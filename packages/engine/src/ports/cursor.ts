// The cursor of a page: where the next page begins. One form for all stores, so that a cursor means the same everywhere.

/** A cursor that this query did not hand out: altered, or of a query sorted otherwise. */
export class InvalidCursor extends Error {
  readonly code = 'CURSOR_INVALID';

  constructor() {
    super('CURSOR_INVALID');
    this.name = 'InvalidCursor';
  }
}

/** The last item of a page: its sort value and its id. */
export interface Position {
  readonly value: number;
  readonly id: string;
}

/** Opaque text for the position after which the next page begins. */
export function encodeCursor(sort: string, position: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, position.value, position.id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @throws InvalidCursor if `cursor` was not made by `encodeCursor` for the same sort */
export function decodeCursor(sort: string, cursor: string): Position {
  const parts = parse(cursor);
  if (!Array.isArray(parts)) throw new InvalidCursor();
  const [sortedBy, value, id]: unknown[] = parts;
  if (sortedBy !== sort || !Number.isSafeInteger(value)) throw new InvalidCursor();
  if (typeof value !== 'number' || typeof id !== 'string') throw new InvalidCursor();
  return { value, id };
}

function parse(cursor: string): unknown {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InvalidCursor();
  }
}
