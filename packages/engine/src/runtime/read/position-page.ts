// Positions for pickers.

import type { Position } from '../../core/organisation/organisation.ts';
import type { PositionView } from '../../core/views/people.ts';
import { positionView } from './people.ts';
import type { Reader } from './reader.ts';

export interface PositionQuery {
  /** Every word must begin a word of the name of the position or its unit, or of its id; in any case. */
  readonly search?: string | undefined;
  readonly unit?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  /** 1 to 500, default 50. */
  readonly limit?: number | undefined;
}

export function positionPage(
  reader: Reader,
  { search = '', unit, ids, limit = 50 }: PositionQuery,
): PositionView[] {
  const { organisation } = reader.world;
  const among =
    ids === undefined
      ? [...organisation.positions.values()]
      : ids.flatMap((id) => organisation.positions.get(id) ?? []);
  const words = wordsOf(search);
  const found: Position[] = [];
  for (const position of among) {
    if (found.length >= limit) break;
    if (unit !== undefined && position.unit !== unit) continue;
    const unitName = organisation.units.get(position.unit ?? '')?.name ?? '';
    const text = wordsOf(`${position.name} ${unitName} ${position.id}`);
    if (words.every((word) => text.some((one) => one.startsWith(word)))) found.push(position);
  }
  return found.map((position) => positionView(reader, position));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
