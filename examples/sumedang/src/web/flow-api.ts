// What the designer asks the server: which flows there are, and what is published of each.

import { documentOf } from '@alir/designer';
import type { FlowDocument } from '@alir/designer/model';
import type { JsonObject, Text } from '@alir/engine/core/types';
import type { ProposedVersionPage } from '@alir/engine/http';
import { fetchSignedIn } from './fetch-signed-in.ts';

/** A flow in the list. */
export interface FlowItem {
  readonly flow: string;
  readonly version: number;
  readonly title: Text;
}

/** What is published of a flow. */
export interface PublishedFlow {
  readonly version: number;
  readonly document: FlowDocument;
}

/** @throws Error with address and status of an answer that is none */
export async function read<T>(path: string): Promise<T> {
  const answer = await fetchSignedIn(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** The flows that are published. */
export async function readFlows(): Promise<readonly FlowItem[]> {
  const { items } = await read<{ readonly items: readonly FlowItem[] }>('/api/flows');
  return items;
}

/** What is published of a flow. */
export async function readPublished(flow: string): Promise<PublishedFlow> {
  const source = await read<JsonObject>(`/api/flows/${encodeURIComponent(flow)}/source`);
  return { version: Number(source['version']), document: documentOf(source) };
}

/** What was proposed, as it was written. */
export async function readProposed(id: string): Promise<FlowDocument> {
  return documentOf(await read<JsonObject>(`/api/flows/proposals/${encodeURIComponent(id)}`));
}

/** By flow the proposal that waits for somebody's approval, the newest of each. */
export async function readWaiting(): Promise<ReadonlyMap<string, string>> {
  const waiting = new Map<string, string>();
  for (let after = ''; ;) {
    const address = `/api/flows/proposals?decided=false&limit=200${after}`;
    const { items, next } = await read<ProposedVersionPage>(address);
    for (const { flow, id, status } of items)
      if (status === 'waiting' && !waiting.has(flow)) waiting.set(flow, id);
    if (next === null) return waiting;
    after = `&after=${encodeURIComponent(next)}`;
  }
}
