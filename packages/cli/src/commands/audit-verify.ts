import type { Store } from '@alir/engine';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { withStore, type Naming } from '../database/open-store.ts';
import { verifyInstance, type Finding } from '../history/verify-instance.ts';
import type { Texts } from '../texts/texts.ts';

export interface AuditOptions extends Naming {
  readonly tenant?: string;
  /** Only this one. */
  readonly instance?: string;
}

export interface Audited {
  readonly instances: number;
  readonly events: number;
  readonly findings: readonly Finding[];
}

/** Recomputes every chain, folds every history and compares it with the stored state and rows. */
export async function auditVerify(
  cli: Cli,
  database: string,
  options: AuditOptions,
): Promise<Answer> {
  const audited = await withStore(cli, database, options, (store) => audit(cli, store, options));
  const lines = audited.findings.map((finding) => findingLine(cli, finding));
  const broken = new Set(audited.findings.map(({ tenant, instance }) => `${tenant} ${instance}`))
    .size;
  const { sound, broken: summary } = cli.texts.audit;
  const last =
    lines.length === 0
      ? cli.mark('green', sound(audited.instances, audited.events))
      : summary(lines.length, broken);
  return { exit: lines.length === 0 ? 0 : 1, json: audited, text: [...lines, last].join('\n') };
}

/** The same for a store that is open. */
export async function audit(
  cli: Cli,
  store: Store,
  { tenant, instance }: AuditOptions,
): Promise<Audited> {
  const findings: Finding[] = [];
  let instances = 0;
  let events = 0;
  for (const one of tenant === undefined ? await store.tenants() : [tenant]) {
    for await (const id of instance === undefined ? idsOf(store, one) : [instance]) {
      const verified = await verifyInstance(store, one, id);
      if (!verified) continue;
      instances += 1;
      events += verified.events;
      findings.push(...verified.findings);
    }
  }
  if (instance !== undefined && instances === 0) {
    throw new Unusable(
      'INSTANCE_NOT_FOUND',
      cli.texts.database.noInstance(instance, tenant ?? '*'),
    );
  }
  return { instances, events, findings };
}

const pageSize = 500;

async function* idsOf(store: Store, tenant: string): AsyncGenerator<string> {
  let after: string | null = null;
  for (;;) {
    const page: readonly string[] = await store.instanceIds(tenant, after, pageSize);
    yield* page;
    after = page.at(-1) ?? null;
    if (after === null) return;
  }
}

/** `default/MO_8P7…#3: the event is not the one that was recorded … [HASH_MISMATCH]` */
export function findingLine(
  { texts, mark }: Cli,
  { tenant, instance, seq, code, places }: Finding,
): string {
  const place = `${tenant}/${instance}${seq === null ? '' : `#${seq}`}`;
  return `${mark('bold', place)}: ${sentence(texts, code, places.join(', '))} ${mark('dim', `[${code}]`)}`;
}

function sentence({ audit: said }: Texts, code: Finding['code'], places: string): string {
  switch (code) {
    case 'EVENT_UNREADABLE':
      return said.eventUnreadable;
    case 'EVENT_MISSING':
      return said.eventMissing;
    case 'WRONG_ADDRESS':
      return said.wrongAddress;
    case 'HASH_MISMATCH':
      return said.hashMismatch;
    case 'HEAD_MISMATCH':
      return said.headMismatch;
    case 'FOLD_FAILED':
      return said.foldFailed;
    case 'STATE_UNREADABLE':
      return said.stateUnreadable;
    case 'ROWS_UNREADABLE':
      return said.rowsUnreadable;
    case 'STATE_MISMATCH':
      return said.stateMismatch(places);
    case 'ROWS_MISMATCH':
      return said.rowsMismatch(places);
  }
}
