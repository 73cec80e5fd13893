// Proposals within a page, for stories and samples: whoever looks is one of two people, and the other one proposed the first.

import type { FlowDocument } from '../../model/index.ts';
import type { Decided, ProposalItem, Proposals } from '../../publish/proposals.ts';
import type { Publishing } from '../../publish/publishing.ts';

const at = '2026-03-02T01:00:00Z';

const words = {
  id: {
    note: 'Paraf menggantikan tanda tangan, sesuai SE Sekda nomor 12.',
    own: 'Anda sendiri yang mengusulkan versi ini, jadi orang lain yang harus menyetujuinya.',
  },
  en: {
    note: 'A paraph replaces the signature, by circular 12.',
    own: 'You proposed this version, so somebody else has to approve it.',
  },
} as const;

type Kept = ProposalItem & { readonly document: FlowDocument };

/** @param waiting - what somebody else has proposed */
export function twoPeopleHere(
  publishing: Publishing,
  waiting: FlowDocument,
  lang: 'id' | 'en',
): Publishing {
  const { note, own } = words[lang];
  const nothing = { reason: null, answered: [], decision: null } as const;
  const first = {
    id: 'p1',
    status: 'waiting',
    version: 2,
    against: 1,
    by: 'sekda',
    isOwn: false,
  } as const;
  let kept: readonly Kept[] = [{ ...first, ...nothing, at, note, document: waiting }];
  const end = (id: string, as: 'approved' | 'rejected' | 'withdrawn', why: string): Decided => {
    const found = kept.find((one) => one.id === id);
    if (found === undefined || (found.isOwn && as !== 'withdrawn'))
      return { ok: false, message: own };
    const by = found.isOwn ? found.by : 'kabag-umum';
    const decision = { as, by, at, reason: why === '' ? null : why };
    const item: Kept = { ...found, status: as, decision };
    kept = kept.map((one) => (one.id === id ? item : one));
    return { ok: true, item };
  };
  const proposals: Proposals = {
    of: async () => ({
      isWanted: true,
      items: kept.filter(({ decision }) => decision === null),
    }),
    // Two on a page: who looks sees how pages follow each other.
    async decided(_flow, after = '0') {
      const over = kept.filter(({ decision }) => decision !== null);
      const from = Number(after);
      const next = over.length > from + 2 ? String(from + 2) : null;
      return { items: over.slice(from, from + 2), next };
    },
    async open(id) {
      const found = kept.find((one) => one.id === id);
      if (found === undefined) throw new Error(id);
      return found.document;
    },
    async propose(document, said) {
      const made: Kept = {
        ...first,
        ...nothing,
        id: `p${kept.length + 1}`,
        by: 'kabag-umum',
        isOwn: true,
        at,
        note: said.note ?? null,
        document,
      };
      kept = [made, ...kept];
      return { ok: true, item: made };
    },
    async approve(id, reason) {
      const decided = end(id, 'approved', reason);
      const found = kept.find((one) => one.id === id);
      if (decided.ok && found !== undefined) await publishing.publish(found.document, {});
      return decided;
    },
    reject: async (id, reason) => end(id, 'rejected', reason),
    withdraw: async (id) => end(id, 'withdrawn', ''),
  };
  return { ...publishing, proposals };
}
