import type { Store } from '@alir/engine';
import { isCode, say, type Instance } from '@alir/engine/core';
import type { Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { tenantsOf, withStore, type Naming } from '../database/open-store.ts';
import { clockTime } from '../history/clock-time.ts';

export interface IncidentsOptions extends Naming {
  /** Default: all. */
  readonly tenant?: string;
}

type Incident = Instance['incidents'][string];

interface OpenIncident extends Pick<
  Incident,
  'id' | 'code' | 'pointer' | 'params' | 'state' | 'at'
> {
  readonly tenant: string;
  readonly instance: string;
  readonly flow: string;
  readonly flowVersion: number;
  readonly message: string;
  /** Type of the command that could not be processed, and who gave it. */
  readonly command: string;
  readonly by: string | null;
}

/** Lists what waits for an operator, oldest instance first. Open incidents are problems found. */
export async function incidents(
  cli: Cli,
  database: string,
  { tenant, ...naming }: IncidentsOptions,
): Promise<Answer> {
  return withStore(cli, database, naming, async (store) => {
    const tenants = await tenantsOf(cli, store, tenant);
    const found = (await Promise.all(tenants.map((one) => incidentsOf(cli, store, one)))).flat();
    const { none, found: summary } = cli.texts.incidents;
    const last = found.length === 0 ? cli.mark('green', none) : summary(found.length);
    return {
      exit: found.length === 0 ? 0 : 1,
      json: { incidents: found },
      text: [...found.map((one) => incidentLines(cli, one)), last].join('\n'),
    };
  });
}

async function incidentsOf(cli: Cli, store: Store, tenant: string): Promise<OpenIncident[]> {
  const found: OpenIncident[] = [];
  let after: string | undefined;
  do {
    const page = await store.instances(tenant, {
      incidents: true,
      sort: 'started',
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id } of page.items) {
      const loaded = await store.load(tenant, id);
      if (loaded) found.push(...openIncidents(cli, tenant, loaded.instance));
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

function openIncidents(
  cli: Cli,
  tenant: string,
  { id: instance, flow, flowVersion, incidents: open }: Instance,
): OpenIncident[] {
  return Object.values(open).map(({ id, code, pointer, params, state, at, held }) => ({
    tenant,
    instance,
    id,
    flow,
    flowVersion,
    code,
    message: isCode(code) ? say(code, params, cli.lang) : code,
    pointer,
    params,
    state,
    at,
    command: held.command.type,
    by: held.by?.user ?? null,
  }));
}

/** `default/MO_8P7…!4: sentence [CODE]`, and below it where in the flow, since when, and whose act it was. */
function incidentLines({ texts, mark }: Cli, one: OpenIncident): string {
  const { heldBy, since } = texts.incidents;
  const place = mark('bold', `${one.tenant}/${one.instance}!${one.id}`);
  const by = one.by === null ? one.command : `${one.command} ${heldBy(one.by)}`;
  const where = `${one.flow} ${one.flowVersion} ${one.pointer}`;
  return `${place}: ${one.message} ${mark('dim', `[${one.code}]`)}\n    ${[where, since(clockTime(one.at)), by].join(', ')}`;
}
