// Several sign one task: seats, votes, and the one outcome they come to.

import { compileFlow, parseFlow } from '../../src/core/index.ts';
import { describe, expect, test } from 'vitest';
import type { OrganisationData } from '../../src/index.ts';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import { draftFlow, drafted, office, type SigningTask } from './office.ts';

const hours = [['08:00', '16:00'] as const];
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };

/** An office of five days, with days off besides. */
const fiveDays = (...dates: readonly string[]) => ({
  id: 'kantor',
  zone: 'Asia/Jakarta',
  week,
  holidays: dates.map((date) => ({ date, name: 'Cuti bersama' })),
});

/** A draft on that calendar, begun on a Monday. */
async function counted(task: SigningTask): Promise<FlowTest> {
  const definition = { ...Object(draftFlow(task)), calendar: 'kantor' };
  const now = '2026-03-02T09:00:00+07:00';
  const t = await testFlow({ definition, organisation: office, now, calendars: [fiveDays()] });
  await t.start({}, { by: 'fajar' });
  return t;
}

const kabids = { role: 'kabid', unit: 'dinkes', count: 'all' };

describe('everybody must agree', () => {
  const flow = draftFlow({ assign: kabids, decide: 'all' });

  test('[D110] every position of the pool has a seat of its own, and one that has voted has no task more', async () => {
    const t = await drafted(flow);
    t.expectTasks({ 'kabid-1': ['paraf'], 'kabid-2': ['paraf'], 'kabid-3': ['paraf'] });
    await t.as('kabid-2').complete('paraf', 'setuju');
    t.expectTasks({ 'kabid-1': ['paraf'], 'kabid-3': ['paraf'] });
    t.expectStates('paraf');
  });

  test('[D103] the last vote lets the outcome act, and history has every vote with its signer', async () => {
    const t = await drafted(flow);
    await t.as('citra').complete('paraf', 'setuju', undefined, { comment: 'Lengkap' });
    await t.as('dedi').complete('paraf', 'setuju');
    await t.as('eka').complete('paraf', 'setuju');
    t.expectEnded('selesai');
    const votes = t.history.filter(({ type }) => type === 'vote.cast');
    expect(
      votes.map(({ by, detail }) => [by?.position, detail['outcome'], detail['decided']]),
    ).toEqual([
      ['kabid-1', 'setuju', null],
      ['kabid-2', 'setuju', null],
      ['kabid-3', 'setuju', 'setuju'],
    ]);
    expect(votes[0]?.detail['comment']).toBe('Lengkap');
  });

  test('[D104] one that refuses decides at once, and the tasks of the others are taken away', async () => {
    const t = await drafted(flow);
    await t.as('citra').complete('paraf', 'tolak');
    t.expectEnded('ditolak');
    const { items } = await t.engine.tasks.query({ instance: t.id });
    expect(items.map(({ task }) => [task.pool, task.status, task.outcome])).toEqual([
      ['p:kabid-1', 'done', 'tolak'],
      ['p:kabid-2', 'cancelled', null],
      ['p:kabid-3', 'cancelled', null],
    ]);
  });

  test('[D105] a seat votes once: the second time names who voted and how', async () => {
    const t = await drafted(flow);
    await t.as('citra').complete('paraf', 'setuju');
    const refused = await t.expectRefused(
      'TASK_NOT_OPEN',
      t.as('citra').complete('paraf', 'tolak'),
    );
    expect(refused.details).toMatchObject({
      how: 'completed',
      outcome: 'setuju',
      by: { user: 'citra', position: 'kabid-1' },
    });
    t.expectStates('paraf');
  });

  test('[D105] only whoever holds the position votes in its seat', async () => {
    const t = await drafted(flow);
    await t.expectRefused('NOT_ASSIGNEE', t.as('ani').complete('paraf', 'setuju'));
  });
});

test('[D104] `any`: the first vote decides', async () => {
  const t = await drafted(draftFlow({ assign: kabids, decide: 'any' }));
  await t.as('dedi').complete('paraf', 'setuju');
  t.expectEnded('selesai');
});

test('[D104] `any`: also where the first vote is for the second outcome', async () => {
  const t = await drafted(draftFlow({ assign: kabids, decide: 'any' }));
  await t.as('dedi').complete('paraf', 'tolak');
  t.expectEnded('ditolak');
});

describe('by number, share and weight', () => {
  test('[D104] a share of all votes decides as soon as no vote to come can change it', async () => {
    const decide = { rules: [{ outcome: 'setuju', over: '1/2' }], otherwise: 'tolak' };
    const t = await drafted(draftFlow({ assign: kabids, decide }));
    await t.as('citra').complete('paraf', 'tolak');
    t.expectStates('paraf');
    await t.as('dedi').complete('paraf', 'tolak');
    t.expectEnded('ditolak');
  });

  test('[D104] per cent are a share as well', async () => {
    const decide = { rules: [{ outcome: 'setuju', atLeast: '60%' }], otherwise: 'tolak' };
    const t = await drafted(draftFlow({ assign: kabids, decide }));
    await t.as('citra').complete('paraf', 'setuju');
    t.expectStates('paraf');
    await t.as('eka').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });

  test('[D111] of a pool a number of votes is asked for: the first so many decide', async () => {
    const decide = { rules: [{ outcome: 'setuju', atLeast: 2 }], otherwise: 'tolak' };
    const t = await drafted(draftFlow({ assign: { ...kabids, count: 2 }, decide }));
    t.expectTasks({ 'kabid-1': ['paraf'], 'kabid-2': ['paraf'], 'kabid-3': ['paraf'] });
    await t.as('eka').complete('paraf', 'setuju');
    await t.as('citra').complete('paraf', 'tolak');
    t.expectEnded('ditolak');
  });

  test('[D156] a number of votes beside other signers is refused when the flow is checked', () => {
    const of = (assign: unknown): string[] => {
      const { definition } = parseFlow(draftFlow({ assign, decide: 'all' }));
      const known = { flows: new Map(), forms: new Map() };
      const problems = definition ? compileFlow(definition, known).problems : [];
      return problems.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    const pool = { role: 'kabid', unit: 'dinkes', count: 2 };
    expect(of(pool)).toEqual([]);
    expect(of([pool])).toEqual([]);
    expect(of([{ ...pool, count: 'all' }, { position: 'kadis' }])).toEqual([]);
    expect(of([{ position: 'kadis' }, pool])).toEqual([
      'WORD_MISPLACED /states/paraf/task/assign/1/count',
    ]);
  });

  test('[D112] a vote counts as much as its seat weighs', async () => {
    const decide = { rules: [{ outcome: 'setuju', over: '1/2' }], otherwise: 'tolak' };
    const assign = [{ position: 'kadis', weight: 3 }, { ...kabids }, { position: 'sekretaris' }];
    const t = await drafted(draftFlow({ assign, decide }));
    for (const who of ['citra', 'dedi', 'eka']) await t.as(who).complete('paraf', 'tolak');
    t.expectStates('paraf');
    await t.as('ani').complete('paraf', 'setuju');
    t.expectStates('paraf');
    await t.as('budi').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });

  test('[D113] who abstains stays in the number that shares are of', async () => {
    const decide = {
      rules: [{ outcome: 'setuju', over: '1/2' }],
      otherwise: 'tolak',
      abstain: true,
    };
    const t = await drafted(draftFlow({ assign: kabids, decide }));
    await t.as('citra').complete('paraf', 'setuju');
    await t.as('dedi').abstain('paraf', 'Ada hubungan keluarga');
    t.expectStates('paraf');
    expect(t.history.at(-1)?.detail).toMatchObject({
      outcome: null,
      comment: 'Ada hubungan keluarga',
    });
    await t.as('eka').abstain('paraf');
    t.expectEnded('ditolak');
  });

  test('[D113] where the flow does not offer it, nobody abstains', async () => {
    const t = await drafted(draftFlow({ assign: kabids, decide: 'all' }));
    await t.expectRefused('ABSTAIN_NOT_OFFERED', t.as('citra').abstain('paraf'));
  });
});

describe('one after another', () => {
  const assign = [{ position: 'kabid-1' }, { position: 'sekretaris' }, { position: 'kadis' }];
  const flow = draftFlow({ assign, decide: { rules: 'all', order: 'sequential' } });

  test('[D114] the turn goes on in the order of `assign`; before it comes there is no task', async () => {
    const t = await drafted(flow);
    t.expectTasks({ 'kabid-1': ['paraf'] });
    const refused = await t.expectRefused('SEAT_WAITING', t.as('ani').complete('paraf', 'setuju'));
    expect(refused.message).toContain('kabid-1');
    await t.as('citra').complete('paraf', 'setuju');
    t.expectTasks({ sekretaris: ['paraf'] });
    await t.as('budi').complete('paraf', 'setuju');
    await t.as('ani').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });

  test('[D114] one that refuses ends the sequence', async () => {
    const t = await drafted(flow);
    await t.as('citra').complete('paraf', 'tolak');
    t.expectEnded('ditolak');
  });

  test('[D115] the deadline counts from when the turn came', async () => {
    const t = await drafted(
      draftFlow({ assign, decide: { rules: 'all', order: 'sequential' }, due: 'work:P1D' }),
    );
    t.expectDue('paraf', '2026-03-03 16:00');
    await t.advanceTo('2026-03-03T10:00:00+07:00');
    await t.as('citra').complete('paraf', 'setuju');
    t.expectDue('paraf', '2026-03-04 16:00');
  });

  test.each(['workday(now, 2)', 'workday(entered, 2)'])(
    '[D287] so does one that is an expression, also when a calendar changes late: %s',
    async (from) => {
      const decide = { rules: 'all', order: 'sequential' };
      const t = await counted({ assign, decide, due: { from } });
      t.expectDue('paraf', '2026-03-04 16:00');
      await t.advanceTo('2026-03-09T09:00:00+07:00');
      await t.as('citra').complete('paraf', 'setuju');
      t.expectDue('paraf', '2026-03-11 16:00');
      t.engine.setCalendars([fiveDays('2026-03-10')]);
      await t.engine.recalculate();
      t.expectDue('paraf', '2026-03-12 16:00');
    },
  );

  test('[D288] where all sign at the same time, a signer who is added moves no deadline', async () => {
    const can = { 'add-signers': true };
    const t = await counted({ assign, decide: 'all', due: 'work:P2D', can });
    await t.advanceTo('2026-03-03T09:00:00+07:00');
    await t.as('citra').addSigners('paraf', ['kabid-2']);
    t.engine.setCalendars([fiveDays('2026-06-01')]);
    expect(await t.engine.recalculate()).toMatchObject({ moved: 0 });
    t.expectDue('paraf', '2026-03-04 16:00');
  });
});

describe('whoever holds two seats', () => {
  const assign = [{ position: 'kabid-1' }, { position: 'kabid-3' }, { position: 'kadis' }];
  const inApril = '2026-04-01T09:00:00+07:00';

  test('[D106] does not sign twice', async () => {
    const t = await drafted(draftFlow({ assign, decide: 'all' }));
    await t.advanceTo(inApril);
    await t.as('citra', 'kabid-1').complete('paraf', 'setuju');
    const act = t.as('citra', 'kabid-3').complete('paraf', 'setuju');
    await t.expectRefused('ALREADY_SIGNED', act);
    await t.as('ani').complete('paraf', 'setuju');
    t.expectStates('paraf');
  });

  test('[D106] is passed over in the other where the flow says so, and history tells it', async () => {
    const t = await drafted(draftFlow({ assign, decide: { rules: 'all', twice: 'skip' } }));
    await t.advanceTo(inApril);
    await t.as('citra', 'kabid-1').complete('paraf', 'setuju');
    const { changes } = t.history.at(-1) ?? { changes: [] };
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'seat.closed', seat: 2, status: 'skipped' }),
    );
    t.expectTasks({ kadis: ['paraf'] });
    await t.as('ani').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });

  test('[D106] a seat that somebody else holds as well is not passed over', async () => {
    const organisation = {
      ...office,
      assignments: [
        ...office.assignments,
        { user: 'budi', position: 'kabid-3', from: '2026-04-01' },
      ],
    };
    const flow = draftFlow({ assign, decide: { rules: 'all', twice: 'skip' } });
    const t = await drafted(flow, { organisation });
    await t.advanceTo(inApril);
    await t.as('citra', 'kabid-1').complete('paraf', 'setuju');
    t.expectTasks({ 'kabid-3': ['paraf'], kadis: ['paraf'] });
  });

  test('[D106] votes in both where the flow allows it', async () => {
    const t = await drafted(draftFlow({ assign, decide: { rules: 'all', twice: 'allow' } }));
    await t.advanceTo(inApril);
    await t.as('citra', 'kabid-1').complete('paraf', 'setuju');
    await t.as('citra', 'kabid-3').complete('paraf', 'setuju');
    await t.as('ani').complete('paraf', 'setuju');
    t.expectEnded('selesai');
  });
});

test('[D105] whoever acts on behalf of a signer signs only where signing was delegated', async () => {
  const lent = (actions: readonly ('act' | 'sign')[]): OrganisationData => ({
    ...office,
    delegations: [
      {
        from: 'kabid-1',
        to: 'staf',
        scope: { actions: [...actions] },
        since: '2026-01-01',
        basis: 'ND 1',
      },
    ],
  });
  const flow = draftFlow({ assign: [{ position: 'kabid-1' }], decide: 'all' });
  const acting = await drafted(flow, { organisation: lent(['act']), by: 'budi' });
  const act = acting.as('fajar', 'kabid-1').complete('paraf', 'setuju');
  const refused = await acting.expectRefused('DELEGATION_NOT_TO_SIGN', act);
  expect(refused.message).toContain('kabid-1');
  const signing = await drafted(flow, { organisation: lent(['sign']), by: 'budi' });
  await signing.as('fajar', 'kabid-1').complete('paraf', 'setuju');
  signing.expectEnded('selesai');
  expect(signing.history.at(-1)?.by).toMatchObject({
    user: 'fajar',
    capacity: 'an',
    delegate: 'staf',
  });
});

describe('ballots', () => {
  const ballot = {
    type: 'object',
    required: ['nilai'],
    additionalProperties: false,
    properties: { nilai: { type: 'string', format: 'decimal' } },
  };
  const median = { set: { nilai: 'median(votes.map(v, v.ballot.nilai))' }, target: 'selesai' };
  const decide = {
    rules: [{ outcome: 'setuju', over: '1/2' }],
    otherwise: 'tolak',
    close: 'all',
  };

  test('[D116] what each hands in goes with the vote; rules see the votes, data does not', async () => {
    const t = await drafted(draftFlow({ assign: kabids, decide, ballot }, { setuju: median }));
    await t.as('citra').complete('paraf', 'setuju', { nilai: '80' });
    await t.as('dedi').complete('paraf', 'tolak', { nilai: '50.5' });
    t.expectData({ nilai: null });
    await t.as('eka').complete('paraf', 'setuju', { nilai: '71' });
    t.expectEnded('selesai');
    t.expectData({ nilai: '71' });
  });

  test('[D116] a ballot that is not filled is told at its field', async () => {
    const t = await drafted(draftFlow({ assign: kabids, decide, ballot }, { setuju: median }));
    const refused = await t.expectRefused(
      'FORM_INVALID',
      t.as('citra').complete('paraf', 'setuju'),
    );
    expect(refused.details).toMatchObject({
      issues: [{ code: 'VALUE_REQUIRED', pointer: '/nilai' }],
    });
  });

  test('[D116] a form may ask for the ballot beside fields of the data, which are written at once', async () => {
    const form = {
      form: 'lke',
      sections: [{ fields: [{ field: 'nilai', requiredFor: ['setuju'] }, { field: 'isi' }] }],
    };
    const t = await drafted(
      draftFlow({ assign: kabids, decide, ballot, form: 'lke' }, { setuju: median }),
      { forms: [form] },
    );
    await t.as('citra').complete('paraf', 'setuju', { nilai: '80', isi: 'Dikoreksi' });
    t.expectData({ nilai: null, isi: 'Dikoreksi' });
  });
});

describe('seats that cannot be', () => {
  test('[D117] fewer positions than votes that are asked for are an incident that says how many', async () => {
    const assign = { ...kabids, count: 4 };
    const decide = { rules: [{ outcome: 'setuju', atLeast: 2 }], otherwise: 'tolak' };
    const start = drafted(draftFlow({ assign, decide }));
    await expect(start).rejects.toMatchObject({
      code: 'START_FAILED',
      details: { code: 'SEATS_TOO_FEW', params: { wanted: 4, found: 3 } },
    });
  });

  test('[D118] a list comes from the data; who is named twice has one seat', async () => {
    const assign = { positions: { from: 'data.para' } };
    const t = await drafted(draftFlow({ assign, decide: 'all' }), {
      data: { para: ['kadis', 'sekretaris', 'kadis'] },
    });
    t.expectTasks({ kadis: ['paraf'], sekretaris: ['paraf'] });
  });
});
