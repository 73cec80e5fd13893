// Incidents: what failed, in a sentence, and what was asked when it did.

import type { Flow } from '../../core/compile/flow.ts';
import type { Incident, Instance } from '../../core/instance.ts';
import { isoOf } from '../../core/instant.ts';
import { isCode } from '../../core/codes.ts';
import type { JsonObject } from '../../core/json.ts';
import { say } from '../../core/messages/say.ts';
import type { IncidentView } from '../../core/views/incident.ts';
import type { PageView } from '../../core/views/page.ts';
import type { Shell } from '../shell.ts';
import { flowsOf } from './flow-of.ts';
import { withIsoInstants } from './iso-instants.ts';
import type { Reader } from './reader.ts';
import { stateTitle } from './titles.ts';

/** What of an incident's params names things of the flow; anything else may be a value that the reader must not see. */
const names: ReadonlySet<string> = new Set([
  'attempts',
  'code',
  'possible',
  'service',
  'state',
  'wanted',
]);

/**
 * Everybody who may read the instance is told that and why it waits. What was entered is shown to operators and to whoever
 * entered it, the values of the failed rule to operators alone, in the sentence too; of what is confidential not even to them.
 */
export function incidentView(
  reader: Reader,
  flow: Flow | null,
  instance: Instance,
  incident: Incident,
): IncidentView {
  const { id, code, pointer, params, state, held, at } = incident;
  const isOwn = held.by?.user === reader.actor.user;
  const isTold = reader.operator && !instance.confidential;
  const told = isTold ? params : namesOf(params);
  return {
    id,
    instance: instance.id,
    flow: instance.flow,
    code,
    detail: isCode(code) ? say(code, told, reader.language) : code,
    pointer,
    params: isTold ? withIsoInstants(params) : {},
    state,
    stateTitle: state === null ? null : stateTitle(flow, state),
    at: isoOf(at),
    command: isTold || isOwn ? jsonOf(held.command) : { type: held.command.type },
    summary: instance.confidential ? {} : instance.summary,
  };
}

export interface IncidentQuery {
  readonly flow?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Every open incident of a tenant, for operators: whoever calls has checked that. */
export async function incidentPage(
  shell: Shell,
  reader: Reader,
  query: IncidentQuery,
): Promise<PageView<IncidentView>> {
  const { tenant } = reader;
  const page = await shell.store.instances(tenant, { ...query, incidents: true, sort: '-updated' });
  const flow = await flowsOf(shell, tenant, page.items);
  const items: IncidentView[] = [];
  for (const row of page.items) {
    const loaded = await shell.store.load(tenant, row.id);
    if (loaded === null) continue;
    const { instance } = loaded;
    const incidents = Object.values(instance.incidents);
    items.push(...incidents.map((one) => incidentView(reader, flow(row), instance, one)));
  }
  return { items, next: page.next };
}

function namesOf(params: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.has(name)));
}

function jsonOf(command: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(command));
  return json;
}
