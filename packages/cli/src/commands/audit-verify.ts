import type { Store } from '@alir/engine';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { tenantsOf, withStore, type Naming } from '../database/open-store.ts';
import type { Finding } from '../history/finding.ts';
import { SeriesHeights } from '../history/series-heights.ts';
import { verifyFlows } from '../history/verify-flows.ts';
import { verifyInstance } from '../history/verify-instance.ts';
import { verifyStrays } from '../history/verify-strays.ts';

export interface AuditOptions extends Naming {
  /** Default: all. */
  readonly tenant?: string;
  /** Only this one. */
  readonly instance?: string;
}

export interface Audited {
  readonly instances: number;
  readonly events: number;
  readonly findings: readonly Finding[];
}

/** Recomputes every chain, folds every history and compares what is stored with what follows from it. */
export async function auditVerify(
  cli: Cli,
  database: string,
  options: AuditOptions,
): Promise<Answer> {
  const audited = await withStore(cli, database, options, (store) => audit(cli, store, options));
  const { instances, events, findings } = audited;
  const { sound, broken } = cli.texts.audit;
  const last =
    findings.length === 0
      ? cli.mark('green', sound(instances, events))
      : broken(findings.length, instances, events);
  return {
    exit: findings.length === 0 ? 0 : 1,
    json: audited,
    text: [...findings.map((finding) => findingLine(cli, finding)), last].join('\n'),
  };
}

/** The same for a store that is open. @throws Unusable for a tenant or an instance of which nothing is there */
export async function audit(cli: Cli, store: Store, options: AuditOptions): Promise<Audited> {
  const { tenant, instance } = options;
  const parts: Audited[] = [];
  for (const one of await tenantsOf(cli, store, tenant))
    parts.push(await auditTenant(store, one, instance));
  const strays = (await verifyStrays(store)).filter(
    (stray) =>
      (tenant === undefined || stray.tenant === tenant || stray.tenant === null) &&
      (instance === undefined || stray.instance === instance),
  );
  const instances = parts.reduce((sum, part) => sum + part.instances, 0);
  if (instance !== undefined && instances + strays.length === 0)
    throw new Unusable(
      'INSTANCE_NOT_FOUND',
      cli.texts.database.noInstance(instance, tenant ?? '*'),
    );
  return {
    instances,
    events: parts.reduce((sum, part) => sum + part.events, 0),
    findings: [...parts.flatMap(({ findings }) => findings), ...strays],
  };
}

/** @param instance - only this one; else all, and what is published */
async function auditTenant(
  store: Store,
  tenant: string,
  instance: string | undefined,
): Promise<Audited> {
  const { flows, findings: changed } = await verifyFlows(store, tenant);
  const heights = new SeriesHeights(flows);
  const findings: Finding[] = instance === undefined ? [...changed] : [];
  let instances = 0;
  let events = 0;
  for await (const id of instance === undefined ? idsOf(store, tenant) : [instance]) {
    const verified = await verifyInstance(store, tenant, id);
    if (!verified) continue;
    instances += 1;
    events += verified.events;
    findings.push(...verified.findings);
    heights.add(verified.steps);
  }
  return { instances, events, findings: [...findings, ...(await heights.verify(store, tenant))] };
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
export function findingLine({ texts, mark }: Cli, found: Finding): string {
  const { code, tenant, instance, seq, name, places } = found;
  const place = `${tenant ?? '?'}${instance === null ? '' : `/${instance}`}${seq === null ? '' : `#${seq}`}`;
  const sentence = texts.audit.findings[code]
    .replace('{name}', () => name ?? '')
    .replace('{places}', () => places.join(', '));
  return `${mark('bold', place)}: ${sentence} ${mark('dim', `[${code}]`)}`;
}
