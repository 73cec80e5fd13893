// [H123], [H124], [H125], [H131], [S95], [S96] and [S99]: versions that wait for somebody else's approval, and versions of one flow that come at once.

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

function headOf(proposal: StoredProposal): object {
  const { definition: _definition, forms: _forms, siblings: _siblings, ...head } = proposal;
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
      expect((await kept.list('t')).items).toEqual([later, same, proposal()].map(headOf));
      expect(await kept.list('v')).toEqual({ items: [], next: null });
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
      for (const flow of ['surat', 'memo'])
        await store.transact('t', (unit) =>
          unit.publish({ ...version, flow, version: 1, hash: 'h1' }),
        );
      const kept = async (by: Store, flow: string, number: number): Promise<void> => {
        const id = `${flow}-${number}`;
        const head = { id, flow, version: number, hash: id };
        await by.transact('t', async (unit) => {
          await unit.publish({ ...version, flow, version: number, hash: id }, 1);
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
      expect(await store.countFlows('t')).toBe(3);
      const decided = await store.proposals.list('t', { decided: true });
      expect(decided.items).toHaveLength(1);
      const [done] = decided.items;
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

    test('[S95] of units that publish one flow each sees what those before it have kept: a version comes after the one that was looked at, or not at all', async () => {
      const { store, another } = under();
      const others = (await another?.()) ?? store;
      const publish = (by: Store, number: number, newest?: number): Promise<void> =>
        by.transact('t', (unit) =>
          unit.publish({ ...version, version: number, hash: `h${number}` }, newest),
        );
      await publish(store, 1, 0);
      const ends = await Promise.allSettled([
        publish(store, 3, 1),
        publish(others, 2, 1),
        publish(store, 4, 1),
        publish(others, 5, 1),
      ]);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const end of ends)
        if (end.status === 'rejected')
          expect(end.reason).toMatchObject({ code: 'VERSION_CONFLICT' });
      const [, kept] = await store.flows('t');
      const newest = kept?.version ?? 0;
      expect(await store.countFlows('t')).toBe(2);
      // Whoever looks again comes after it; who does not say what they looked at is not held up.
      await publish(others, 7, newest);
      await publish(store, 6);
      await expect(publish(store, 8, newest)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
      // Other flows and other tenants do not count.
      await store.transact('t', (unit) => unit.publish({ ...version, flow: 'memo' }, 0));
      await store.transact('u', (unit) => unit.publish(version, 0));
    });

    test('[S95] several flows that are published together in any order never wait for each other', async () => {
      const { store, another } = under();
      const others = (await another?.()) ?? store;
      const both = (by: Store, number: number, names: readonly string[]): Promise<void> =>
        by.transact('t', async (unit) => {
          for (const flow of names)
            await unit.publish({ ...version, flow, version: number, hash: `${flow}${number}` });
        });
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          both(
            index % 2 === 0 ? store : others,
            index + 1,
            index % 2 === 0 ? ['memo', 'surat'] : ['surat', 'memo'],
          ),
        ),
      );
      expect(await store.countFlows('t')).toBe(16);
    });

    test('[S96] who published a version is kept with it', async () => {
      const { store, reopen } = under();
      await store.transact('t', (unit) => unit.publish({ ...version, by: 'budi' }));
      await store.transact('t', (unit) => unit.publish({ ...version, version: 3 }));
      const kept = await ((await reopen?.()) ?? store).flows('t');
      expect(kept).toEqual([
        { ...version, by: 'budi' },
        { ...version, version: 3 },
      ]);
    });

    test('[S99] what lies beside a version is kept with it, and with its proposal', async () => {
      const { store, reopen } = under();
      const siblings = {
        layout: { steps: { periksa: { y: 24, x: 8 } } },
        scenarios: { scenarios: { 'jalan\0': { start: {} } } },
      };
      await keep(store, 't', proposal({ siblings }));
      await store.transact('t', (unit) => unit.publish({ ...version, siblings }));
      await store.transact('t', (unit) => unit.keepProposal({ ...approved, siblings }));
      const kept = (await reopen?.()) ?? store;
      expect(await kept.proposals.find('t', 'one')).toEqual({ ...approved, siblings });
      expect(await kept.flows('t')).toEqual([{ ...version, siblings }]);
    });

    test('[S97] proposals come in pages, of one flow or all, waiting or decided, each once while others are added; a cursor is good for its list', async () => {
      const { store } = under();
      const add = (id: string, at: number, flow = 'surat'): Promise<void> =>
        keep(store, 't', proposal({ id, at, flow }));
      for (const [id, at] of [
        ['a', 300],
        ['b', 300],
        ['c', 100],
        ['d', 200],
      ] as const)
        await add(id, at);
      await add('m', 250, 'memo');
      const away = { as: 'rejected', by: 'budi', at: 400, reason: 'x' } as const;
      await keep(store, 't', proposal({ id: 'd', at: 200, revision: 2, decision: away }));
      const { proposals } = store;
      const ids = (page: { readonly items: readonly { readonly id: string }[] }): string =>
        page.items.map(({ id }) => id).join('');
      const first = await proposals.list('t', { limit: 2 });
      expect(ids(first)).toBe('ba');
      await add('z', 500);
      const second = await proposals.list('t', { limit: 2, after: first.next ?? '' });
      expect(ids(second)).toBe('md');
      const last = await proposals.list('t', { limit: 2, after: second.next ?? '' });
      expect([ids(last), last.next]).toEqual(['c', null]);
      expect(ids(await proposals.list('t', { flow: 'surat' }))).toBe('zbadc');
      expect(ids(await proposals.list('t', { flow: 'surat', decided: false }))).toBe('zbac');
      expect(ids(await proposals.list('t', { decided: true }))).toBe('d');
      const invalid = { code: 'CURSOR_INVALID' };
      for (const query of [{ flow: 'surat' }, { decided: false }])
        await expect(
          proposals.list('t', { ...query, after: first.next ?? '' }),
        ).rejects.toMatchObject(invalid);
      await expect(proposals.list('u', { after: first.next ?? '' })).rejects.toMatchObject(invalid);
      await expect(proposals.list('t', { after: 'made up' })).rejects.toMatchObject(invalid);
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
