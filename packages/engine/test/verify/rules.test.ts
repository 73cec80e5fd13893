// Rules of a house: the pack that comes along, and one of a tenant's own.

import { describe, expect, test } from 'vitest';
import { say } from '../../src/core/messages/say.ts';
import { compileRules, houseRules, type Rule } from '../../src/core/verify/verify.ts';
import { end, step, verify, type Given } from './small-flow.ts';

/** Names of the rules that are broken, and where. */
function broken(states: object, given: Given = {}, rules: readonly Rule[] = houseRules): string[] {
  const { findings } = verify(states, { ...given, options: { rules } });
  return findings
    .filter(({ code }) => code === 'RULE_BROKEN')
    .map(({ params, pointer }) => `${String(params['rule'])} ${pointer}`);
}

const line = (...keys: readonly string[]): Record<string, object> =>
  Object.fromEntries(
    keys.map((key, index) => [key, step({ [`ok-${index}`]: keys[index + 1] ?? 'selesai' })]),
  );

const numbered = { ok: { set: { catatan: "number('surat')" }, target: 'kirim' } };

describe('[P25] rules of local government', () => {
  test('a letter is sent before it has a number', () => {
    const states = (on: object): object => ({
      mulai: step(on),
      kirim: step({ kirimkan: 'selesai' }),
      selesai: end,
    });
    const given = { more: { series: { surat: {} } }, fields: { catatan: { type: 'string' } } };
    expect(broken(states({ ok: 'kirim' }), given)).toEqual(['kirim-tanpa-nomor /states/kirim']);
    expect(broken(states(numbered), given)).toEqual([]);
  });

  test('initials after the signature, on every way', () => {
    const given = { more: { initial: 'konsep' } };
    expect(broken({ ...line('konsep', 'tanda-tangan', 'paraf-1'), selesai: end }, given)).toEqual([
      'paraf-setelah-tanda-tangan /states/paraf-1',
    ]);
    expect(broken({ ...line('konsep', 'paraf-1', 'tanda-tangan'), selesai: end }, given)).toEqual(
      [],
    );
  });

  test('acting officers before a strategic decision', () => {
    const states = (task: object): object => ({
      mulai: step({ ok: 'selesai' }, { tags: ['strategis'] }, task),
      selesai: end,
    });
    expect(broken(states({}))).toEqual(['pelaksana-keputusan-strategis /states/mulai']);
    expect(broken(states({ acting: false }))).toEqual([]);
    expect(broken(states({ decides: 'kepegawaian' }))).toEqual([]);
  });

  test('a branch without a deadline', () => {
    const states = (due: string | undefined): object => ({
      mulai: {
        type: 'parallel',
        states: {
          kiri: step({ baca: { finish: true } }, {}, { due }),
          kanan: step({ beres: { finish: true } }),
        },
        onDone: 'selesai',
      },
      selesai: end,
    });
    expect(broken(states(undefined))).toEqual([
      'cabang-tanpa-batas-waktu /states/mulai/states/kiri',
    ]);
    expect(broken(states('work:P1D'))).toEqual([]);
  });

  test('more than three hierarchical initials', () => {
    const given = { more: { initial: 'paraf-1' } };
    const some = line('paraf-1', 'paraf-2', 'paraf-3', 'paraf-koordinasi', 'tanda-tangan');
    expect(broken({ ...some, selesai: end }, given)).toEqual([]);
    const many = line('paraf-1', 'paraf-2', 'paraf-3', 'paraf-4', 'tanda-tangan');
    expect(broken({ ...many, selesai: end }, given)).toEqual([
      'paraf-hierarki-lebih-dari-tiga /states',
    ]);
  });
});

test('[P25] a tenant adds a rule of its own, whose words are told', () => {
  const own: Rule = {
    rule: 'arsip-di-akhir',
    of: 'flow',
    severity: 'error',
    when: "!flow.steps.exists(s, 'arsip' in s.kinds)",
    says: {
      id: 'Alur ini tidak pernah mengarsipkan. Tambahkan pengarsipan.',
      en: 'This flow never archives. Let it.',
    },
  };
  const states = { mulai: step({ ok: 'selesai' }), selesai: end };
  expect(broken(states, {}, [...houseRules, own])).toEqual(['arsip-di-akhir /states']);
  const { findings } = verify(states, { options: { rules: [own] } });
  const [found] = findings;
  expect(found && say(found.code, found.params, 'id')).toBe(
    'Alur ini tidak pernah mengarsipkan. Tambahkan pengarsipan.',
  );
  expect(found?.severity).toBe('error');
});

test('[P25] a rule that asks for what there is not is told as a problem of the rules', () => {
  const { rules, problems } = compileRules([
    { rule: 'salah', of: 'step', when: 'step.nomor > 1', says: 'x' },
    { rule: 'salah', of: 'flow', when: 'step.timed', says: 'x' },
  ]);
  expect(rules).toEqual([]);
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'EXPR_UNKNOWN_NAME /0/when',
    'EXPR_UNKNOWN_NAME /1/when',
  ]);
  expect(compileRules(houseRules).problems).toEqual([]);
});
