// The way back: an instance is again as it was before it was migrated, while nobody has done anything since.

import { isBlankText } from '../blank.ts';
import type { MigrationCommand } from '../command.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Account } from './account.ts';
import { setData } from './advance.ts';
import { operatorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Rejects with `NOT_ALLOWED` (operators only), `COMMENT_REQUIRED`, or `MIGRATION_BACK_LATE`: somebody has acted since, or the
 * migration itself has ended the instance or set work going.
 */
export function migrateBack(
  turn: Turn,
  { seq, reason }: Extract<MigrationCommand, { type: 'migrate-back' }>,
): Account {
  const by = operatorOf(turn, 'migrate-back');
  if (isBlankText(reason)) throw new Refusal('COMMENT_REQUIRED', {});
  const { passage } = turn.facts;
  if (passage?.kind !== 'back') throw new TypeError('a way back is decided with what was before');
  const { before, event } = passage;
  const { version, flowVersion } = turn.state;
  if (version !== seq || event.seq !== seq || hasSetGoing(event.changes.map(({ kind }) => kind)))
    throw new Refusal('MIGRATION_BACK_LATE', {});
  turn.by = by;
  const { configuration, visits, open, endings, returns, counts, fired, incidents } = before;
  const standing = { configuration, visits, open, endings, returns, counts, fired, incidents };
  turn.apply({ kind: 'migrated', flowVersion: before.flowVersion, standing });
  setData(turn, before.data);
  return {
    type: 'instance.migrated-back',
    detail: {
      from: flowVersion,
      to: before.flowVersion,
      comment: reason.trim(),
      ...renamedBack(event.detail['renamed']),
    },
  };
}

function renamedBack(renamed: Json | undefined): JsonObject {
  if (!isRecord(renamed)) return {};
  const back = Object.entries(renamed).map(([from, to]) => [String(to), from] as const);
  return { renamed: Object.fromEntries(back) };
}

/** Children and programs that were started are at work already. */
const hasSetGoing = (kinds: readonly string[]): boolean =>
  kinds.includes('each.opened') || kinds.includes('call.changed');
