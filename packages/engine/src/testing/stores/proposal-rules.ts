// [H123], [H124], [H125] and [H131]: versions that wait for somebody else's approval.

import { describe, expect, test } from 'vitest';
import type { StoredProposal } from '../../ports/proposal-store.ts';
import type { Store } from '../../ports/store.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import type { StoreUnderTest } from './store-under-test.ts';

function proposal(shape: Partial<StoredProposal> = {}): StoredProposal {
  return {
    id: 'one',
    revision: 1,
    flow: 'surat',
    version: 2,
    hash: 'h2',
    against: 1,
    by: 'ana',
    at: 100,
    note: 'Batas waktu “Periksa”\0\ud800',
    reason: null,
    findings: [{ code: 'STUCK' }],
    decision: null,
    definition: { b: 1, a: { title: 'x\0' } },
    forms: { lembar: { form: 'lembar' } },
    ...shape,
  };
}

const approved = proposal({
  revision: 2,
  decision: { as: 'approved', by: 'budi', at: 200, reason: null },
});

/** The version that comes of it. */
const version: StoredFlow = {
  flow: 'surat',
  version: 2,
  hash: 'h2',
  definition: approved.definition,
  forms: approved.forms,
  publishedAt: 200,
  approval: {
    proposal: 'one',
    proposedBy: 'ana',
    proposedAt: 100,
    approvedBy: 'budi',
    approvedAt: 200,
  },
};

const keep = (store: Store, tenant: string, one: StoredProposal): Promise<void> =>
  store.transact(tenant, (unit) => unit.keepProposal(one));

function headOf({ definition: _definition, forms: _forms, ...head }: StoredProposal): object {
  return head;
}

export function proposalRules(under: () => StoreUnderTest): void {
  describe('proposals of versions', () => {
    test('[H123] a proposal is kept to the byte, of its tenant alone, and over a restart; lists tell the newest first', async () => {
      const { store, reopen } = under();
      const later = proposal({ id: 'b', at: 300 });
      const same = proposal({ id: 'a', at: 300, against: null, note: null, reason: 'Hari ini' });
      for (const one of [proposal(), later, same]) await keep(store, 't', one);
      await keep(store, 'u', proposal({ by: 'umi' }));
      await expect(keep(store, 't', proposal({ id: 'a\0' }))).rejects.toMatchObject({
        code: 'TEXT_INVALID',
      });
      const kept = ((await reopen?.()) ?? store).proposals;
      expect(JSON.stringify(await kept.find('t', 'one'))).toBe(JSON.stringify(proposal()));
      expect(await kept.find('t', 'two')).toBeNull();
      expect(await kept.find('v', 'one')).toBeNull();
      expect(await kept.list('t')).toEqual([same, later, proposal()].map(headOf));
      expect(await kept.list('v')).toEqual([]);
    });

    test('[H124] it is decided once, with the version that comes of it or not at all; what was proposed stays as it was', async () => {
      const { store, another } = under();
      const others = (await another?.()) ?? store;
      await keep(store, 't', proposal());
      const conflict = { code: 'VERSION_CONFLICT' };
      await expect(keep(store, 't', proposal({ by: 'budi' }))).rejects.toMatchObject(conflict);
      await expect(keep(store, 't', proposal({ revision: 3 }))).rejects.toMatchObject(conflict);
      await expect(keep(store, 't', proposal({ id: 'new', revision: 2 }))).rejects.toMatchObject(
        conflict,
      );
      // A unit that fails takes both back.
      const broken = store.transact('t', async (unit) => {
        await unit.publish(version);
        await unit.keepProposal(approved);
        throw new Error('out of paper');
      });
      await expect(broken).rejects.toThrow('out of paper');
      expect(await store.countFlows('t')).toBe(0);
      expect(await store.proposals.find('t', 'one')).toEqual(proposal());
      const rejected = proposal({
        revision: 2,
        decision: { as: 'rejected', by: 'cici', at: 201, reason: 'Terlalu cepat' },
        definition: { other: true },
      });
      const ends = await Promise.allSettled([
        store.transact('t', async (unit) => {
          await unit.publish(version);
          await unit.keepProposal(approved);
        }),
        keep(others, 't', rejected),
        keep(store, 't', rejected),
      ]);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const kept = await store.proposals.find('t', 'one');
      const isApproved = kept?.decision?.as === 'approved';
      expect(await store.flows('t')).toEqual(isApproved ? [version] : []);
      expect(kept?.definition).toEqual(proposal().definition);
    });

    test('[H131] it is approved as long as no other version came after the one that it was proposed against, whoever is faster', async () => {
      const { store, another } = under();
      const others = (await another?.()) ?? store;
      const kept = async (by: Store, flow: string, number: number): Promise<void> => {
        const id = `${flow}-${number}`;
        const head = { id, flow, version: number, hash: id };
        await by.transact('t', async (unit) => {
          await unit.publish({ ...version, ...head });
          await unit.keepProposal({ ...approved, ...head });
        });
      };
      for (const number of [2, 3, 4])
        await keep(store, 't', proposal({ id: `surat-${number}`, version: number }));
      await keep(store, 't', proposal({ id: 'memo-2', flow: 'memo' }));
      const ends = await Promise.allSettled([
        kept(store, 'surat', 2),
        kept(others, 'surat', 3),
        kept(store, 'surat', 4),
      ]);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.countFlows('t')).toBe(1);
      const decided = (await store.proposals.list('t')).filter(({ decision }) => decision !== null);
      expect(decided).toHaveLength(1);
      const [done] = decided;
      const late = done?.version === 2 ? 3 : 2;
      await expect(kept(others, 'surat', late)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
      expect(await store.proposals.find('t', `surat-${late}`)).toMatchObject({ decision: null });
      // Another flow has versions of its own, and what is old can be put away.
      await kept(store, 'memo', 2);
      const away = { as: 'rejected', by: 'budi', at: 201, reason: 'x' } as const;
      await keep(
        store,
        't',
        proposal({ id: `surat-${late}`, version: late, revision: 2, decision: away }),
      );
    });

    test('[H125] how versions of a tenant are approved is kept for processes that are not told', async () => {
      const { store, reopen } = under();
      expect(await store.proposals.approval('t')).toBeNull();
      await store.proposals.keepApproval('t', 'second-person');
      await store.proposals.keepApproval('u', 'second-person');
      await store.proposals.keepApproval('u', 'none');
      const { proposals } = (await reopen?.()) ?? store;
      expect(await proposals.approval('t')).toBe('second-person');
      expect(await proposals.approval('u')).toBe('none');
      await expect(proposals.keepApproval('t\0', 'none')).rejects.toMatchObject({
        code: 'TEXT_INVALID',
      });
    });
  });
}
