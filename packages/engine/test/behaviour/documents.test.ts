// Files around an instance, and texts whose versions count.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/core/attachments/file-name.ts';
import { evolveAll } from '../../src/core/evolve/evolve.ts';
import {
  createEngine,
  memoryAttachments,
  memoryStore,
  organisationDirectory,
  type AttachmentOptions,
  type AttachmentStore,
  type Effects,
  type ScanAnswer,
} from '../../src/index.ts';
import { textDiff } from '../../src/runtime/read/text-diff.ts';
import { day, end, monday, object, stage, step, type Stage } from './stage.ts';

const ofText = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream();

/** Reads the kind off the first letters, as a sniffing library does. */
const mediaType: AttachmentOptions['mediaType'] = async (file) => {
  const text = await new Response(await file.open()).text();
  return text.startsWith('%PDF') ? 'application/pdf' : null;
};

/** A store that counts what was read of uploads, and remembers what was kept. */
function watched(): { store: AttachmentStore; readonly kept: Set<string>; read: () => number } {
  const store = memoryAttachments();
  const kept = new Set<string>();
  let read = 0;
  return {
    kept,
    read: () => read,
    store: {
      ...store,
      async receive(content, limits) {
        read += 1;
        const file = await store.receive(content, limits);
        return (
          file && {
            ...file,
            keep: async () => {
              kept.add(file.hash);
              await file.keep();
            },
          }
        );
      },
    },
  };
}

const letter = {
  flow: 'letter',
  data: object({
    subject: { type: 'string' },
    scan: { type: 'string', format: 'attachment' },
  }),
  initial: 'reading',
  states: {
    reading: step('bos', 'filed'),
    filed: end,
  },
};

async function started(options: Partial<AttachmentOptions> = {}): Promise<Stage> {
  const attachments = { store: memoryAttachments(), mediaType, ...options };
  const on = await stage(letter, { attachments });
  await on.start({ subject: 'Cuti' });
  return on;
}

const add = (on: Stage, text = '%PDF one', by = 'ana', name = 'surat.pdf', field?: string) =>
  on.engine.attachments.add(on.id, {
    by,
    name,
    content: ofText(text),
    ...(field === undefined ? {} : { field }),
  });

async function added(on: Stage, text?: string, by?: string, name?: string): Promise<string> {
  const result = await add(on, text, by, name);
  if (!result.ok) throw new Error(result.code);
  return result.attachment.id;
}

async function contentOf(on: Stage, id: string): Promise<string> {
  const opened = await on.engine.attachments.open(id);
  return opened.ok ? new Response(opened.content).text() : opened.code;
}

test('[D240] a file belongs to an instance from the event that adds it to the one that removes it', async () => {
  const on = await started();
  const id = await added(on);
  const { attachments = {} } = await on.state();
  expect(attachments[id]).toMatchObject({
    id,
    name: 'surat.pdf',
    size: 8,
    mediaType: 'application/pdf',
    scan: 'skipped',
    by: { user: 'ana' },
    at: monday,
  });
  expect(await contentOf(on, id)).toBe('%PDF one');
  const removed = await on.engine.attachments.remove(id, { by: 'ana', reason: 'Salah berkas' });
  expect(removed.ok).toBe(true);
  expect((await on.state()).attachments).toEqual({});
  expect(await contentOf(on, id)).toBe('ATTACHMENT_NOT_FOUND');
  const history = await on.engine.instances.history(on.id);
  expect(history.map(({ event }) => event.type).slice(-2)).toEqual([
    'attachment.added',
    'attachment.removed',
  ]);
  expect(history.at(-2)?.event.detail).toMatchObject({
    attachment: id,
    name: 'surat.pdf',
    hash: attachments[id]?.hash,
    size: 8,
    mediaType: 'application/pdf',
  });
  expect(history.at(-1)?.event.detail).toMatchObject({ attachment: id, reason: 'Salah berkas' });
  const folded = evolveAll(
    null,
    history.map(({ event }) => event),
  );
  expect(folded).toEqual(await on.state());
});

test('[D240] an instance that never had a file or a versioned text is stored as before', async () => {
  const on = await started();
  expect(Object.keys(await on.state())).not.toContain('attachments');
  expect(Object.keys(await on.state())).not.toContain('texts');
});

test('[D241] whoever may read an instance adds files while it is open; whoever added one, or an operator, removes it', async () => {
  const on = await started();
  expect(await add(on, '%PDF', 'dir')).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  const id = await added(on, '%PDF', 'bos');
  const { attachments } = on.engine;
  expect(await attachments.remove(id, { by: 'dir' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await attachments.remove(id, { by: 'ana' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await attachments.remove(id, { by: 'bos' })).toMatchObject({ ok: true });
  expect(await attachments.remove(id, { by: 'bos' })).toMatchObject({
    code: 'ATTACHMENT_NOT_FOUND',
  });
  const other = await added(on, '%PDF', 'ana');
  expect(await attachments.remove(other, { by: 'op' })).toMatchObject({ ok: true });
  const last = await added(on, '%PDF', 'ana');
  await on.complete('bos', 'reading', 'ok');
  expect(await add(on)).toMatchObject({ ok: false, code: 'INSTANCE_ENDED' });
  expect(await attachments.remove(last, { by: 'ana' })).toMatchObject({ code: 'INSTANCE_ENDED' });
  expect(await contentOf(on, last)).toBe('%PDF');
});

test('[D241] what is confidential takes files from those alone who may read it', async () => {
  const store = memoryAttachments();
  const secret = { ...letter, access: { confidential: 'true' } };
  const on = await stage(secret, { attachments: { store, mediaType } });
  await on.start({ subject: 'Rahasia' });
  for (const by of ['ana', 'op', 'dir'])
    expect([by, await add(on, '%PDF', by)]).toMatchObject([by, { code: 'NOT_ALLOWED' }]);
  const id = await added(on, '%PDF', 'bos');
  expect(await on.engine.attachments.remove(id, { by: 'op' })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

test('[D242] an instance has at most two hundred files at a time, and says so before it reads another', async () => {
  const seen = watched();
  const on = await started({ store: seen.store });
  const first = await added(on);
  for (let number = 1; number < 200; number++) await added(on);
  const before = seen.read();
  expect(await add(on)).toMatchObject({ code: 'ATTACHMENTS_TOO_MANY', details: { limit: 200 } });
  expect(seen.read()).toBe(before);
  await on.engine.attachments.remove(first, { by: 'ana' });
  expect(await add(on)).toMatchObject({ ok: true });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ana\\surat tugas.pdf', 'surat tugas.pdf'],
  ['..', null],
  ['a/b/', null],
  ['  .hidden.pdf ', 'hidden.pdf'],
  ['surat\u0000\r\n.pdf', 'surat.pdf'],
  ['surat\u202efdp.exe', 'suratfdp.exe'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ['Nota Dinas – é.pdf', 'Nota Dinas – é.pdf'],
])('[D243] the name of %j is %j', (given, name) => {
  expect(fileName(given)).toBe(name);
});

test('[D243] an id ends with the name in plain letters, is its own, and fits into a field', async () => {
  const on = await started();
  const one = await added(on, '%PDF', 'ana', 'Surat tugas – é.pdf');
  const two = await added(on, '%PDF', 'ana', 'Surat tugas – é.pdf');
  expect(one).toMatch(/^i\d+\/\d+\/Surat-tugas-e\.pdf$/);
  expect(two).not.toBe(one);
  const long = await added(on, '%PDF', 'ana', `${'Ā'.repeat(300)}.pdf`);
  expect(long).toMatch(/^[\x21-\x7e]{1,200}$/);
  expect(long.endsWith('.pdf')).toBe(true);
  expect(await added(on, '%PDF', 'ana', '漢字')).toMatch(/\/file$/);
  expect(await add(on, '%PDF', 'ana', '../')).toMatchObject({
    code: 'COMMAND_INVALID',
    details: { issues: [{ code: 'VALUE_REQUIRED', pointer: '/name' }] },
  });
  expect(await add(on, '%PDF', 'ana', 'a.pdf', 'nothing')).toMatchObject({
    code: 'COMMAND_INVALID',
    details: { issues: [{ code: 'VALUE_UNKNOWN_FIELD', pointer: '/field' }] },
  });
});

test('[D244] what is too large, empty, or of a kind that its bytes do not show is refused and not kept', async () => {
  const seen = watched();
  const on = await started({ store: seen.store, maxBytes: 20 });
  expect(await add(on, `%PDF${'x'.repeat(17)}`)).toMatchObject({
    code: 'ATTACHMENT_TOO_LARGE',
    details: { limit: 20 },
  });
  expect(await add(on, '')).toMatchObject({ code: 'ATTACHMENT_EMPTY' });
  expect(await add(on, '<script>', 'ana', 'surat.pdf')).toMatchObject({
    code: 'ATTACHMENT_TYPE',
    details: { mediaType: 'application/octet-stream' },
  });
  expect([...seen.kept]).toEqual([]);
  expect(await on.history()).toEqual(['instance.started']);
  expect(await add(on, '%PDF'.padEnd(20, 'x'), 'ana', 'x.exe')).toMatchObject({ ok: true });
  expect(seen.kept.size).toBe(1);
});

test('[D244] the host says which kinds are taken', async () => {
  const on = await started({ types: ['application/octet-stream'] });
  expect(await add(on, 'plain')).toMatchObject({ ok: true });
  expect(await add(on, '%PDF')).toMatchObject({
    code: 'ATTACHMENT_TYPE',
    details: { mediaType: 'application/pdf', kinds: ['application/octet-stream'] },
  });
});

test('[D244] who may not add a file is told before it is read, and its stream is closed', async () => {
  const seen = watched();
  const on = await started({ store: seen.store });
  let isCancelled = false;
  const content = new ReadableStream<Uint8Array>({ cancel: () => void (isCancelled = true) });
  const result = await on.engine.attachments.add(on.id, { by: 'dir', name: 'a.pdf', content });
  expect(result).toMatchObject({ code: 'NOT_ALLOWED' });
  expect([seen.read(), isCancelled]).toEqual([0, true]);
});

test('[D244] an engine without a store of files takes none', async () => {
  const on = await stage(letter);
  await on.start({ subject: 'Cuti' });
  expect(await add(on)).toMatchObject({ code: 'ATTACHMENTS_OFF' });
  expect(await on.engine.attachments.open('i1/2/a.pdf')).toMatchObject({ code: 'ATTACHMENTS_OFF' });
});

test('[D245] a scanner is asked before a file is anybody’s, and what it finds is not kept', async () => {
  const seen = watched();
  const asked: string[] = [];
  const on = await started({
    store: seen.store,
    scan: async (file) => {
      const text = await new Response(await file.open()).text();
      asked.push(`${file.name} ${text}`);
      return text.includes('virus') ? 'infected' : 'clean';
    },
  });
  expect(await add(on, '%PDF virus')).toMatchObject({ code: 'ATTACHMENT_INFECTED' });
  expect([...seen.kept]).toEqual([]);
  const id = await added(on);
  expect((await on.state()).attachments?.[id]?.scan).toBe('clean');
  expect(asked).toEqual(['surat.pdf %PDF virus', 'surat.pdf %PDF one']);
});

test('[D245] a scanner that fails, or says nothing, has not said that a file is clean', async () => {
  const seen = watched();
  let answer: () => unknown = () => {
    throw new Error('no connection');
  };
  const scan = async (): Promise<ScanAnswer> => Object(await answer());
  const on = await started({ store: seen.store, scan });
  await expect(add(on)).rejects.toMatchObject({ code: 'ATTACHMENT_SCAN_FAILED' });
  answer = () => ({});
  await expect(add(on)).rejects.toMatchObject({ code: 'ATTACHMENT_SCAN_FAILED' });
  expect([...seen.kept]).toEqual([]);
});

test('[D245] a verdict that is pending is asked for again when the file is opened; until then nobody opens it', async () => {
  let answer: ScanAnswer = 'pending';
  const on = await started({ scan: async () => answer });
  const [one, two] = [await added(on, '%PDF one'), await added(on, '%PDF two')];
  expect(await contentOf(on, one)).toBe('ATTACHMENT_PENDING');
  answer = 'clean';
  expect(await contentOf(on, one)).toBe('%PDF one');
  expect((await on.state()).attachments?.[one]?.scan).toBe('clean');
  answer = 'infected';
  expect(await contentOf(on, two)).toBe('ATTACHMENT_INFECTED');
  expect((await on.state()).attachments?.[two]?.scan).toBe('infected');
  expect(await contentOf(on, one)).toBe('%PDF one');
  expect((await on.history()).filter((type) => type === 'attachment.judged')).toHaveLength(2);
});

test('[D246] what a scanner finds later counts, also when the instance has ended; of what is gone nothing is noted', async () => {
  const on = await started({ scan: async () => 'clean' });
  const [one, two] = [await added(on, '%PDF one'), await added(on, '%PDF two')];
  await on.engine.attachments.remove(two, { by: 'ana' });
  await on.complete('bos', 'reading', 'ok');
  expect(await on.engine.attachments.judge(one, 'infected')).toMatchObject({ ok: true });
  expect(await contentOf(on, one)).toBe('ATTACHMENT_INFECTED');
  const before = await on.history();
  await on.engine.attachments.judge(one, 'infected');
  await on.engine.attachments.judge(two, 'infected');
  expect(await on.history()).toEqual(before);
  expect((await on.engine.instances.history(on.id)).at(-1)?.event).toMatchObject({
    type: 'attachment.judged',
    by: null,
    detail: { attachment: one, scan: 'infected' },
  });
});

test('[D295] a verdict counts for every file with the same bytes, whatever instance has it', async () => {
  const answer: ScanAnswer = 'pending';
  const on = await started({ scan: async () => answer });
  const [first, one] = [on.id, await added(on, '%PDF same')];
  await on.start({ subject: 'Izin' });
  const [same, other] = [await added(on, '%PDF same'), await added(on, '%PDF other')];
  await on.engine.attachments.judge(one, 'clean');
  expect(await contentOf(on, same)).toBe('%PDF same');
  expect((await on.state()).attachments?.[same]?.scan).toBe('clean');
  expect(await contentOf(on, other)).toBe('ATTACHMENT_PENDING');
  await on.engine.attachments.judge(same, 'infected');
  expect(await contentOf(on, one)).toBe('ATTACHMENT_INFECTED');
  const history = await on.engine.instances.history(first);
  expect(history.at(-1)?.event).toMatchObject({
    type: 'attachment.judged',
    detail: { attachment: one, scan: 'infected' },
  });
});

test('[D295] so does what a scanner finds when the same bytes arrive again, and nobody brings in again what was found', async () => {
  let answer: ScanAnswer = 'clean';
  const on = await started({ scan: async () => answer });
  const id = await added(on, '%PDF same');
  answer = 'infected';
  expect(await add(on, '%PDF same')).toMatchObject({ code: 'ATTACHMENT_INFECTED' });
  expect(await contentOf(on, id)).toBe('ATTACHMENT_INFECTED');
  answer = 'clean';
  expect(await add(on, '%PDF same')).toMatchObject({ code: 'ATTACHMENT_INFECTED' });
  await on.engine.attachments.judge(id, 'clean');
  expect(await contentOf(on, id)).toBe('%PDF same');
  expect(await contentOf(on, await added(on, '%PDF same'))).toBe('%PDF same');
});

test('[D246] bytes that are gone are a fault, not an empty file', async () => {
  const store = memoryAttachments();
  const on = await started({ store });
  const id = await added(on);
  await store.remove((await on.state()).attachments?.[id]?.hash ?? '');
  await expect(on.engine.attachments.open(id)).rejects.toMatchObject({
    code: 'ATTACHMENT_MISSING',
  });
});

test('[D247] a comment speaks of files that the instance has and that were added for no field', async () => {
  const on = await started();
  const id = await added(on);
  const scan = await add(on, '%PDF', 'ana', 'scan.pdf', 'scan');
  const comment = (attachments: readonly string[]) =>
    on.engine.instances.comment(on.id, 'Lihat lampiran', { by: 'ana', attachments });
  expect(await comment([id])).toMatchObject({ ok: true });
  expect((await on.engine.instances.history(on.id)).at(-1)?.event.detail).toEqual({
    comment: 'Lihat lampiran',
    attachments: [id],
  });
  expect(await comment([id, 'i1/99/x.pdf'])).toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' });
  const ofField = scan.ok ? scan.attachment.id : '';
  expect(await comment([ofField])).toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' });
  expect(await comment(Array.from({ length: 51 }, () => id))).toMatchObject({
    code: 'COMMAND_INVALID',
  });
});

test('[D248] a file that was added makes nothing stale', async () => {
  const on = await started();
  const seen = { version: (await on.state()).version };
  await added(on);
  expect(await on.complete('bos', 'reading', 'ok', { seen })).toMatchObject({ ok: true });
});

const draft = {
  flow: 'draft',
  data: object({ text: { type: 'string', format: 'versioned-text' }, title: { type: 'string' } }),
  initial: 'writing',
  states: {
    writing: {
      task: {
        title: 'Write',
        assign: { user: 'ana' },
        form: 'text',
        outcomes: { send: { label: 'Send' } },
      },
      on: { send: 'checking' },
    },
    checking: {
      task: {
        title: 'Check',
        assign: { user: 'bos' },
        form: 'text',
        outcomes: { back: { label: 'Back' }, initial: { label: 'Initial' } },
      },
      on: { back: 'writing', initial: 'resting' },
    },
    resting: {
      after: [
        {
          at: 'entered',
          offset: 'P1D',
          set: { text: "has(data.text) ? data.text + ' ENGINE' : 'ENGINE'" },
          target: 'filed',
        },
      ],
    },
    filed: end,
  },
};
const forms = [{ form: 'text', sections: [{ fields: [{ field: 'text' }, { field: 'title' }] }] }];

type Notice = Parameters<NonNullable<Effects['notify']>>[1];

async function drafting(more: object = {}): Promise<{ on: Stage; told: Notice[] }> {
  const told: Notice[] = [];
  const effects = { notify: async (_tenant: string, notice: Notice) => void told.push(notice) };
  const on = await stage({ ...draft, ...more }, { forms, effects });
  await on.start({});
  return { on, told };
}

const write = (on: Stage, by: string, outcome: string, text: string | null) =>
  on.complete(by, by === 'ana' ? 'writing' : 'checking', outcome, { data: { text } });

test('[D250] each change of a text is a version: who, when, in which task', async () => {
  const { on } = await drafting();
  expect(await on.engine.instances.versions(on.id, 'text')).toEqual([]);
  await write(on, 'ana', 'send', 'Dengan hormat');
  await on.pass(day / 2);
  await write(on, 'bos', 'back', 'Dengan hormat,');
  await write(on, 'ana', 'send', 'Dengan hormat,');
  await write(on, 'bos', 'initial', null);
  const versions = await on.engine.instances.versions(on.id, 'text');
  expect(versions).toMatchObject([
    { version: 1, text: 'Dengan hormat', by: { user: 'ana' }, at: monday, state: 'writing' },
    { version: 2, text: 'Dengan hormat,', by: { user: 'bos' }, state: 'checking' },
    { version: 3, text: '', by: { user: 'bos' }, state: 'checking' },
  ]);
  expect(versions[1]?.at).toBe(monday + day / 2);
  expect(new Set(versions.map(({ hash }) => hash)).size).toBe(3);
  expect(await on.engine.instances.versions(on.id, 'title')).toEqual([]);
});

test('[D250] what the engine’s own step writes is a version of nobody', async () => {
  const { on } = await drafting();
  await write(on, 'ana', 'send', 'Isi');
  await write(on, 'bos', 'initial', 'Isi');
  await on.pass(2 * day);
  expect(await on.engine.instances.versions(on.id, 'text')).toMatchObject([
    { version: 1, by: { user: 'ana' } },
    { version: 2, by: null, text: 'Isi ENGINE', type: 'timer.fired' },
  ]);
});

test('[D251] versions follow from the history: their number and writer are what the instance knows', async () => {
  const texts = fc.constantFrom('a', 'b', 'a b', null);
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { maxLength: 8 }), async (written) => {
      const { on } = await drafting();
      let expected: (string | null)[] = [];
      for (const [index, text] of written.entries()) {
        await write(on, index % 2 === 0 ? 'ana' : 'bos', index % 2 === 0 ? 'send' : 'back', text);
        if (text !== (expected.at(-1) ?? null)) expected = [...expected, text];
      }
      const versions = await on.engine.instances.versions(on.id, 'text');
      expect(versions.map(({ text }) => text)).toEqual(expected.map((text) => text ?? ''));
      const last = versions.at(-1);
      expect((await on.state()).texts?.['text']).toEqual(
        last && { version: versions.length, author: last.by },
      );
    }),
    { numRuns: 30 },
  );
});

test('[D252] whoever wrote the version before is told that somebody else corrected it, and nobody else', async () => {
  const { on, told } = await drafting();
  await write(on, 'ana', 'send', 'Isi surat');
  await on.pass(0);
  expect(told).toEqual([]);
  await write(on, 'bos', 'back', 'Isi surat.');
  await on.pass(0);
  expect(told).toMatchObject([
    {
      to: { position: 'ana' },
      about: { reason: 'text.corrected', field: 'text', version: 2, instance: on.id },
    },
  ]);
  await write(on, 'ana', 'send', 'Isi surat!');
  await write(on, 'bos', 'initial', 'Isi surat!');
  await on.pass(2 * day);
  expect(told.map(({ to, about }) => [to, about['version']])).toEqual([
    [{ position: 'ana' }, 2],
    [{ position: 'bos' }, 3],
  ]);
});

test('[D252] whoever goes on with their own text is not told, and of two in one position the other is', async () => {
  const told: Notice[] = [];
  const held = (user: string) => ({ user, position: 'drafter' });
  const engine = await createEngine({
    store: memoryStore(),
    directory: organisationDirectory({
      units: [],
      positions: [{ id: 'drafter', name: 'Drafter' }],
      users: ['ana', 'budi'].map((id) => ({ id, name: id })),
      assignments: [held('ana'), { ...held('budi'), capacity: 'plh' }],
    }),
    flows: [
      {
        definition: {
          ...draft,
          version: 1,
          title: 'Draft',
          initial: 'writing',
          states: {
            writing: {
              task: {
                title: 'Write',
                assign: { position: 'drafter' },
                form: 'text',
                outcomes: { send: { label: 'Send' } },
              },
              on: { send: 'writing' },
            },
          },
        },
        forms,
      },
    ],
    effects: { notify: async (_tenant, notice) => void told.push(notice) },
  });
  const started = await engine.flow('draft').start({ data: {}, by: 'ana' });
  if (!started.ok) throw new Error(started.code);
  for (const [visit, by] of ['ana', 'ana', 'budi'].entries()) {
    const task = `${started.instance}/writing#${visit + 1}`;
    const done = await engine.tasks.complete(task, 'send', { by, data: { text: `v${visit}` } });
    if (!done.ok) throw new Error(done.code);
  }
  await engine.runDue();
  expect(told.map(({ to, about }) => [to, about['version']])).toEqual([[{ user: 'ana' }, 3]]);
});

test('[D252] the notice tells nothing of what is confidential but that there is something', async () => {
  const { on, told } = await drafting({
    access: { confidential: 'true' },
    summary: { text: "has(data.text) ? data.text : ''" },
  });
  await write(on, 'ana', 'send', 'Rahasia');
  await write(on, 'bos', 'back', 'Rahasia.');
  await on.pass(0);
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).not.toContain('Rahasia');
});

test('[D253] two texts in pieces give both texts again', () => {
  const words = fc
    .array(fc.constantFrom('surat', ' ', 'dinas', '\n', 'é', '.', '  '))
    .map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = textDiff(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      if (before === after) expect(parts.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('[D253] what changed is shown word by word; texts too different are shown one after the other', () => {
  expect(textDiff('Kami mohon hadir.', 'Kami harap hadir.')).toEqual([
    { kind: 'same', text: 'Kami ' },
    { kind: 'removed', text: 'mohon' },
    { kind: 'added', text: 'harap' },
    { kind: 'same', text: ' hadir.' },
  ]);
  const many = (word: string): string =>
    Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(' ');
  expect(textDiff(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
