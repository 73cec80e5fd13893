import { audit, findingLine } from '../commands/audit-verify.ts';
import type { Cli } from '../cli.ts';
import { asUnusable, openSqlite, type Naming } from './open-store.ts';

export interface Inspected {
  readonly instances: number;
  readonly events: number;
  /** Sentences; empty: the copy is sound. */
  readonly problems: readonly string[];
}

/**
 * Reads a whole copy: its pages, every chain, every fold.
 *
 * @param shown - what the file is called where it cannot be used
 * @throws Unusable for what is no database of this release
 */
export async function inspectCopy(
  cli: Cli,
  file: string,
  shown: string,
  naming: Naming,
): Promise<Inspected> {
  const store = await openSqlite(cli, file, naming, shown);
  try {
    const damage = await store.integrityCheck();
    // What damaged pages still yield says nothing about chains and folds.
    if (damage.length > 0) return { instances: 0, events: 0, problems: damage };
    const { instances, events, findings } = await audit(cli, store, {});
    return { instances, events, problems: findings.map((finding) => findingLine(cli, finding)) };
  } catch (error) {
    throw asUnusable(cli, error, file, shown);
  } finally {
    await store.close();
  }
}
