// Proposals over the HTTP interface of `@alir/engine/http`.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../model/change/change.ts';
import { type Ask, bodyOf, documentOf, granted, numberAt, objectsAt, textAt } from './over-http.ts';
import type { Decided, ProposalItem, Proposals } from './proposals.ts';

/** Proposals over HTTP. */
export function httpProposals(ask: Ask): Proposals {
  const act = async (path: string, body: JsonObject): Promise<Decided> => {
    const me = await whoAmI(ask);
    const { ok, value } = await ask(`/flows/proposals${path}`, body);
    return ok ? { ok, item: itemOf(value, me) } : { ok, message: textAt(value, 'detail') };
  };
  const at = (id: string): string => `/${encodeURIComponent(id)}`;
  return {
    async of(flow) {
      const [me, answer] = await Promise.all([whoAmI(ask), ask('/flows/proposals')]);
      const value = granted(answer);
      const own = objectsAt(value, 'items').filter((item) => item['flow'] === flow);
      return {
        isWanted: value['approval'] === 'second-person',
        items: own.map((item) => itemOf(item, me)),
      };
    },
    async open(id) {
      return documentOf(granted(await ask(`/flows/proposals${at(id)}`)));
    },
    propose: (document, said) => act('', { ...bodyOf(document), ...said }),
    approve: (id, reason) => act(`${at(id)}/approve`, reason === '' ? {} : { reason }),
    reject: (id, reason) => act(`${at(id)}/reject`, { reason }),
    withdraw: (id) => act(`${at(id)}/withdraw`, {}),
  };
}

async function whoAmI(ask: Ask): Promise<string> {
  return textAt((await ask('/me')).value, 'user');
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
