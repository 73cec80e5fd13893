import { audit, findingLine } from '../commands/audit-verify.ts';
import type { Cli } from '../cli.ts';
import { openSqlite, type Naming } from './open-store.ts';

export interface Inspected {
  readonly instances: number;
  readonly events: number;
  /** Sentences; empty: the copy is sound. */
  readonly problems: readonly string[];
}

/** Reads a whole copy: its pages, every chain, every fold. @throws Unusable for what is no database of this release */
export async function inspectCopy(cli: Cli, file: string, naming: Naming): Promise<Inspected> {
  const store = await openSqlite(cli, file, naming);
  try {
    const damage = await store.integrityCheck();
    const { instances, events, findings } = await audit(cli, store, {});
    return {
      instances,
      events,
      problems: [...damage, ...findings.map((finding) => findingLine(cli, finding))],
    };
  } finally {
    await store.close();
  }
}
