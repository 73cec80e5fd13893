import { createEngine, memoryStore, usersDirectory } from '@alir/engine';
import { createHandler } from '@alir/engine/http';
import { expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { renewedLetter } from '../editor/stories/trying-flows.ts';
import { extractChild } from '../model/extract/extract-child.ts';
import { createDocument, type FlowDocument, perform } from '../model/index.ts';
import { httpPublishing } from './http-publishing.ts';
import { publishedWith } from './published-with.ts';

const everybody = [
  { id: 'ani', name: 'Ani', manager: 'budi' },
  { id: 'budi', name: 'Budi', roles: ['sekretaris', 'kabid'] },
];

/** An office whose flow is a letter, over HTTP. */
async function openOffice(user = 'budi') {
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory(everybody),
    isOperator: (_tenant, user) => user === 'budi',
    flows: [{ definition: letter }],
  });
  const handler = createHandler({ engine, identity: () => ({ tenant: 'default', user }) });
  const publishing = httpPublishing({
    baseUrl: 'http://kantor/api',
    fetch: (input, init) => {
      const { pathname, search } = new URL(String(input));
      return handler(new Request(`http://kantor${pathname.replace('/api', '')}${search}`, init));
    },
  });
  return { engine, publishing, [Symbol.asyncDispose]: () => engine.close() };
}

test('[DM215] the published version comes with the examination, and notes with the versions', async () => {
  await using office = await openOffice();
  const { publishing } = office;
  const next = createDocument({ ...renewedLetter, version: 2 });
  const { against, before, changes } = await publishing.examine(next);
  expect(against).toBe(1);
  expect(before?.flow).toMatchObject({ flow: 'surat', version: 1, states: letter['states'] });
  expect(changes).toContainEqual({
    message: expect.stringContaining('“Tanda tangan”'),
    how: 'removed',
    step: 'tanda-tangan',
    what: 'state',
    pointer: '/states/tanda-tangan',
  });
  expect(await publishing.publish(next, { note: 'Paraf menggantikan tanda tangan.' })).toEqual({
    ok: true,
    version: 2,
  });
  expect(await publishing.versions('surat')).toEqual([
    {
      version: 2,
      publishedAt: expect.any(String),
      note: { by: 'budi', text: 'Paraf menggantikan tanda tangan.' },
    },
    { version: 1, publishedAt: expect.any(String), note: null },
  ]);
});

test('[DM71] where steps are drawn and what was recorded is published with a flow, and comes back with it', async () => {
  await using office = await openOffice();
  const { publishing } = office;
  const layout = { direction: 'right', steps: { periksa: { x: 40, y: 80 } } };
  const scenarios = { scenarios: { Lancar: { start: { by: 'ani' } } } };
  const second = createDocument({ ...renewedLetter, version: 2 }, { layout, scenarios });
  expect(await publishing.publish(second, {})).toEqual({ ok: true, version: 2 });
  const third = createDocument({ ...renewedLetter, version: 3 });
  expect((await publishing.examine(third)).before).toEqual(second);
  // What somebody has taken away is not there again.
  await publishing.publish(third, {});
  expect((await publishing.examine(createDocument(third.flow))).before).toEqual(third);
});

test('[DM86] a form that was taken away does not come back from the version before', async () => {
  await using office = await openOffice();
  const { publishing } = office;
  const lembar = { form: 'lembar', sections: [{ fields: [{ field: 'jumlah' }] }] };
  const second = createDocument({ ...renewedLetter, version: 2 }, { forms: { lembar } });
  expect(await publishing.publish(second, {})).toEqual({ ok: true, version: 2 });
  const third = createDocument({ ...renewedLetter, version: 3 });
  expect((await publishing.examine(third)).before?.forms).toEqual({ lembar });
  await publishing.publish(third, {});
  expect((await publishing.examine(third)).before?.forms).toEqual({});
});

test('[DM215] what the host refuses is no examination: its sentence is told', async () => {
  await using office = await openOffice('ani');
  const next = createDocument({ ...renewedLetter, version: 2 });
  await expect(office.publishing.examine(next)).rejects.toThrow('Anda tidak berwenang');
});

/** The letter with its signature as a flow of its own, and that flow. */
function extracted(): { readonly parent: FlowDocument; readonly child: FlowDocument } {
  const document = createDocument({ ...letter, version: 2 });
  const split = extractChild(document, {
    steps: ['tanda-tangan'],
    key: 'penandatanganan',
    flow: 'penandatanganan',
    title: 'Penandatanganan',
  });
  if (!split.ok) throw new Error(split.refusal.code);
  const parent = perform(document, split.command);
  if (!parent.ok) throw new Error(parent.refusal.code);
  return { parent: parent.document, child: split.child };
}

test('[DM279] a flow that steps became is published with the flow that starts it, and a letter goes through both', async () => {
  await using office = await openOffice();
  const { publishing, engine } = office;
  const { parent, child } = extracted();
  const alone = await publishing.examine(parent);
  expect(alone.findings.map(({ severity }) => severity)).toContain('error');
  const other = createDocument({ ...letter, flow: 'lain' });
  const beside = publishedWith(parent, [other, child]);
  expect(beside).toEqual([child]);
  expect((await publishing.examine(parent, { beside })).findings).toEqual([]);
  expect(await publishing.publish(parent, { note: 'Tanda tangan terpisah.' }, beside)).toEqual({
    ok: true,
    version: 2,
  });
  expect(await publishing.versions('penandatanganan')).toMatchObject([
    { version: 1, note: { text: 'Tanda tangan terpisah.' } },
  ]);
  const started = await engine.flow('surat').start({ data: { jumlah: 6_000_000 }, by: 'ani' });
  expect(started.ok).toBe(true);
  const act = async (user: string, outcome: string): Promise<unknown> => {
    await engine.runDue();
    const [task] = await engine.tasks.for(user);
    if (task === undefined) throw new Error(`${user} has no task`);
    const { ok } = await engine.flow(task.flow).complete(task.id, outcome, { by: user });
    await engine.runDue();
    return [task.flow, ok];
  };
  expect(await act('ani', 'ajukan')).toEqual(['surat', true]);
  expect(await act('budi', 'setuju')).toEqual(['surat', true]);
  expect(await act('budi', 'tandatangani')).toEqual(['penandatanganan', true]);
  const instance = started.ok ? await engine.instances.get(started.instance) : null;
  expect(instance).toMatchObject({ status: 'done', result: 'arsip' });
});

test('[DM279] where one of them is refused, none is published', async () => {
  await using office = await openOffice();
  const { publishing } = office;
  const { parent, child } = extracted();
  const broken = createDocument({ ...child.flow, initial: 'tidak-ada' });
  expect(await publishing.publish(parent, {}, [broken])).toMatchObject({ ok: false });
  const faulty = createDocument({ ...parent.flow, initial: 'tidak-ada' });
  expect(await publishing.publish(faulty, {}, [child])).toMatchObject({ ok: false });
  expect(await publishing.versions('surat')).toHaveLength(1);
  expect(await publishing.versions('penandatanganan')).toEqual([]);
});

test('[DM279] processes that processes start go along, each before the one that starts it', () => {
  const starts = (flow: string, ...others: readonly string[]): FlowDocument => {
    const each = (name: string) => ({
      each: { in: "['x']", as: 'p', key: 'p', flow: name },
      onDone: 'selesai',
    });
    const steps = others.map((name) => [`langkah-${name}`, each(name)] as const);
    const states = { ...Object.fromEntries(steps), selesai: { type: 'final' } };
    return createDocument({ ...letter, flow, initial: 'selesai', states });
  };
  const [a, b, c] = [starts('a', 'b', 'c'), starts('b', 'c', 'a'), starts('c')];
  expect(publishedWith(a, [c, b, starts('d')])).toEqual([c, b]);
});
