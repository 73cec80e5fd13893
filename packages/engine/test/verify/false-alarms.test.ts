/* oxlint-disable unicorn/no-thenable -- `then` is a word of the format */

// What raises nothing since nothing is wrong with it, and what is a mistake beside it. By the smallest flow that shows it.

import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../src/core/index.ts';
import { compileRules, type Rule } from '../../src/core/verify/rules/rule.ts';
import { applyPatch, verifyFlow, type Verification } from '../../src/core/verify/verify.ts';
import { parseFlow } from '../../src/core/index.ts';
import { replay } from './replay.ts';
import { definitionOf, end, finding, step, told, verified, verify } from './small-flow.ts';

const context = { flows: new Map(), forms: new Map() };

const text = { type: 'string', maxLength: 100 };
const fields = {
  a: { type: 'integer' },
  b: { type: 'integer' },
  sedikit: { type: 'integer', minimum: 1, maximum: 100 },
  x: text,
  y: text,
  j: { enum: ['p', 'q'] },
  k: { enum: ['p', 'q'] },
  satu: { type: 'boolean' },
  dua: { type: 'boolean' },
  m: { type: 'string', format: 'date' },
  s: { type: 'string', format: 'date' },
  u: { type: 'string', format: 'decimal' },
  v: { type: 'string', format: 'decimal' },
  l: { type: 'array', minItems: 1, maxItems: 3, items: text },
  r: {
    type: 'array',
    maxItems: 3,
    items: {
      type: 'object',
      required: ['ok'],
      additionalProperties: false,
      properties: { ok: { type: 'boolean' } },
    },
  },
  mungkin: { type: 'integer' },
} as const;
const required = Object.keys(fields).filter((field) => field !== 'mungkin');

/** A decision by these guards, one after the other, without a last one that always holds. */
const decided = (...guards: readonly string[]): Verification =>
  verify(
    {
      mulai: step({ ok: 'pilih' }),
      pilih: { always: guards.map((guard) => ({ guard, target: 'selesai' })) },
      selesai: end,
    },
    { fields, required, more: { tables } },
  );

const tables = {
  tarif: {
    inputs: { n: { type: 'integer', minimum: 1, maximum: 100 } },
    outputs: { kelas: { enum: ['p', 'q'] } },
    hit: 'first',
    rows: [{ when: { n: 'n < 50' }, then: { kelas: "'p'" } }],
    default: { kelas: "'q'" },
  },
};
const asked = "table('tarif', {'n': data.sedikit}).kelas";

describe('guards that leave nothing out', () => {
  test.each([
    ['numbers', ['data.a < data.b', 'data.a >= data.b']],
    ['numbers, turned round', ['data.a < data.b', 'data.b < data.a', 'data.b == data.a']],
    ['sums', ['data.a + data.b <= 10', 'data.b + data.a > 10']],
    ['a difference that is the same comparison', ['data.a - data.b > 0', 'data.b >= data.a']],
    ['factors', ['data.a * 2 > 100', '50 >= data.a']],
    ['decimals', ['data.u - data.v > 0', 'data.u <= data.v']],
    ['remainders', ['data.a % 2 == 0', 'data.a % 2 == 1', 'data.a % 2 == -1']],
    ['texts', ['data.x == data.y', 'data.y != data.x']],
    ['texts that are computed', ["data.x.lowerAscii() == 'ya'", "'ya' != data.x.lowerAscii()"]],
    ['enums', ['data.j == data.k', 'data.k != data.j']],
    ['yes and no', ['data.satu == data.dua', 'data.dua != data.satu']],
    [
      'yes and no, one by one',
      ['(data.satu && data.dua) || (!data.satu && !data.dua)', 'data.satu != data.dua'],
    ],
    ['dates', ['data.m <= data.s', 'data.s < data.m']],
    [
      'days that follow each other',
      ["data.m >= date('2026-01-01')", "data.m <= date('2025-12-31')"],
    ],
    ['working days', ['workdays(data.m, data.s) <= 12', 'workdays(data.m, data.s) > 12']],
    ['items that are so', ["data.l.exists(x, x == 'a')", "data.l.all(y, y != 'a')"]],
    [
      'how many items are so',
      [
        'size(data.r.filter(x, x.ok)) >= 2',
        '!data.r.exists(x, x.ok)',
        'data.r.exists_one(x, x.ok)',
      ],
    ],
    ['an item', ["data.l[0] == 'a'", "data.l[0] != 'a'"]],
    ['answers of a table', [`${asked} == 'p'`, `${asked} == 'q'`]],
    ['posts', ["superior(starter) == 'sekda'", "superior(starter) != 'sekda'"]],
    ['one of some numbers', ['data.sedikit in [1, 2, 3]', 'data.sedikit >= 4']],
    [
      'a choice of values',
      ['(data.satu ? data.a : data.b) > 3', 'data.satu ? data.a <= 3 : data.b <= 3'],
    ],
    [
      'what may be missing',
      [
        '!has(data.mungkin)',
        'has(data.mungkin) && data.mungkin < data.a',
        'has(data.mungkin) && data.a <= data.mungkin',
      ],
    ],
  ])('[P50] raise nothing, whichever way they are written: %s', (_, guards) => {
    expect(told(decided(...guards))).toEqual([]);
  });

  test.each([
    ['whole numbers', ['data.sedikit <= 50', 'data.sedikit > 50 && data.sedikit <= 100']],
    ['each number', ['data.sedikit == 1', 'data.sedikit >= 2']],
    ['lists', ['size(data.l) == 1', 'size(data.l) == 2 || size(data.l) == 3']],
    ['sizes', ['size(data.r) == 0', 'size(data.r) > 0']],
    ['texts', ['size(data.x) <= 100', 'false']],
    ['sums', ['data.sedikit + data.sedikit > 1', 'false']],
  ])('[P51] within the bounds of the data: %s', (_, guards) => {
    expect(told(decided(...guards)).filter((one) => one.startsWith('FLOW'))).toEqual([]);
  });

  test.each([
    ['numbers', ['data.a < data.b', 'data.a > data.b']],
    ['sums', ['data.a + data.b < 10', 'data.a + data.b > 10']],
    ['remainders', ['data.a % 2 == 0', 'data.a % 2 == 1']],
    ['days', ["data.m > date('2026-01-01')", "data.m <= date('2025-12-31')"]],
    ['decimals between whole numbers', ["data.u <= decimal('1')", "data.u >= decimal('2')"]],
    ['items', ["data.l.exists(x, x == 'a')", "data.l.all(x, x != 'b')"]],
    ['bounds', ['data.sedikit < 100', 'false']],
  ])('[P50] a gap is told all the same: %s', (_, guards) => {
    expect(told(decided(...guards))).toContain('FLOW_STUCK /states/pilih');
  });
});

describe('what bounds rule out', () => {
  const branch = (guard: string): string[] =>
    told(
      verify(
        {
          mulai: step({ ok: 'pilih' }),
          pilih: { always: [{ guard, target: 'selesai' }, { target: 'selesai' }] },
          selesai: end,
        },
        { fields, required },
      ),
    );

  test.each([
    'data.sedikit > 100',
    'data.sedikit + data.sedikit < 2',
    'size(data.l) > 3',
    'size(data.x) > 100',
  ])('[P51] is told: %s', (guard) => {
    expect(branch(guard)).toEqual(['GUARD_NEVER_HOLDS /states/pilih/always/0/guard']);
  });

  test('[P51] so is an outcome whose own input can never be as its guard says', () => {
    const input = {
      type: 'object',
      required: ['n'],
      additionalProperties: false,
      properties: { n: { type: 'integer', minimum: 1, maximum: 5 } },
    };
    const found = (guard: string): string[] =>
      told(
        verify({
          mulai: step(
            { ok: { guard, why: 'Terlalu kecil', target: 'selesai' }, batal: 'selesai' },
            {},
            { outcomes: { ok: { label: 'Ok', input }, batal: { label: 'Batal' } } },
          ),
          selesai: end,
        }),
      );
    expect(found('event.n > 10')).toEqual(['OUTCOME_NEVER /states/mulai/on/ok']);
    expect(found('event.n > 4')).toEqual([]);
  });

  test('[P55] a number that is set outside the bounds of its field is told, where it always is', () => {
    const set = (value: string): string[] =>
      told(
        verify(
          { mulai: step({ ok: { set: { sedikit: value }, target: 'selesai' } }), selesai: end },
          { fields, required },
        ),
      );
    expect(set('-5')).toEqual(['VALUE_BEYOND /states/mulai/on/ok/set/sedikit']);
    expect(set('100 + data.sedikit')).toEqual(['VALUE_BEYOND /states/mulai/on/ok/set/sedikit']);
    expect(set('data.sedikit + 1')).toEqual([]);
    expect(set('100')).toEqual([]);
  });
});

describe('what is known of what was set', () => {
  const after = (set: object, ...guards: readonly string[]): string[] =>
    told(
      verify(
        {
          mulai: step({
            ok: { set, target: 'pilih' },
            lain: { set: { a: '0', b: '1' }, target: 'pilih' },
          }),
          pilih: { always: guards.map((guard) => ({ guard, target: 'selesai' })) },
          selesai: end,
        },
        { fields, required },
      ),
    );

  test('[P52] numbers, and what they come to together', () => {
    expect(after({ a: '1', b: '1' }, 'data.a + data.b == 2', 'data.a + data.b <= 1')).toEqual([]);
    expect(after({ a: '2', b: '1' }, 'data.a + data.b == 2', 'data.a + data.b <= 1')).toEqual([
      'FLOW_STUCK /states/pilih',
      'GUARD_NEVER_HOLDS /states/pilih/always/0/guard',
    ]);
  });

  test('[P52] what cannot be less, and copies of what a guard has asked', () => {
    expect(after({ a: 'size(data.r)' }, 'data.a == 0', 'data.a > 0')).toEqual([]);
    expect(after({ a: 'data.sedikit' }, 'data.a == 0', 'data.a > 0')).toEqual([]);
    expect(after({ a: 'data.b' }, 'data.a == 0', 'data.a > 0')).toContain(
      'FLOW_STUCK /states/pilih',
    );
  });

  test('[P52] what is asked of a value that is written down has one answer', () => {
    const only = (set: object, ...guards: readonly string[]): string[] =>
      told(
        verify(
          {
            mulai: step({ ok: { set, target: 'pilih' } }),
            pilih: { always: guards.map((guard) => ({ guard, target: 'selesai' })) },
            selesai: end,
          },
          { fields, required },
        ),
      ).filter((one) => one.startsWith('FLOW_STUCK'));
    expect(only({ x: "'abc'" }, "data.x.startsWith('a')", "data.x.startsWith('z')")).toEqual([]);
    expect(only({ x: "'abc'" }, 'size(data.x) == 3', 'size(data.x) == 4')).toEqual([]);
    expect(only({ x: "'abc'", y: "'abc'" }, 'data.x == data.y', "data.x == ''")).toEqual([]);
    expect(only({ a: '5' }, 'data.a % 2 == 1', 'data.a % 2 == 0')).toEqual([]);
    expect(only({ x: "'abc'" }, "data.x.startsWith('b')", "data.x.startsWith('z')")).toEqual([
      'FLOW_STUCK /states/pilih',
    ]);
    expect(only({ x: 'data.y' }, "data.x.startsWith('b')", "data.x.startsWith('z')")).toEqual([
      'FLOW_STUCK /states/pilih',
    ]);
  });

  test('[P52] a count that begins anew each time never comes to more', () => {
    const counting = (target: string): string[] =>
      told(
        verify(
          {
            mulai: { always: { set: { a: '0' }, target: 'isi' } },
            isi: step({
              ok: 'selesai',
              lagi: [
                { guard: 'data.a >= 3', target: 'selesai' },
                { set: { a: 'data.a + 1' }, target },
              ],
            }),
            selesai: end,
          },
          { fields, required },
        ),
      );
    expect(counting('isi')).toEqual([]);
    expect(counting('mulai')).toEqual(['GUARD_NEVER_HOLDS /states/isi/on/lagi/0/guard']);
  });
});

describe('answers that may never be given together', () => {
  const doubtful = decided("data.x == ''", 'size(data.x) > 0');

  test('[P53] are a warning that names the conditions, and stand in nobody’s way', () => {
    expect(doubtful.findings).toHaveLength(1);
    expect(finding(doubtful, 'BRANCHES_OPEN')).toMatchObject({
      severity: 'warning',
      pointer: '/states/pilih',
      params: { conditions: ["data.x == ''", 'size(data.x) > 0'] },
      scenario: null,
    });
  });

  test.each([
    ['a text and its length', ["data.x == 'p'", 'size(data.x) > 3']],
    ['two sums', ['data.a + data.b > 5', 'data.a - data.b > 2']],
    ['items and their number', ["data.l.exists(x, x == 'a')", 'size(data.l) == 3']],
  ])('[P53] are an error where data shows it, which the scenario holds: %s', (_, guards) => {
    const found = decided(...guards);
    const { scenario, severity } = finding(found, 'FLOW_STUCK');
    expect(severity).toBe('error');
    if (!scenario) throw new Error('no scenario');
    const states = {
      mulai: step({ ok: 'pilih' }),
      pilih: { always: guards.map((guard) => ({ guard, target: 'selesai' })) },
      selesai: end,
    };
    const definition = definitionOf(states, { fields, required, more: { tables } });
    expect(replay(scenario, { definition })).toEqual({ failures: [], states: ['pilih'] });
  });
});

describe('what is told', () => {
  test('[P54] is plain JSON, with the numbers that a way assumes', () => {
    const found = decided("data.u < decimal('100.5')", "data.u > decimal('100.5')");
    const { way } = finding(found, 'FLOW_STUCK');
    expect(JSON.parse(JSON.stringify(way))).toEqual(way);
    expect(way?.at(-1)?.assumed).toEqual([
      { subject: 'u', cells: [{ kind: 'point', at: '100.5' }] },
    ]);
    const compared = decided('data.m < data.s', 'data.m > data.s');
    expect(finding(compared, 'FLOW_STUCK').way?.at(-1)?.assumed).toEqual([
      { subject: '? data.m', cells: [{ kind: 'compared', with: 'data.s', side: 0 }] },
    ]);
  });

  test('[P57] of two guards that overlap are data for which both hold', () => {
    const found = verify(
      {
        mulai: step({
          ok: [
            { guard: 'data.sedikit <= 50', target: 'selesai' },
            { guard: 'data.sedikit >= 50', target: 'lain' },
          ],
        }),
        lain: step({ ok: 'selesai' }),
        selesai: end,
      },
      { fields, required },
    );
    expect(finding(found, 'GUARDS_OVERLAP').scenario?.steps[0]?.start?.data).toMatchObject({
      sedikit: 50,
    });
  });

  test('[P57] of what goes round by itself are data for which it does', () => {
    const { scenario } = finding(round, 'ALWAYS_ENDLESS');
    expect(Number(scenario?.steps[0]?.start?.data?.['a'])).toBeGreaterThan(5);
  });
});

/** Two decisions that go round: one has the wrong number. */
const round = verify(
  {
    mulai: step({ ok: 'c', batal: 'selesai' }),
    c: { always: [{ guard: 'data.a > 5', target: 'd' }, { target: 'selesai' }] },
    d: { always: [{ guard: 'data.a > 3', target: 'c' }, { target: 'selesai' }] },
    selesai: end,
  },
  { fields, required },
);

describe('a change that is proposed', () => {
  test('[P56] takes no way out of where nothing comes to an end', () => {
    expect(told(round)).toEqual([
      'ALWAYS_ENDLESS /states/mulai',
      'BRANCH_NEVER_REACHED /states/d/always/1',
    ]);
    expect(finding(round, 'BRANCH_NEVER_REACHED').fix).toBeNull();
  });

  test('[P56] leaves nothing that was not found before', () => {
    const rule: Rule = {
      rule: 'dua-jalan',
      of: 'flow',
      severity: 'warning',
      when: "!flow.steps.exists(s, s.key == 'lain')",
      says: { id: 'Tanpa “lain”.', en: 'Without “lain”.' },
    };
    const { rules } = compileRules([rule]);
    const definition = definitionOf(
      {
        mulai: step({
          ok: [{ guard: 'data.sedikit > 0', target: 'selesai' }, { target: 'selesai' }],
        }),
        selesai: end,
      },
      { fields, required },
    );
    const { flow } = compileFlow(definition, context);
    if (!flow) throw new Error('no flow');
    const found = verifyFlow(flow, context, { rules });
    const { fix } = finding(found, 'BRANCH_NEVER_REACHED');
    expect(fix).toEqual([{ op: 'remove', path: '/states/mulai/on/ok/1' }]);
    const mended = parseFlow(applyPatch(definition, fix ?? [])).definition;
    expect(mended && told(verified(mended, context, { rules }))).toEqual(
      told(found).filter((one) => !one.startsWith('BRANCH_NEVER_REACHED')),
    );
  });

  test('[P58] does not go round: a list that covers all is told neither with a last branch nor without', () => {
    const guards = ['data.satu == true', 'data.satu == false'];
    expect(told(decided(...guards))).toEqual([]);
    const found = verify(
      {
        mulai: step({ ok: 'pilih' }),
        pilih: {
          always: [...guards.map((guard) => ({ guard, target: 'selesai' })), { target: 'selesai' }],
        },
        selesai: end,
      },
      { fields, required },
    );
    expect(told(found)).toEqual(['BRANCH_NEVER_REACHED /states/pilih/always/2']);
  });
});
