// Proposals over the HTTP interface of `@alir/engine/http`.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../model/change/change.ts';
import {
  type Ask,
  bodyOf,
  documentOf,
  granted,
  hasList,
  hasObject,
  hasText,
  numberAt,
  objectsAt,
  textAt,
} from './over-http.ts';
import type {
  Decided,
  DecidedPage,
  ProposalItem,
  Proposals,
  ProposalsOfFlow,
} from './proposals.ts';

/** Proposals over HTTP. */
export function httpProposals(ask: Ask): Proposals {
  const act = async (path: string, body: JsonObject): Promise<Decided> => {
    const me = await whoAmI(ask);
    const { ok, value } = await ask(`/flows/proposals${path}`, hasText('id'), body);
    return ok ? { ok, item: itemOf(value, me) } : { ok, message: textAt(value, 'detail') };
  };
  const at = (id: string): string => `/${encodeURIComponent(id)}`;
  return {
    async of(flow) {
      const query = { flow, decided: 'false', limit: '200' };
      const first = await pageOf(ask, query);
      const items = [...first.items];
      const asked = new Set<string>();
      // A host that comes back to where it was has no more to tell.
      for (let { next } = first; next !== null && !asked.has(next);) {
        asked.add(next);
        const page = await pageOf(ask, { ...query, after: next });
        items.push(...page.items);
        ({ next } = page);
      }
      return { isWanted: first.isWanted, items };
    },
    decided: (flow, after) =>
      pageOf(ask, { flow, decided: 'true', ...(after !== undefined && { after }) }),
    async open(id) {
      return documentOf(granted(await ask(`/flows/proposals${at(id)}`, hasObject('definition'))));
    },
    propose: (document, said) => act('', { ...bodyOf(document), ...said }),
    approve: (id, reason) => act(`${at(id)}/approve`, reason === '' ? {} : { reason }),
    reject: (id, reason) => act(`${at(id)}/reject`, { reason }),
    withdraw: (id) => act(`${at(id)}/withdraw`, {}),
  };
}

/** One page of proposals, and whether it takes two people to publish. */
async function pageOf(
  ask: Ask,
  query: Readonly<Record<string, string>>,
): Promise<DecidedPage & Pick<ProposalsOfFlow, 'isWanted'>> {
  const asked = ask(`/flows/proposals?${new URLSearchParams(query).toString()}`, hasList('items'));
  const [me, answer] = await Promise.all([whoAmI(ask), asked]);
  const value = granted(answer);
  const { next } = value;
  return {
    isWanted: value['approval'] === 'second-person',
    items: objectsAt(value, 'items').map((item) => itemOf(item, me)),
    next: typeof next === 'string' ? next : null,
  };
}

async function whoAmI(ask: Ask): Promise<string> {
  return textAt((await ask('/me', hasText('user'))).value, 'user');
}

const endings = ['approved', 'rejected', 'withdrawn'] as const;
const statuses = ['old', ...endings] as const;

function itemOf(item: JsonObject, me: string): ProposalItem {
  const { note, reason, decision, against } = item;
  return {
    id: textAt(item, 'id'),
    status: statuses.find((status) => status === item['status']) ?? 'waiting',
    version: numberAt(item, 'version'),
    against: typeof against === 'number' ? against : null,
    by: textAt(item, 'by'),
    isOwn: item['by'] === me,
    at: textAt(item, 'at'),
    note: typeof note === 'string' ? note : null,
    reason: typeof reason === 'string' ? reason : null,
    answered: objectsAt(item, 'findings').map((finding) => textAt(finding, 'message')),
    decision: isObject(decision) ? decisionOf(decision) : null,
  };
}

function decisionOf(decision: JsonObject): NonNullable<ProposalItem['decision']> {
  const { reason } = decision;
  return {
    as: endings.find((one) => one === decision['as']) ?? 'withdrawn',
    by: textAt(decision, 'by'),
    at: textAt(decision, 'at'),
    reason: typeof reason === 'string' ? reason : null,
  };
}
