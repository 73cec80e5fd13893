import { createEngine, memoryStore, usersDirectory } from '@alir/engine';
import { createHandler } from '@alir/engine/http';
import { expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { renewedLetter } from '../editor/stories/trying-flows.ts';
import { createDocument } from '../model/index.ts';
import { httpPublishing } from './http-publishing.ts';
import type { Proposals } from './proposals.ts';

const everybody = [
  { id: 'ani', name: 'Ani', manager: 'budi' },
  { id: 'budi', name: 'Budi', roles: ['sekretaris', 'kabid'] },
];

/** Both look after the flows of an office that wants two people. */
async function office() {
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory(everybody),
    isOperator: () => true,
    publishing: { approval: 'second-person' },
    flows: [{ definition: letter }],
  });
  const asSeenBy = (user: string) => {
    const handler = createHandler({ engine, identity: () => ({ tenant: 'default', user }) });
    return httpPublishing({
      baseUrl: 'http://kantor/api',
      fetch: (input, init) => {
        const { pathname, search } = new URL(String(input));
        return handler(new Request(`http://kantor${pathname.replace('/api', '')}${search}`, init));
      },
    });
  };
  const desk = (user: string): Proposals => {
    const { proposals } = asSeenBy(user);
    if (proposals === undefined) throw new Error('over HTTP there are proposals');
    return proposals;
  };
  return { engine, ani: desk('ani'), budi: desk('budi'), publishing: asSeenBy('budi') };
}

const next = createDocument({ ...renewedLetter, version: 2 });

test('[DM264] over HTTP one proposes, another opens what was proposed and approves it, and each is told who it was', async () => {
  const { engine, ani, budi, publishing } = await office();
  expect(await ani.of('surat')).toEqual({ isWanted: true, items: [] });
  const made = await ani.propose(next, { note: 'Paraf menggantikan tanda tangan.' });
  const id = made.ok ? made.item.id : '';
  expect(await budi.of('lain')).toEqual({ isWanted: true, items: [] });
  expect(await budi.decided('surat')).toMatchObject({ items: [], next: null });
  expect((await budi.of('surat')).items).toMatchObject([
    { id, status: 'waiting', version: 2, against: 1, by: 'ani', isOwn: false, decision: null },
  ]);
  expect((await ani.of('surat')).items).toMatchObject([{ id, isOwn: true }]);
  expect((await budi.open(id)).flow).toEqual(next.flow);
  expect(await ani.approve(id, '')).toEqual({
    ok: false,
    message: expect.stringContaining('Anda sendiri yang mengusulkan'),
  });
  expect(await budi.approve(id, '')).toMatchObject({
    ok: true,
    item: { status: 'approved', decision: { as: 'approved', by: 'budi', reason: null } },
  });
  expect(await publishing.versions('surat')).toMatchObject([{ version: 2 }, { version: 1 }]);
  await engine.close();
});

test('[DM264] what is refused is told in a sentence; what was rejected or withdrawn is told with who and why', async () => {
  const { engine, ani, budi, publishing } = await office();
  expect(await publishing.publish(next, {})).toEqual({
    ok: false,
    message: expect.stringContaining('dua orang'),
  });
  const first = await ani.propose(next, {});
  const second = await ani.propose(next, { note: 'Sekali lagi' });
  if (!first.ok || !second.ok) throw new Error('both are proposed');
  expect(await budi.withdraw(first.item.id)).toMatchObject({ ok: false });
  expect(await budi.reject(first.item.id, 'Terlalu cepat')).toMatchObject({
    item: { status: 'rejected', decision: { by: 'budi', reason: 'Terlalu cepat' } },
  });
  expect(await ani.withdraw(second.item.id)).toMatchObject({ item: { status: 'withdrawn' } });
  expect(await budi.approve(second.item.id, '')).toEqual({
    ok: false,
    message: expect.stringContaining('tidak lagi menunggu'),
  });
  await expect(budi.open('tidak-ada')).rejects.toThrow('Usulan ini tidak ada.');
  await engine.close();
});

test('[DM132] what waits comes all of it, and what became of earlier ones page by page, of this flow alone', async () => {
  const { engine, ani, budi } = await office();
  const notes = Array.from({ length: 53 }, (_, index) => `Catatan ${index}`);
  for (const note of notes) {
    const made = await ani.propose(next, { note });
    if (made.ok) await budi.reject(made.item.id, 'Terlalu cepat');
  }
  await ani.propose(createDocument({ ...letter, flow: 'lain' }), {});
  await ani.propose(next, { note: 'Yang menunggu' });
  expect((await budi.of('surat')).items).toMatchObject([{ note: 'Yang menunggu' }]);
  const first = await budi.decided('surat');
  expect(first.items).toHaveLength(50);
  const last = await budi.decided('surat', first.next ?? '');
  expect(last.next).toBeNull();
  const told = [...first.items, ...last.items].map(({ note }) => note);
  expect([told.length, new Set(told)]).toEqual([notes.length, new Set(notes)]);
  await engine.close();
});
