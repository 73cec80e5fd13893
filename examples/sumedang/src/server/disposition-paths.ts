// What the house adds to a disposition on its way to the engine: the unit in whose agenda book the letter is entered at
// each recipient, and the refusal of recipients to whom the giver may not dispose (downwards in the own line, besides the
// exceptions of the house). The flows know neither.

import type { Engine, OrganisationData } from '@alir/engine';
import { indexOrganisation, type Json, type JsonObject } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import { letterPaths } from '../organisation/letter-paths.ts';
import type { Office } from '../office/open-office.ts';

const commands = /^\/api\/(?:tasks|instances)\/([^/]+)\/(?:complete|actions\/[^/]+)$/;

/** The same API, with dispositions by the rules of the house. */
export function keepToPaths(api: Handler, { engine, organisation }: Office): Handler {
  const paths = letterPaths(organisation);
  return async (request) => {
    const target = commands.exec(new URL(request.url).pathname)?.[1];
    if (request.method !== 'POST' || target === undefined) return api(request);
    const text = await request.text();
    const body = text.includes('"jabatan"') ? parsed(text) : null;
    const [instance = ''] = decodeURIComponent(target).split('/');
    const giver = body && (await giverOn(engine, organisation, instance));
    if (body === null || giver === null) return api(withBody(request, text));
    const allowed = new Set(paths.recipients(giver));
    const strange = recipientsIn(body).find((one) => !allowed.has(one.jabatan));
    if (strange !== undefined) return refusal(organisation, giver, strange.jabatan);
    const own = paths.register(giver);
    const entered = mapRecipients(body, (one) => {
      const { unit: _given, ...recipient } = one;
      const unit = paths.register(one.jabatan);
      return unit === null || unit === own ? recipient : { ...recipient, unit };
    });
    return api(withBody(request, JSON.stringify(entered)));
  };
}

/** Who disposes on an instance: the head of a letter's unit, or the recipient of a disposition. */
async function giverOn(
  engine: Engine,
  organisation: OrganisationData,
  id: string,
): Promise<string | null> {
  const { unit, tugas } = (await engine.instances.get(id))?.data ?? {};
  if (typeof unit === 'string') return indexOrganisation(organisation).head(unit);
  return isRecipient(tugas) ? tugas.jabatan : null;
}

type Recipient = JsonObject & { readonly jabatan: string };

function recipientsIn(body: JsonObject): readonly Recipient[] {
  const found: Recipient[] = [];
  mapRecipients(body, (one) => {
    found.push(one);
    return one;
  });
  return found;
}

/** Recipients stand in the form of a head and in the input of actions. */
function mapRecipients(body: JsonObject, change: (one: Recipient) => JsonObject): JsonObject {
  const changed = (value: Json | undefined): Json | undefined =>
    isList(value) ? value.map((one) => (isRecipient(one) ? change(one) : one)) : value;
  const { data, input } = body;
  const recipients = isObject(data) ? changed(data['penerima']) : undefined;
  const given = changed(input);
  return {
    ...body,
    ...(isObject(data) && recipients !== undefined && { data: { ...data, penerima: recipients } }),
    ...(given !== undefined && { input: given }),
  };
}

function refusal(organisation: OrganisationData, giver: string, recipient: string): Response {
  const { positions } = indexOrganisation(organisation);
  const nameOf = (id: string): string => positions.get(id)?.name ?? id;
  const detail =
    `${nameOf(giver)} tidak dapat mendisposisikan kepada ${nameOf(recipient)}: disposisi turun di garis sendiri. ` +
    'Kepada jabatan lain kirimlah nota dinas.';
  const problem = {
    type: 'urn:alir:code:GUARD_REFUSED',
    title: 'Guard refused',
    status: 409,
    code: 'GUARD_REFUSED',
    detail,
    params: {},
  };
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

/** The request with its body put back. */
function withBody(request: Request, body: string): Request {
  const { url, method, headers, signal } = request;
  const kept = new Headers(headers);
  kept.delete('content-length');
  return new Request(url, { method, headers: kept, body, signal });
}

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // The engine says what is wrong with it.
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecipient(value: Json | undefined): value is Recipient {
  return isObject(value) && typeof value['jabatan'] === 'string' && 'peran' in value;
}
