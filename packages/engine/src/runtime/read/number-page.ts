// The register of numbers for those who keep it. Of a confidential letter it tells that it has the number, and nothing else,
// unless the reader may read the letter.

import type { NumberRow } from '../../core/numbering/number-row.ts';
import { isoOf } from '../../core/instant.ts';
import type { NumberView } from '../../core/views/number.ts';
import type { PageView } from '../../core/views/page.ts';
import type { NumberQuery } from '../../ports/queries.ts';
import type { Shell } from '../shell.ts';
import { mayRead } from './may-read.ts';
import type { Reader } from './reader.ts';

/** @throws AlirError CURSOR_INVALID */
export async function numberPage(
  shell: Shell,
  reader: Reader,
  query: NumberQuery,
): Promise<PageView<NumberView>> {
  const { instance } = query;
  // That there is a number would tell already which one it is.
  if (instance !== undefined && (await secrecy(shell, reader, instance)).isHidden)
    return { items: [], next: null };
  const { items, next } = await shell.store.numbers(reader.tenant, query);
  return { items: await numberViews(shell, reader, items), next };
}

export async function numberViews(
  shell: Shell,
  reader: Reader,
  rows: readonly NumberRow[],
): Promise<readonly NumberView[]> {
  const known = new Map<string, Promise<Secrecy>>();
  const secrecyOf = (instance: string): Promise<Secrecy> => {
    const found = known.get(instance) ?? secrecy(shell, reader, instance);
    known.set(instance, found);
    return found;
  };
  return Promise.all(
    rows.map(async (row) => {
      const of = row.instance === null ? open : await secrecyOf(row.instance);
      const { drawnAt, changedAt } = row;
      return {
        ...row,
        ...(of.isHidden ? untold : {}),
        confidential: of.confidential,
        drawnAt: isoOf(drawnAt),
        changedAt: isoOf(changedAt),
      };
    }),
  );
}

interface Secrecy {
  readonly confidential: boolean;
  /** Whether the reader may not read the letter. */
  readonly isHidden: boolean;
}

const open: Secrecy = { confidential: false, isHidden: false };

const untold = { instance: null, by: null, reason: null, letter: null, voidReason: null };

/** What is below a confidential letter is as confidential. */
async function secrecy(shell: Shell, reader: Reader, instance: string): Promise<Secrecy> {
  const row = await shell.store.instanceRow(reader.tenant, instance);
  // A number may be entered for an instance of another system.
  if (row === null) return open;
  const top = row.root === row.id ? row : await shell.store.instanceRow(reader.tenant, row.root);
  if (!row.confidential && top?.confidential !== true) return open;
  const isSeen = await mayRead(shell, reader, { ...row, confidential: true });
  return { confidential: true, isHidden: !isSeen };
}
