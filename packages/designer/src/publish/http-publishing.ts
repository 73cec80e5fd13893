// Publishing over the HTTP interface of `@alir/engine/http`.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../model/change/change.ts';
import type { FlowDocument } from '../model/document/document.ts';
import { httpProposals } from './http-proposals.ts';
import {
  type Ask,
  asking,
  bodyOf,
  documentOf,
  granted,
  hasList,
  hasObject,
  hasText,
  hasVersion,
  type HttpPublishingOptions,
  numberAt,
  objectAt,
  objectsAt,
  textAt,
} from './over-http.ts';
import type {
  Changed,
  EarlierVersion,
  Examination,
  Gone,
  GoingOver,
  Published,
  Publishing,
} from './publishing.ts';

/** How many are looked at in one page of a dry run. */
const pageSize = 200;
/** The most pages that are looked at before going over: what it tells is for people, and they need no more. */
const mostPages = 50;

/** Publishing over HTTP. */
export function httpPublishing(options: HttpPublishingOptions): Publishing {
  const ask = asking(options);
  return {
    proposals: httpProposals(ask),
    async examine(document, { beside = [], against: other } = {}) {
      const compared = other === undefined ? {} : { against: other };
      const body = { ...bodyOf(document), ...withFlows(beside), ...compared };
      const examination = examinationOf(
        granted(await ask('/flows/examine', hasList('findings'), body)),
      );
      const { against } = examination;
      const name = document.flow['flow'];
      if (against === null || typeof name !== 'string') return { ...examination, before: null };
      const read = async (version: number): Promise<FlowDocument | null> => {
        const path = `/flows/${encodeURIComponent(name)}/source?version=${version}`;
        const source = await ask(path, hasObject('definition'));
        if (source.ok) return documentOf(source.value);
        // One that is not there any more cannot be merged; one that cannot be read now can be read later.
        if (textAt(source.value, 'code') === 'FLOW_VERSION_NOT_FOUND') return null;
        throw new Error(textAt(source.value, 'detail'));
      };
      const before = await read(against);
      const { version } = document.flow;
      const isOvertaken = before !== null && typeof version === 'number' && version < against;
      const base = isOvertaken ? await read(version) : null;
      return { ...examination, before, ...(base !== null && { overtaken: base }) };
    },
    async publish(document, { note, reason }, beside = []): Promise<Published> {
      const body = {
        ...bodyOf(document),
        ...withFlows(beside),
        ...(reason !== undefined && { reason }),
        ...(note !== undefined && { note }),
      };
      const { ok, value } = await ask('/flows', hasVersion, body);
      return ok
        ? { ok, version: numberAt(value, 'version') }
        : { ok, message: textAt(value, 'detail') };
    },
    async versions(flow) {
      const value = granted(
        await ask(`/flows/${encodeURIComponent(flow)}/versions`, hasList('items')),
      );
      return objectsAt(value, 'items').map(earlierOf);
    },
    async tryGoingOver(flow) {
      const proposed = await ask('/migrations/propose', hasObject('plan'), { flow });
      return proposed.ok ? dryRun(ask, objectAt(proposed.value, 'plan')) : null;
    },
    async goOver(flow, reason, tell) {
      const plan = objectAt(
        granted(await ask('/migrations/propose', hasObject('plan'), { flow })),
        'plan',
      );
      const made = granted(await ask('/migrations', hasText('id'), { plan, reason }));
      return runThrough(ask, textAt(made, 'id'), tell);
    },
  };
}

function withFlows(beside: readonly FlowDocument[]): JsonObject {
  return beside.length === 0 ? {} : { beside: beside.map(bodyOf) };
}

function examinationOf(value: JsonObject): Omit<Examination, 'before'> {
  const changes = isObject(value['changes']) ? value['changes'] : null;
  return {
    findings: objectsAt(value, 'findings').map((finding) => ({
      severity: finding['severity'] === 'error' ? 'error' : 'warning',
      message: textAt(finding, 'message'),
    })),
    against: changes && numberAt(changes, 'against'),
    changes: changes === null ? [] : objectsAt(changes, 'items').map(changedOf),
  };
}

const hows = ['added', 'removed', 'renamed', 'moved'] as const;

function changedOf(item: JsonObject): Changed {
  const { state } = item;
  return {
    message: textAt(item, 'message'),
    how: hows.find((how) => how === item['how']) ?? 'changed',
    step: typeof state === 'string' ? state : null,
    what: textAt(item, 'what'),
    pointer: textAt(item, 'pointer'),
  };
}

function earlierOf(item: JsonObject): EarlierVersion {
  const { note } = item;
  return {
    version: numberAt(item, 'version'),
    publishedAt: textAt(item, 'publishedAt'),
    note: isObject(note) ? { by: textAt(note, 'by'), text: textAt(note, 'text') } : null,
  };
}

async function dryRun(ask: Ask, plan: JsonObject): Promise<GoingOver | null> {
  let able = 0;
  const unable = new Map<string, number>();
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const value = granted(
      await ask('/migrations/dry-run', hasList('items'), {
        plan,
        limit: pageSize,
        ...(after !== undefined && { after }),
      }),
    );
    for (const item of objectsAt(value, 'items')) {
      const message = textAt(item, 'message');
      if (item['did'] === 'yes') able += 1;
      else unable.set(message, (unable.get(message) ?? 0) + 1);
    }
    const { next } = value;
    if (typeof next !== 'string') break;
    after = next;
  }
  if (able === 0 && unable.size === 0) return null;
  return { able, unable: [...unable].map(([message, count]) => ({ message, count })) };
}

/** @throws what `tell` throws, which ends it */
async function runThrough(ask: Ask, id: string, tell: (gone: Gone) => void): Promise<Gone> {
  for (let before = -1; ;) {
    const value = granted(
      await ask(`/migrations/${encodeURIComponent(id)}/run`, hasText('status'), {}),
    );
    const gone = { migrated: numberAt(value, 'migrated'), refused: numberAt(value, 'refused') };
    tell(gone);
    if (value['status'] !== 'running') return gone;
    const moved = gone.migrated + gone.refused;
    // Nothing moved: somebody else is at it, or the host is busy.
    if (moved === before) await new Promise((resolve) => setTimeout(resolve, 1_000));
    before = moved;
  }
}
