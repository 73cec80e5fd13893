// What whoever has a task may do with it besides its outcomes.

import { describe, expect, test } from 'vitest';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import { office } from './office.ts';

const form = {
  form: 'telaah',
  sections: [{ fields: [{ field: 'isi', requiredFor: ['setuju'] }] }],
};

interface Study {
  readonly [word: string]: unknown;
  readonly states: Readonly<Record<string, object>>;
}

/** A study that the secretary reviews and the head decides. */
function studyFlow(
  can: object,
  { head = {}, ...more }: { head?: object; urge?: object } = {},
): Study {
  return {
    $schema: 'urn:alir:flow:1',
    flow: 'telaahan',
    version: 1,
    title: 'Telaahan',
    data: { type: 'object', additionalProperties: false, properties: { isi: { type: 'string' } } },
    initial: 'telaah',
    states: {
      telaah: {
        task: {
          title: 'Telaah',
          assign: { position: 'sekretaris' },
          form: 'telaah',
          outcomes: { setuju: { label: 'Setuju' }, tolak: { label: 'Tolak' } },
          can,
        },
        on: { setuju: 'putusan', tolak: 'ditolak' },
      },
      putusan: {
        task: {
          title: 'Putuskan',
          assign: { position: 'kadis' },
          outcomes: { putus: { label: 'Putuskan' } },
          ...head,
        },
        on: { putus: 'selesai' },
      },
      selesai: { type: 'final' },
      ditolak: { type: 'final' },
    },
    ...more,
  };
}

async function studied(flow: unknown): Promise<FlowTest> {
  const now = '2026-03-02T09:00:00+07:00';
  const t = await testFlow({ definition: flow, organisation: office, forms: [form], now });
  await t.start({}, { by: 'fajar' });
  return t;
}

const rowsOf = async (t: FlowTest): Promise<(string | null)[][]> => {
  const { items } = await t.engine.tasks.query({ instance: t.id });
  return items.map(({ task }) => [task.pool, task.state, task.status, task.outcome]);
};

const all = { transfer: true, delegate: true, decline: true, suspend: true };

test('[D120] what the flow does not name nobody may do', async () => {
  const t = await studied(studyFlow({}));
  const who = t.as('budi');
  await t.expectRefused('NOT_ALLOWED', who.transfer('telaah', 'kabid-1'));
  await t.expectRefused('NOT_ALLOWED', who.delegate('telaah', 'kabid-1'));
  await t.expectRefused('NOT_ALLOWED', who.decline('telaah', 'x'));
  await t.expectRefused('NOT_ALLOWED', who.skip('telaah', 'x'));
  await t.expectRefused('NOT_ALLOWED', who.suspend('x', 'telaah'));
  await t.expectRefused('NOT_ALLOWED', who.copy('kadis'));
  await t.expectRefused('NOT_ALLOWED', who.addSigners('telaah', ['kabid-1']));
  expect(t.history).toHaveLength(1);
});

test('[D120] what it names is still only for whoever has the task', async () => {
  const t = await studied(studyFlow({ transfer: true, delegate: true, suspend: true }));
  await t.expectRefused('NOT_ASSIGNEE', t.as('citra').transfer('telaah', 'kabid-1'));
  await t.expectRefused('NOT_ASSIGNEE', t.as('ani').suspend('x', 'telaah'));
});

test('[D121] a rule of the flow says to whom, in its own words', async () => {
  const why = 'Hanya kepada kabid';
  const can = { transfer: { guard: "to.startsWith('kabid-')", why } };
  const t = await studied(studyFlow(can));
  const refused = await t.expectRefused('GUARD_REFUSED', t.as('budi').transfer('telaah', 'kadis'));
  expect(refused.message).toContain(why);
  await t.as('budi').transfer('telaah', 'kabid-2');
  t.expectTasks({ 'kabid-2': ['telaah'] });
});

describe('transferring', () => {
  test('[D122] gives the task away: the other has it unread, whoever gave it keeps it in what they have done', async () => {
    const t = await studied(studyFlow({ transfer: true }));
    await t.as('budi').claim('telaah');
    await t.as('budi').transfer('telaah', 'kabid-1', 'Bidang Anda');
    expect(await rowsOf(t)).toEqual([
      ['p:kabid-1', 'telaah', 'open', null],
      ['p:sekretaris', 'telaah', 'done', 'transferred'],
    ]);
    expect(t.tasks[0]).toMatchObject({ isRead: false, claimedBy: null });
    await t.expectRefused('NOT_ASSIGNEE', t.as('budi', 'sekretaris').complete('telaah#1', 'tolak'));
    expect(t.history.at(-1)?.detail).toMatchObject({
      from: { position: 'sekretaris' },
      to: { position: 'kabid-1' },
      comment: 'Bidang Anda',
    });
    await t.as('citra', 'kabid-1').complete('telaah', 'tolak');
    t.expectEnded('ditolak');
  });

  test('[D122] goes to a position that is there, and not to oneself', async () => {
    const t = await studied(studyFlow({ transfer: true }));
    await t.expectRefused('POSITION_UNKNOWN', t.as('budi').transfer('telaah', 'kabid-9'));
    await t.expectRefused('ALREADY_ASSIGNED', t.as('budi').transfer('telaah', 'sekretaris'));
  });

  test('[D122] operators may transfer any task', async () => {
    const t = await studied(studyFlow({}));
    await t.as('operator').transfer('telaah', 'kabid-1');
    t.expectTasks({ 'kabid-1': ['telaah'] });
  });
});

test('[D129] all tasks of a position go to another at once, each for itself, with its reason in history', async () => {
  const t = await studied(studyFlow({ copy: true }));
  const first = t.id;
  await t.as('budi').copy('sekretaris');
  await t.start({}, { by: 'fajar' });
  const { tasks } = t.engine;
  const input = { from: 'sekretaris', to: 'kabid-1', reason: 'Jabatan dihapus' };
  expect(await tasks.transferAll({ ...input, by: 'budi' })).toMatchObject({ code: 'NOT_ALLOWED' });
  const result = await tasks.transferAll({ ...input, by: 'operator' });
  expect(result).toMatchObject({ ok: true, kept: [] });
  expect(result.ok && result.moved).toHaveLength(2);
  t.expectTasks({ 'kabid-1': ['telaah'] });
  expect(t.history.at(-1)?.detail).toMatchObject({ comment: 'Jabatan dihapus' });
  t.scene(first).expectTasks({ 'kabid-1': ['telaah'], sekretaris: ['~copy'] });
  const unknown = await tasks.transferAll({
    from: 'kabid-1',
    to: 'camat',
    reason: 'x',
    by: 'operator',
  });
  expect(unknown).toMatchObject({ ok: true, moved: [] });
  expect(unknown.ok && unknown.kept.map(({ refusal }) => refusal.code)).toEqual([
    'POSITION_UNKNOWN',
    'POSITION_UNKNOWN',
  ]);
});

describe('operators and what is confidential', () => {
  const secret = { ...studyFlow({ transfer: true }), access: { confidential: 'true' } };
  const begun = async (flow: object): Promise<FlowTest> => {
    const now = '2026-03-02T09:00:00+07:00';
    const operators = ['dedi', 'budi'];
    const t = await testFlow({
      definition: flow,
      organisation: office,
      forms: [form],
      operators,
      now,
    });
    await t.start({}, { by: 'fajar' });
    return t;
  };
  const all = { from: 'sekretaris', to: 'kabid-2', reason: 'Jabatan dihapus' };

  test('[D278] an operator passes no confidential task on to a position of their own, one by one or all at once', async () => {
    const t = await begun(secret);
    await t.expectRefused('TRANSFER_TO_SELF', t.as('dedi').transfer('telaah', 'kabid-2'));
    const result = await t.engine.tasks.transferAll({ ...all, by: 'dedi' });
    expect(result).toMatchObject({ ok: true, moved: [] });
    expect(result.ok && result.kept.map(({ refusal }) => refusal.code)).toEqual([
      'TRANSFER_TO_SELF',
    ]);
    t.expectTasks({ sekretaris: ['telaah'] });
  });

  test('[D278] to others they do, what is open to themselves too, and what they have already', async () => {
    const t = await begun(secret);
    await t.as('dedi').transfer('telaah', 'kabid-1');
    t.expectTasks({ 'kabid-1': ['telaah'] });
    const open = await begun(studyFlow({}));
    expect(await open.engine.tasks.transferAll({ ...all, by: 'dedi' })).toMatchObject({ kept: [] });
    const own = await begun(secret);
    await own.as('budi').transfer('telaah', 'kabid-1');
    own.expectTasks({ 'kabid-1': ['telaah'] });
  });
});

describe('delegating', () => {
  test('[D123] the delegate prepares and hands back; whoever delegated decides', async () => {
    const t = await studied(studyFlow({ delegate: true }));
    await t.as('budi').delegate('telaah', 'kabid-1');
    t.expectTasks({ sekretaris: ['telaah'], 'kabid-1': ['telaah'] });
    const refused = await t.expectRefused(
      'DELEGATE_HANDS_BACK',
      t.as('kabid-1').complete('telaah', 'tolak'),
    );
    expect(refused.message).toContain('sekretaris');
    await t.as('kabid-1').handBack('telaah', { isi: 'Kajian' }, 'Mohon diperiksa');
    t.expectTasks({ sekretaris: ['telaah'] });
    t.expectData({ isi: 'Kajian' });
    await t.as('budi').complete('telaah', 'setuju');
    t.expectStates('putusan');
    expect(await rowsOf(t)).toContainEqual(['p:kabid-1', 'telaah', 'done', 'handed-back']);
  });

  test('[D123] several may prepare; when the task ends, what they had goes', async () => {
    const t = await studied(studyFlow({ delegate: true }));
    await t.as('budi').delegate('telaah', 'kabid-1', 'kabid-2');
    await t.as('kabid-2').handBack('telaah');
    await t.as('budi').complete('telaah', 'tolak');
    expect(await rowsOf(t)).toEqual([
      ['p:sekretaris', 'telaah', 'done', 'tolak'],
      ['p:kabid-1', 'telaah', 'cancelled', null],
      ['p:kabid-2', 'telaah', 'done', 'handed-back'],
    ]);
  });

  test('[D123] a delegate does nothing else with it, not even what the flow allows whoever has it', async () => {
    const can = { ...all, skip: { outcome: 'setuju' } };
    const t = await studied(studyFlow(can));
    await t.as('budi').delegate('telaah', 'kabid-1');
    const visit = 'telaah';
    const who = t.as('citra', 'kabid-1');
    const code = 'DELEGATE_HANDS_BACK';
    await t.expectRefused(code, who.skip(visit, 'x'));
    await t.expectRefused(code, who.decline(visit, 'x'));
    await t.expectRefused(code, who.transfer(visit, 'kabid-2'));
    await t.expectRefused(code, who.delegate(visit, 'kabid-2'));
    await t.expectRefused(code, who.suspend('x', visit));
    expect(t.history).toHaveLength(2);
  });

  test('[D123, D11] of those who hold the position of a delegate, one who has claimed it hands it back', async () => {
    const assignments = [...office.assignments, { user: 'dedi', position: 'kabid-1' }];
    const organisation = { ...office, assignments };
    const now = '2026-03-02T09:00:00+07:00';
    const definition = studyFlow({ delegate: true });
    const t = await testFlow({ definition, organisation, forms: [form], now });
    await t.start({}, { by: 'fajar' });
    await t.as('budi').delegate('telaah', 'kabid-1');
    await t.as('citra', 'kabid-1').claim('telaah');
    await t.expectRefused('TASK_CLAIMED', t.as('dedi', 'kabid-1').handBack('telaah'));
    await t.as('citra', 'kabid-1').handBack('telaah');
  });

  test('[D123] whoever delegated may call back what they have given', async () => {
    const t = await studied(studyFlow({ delegate: true }));
    await t.as('budi').delegate('telaah', 'kabid-1');
    await t.as('budi').handBack('telaah');
    t.expectTasks({ sekretaris: ['telaah'] });
    await t.expectRefused('DELEGATE_NONE', t.as('budi').handBack('telaah'));
  });

  test('[D123] a delegate writes what the form lets people write, and nothing else', async () => {
    const t = await studied(studyFlow({ delegate: true }));
    await t.as('budi').delegate('telaah', 'kabid-1');
    const act = t.as('kabid-1').handBack('telaah', { lain: 'x' });
    await t.expectRefused('FIELD_NOT_WRITABLE', act);
    await t.expectRefused('ALREADY_ASSIGNED', t.as('budi').delegate('telaah', 'kabid-1'));
  });

  test('[D123] a task that is transferred calls its delegates back', async () => {
    const t = await studied(studyFlow({ delegate: true, transfer: true }));
    await t.as('budi').delegate('telaah', 'kabid-1');
    await t.as('budi').transfer('telaah', 'kabid-2');
    t.expectTasks({ 'kabid-2': ['telaah'] });
  });
});

test('[D124] declining gives the task to the superior, with a reason', async () => {
  const t = await studied(studyFlow({ decline: true }));
  await t.expectRefused('COMMENT_REQUIRED', t.as('budi').decline('telaah', '  '));
  await t.as('budi').decline('telaah', 'Ada hubungan keluarga');
  t.expectTasks({ kadis: ['telaah'] });
  const upmost = t.as('ani').decline('telaah', 'Saya juga');
  await t.expectRefused('SUPERIOR_MISSING', upmost);
});

test('[D125] skipping lets the outcome act that the flow names, without its form, and history says why', async () => {
  const t = await studied(studyFlow({ skip: { outcome: 'setuju' } }));
  await t.as('budi').skip('telaah', 'Sudah ditelaah tahun lalu');
  t.expectStates('putusan');
  expect(t.history.at(-1)).toMatchObject({
    type: 'task.skipped',
    detail: { outcome: 'setuju', comment: 'Sudah ditelaah tahun lalu' },
  });
});

describe('suspending', () => {
  test('[D126] a task that is laid aside is not completed until it is taken up again', async () => {
    const t = await studied(studyFlow({ suspend: true, skip: { outcome: 'setuju' } }));
    await t.as('budi').suspend('Menunggu data', 'telaah');
    await t.expectRefused('TASK_SUSPENDED', t.as('budi').skip('telaah', 'Tidak perlu'));
    const refused = await t.expectRefused(
      'TASK_SUSPENDED',
      t.as('budi').complete('telaah', 'tolak'),
    );
    expect(refused.message).toContain('Menunggu data');
    await t.as('budi').resume('telaah');
    await t.expectRefused('TASK_NOT_SUSPENDED', t.as('budi').resume('telaah'));
    await t.as('budi').complete('telaah', 'tolak');
    t.expectEnded('ditolak');
  });

  test('[D127] of a suspended instance nothing moves and no timer fires; when it goes on, what has passed is done', async () => {
    const after = [{ at: 'entered', offset: 'P1D', target: 'ditolak' }];
    const flow = studyFlow({});
    const telaah = { ...flow.states['telaah'], after };
    const t = await studied({ ...flow, states: { ...flow.states, telaah } });
    await t.expectRefused('NOT_ALLOWED', t.as('budi').suspend('x'));
    await t.as('operator').suspend('Sengketa');
    await t.expectRefused('INSTANCE_SUSPENDED', t.as('budi').complete('telaah', 'tolak'));
    await t.as('budi').comment('Masih menunggu');
    await t.advance('P3D');
    t.expectStates('telaah');
    await t.as('operator').resume();
    t.expectEnded('ditolak');
  });
});

describe('taking back', () => {
  const flow = studyFlow({ 'take-back': true });

  test('[D128] whoever completed a task has it again while the next has not opened theirs', async () => {
    const t = await studied(flow);
    await t.as('budi').complete('telaah', 'setuju', { isi: 'Kajian' });
    await t.as('budi').takeBack('telaah');
    t.expectTasks({ sekretaris: ['telaah'] });
    t.expectData({ isi: 'Kajian' });
    expect(t.history.at(-1)?.type).toBe('task.taken-back');
    await t.as('budi').complete('telaah', 'tolak');
    t.expectEnded('ditolak');
  });

  test('[D128] not after the next has opened, claimed or done theirs, nor when it has ended', async () => {
    const read = await studied(flow);
    await read.as('budi').complete('telaah', 'setuju', { isi: 'x' });
    await read.as('ani').read('putusan');
    await read.expectRefused('TAKE_BACK_LATE', read.as('budi').takeBack('telaah'));
    await read.as('ani').complete('putusan', 'putus');
    await read.expectRefused('TAKE_BACK_LATE', read.as('budi').takeBack('telaah'));
    const ended = await studied(flow);
    await ended.as('budi').complete('telaah', 'tolak');
    await ended.expectRefused('TAKE_BACK_LATE', ended.as('budi').takeBack('telaah'));
  });

  test('[D128] only whoever completed it', async () => {
    const t = await studied(flow);
    await t.as('budi').complete('telaah', 'setuju', { isi: 'x' });
    await t.expectRefused('NOT_ASSIGNEE', t.as('citra').takeBack('telaah'));
    const without = await studied(studyFlow({}));
    await without.as('budi').complete('telaah', 'setuju', { isi: 'x' });
    await without.expectRefused('NOT_ALLOWED', without.as('budi').takeBack('telaah'));
  });
});

describe('copies', () => {
  test('[D130] whoever is sent a copy reads it, and that is seen; they may read the instance from then on', async () => {
    const t = await studied(studyFlow({ copy: true }));
    await t.as('budi').copy('kabid-1', 'kabid-2');
    t.expectTasks({ sekretaris: ['telaah'], 'kabid-1': ['~copy'], 'kabid-2': ['~copy'] });
    await t.expectRefused('NOT_ASSIGNEE', t.as('ani').readCopy(1));
    await t.as('citra', 'kabid-1').readCopy(1);
    t.expectTasks({ sekretaris: ['telaah'], 'kabid-2': ['~copy'] });
    expect(t.instance.copies?.map(({ read }) => read?.by.user ?? null)).toEqual(['citra', null]);
    expect(t.history.at(-1)?.type).toBe('copy.read');
    await t.as('citra', 'kabid-1').comment('Sudah dibaca');
  });

  test('[D130] a copy outlives the end of the instance; nobody has two unread ones', async () => {
    const t = await studied(studyFlow({ copy: true }));
    await t.as('budi').copy('kabid-1');
    await t.as('budi').copy('kabid-1');
    await t.as('budi').complete('telaah', 'tolak');
    t.expectTasks({ 'kabid-1': ['~copy'] });
    await t.as('citra', 'kabid-1').readCopy(1);
    t.expectTasks({});
  });

  test('[D131] a state sends the copies that the flow names, a final one too', async () => {
    const flow = studyFlow({});
    const states = {
      ...flow.states,
      putusan: { ...flow.states['putusan'], copies: [{ role: 'kabid', unit: 'dinkes' }] },
      ditolak: { type: 'final', copies: [{ positions: ['staf'] }] },
    };
    const t = await studied({ ...flow, states });
    await t.as('budi').complete('telaah', 'tolak');
    t.expectTasks({ staf: ['~copy'] });
    const other = await studied({ ...flow, states });
    await other.as('budi').complete('telaah', 'setuju', { isi: 'x' });
    other.expectTasks({ kadis: ['putusan'], 'kabid@dinkes': ['~copy'] });
  });
});

describe('urging', () => {
  test('[D132] reminds whoever it waits for, once in the time that the flow says', async () => {
    const t = await studied(studyFlow({}, { urge: { every: 'PT2H' } }));
    await t.as('fajar').urge('Mohon segera');
    t.expectNotices({ sekretaris: ['telaah'] });
    const refused = await t.expectRefused('URGED_RECENTLY', t.as('fajar').urge());
    expect(refused.details).toEqual({ minutes: 120 });
    await t.advance('PT2H');
    await t.as('fajar').urge();
    t.expectNotices({ sekretaris: ['telaah'] });
  });

  test('[D132] whoever may not read the instance may not urge', async () => {
    const t = await studied(studyFlow({}));
    await t.expectRefused('NOT_ALLOWED', t.as('dedi').urge());
  });
});

describe('operators', () => {
  test('[D133] move an instance to a state, with a reason', async () => {
    const t = await studied(studyFlow({}));
    await t.expectRefused('NOT_ALLOWED', t.as('budi').jump('putusan', 'x'));
    await t.expectRefused('STATE_UNKNOWN', t.as('operator').jump('lain', 'x'));
    await t.expectRefused('COMMENT_REQUIRED', t.as('operator').jump('putusan', ' '));
    await t.as('operator').jump('putusan', 'Sekretaris sakit');
    t.expectTasks({ kadis: ['putusan'] });
    expect(t.history.at(-1)?.detail).toMatchObject({ from: ['telaah'], state: 'putusan' });
  });
});

describe('reopening', () => {
  const flow = studyFlow({});
  const reopen = { by: { position: 'kadis' }, target: 'telaah' };
  const reopenable = { ...flow, states: { ...flow.states, ditolak: { type: 'final', reopen } } };

  test('[D134] whoever the final state names opens the instance again, with a reason', async () => {
    const t = await studied(reopenable);
    await t.expectRefused('INSTANCE_OPEN', t.as('ani').reopen('x'));
    await t.as('budi').complete('telaah', 'tolak');
    await t.expectRefused('NOT_ALLOWED', t.as('budi').reopen('x'));
    await t.expectRefused('COMMENT_REQUIRED', t.as('ani').reopen(''));
    await t.as('ani').reopen('Ada data baru');
    expect(t.status).toBe('open');
    t.expectTasks({ sekretaris: ['telaah'] });
    await t.as('budi').complete('telaah', 'setuju', { isi: 'x' });
    await t.as('ani').complete('putusan', 'putus');
    t.expectEnded('selesai');
    await t.expectRefused('REOPEN_NOT_OFFERED', t.as('ani').reopen('x'));
  });

  test('[D134] a rule of the flow says how long', async () => {
    const guard = 'workdays(entered, now) <= 2';
    const timed = {
      ...flow,
      states: {
        ...flow.states,
        ditolak: { type: 'final', reopen: { ...reopen, guard, why: 'Sudah lewat' } },
      },
    };
    const t = await studied(timed);
    await t.as('budi').complete('telaah', 'tolak');
    await t.advance('P7D');
    const refused = await t.expectRefused('GUARD_REFUSED', t.as('ani').reopen('x'));
    expect(refused.message).toContain('Sudah lewat');
  });
});
