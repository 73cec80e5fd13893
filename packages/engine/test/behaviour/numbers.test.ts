// [D221] to [D232]: numbers of letters, their register, and what becomes of numbers that stand on no letter.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine, memoryStore, usersDirectory, type NumberRow } from '../../src/index.ts';
import { day, end, object, stage, step, type Stage } from './stage.ts';

const data = object({
  unit: { type: 'string' },
  jenis: { type: 'string' },
  tanggal: { type: 'string', format: 'date' },
  alasan: { type: 'string' },
  sementara: { type: 'string' },
  nomor: { type: 'string' },
  pembagi: { type: 'integer' },
});

/** A letter that is drafted, signed and numbered. */
const letter = (series: object, set: Record<string, string>, more: object = {}) => ({
  flow: 'surat-keluar',
  data,
  series: { keluar: series },
  initial: 'tanda-tangan',
  states: { 'tanda-tangan': step('bos', { target: 'selesai', set }), selesai: end, ...more },
});

/** The same, with a number taken when the draft is handed in. */
const draft = (more: object = {}) => ({
  flow: 'surat-keluar',
  data,
  series: { keluar: { format: '{n}/{mm}', ...more } },
  initial: 'konsep',
  states: {
    konsep: step('bos', {
      target: 'tanda-tangan',
      set: { sementara: "reserve('keluar', 'A')" },
    }),
    'tanda-tangan': {
      task: {
        title: 'Do',
        assign: { user: 'bos' },
        outcomes: { ok: { label: 'OK' }, kembali: { label: 'Kembali' }, buang: { label: 'Buang' } },
      },
      on: {
        ok: { target: 'selesai', set: { nomor: "number('keluar', 'A')" } },
        kembali: 'konsep',
        buang: 'dibuang',
      },
    },
    selesai: end,
    dibuang: { type: 'final', result: 'dibuang' },
  },
});

const register = async (s: Stage): Promise<readonly NumberRow[]> =>
  (await s.engine.numbers.list({ limit: 200 })).items;

const brief = async (s: Stage): Promise<string[]> =>
  (await register(s)).map(({ n, suffix, status, voidReason }) =>
    [n, suffix || '', status, voidReason ?? ''].filter((part) => part !== '').join(' '),
  );

async function signed(s: Stage, given: Parameters<Stage['start']>[0] = {}): Promise<unknown> {
  await s.start(given);
  const result = await s.complete('bos', 'tanda-tangan', 'ok');
  return result.ok ? (await s.state()).data['nomor'] : result.code;
}

const backdated = {
  nomor:
    "number('keluar', 'A', {'date': has(data.tanggal) ? data.tanggal : date(now), 'reason': has(data.alasan) ? data.alasan : ''})",
};

const problemsOf = async (definition: object): Promise<unknown> =>
  createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'bos' }]),
    flows: [{ definition: { version: 1, title: 'Test', ...definition } }],
  }).then(
    () => [],
    (error: { details: { problems: { code: string; pointer: string }[] } }) =>
      error.details.problems.map(({ code, pointer }) => `${code} ${pointer}`),
  );

describe('what a flow says of its series', () => {
  const drawn = { nomor: "number('keluar', 'A')" };

  test('[D221] formats and blocks that cannot be are problems', async () => {
    const of = (series: object): Promise<unknown> => problemsOf(letter(series, drawn));
    expect(await of({})).toEqual([]);
    expect(await of({ format: '{n:3}/{roman}/{yyyy}', backdate: { block: 100 } })).toEqual([]);
    const at = '/series/keluar';
    expect(await of({ format: '{n}/{a b}' })).toEqual([`SERIES_FORMAT ${at}/format`]);
    expect(await of({ format: '{n}/}' })).toEqual([`SERIES_FORMAT ${at}/format`]);
    expect(await of({ format: '{mm:2}/{n}' })).toEqual([`SERIES_FORMAT ${at}/format`]);
    expect(await of({ format: '{yyyy}' })).toEqual([`SERIES_WITHOUT_NUMBER ${at}/format`]);
    expect(await of({ reset: 'never', backdate: { block: 9 } })).toEqual([
      `SERIES_BLOCK_RESET ${at}/backdate`,
    ]);
    expect(await of({ format: '{n}/{date}' })).toContain(`NAME_RESERVED ${at}/format`);
    expect(await of({ by: ['reason'] })).toContain(`NAME_RESERVED ${at}/by/0`);
    expect(await of({ format: '{n}/{paper}' })).toContain(`NAME_RESERVED ${at}/format`);
  });
});

describe('counting', () => {
  test('[D222] each unit, kind and period has a count of its own, by the calendar’s day', async () => {
    const t = await stage({
      ...letter(
        { format: '{jenis}/{n}/{unit}/{yyyy}', by: ['jenis'] },
        { nomor: "number('keluar', data.unit, {'jenis': data.jenis})" },
      ),
      data: { ...data, required: ['unit', 'jenis'] },
    });
    const next = (unit: string, jenis: string): Promise<unknown> => signed(t, { unit, jenis });
    expect(await next('A', 'ND')).toBe('ND/1/A/2026');
    expect(await next('A', 'SK')).toBe('SK/1/A/2026');
    expect(await next('A', 'ND')).toBe('ND/2/A/2026');
    expect(await next('B', 'ND')).toBe('ND/1/B/2026');
    await t.pass(305 * day);
    expect(await next('A', 'ND')).toBe('ND/1/A/2027');
  });

  test('[D222] a series may begin anew each day', async () => {
    const s = await stage(
      letter({ reset: 'day', format: '{n}-{dd}' }, { nomor: "number('keluar', 'A')" }),
    );
    expect([await signed(s), await signed(s)]).toEqual(['1-02', '2-02']);
    await s.pass(day);
    expect(await signed(s)).toBe('1-03');
  });
});

describe('numbers of drafts', () => {
  const toSigning = (s: Stage) => s.complete('bos', 'konsep', 'ok');

  test('[D223] the number that is held for a draft becomes the letter’s', async () => {
    const s = await stage(draft());
    await s.start({});
    await toSigning(s);
    expect((await s.state()).data['sementara']).toBe('1/03');
    expect(await brief(s)).toEqual(['1 reserved']);
    const first = s.id;
    await s.start({});
    await toSigning(s);
    await s.complete('bos', 'tanda-tangan', 'ok', {}, first);
    expect((await s.state(first)).data['nomor']).toBe('1/03');
    expect(await brief(s)).toEqual(['1 used', '2 reserved']);
    expect((await register(s))[0]).toMatchObject({
      instance: first,
      by: 'bos',
      unit: 'A',
      series: 'keluar/A/2026',
      date: '2026-03-02',
      late: false,
      text: '1/03',
    });
  });

  test('[D223] it is written anew when it is signed, and drawn anew when the period is over', async () => {
    const s = await stage(draft());
    await s.start({});
    await toSigning(s);
    await s.pass(40 * day);
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect((await s.state()).data['nomor']).toBe('1/04');
    await s.start({});
    await toSigning(s);
    await s.pass(300 * day);
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect((await s.state()).data['nomor']).toBe('1/02');
    expect((await register(s)).map(({ series, status }) => [series, status])).toEqual([
      ['keluar/A/2026', 'used'],
      ['keluar/A/2026', 'void'],
      ['keluar/A/2027', 'used'],
    ]);
  });

  test('[D223] where each day has a block, a draft that is signed later gets a number of that day', async () => {
    const s = await stage(draft({ backdate: { block: 10 } }));
    await s.start({});
    await toSigning(s);
    await s.pass(day);
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect((await s.state()).data['nomor']).toBe('611/03');
    expect(await brief(s)).toEqual(['601 void ended: selesai', '611 used']);
  });

  test('[D223] a held number is of its own day: a letter of another day in between gets another', async () => {
    const sign = async (tanggal: string): Promise<[unknown, string[]]> => {
      const s = await stage({
        ...draft({ backdate: 'suffix', format: '{n}' }),
        states: {
          ...draft().states,
          'tanda-tangan': step('bos', { target: 'selesai', set: backdated }),
        },
      });
      await s.start({ tanggal, alasan: 'x' });
      await toSigning(s);
      await s.pass(2 * day);
      await s.complete('bos', 'tanda-tangan', 'ok');
      return [(await s.state()).data['nomor'], await brief(s)];
    };
    expect(await sign('2026-03-02')).toEqual(['1', ['1 used']]);
    expect(await sign('2026-03-03')).toEqual(['1.a', ['1 void ended: selesai', '1 1 used']]);
  });

  test('[D223] a step that numbers two letters gives the held number to one of them', async () => {
    const two = (kind: string): string => `number('keluar', 'A', {'k': '${kind}'})`;
    const s = await stage({
      ...draft({ format: '{n}{k}' }),
      states: {
        ...draft().states,
        konsep: step('bos', {
          target: 'tanda-tangan',
          set: { sementara: "reserve('keluar', 'A', {'k': ''})" },
        }),
        'tanda-tangan': step('bos', {
          target: 'selesai',
          set: { nomor: two('a'), alasan: two('b') },
        }),
      },
    });
    await s.start({});
    await toSigning(s);
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect((await s.state()).data).toMatchObject({ nomor: '1a', alasan: '2b' });
    expect(await brief(s)).toEqual(['1 used', '2 used']);
  });

  test('[D224] a draft that comes back keeps its number', async () => {
    const s = await stage(draft());
    await s.start({});
    await toSigning(s);
    await s.complete('bos', 'tanda-tangan', 'kembali');
    await toSigning(s);
    expect(await brief(s)).toEqual(['1 reserved']);
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect(await brief(s)).toEqual(['1 used']);
  });

  test('[D225] a number that is held when its instance ends is void, and the register says why', async () => {
    const s = await stage(draft());
    await s.start({});
    await toSigning(s);
    await s.complete('bos', 'tanda-tangan', 'buang');
    await s.start({});
    await toSigning(s);
    await s.engine.instances.cancel(s.id, 'salah alamat', { by: 'op' });
    await s.start({});
    await toSigning(s);
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect(await brief(s)).toEqual([
      '1 void ended: dibuang',
      '2 void cancelled: salah alamat',
      '3 used',
    ]);
    expect((await register(s))[1]).toMatchObject({ by: 'op', text: '2/03' });
  });

  test('[D225] a number that is reserved by the very step that ends is void as well', async () => {
    const s = await stage(letter({}, { sementara: "reserve('keluar', 'A')" }));
    await s.start({});
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect(await brief(s)).toEqual(['1 void ended: selesai']);
  });
});

describe('steps that come to nothing', () => {
  test('[D226] a number of a step that became an incident is void, one of a refused step is not drawn', async () => {
    const s = await stage({
      ...letter(
        {},
        { nomor: "number('keluar', 'A')", pembagi: 'size([1][data.pembagi] == 1 ? [1] : [])' },
      ),
      data: { ...data, required: ['pembagi'] },
    });
    await s.start({ pembagi: 1 });
    expect(await s.complete('bos', 'tanda-tangan', 'ok')).toMatchObject({
      ok: true,
      incident: expect.any(String),
    });
    expect(await brief(s)).toEqual(['1 void incident']);
    await s.resolve({ type: 'correct', data: { pembagi: 0 } });
    expect((await s.state()).data['nomor']).toBe('2');
    expect(await brief(s)).toEqual(['1 void incident', '2 used']);
    await s.start({ pembagi: 0 });
    expect(await s.complete('ana', 'tanda-tangan', 'ok')).toMatchObject({ code: 'NOT_ASSIGNEE' });
    expect(await brief(s)).toEqual(['1 void incident', '2 used']);
  });

  test('[D226] a held number outlives an incident', async () => {
    const s = await stage({
      ...draft(),
      data: { ...data, required: ['pembagi'] },
      states: {
        ...draft().states,
        'tanda-tangan': step('bos', {
          target: 'selesai',
          set: { nomor: "number('keluar', 'A')", pembagi: '[1][data.pembagi]' },
        }),
      },
    });
    await s.start({ pembagi: 1 });
    await s.complete('bos', 'konsep', 'ok');
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect(await brief(s)).toEqual(['1 reserved']);
    await s.resolve({ type: 'correct', data: { pembagi: 0 } });
    expect(await brief(s)).toEqual(['1 used']);
  });
});

describe('letters of earlier days', () => {
  const late = { tanggal: '2026-03-02', alasan: 'listrik padam' };

  test('[D227] each day has its block; a late letter takes from its day while it lasts', async () => {
    const s = await stage(letter({ backdate: { block: 3 } }, backdated));
    expect(await signed(s)).toBe('181');
    await s.pass(day);
    expect(await signed(s)).toBe('184');
    expect(await signed(s, late)).toBe('182');
    expect(await signed(s, late)).toBe('183');
    const refused = await signed(s, late);
    expect(refused).toBe('NUMBER_BLOCK_EXHAUSTED');
    expect(await s.states()).toEqual(['tanda-tangan']);
    expect(await signed(s)).toBe('185');
    expect(await brief(s)).toEqual(['181 used', '182 used', '183 used', '184 used', '185 used']);
  });

  test('[D228] a late letter is put behind the last of its day', async () => {
    const s = await stage(letter({ backdate: 'suffix', format: '{n:2}/{mm}' }, backdated));
    await signed(s);
    await signed(s);
    await s.pass(2 * day);
    expect(await signed(s)).toBe('03/03');
    expect(await signed(s, late)).toBe('02.a/03');
    expect(await signed(s, { ...late, tanggal: '2026-03-03' })).toBe('02.b/03');
    expect(await signed(s)).toBe('04/03');
    expect(await brief(s)).toEqual([
      '1 used',
      '2 used',
      '2 1 used',
      '2 2 used',
      '3 used',
      '4 used',
    ]);
  });

  test('[D229] days that cannot be are refused', async () => {
    const s = await stage(letter({ backdate: 'suffix' }, backdated));
    const why = async (given: object): Promise<unknown> => {
      await s.start({ alasan: 'x', ...given });
      const result = await s.complete('bos', 'tanda-tangan', 'ok');
      return result.ok ? null : [result.code, result.details['reason']];
    };
    const refused = (reason: string): unknown => ['NUMBER_DATE_REFUSED', reason];
    expect(await why({ tanggal: '2026-03-03' })).toEqual(refused('future-date'));
    expect(await why({ tanggal: '2026-03-01', alasan: ' ' })).toEqual(refused('no-reason'));
    expect(await why({ tanggal: '2026-03-01' })).toEqual(refused('no-earlier-number'));
    expect(await register(s)).toEqual([]);
    expect(await why({ tanggal: '2026-03-02', alasan: '' })).toBeNull();
  });

  test('[D229] where nobody is there to be told, it is an incident', async () => {
    const { states, ...rest } = letter({ backdate: { block: 1 } }, backdated);
    const s = await stage({
      ...rest,
      states: {
        ...states,
        'tanda-tangan': step('bos', 'selesai', {
          after: [{ at: 'entered', offset: 'P1D', target: 'selesai', set: backdated }],
        }),
      },
    });
    await s.start({ tanggal: '2026-03-01', alasan: 'x' });
    await s.start({ tanggal: '2026-03-01', alasan: 'x' });
    await s.pass(2 * day);
    expect(await brief(s)).toEqual(['60 used']);
    const { items } = await s.engine.instances.query({ incidents: true });
    expect(items).toHaveLength(1);
    const stuck = await s.state(items[0]?.id);
    expect(Object.values(stuck.incidents)[0]).toMatchObject({
      code: 'STEP_REFUSED',
      params: { code: 'NUMBER_BLOCK_EXHAUSTED' },
    });
  });

  test('[D230] the register marks it, with its day and the reason', async () => {
    const s = await stage(letter({ backdate: { block: 9 } }, backdated));
    await s.pass(day);
    await signed(s, late);
    await signed(s, { alasan: 'tidak perlu' });
    expect(await register(s)).toMatchObject([
      { n: 541, date: '2026-03-02', late: true, reason: 'listrik padam' },
      { n: 550, date: '2026-03-03', late: false, reason: null },
    ]);
  });

  test('[D227] whatever the order of letters and days, no number is given twice and days keep their order', async () => {
    const act = fc.oneof(
      fc.constant({ do: 'pass' } as const),
      fc.record({ do: fc.constant('sign' as const), back: fc.nat(3) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(act, { maxLength: 25 }),
        async (block, acts) => {
          const s = await stage(letter({ backdate: { block } }, backdated));
          let today = Date.UTC(2026, 2, 2);
          const counts = new Map<string, number>();
          for (const one of acts) {
            if (one.do === 'pass') {
              today += day;
              await s.pass(day);
              continue;
            }
            const tanggal = new Date(today - one.back * day).toISOString().slice(0, 10);
            const count = (counts.get(tanggal) ?? 0) + 1;
            const outcome = await signed(s, { tanggal, alasan: 'x' });
            if (count > block) expect(outcome).toBe('NUMBER_BLOCK_EXHAUSTED');
            else counts.set(tanggal, count);
          }
          const rows = await register(s);
          const days = rows.map(({ date }) => date);
          expect(days).toEqual(days.toSorted());
          expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
          expect(rows.length).toBe([...counts.values()].reduce((sum, count) => sum + count, 0));
        },
      ),
      { numRuns: runs(15) },
    );
  });
});

describe('numbers for paper', () => {
  const series = { format: '{n}/{unit}', by: ['jenis'] };
  const opened = () => stage(letter(series, { nomor: "number('keluar', 'A', {'jenis': 'SK'})" }));
  const block = {
    flow: 'surat-keluar',
    series: 'keluar',
    unit: 'A',
    fields: { jenis: 'SK' },
    count: 3,
    reason: 'jaringan putus',
    by: 'op',
  };

  test('[D231] a block is set aside; each of its numbers is entered or void, once', async () => {
    const s = await opened();
    expect(await signed(s)).toBe('1/A');
    const set = await s.engine.numbers.reserveBlock(block);
    const [two, three, four] = set.ok ? set.numbers : [];
    if (!two || !three || !four) throw new Error('no block');
    expect(await signed(s)).toBe('5/A');
    expect(
      await s.engine.numbers.enter(two, { letter: 'Undangan rapat', by: 'op', instance: s.id }),
    ).toMatchObject({ ok: true, numbers: [{ text: '2/A', status: 'used' }] });
    await s.engine.numbers.void(three, { reason: 'salah tulis', by: 'op' });
    expect(await register(s)).toMatchObject([
      { n: 1, status: 'used', letter: null },
      { n: 2, status: 'used', letter: 'Undangan rapat', instance: s.id, reason: 'jaringan putus' },
      { n: 3, status: 'void', voidReason: 'salah tulis', reason: 'jaringan putus' },
      { n: 4, status: 'reserved', instance: null, by: 'op' },
      { n: 5, status: 'used' },
    ]);
    const again = { letter: 'x', by: 'op' };
    for (const number of [two, three])
      expect(await s.engine.numbers.enter(number, again)).toMatchObject({
        code: 'NUMBER_NOT_RESERVED',
      });
    expect(await s.engine.numbers.void(three, { reason: 'x', by: 'op' })).toMatchObject({
      code: 'NUMBER_VOID',
    });
    expect(
      await s.engine.numbers.void({ ...four, n: 99 }, { reason: 'x', by: 'op' }),
    ).toMatchObject({ code: 'NUMBER_NOT_FOUND' });
  });

  test('[D231] a number that an instance holds is not for paper, and one that was given up is not given again', async () => {
    const s = await stage(draft());
    await s.start({});
    await s.complete('bos', 'konsep', 'ok');
    const [held] = await register(s);
    if (!held) throw new Error('nothing is held');
    expect(await s.engine.numbers.enter(held, { letter: 'x', by: 'op' })).toMatchObject({
      code: 'NUMBER_NOT_RESERVED',
    });
    await s.engine.numbers.void(held, { reason: 'dibatalkan', by: 'op' });
    await s.complete('bos', 'tanda-tangan', 'ok');
    expect(await brief(s)).toEqual(['1 void dibatalkan', '2 used']);
  });

  test('[D231] a day’s block holds numbers for paper while they last, also for days to come', async () => {
    const s = await stage(letter({ backdate: { block: 4 } }, backdated));
    const paper = { ...block, fields: {} };
    expect(await s.engine.numbers.reserveBlock({ ...paper, date: '2026-03-03' })).toMatchObject({
      ok: true,
      numbers: [{ n: 245 }, { n: 246 }, { n: 247 }],
    });
    expect(await s.engine.numbers.reserveBlock({ ...paper, date: '2026-03-03' })).toMatchObject({
      code: 'NUMBER_BLOCK_EXHAUSTED',
      details: { left: 1 },
    });
    await s.pass(day);
    expect(await signed(s)).toBe('248');
    const t = await opened();
    expect(await t.engine.numbers.reserveBlock({ ...block, date: '2026-03-01' })).toMatchObject({
      code: 'NUMBER_DATE_REFUSED',
    });
  });

  test('[D232] only operators, and never without a reason', async () => {
    const s = await opened();
    await signed(s);
    const [one] = await register(s);
    if (!one) throw new Error('no number');
    const { numbers } = s.engine;
    for (const refused of [
      await numbers.reserveBlock({ ...block, by: 'bos' }),
      await numbers.enter(one, { letter: 'x', by: 'bos' }),
      await numbers.void(one, { reason: 'x', by: 'bos' }),
    ])
      expect(refused).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const refused of [
      await numbers.reserveBlock({ ...block, reason: ' ' }),
      await numbers.enter(one, { letter: '', by: 'op' }),
      await numbers.void(one, { reason: '\n', by: 'op' }),
    ])
      expect(refused).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(await brief(s)).toEqual(['1 used']);
    await expect(numbers.reserveBlock({ ...block, count: 501 })).rejects.toThrow(TypeError);
    expect(await numbers.reserveBlock({ ...block, series: 'kluar' })).toMatchObject({
      code: 'NUMBER_SERIES_UNKNOWN',
      details: { nearest: 'keluar' },
    });
    expect(await numbers.reserveBlock({ ...block, fields: {} })).toMatchObject({
      code: 'NUMBER_SERIES_FIELDS',
      details: { fields: ['jenis'] },
    });
    expect(await numbers.reserveBlock({ ...block, flow: 'x' })).toMatchObject({
      code: 'FLOW_NOT_FOUND',
    });
  });

  test('[R40] the same change of the register under the same id is made once, and another refused', async () => {
    const s = await opened();
    const { numbers } = s.engine;
    const id = { id: 'one' };
    const first = await numbers.reserveBlock(block, id);
    if (!first.ok) throw new Error(first.message);
    const [one, two, three] = first.numbers;
    if (!one || !two || !three) throw new Error('no block');
    expect(await numbers.reserveBlock(block, id)).toEqual(first);
    expect(await brief(s)).toEqual(['1 reserved', '2 reserved', '3 reserved']);
    expect(await numbers.reserveBlock({ ...block, count: 4 }, id)).toMatchObject({
      code: 'KEY_REUSED',
    });
    expect(await numbers.void(one, { reason: 'x', by: 'op' }, id)).toMatchObject({
      code: 'KEY_REUSED',
    });
    const spoilt = { reason: 'rusak', by: 'op' };
    const voided = await numbers.void([one, two], spoilt, { id: 'two' });
    expect(await numbers.void([one, two], spoilt, { id: 'two' })).toEqual(voided);
    expect(await numbers.void([one, two], spoilt)).toMatchObject({ code: 'NUMBER_VOID' });
    const letter = { letter: 'Undangan', by: 'op' };
    const entered = await numbers.enter(three, letter, { id: 'three' });
    expect(await numbers.enter(three, letter, { id: 'three' })).toEqual(entered);
    expect(await brief(s)).toEqual(['1 void rusak', '2 void rusak', '3 used']);
    await expect(numbers.void(three, spoilt, { id: '' })).rejects.toThrow(TypeError);
  });

  test('[R40] a change that was refused leaves its id free', async () => {
    const s = await opened();
    const { numbers } = s.engine;
    const refused = await numbers.reserveBlock({ ...block, reason: '' }, { id: 'one' });
    expect(refused).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(await numbers.reserveBlock(block, { id: 'one' })).toMatchObject({ ok: true });
  });

  test('[R42] several numbers are void together, or none of them', async () => {
    const s = await opened();
    const set = await s.engine.numbers.reserveBlock(block);
    const [one, two, three] = set.ok ? set.numbers : [];
    if (!one || !two || !three) throw new Error('no block');
    await s.engine.numbers.enter(three, { letter: 'x', by: 'op' });
    await s.engine.numbers.void(two, { reason: 'sobek', by: 'op' });
    const all = [one, one, two];
    expect(await s.engine.numbers.void(all, { reason: 'sisa', by: 'op' })).toMatchObject({
      code: 'NUMBER_VOID',
    });
    expect(await brief(s)).toEqual(['1 reserved', '2 void sobek', '3 used']);
    expect(await s.engine.numbers.void([one, one], { reason: 'sisa', by: 'op' })).toMatchObject({
      numbers: [{ n: 1, status: 'void' }],
    });
    await expect(s.engine.numbers.void([], { reason: 'x', by: 'op' })).rejects.toThrow(TypeError);
  });
});

describe('who keeps the book of a unit', () => {
  const kept = async () => {
    const engine = await createEngine({
      store: memoryStore(),
      directory: usersDirectory([{ id: 'tu' }, { id: 'op' }]),
      flows: [
        {
          definition: {
            version: 1,
            title: 'Test',
            ...letter({}, { nomor: "number('keluar', data.unit)" }),
            data: { ...data, required: ['unit'] },
          },
        },
      ],
      isOperator: (_, user) => user === 'op',
      keepsNumbers: (_, user, { unit, series }) =>
        user === 'tu' && unit === 'A' && series === 'keluar',
    });
    return engine.numbers;
  };
  const block = { flow: 'surat-keluar', series: 'keluar', count: 2, reason: 'listrik padam' };

  test('[R41] they change its numbers, and no others', async () => {
    const numbers = await kept();
    const own = await numbers.reserveBlock({ ...block, unit: 'A', by: 'tu' });
    const [one, two] = own.ok ? own.numbers : [];
    const others = await numbers.reserveBlock({ ...block, unit: 'B', by: 'op' });
    const [foreign] = others.ok ? others.numbers : [];
    if (!one || !two || !foreign) throw new Error('no block');
    const no = { code: 'NOT_ALLOWED' };
    expect(await numbers.reserveBlock({ ...block, unit: 'B', by: 'tu' })).toMatchObject(no);
    expect(await numbers.enter(one, { letter: 'x', by: 'tu' })).toMatchObject({ ok: true });
    expect(await numbers.void([two, foreign], { reason: 'x', by: 'tu' })).toMatchObject(no);
    expect(await numbers.void(two, { reason: 'x', by: 'tu' })).toMatchObject({ ok: true });
    expect(await numbers.enter(foreign, { letter: 'x', by: 'tu' })).toMatchObject(no);
    // Whether there is such a number is not theirs to know.
    const nowhere = { ...foreign, n: 99 };
    expect(await numbers.void(nowhere, { reason: 'x', by: 'tu' })).toMatchObject(no);
  });
});

describe('letters that bear a number of paper already', () => {
  const nomor =
    "number('keluar', 'A', {'paper': has(data.jenis) ? data.jenis : '', 'date': has(data.tanggal) ? data.tanggal : date(now)})";
  const opened = (series: object = { format: '{n}/{mm}' }) => stage(letter(series, { nomor }));
  const block = { flow: 'surat-keluar', series: 'keluar', unit: 'A', count: 3, by: 'op' };
  const setAside = async (s: Stage, date?: string): Promise<readonly NumberRow[]> => {
    const reason = 'jaringan putus';
    const set = await s.engine.numbers.reserveBlock({ ...block, reason, ...(date && { date }) });
    if (!set.ok) throw new Error(set.message);
    return set.numbers;
  };

  test('[D276] the letter takes its number from those set aside, with the day it bears; others draw on', async () => {
    const s = await opened();
    expect(await signed(s)).toBe('1/03');
    await setAside(s);
    await s.pass(40 * day);
    expect(await signed(s, { jenis: '003', tanggal: '2026-03-05' })).toBe('3/03');
    const paper = s.id;
    expect(await signed(s)).toBe('5/04');
    expect(await register(s)).toMatchObject([
      { n: 1, status: 'used' },
      { n: 2, status: 'reserved', instance: null },
      {
        n: 3,
        status: 'used',
        instance: paper,
        date: '2026-03-05',
        text: '3/03',
        late: false,
        reason: 'jaringan putus',
        by: 'bos',
      },
      { n: 4, status: 'reserved', instance: null },
      { n: 5, status: 'used', late: false },
    ]);
  });

  test('[D276] a number that was not set aside, or has been used, is refused and changes nothing', async () => {
    const s = await opened();
    await signed(s);
    await setAside(s);
    expect(await signed(s, { jenis: '2' })).toBe('2/03');
    const before = await register(s);
    expect(await signed(s, { jenis: '1' })).toBe('NUMBER_NOT_RESERVED');
    expect(await signed(s, { jenis: '2' })).toBe('NUMBER_NOT_RESERVED');
    expect(await signed(s, { jenis: '9' })).toBe('NUMBER_NOT_FOUND');
    expect(await signed(s, { jenis: 'dua' })).toBe('NUMBER_NOT_FOUND');
    await s.engine.numbers.void(
      { ...block, name: 'keluar', series: 'keluar/A/2026', n: 3, suffix: 0 },
      { reason: 'sobek', by: 'op' },
    );
    expect(await signed(s, { jenis: '3' })).toBe('NUMBER_NOT_RESERVED');
    expect((await register(s)).map(({ n }) => n)).toEqual(before.map(({ n }) => n));
    expect(await brief(s)).toEqual(['1 used', '2 used', '3 void sobek', '4 reserved']);
  });

  test('[D276] what one step asks for twice it gets once, and an incident leaves the number on paper', async () => {
    const s = await stage(
      letter({}, { nomor, sementara: nomor.replace("'', 'date'", "'1', 'date'") }),
    );
    await setAside(s);
    expect(await signed(s, { jenis: '1' })).toBe('1');
    const t = await stage(letter({}, { nomor, pembagi: '1 / data.pembagi' }));
    await setAside(t);
    await t.start({ jenis: '1', pembagi: 0 });
    await t.complete('bos', 'tanda-tangan', 'ok');
    expect((await register(t))[0]).toMatchObject({ status: 'reserved', instance: null });
  });

  test('[D277] it stands on letters from the day on for which it was set aside, to today', async () => {
    const s = await opened();
    await setAside(s);
    await s.pass(3 * day);
    expect(await signed(s, { jenis: '1', tanggal: '2026-03-01' })).toBe('NUMBER_DATE_REFUSED');
    expect(await signed(s, { jenis: '1', tanggal: '2026-03-06' })).toBe('NUMBER_DATE_REFUSED');
    expect(await signed(s, { jenis: '1', tanggal: '2026-03-02' })).toBe('1/03');
    expect(await signed(s, { jenis: '2' })).toBe('2/03');
    await s.pass(310 * day);
    expect(await signed(s, { jenis: '3' })).toBe('NUMBER_NOT_FOUND');
    expect(await signed(s, { jenis: '3', tanggal: '2026-12-31' })).toBe('3/12');
  });

  test('[D277] where each day has its numbers, it stands on letters of that day', async () => {
    const s = await opened({ backdate: { block: 10 } });
    const [first] = await setAside(s, '2026-03-03');
    await s.pass(2 * day);
    const jenis = String(first?.n);
    expect(await signed(s, { jenis, tanggal: '2026-03-04' })).toBe('NUMBER_DATE_REFUSED');
    expect(await signed(s, { jenis, tanggal: '2026-03-03' })).toBe(jenis);
  });
});
