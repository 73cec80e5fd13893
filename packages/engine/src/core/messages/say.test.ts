import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes, isCode } from '../codes.ts';
import type { Code } from '../codes.ts';
import { AlirError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { say } from './say.ts';

const all = Object.keys(codes).filter(isCode);
/** The longest the template gets: every optional part, each parameter one word. */
const longest = (template: string): string =>
  template
    .replaceAll(
      /\[([^\]]*)\]/g,
      (_, choice: string) => choice.split('|').toSorted((a, b) => b.length - a.length)[0] ?? '',
    )
    .replaceAll(/\{\w+\}/g, 'x');
const params = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

describe.each([
  ['id', id],
  ['en', en],
] as const)('[F34] sentences in %s', (_, texts) => {
  test('have at most 25 words', () => {
    expect(all.filter((code) => longest(texts[code]).split(/\s+/).length > 25)).toEqual([]);
  });

  test('have no characters that nobody sees', () => {
    expect(all.filter((code) => /\p{Cc}/u.test(texts[code]))).toEqual([]);
  });

  test('are sentences', () => {
    expect(all.filter((code) => !/^[[A-Z“{].*[.?]\]?$/.test(texts[code]))).toEqual([]);
  });
});

test('[F31] both languages say the same about the same', () => {
  const differing = all.filter(
    (code) => new Set(params(id[code])).size !== new Set(params(en[code])).size,
  );

  expect(differing).toEqual([]);
  expect(all.filter((code) => params(id[code]).join() !== params(en[code]).join())).toEqual([]);
});

describe('Indonesian', () => {
  const said = (code: Code, given: JsonObject): string => say(code, given, 'id');

  test('a name that is not valid is told what names may have', () => {
    expect(said('NAME_INVALID', { name: 'A', kind: 'key' })).toBe(
      'Nama “A” tidak sah: hanya huruf kecil, angka, dan tanda hubung, diawali huruf.',
    );
  });

  test('what is looked up has a name that officers know', () => {
    expect(said('LOOKUP_EMPTY', { ask: 'superior' })).toBe(
      'Data organisasi yang diperlukan tidak ditemukan (atasan). Lengkapi datanya, lalu coba lagi.',
    );
  });

  test('lengths are counted in characters, letters are not', () => {
    const lengths = all.filter((code) => /\{limit\} huruf|huruf terlarang/.test(id[code]));
    expect(lengths).toEqual([]);
  });

  test('incidents speak to whoever reads them, not only to whoever caused them', () => {
    const incidents = all.filter((code) => codes[code].kind === 'incident');
    expect(incidents.filter((code) => /\b(your|Anda)\b/i.test(en[code] + id[code]))).toEqual([]);
  });
});

describe('parameters', () => {
  test('are filled in, and what is optional is left out when it is not known', () => {
    const by = { user: 'u7', position: 'Sekretaris' };
    expect(say('TASK_NOT_OPEN', { how: 'completed', by }, 'id')).toBe(
      'Tugas ini sudah diselesaikan oleh Sekretaris. Muat ulang untuk melihat keadaannya.',
    );
    expect(say('TASK_NOT_OPEN', { how: 'closed', by: null }, 'id')).toBe(
      'Tugas ini sudah ditutup. Muat ulang untuk melihat keadaannya.',
    );
  });

  test('names of fields, which people do not know, are left to the parameters', () => {
    expect(say('STALE', { fields: { unit: 'bkd', amount: 5 } }, 'en')).toBe(
      'This changed since you opened it. Reload and check again; what you typed is kept.',
    );
  });

  test('the first alternative that is complete is said', () => {
    expect(say('WORD_UNKNOWN', { word: 'x', nearest: 'y', allowed: ['y'] }, 'en')).toBe(
      'The word “x” is not known here. Did you mean “y”?',
    );
    expect(say('WORD_UNKNOWN', { word: 'x', allowed: ['y', 'z'] }, 'en')).toBe(
      'The word “x” is not known here. Known: y, z.',
    );
  });

  test('our own words are translated, those of authors are taken in the language', () => {
    expect(say('TYPE_WRONG', { expected: ['string', 'object'], actual: 'integer' }, 'id')).toBe(
      'Di sini diharapkan teks atau objek, tetapi tertulis bilangan bulat.',
    );
    expect(
      say('GUARD_REFUSED', { why: [{ id: 'Pilih penerima', en: 'Choose a recipient' }] }, 'en'),
    ).toBe('Choose a recipient.');
    expect(say('GUARD_REFUSED', { why: [] }, 'en')).toBe('This step is not possible now.');
  });

  test('[F34] that end a sentence themselves end it once', () => {
    const refused = (why: string): string => say('GUARD_REFUSED', { why: [why] }, 'id');
    expect(refused('Isi A dahulu.')).toBe('Isi A dahulu.');
    expect(refused('Sudah dibaca?')).toBe('Sudah dibaca?');
    expect(refused('Tunggu…')).toBe('Tunggu…');
    expect(refused('Isi A dahulu')).toBe('Isi A dahulu.');
  });

  test('[F34] cannot change the form of the sentence', () => {
    expect(say('STATE_UNKNOWN', { state: '{state}[x|y]\u202E\n' }, 'en')).toBe(
      'This flow has no step “{state}[x|y]”.',
    );
    expect(say('STATE_UNKNOWN', { state: 'x'.repeat(5_000) }, 'en').length).toBeLessThan(260);
  });

  test('[F33] are looked up as own properties only', () => {
    expect(say('STATE_UNKNOWN', {}, 'en')).toBe('This flow has no step “…”.');
    expect(say('VALUE_TYPE', { expected: 'constructor' }, 'en')).toBe('This must be constructor.');
  });

  test('of any shape give a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.dictionary(
          fc.constantFrom('by', 'state', 'field', 'expected', 'limit', 'why'),
          fc.jsonValue(),
        ),
        (code, given) => {
          const found = JSON.parse(JSON.stringify(given));
          expect(say(code, found, 'id')).not.toContain('undefined');
        },
      ),
    );
  });
});

describe('[F35] the message of a fault', () => {
  test('is its code and its sentence; what they are about is kept beside', () => {
    const details = { flow: 'leave', version: 2 };
    const fault = new AlirError('FLOW_VERSION_TAKEN', details);

    expect(fault.message).toBe(
      'FLOW_VERSION_TAKEN: Flow “leave” version 2 is published with other content. Raise its version number.',
    );
    expect(fault.details).toEqual(details);
  });

  test('tells the place, the reason and the hint of a store', () => {
    const about = { path: 'x/app.db', reason: 'unable to open database file' };

    expect(new AlirError('STORE_BUSY', { ...about, hint: 'Look for the folder' }).message).toBe(
      'STORE_BUSY: The store is busy. Try again in a moment.\n  x/app.db: unable to open database file. Look for the folder',
    );
    expect(new AlirError('STORE_BUSY', { reason: 'full', hint: '' }).message).toMatch(
      /\n {2}full$/,
    );
  });

  test('lists every problem that is its cause, with its place', () => {
    const fault = new AlirError('FLOW_INVALID', {
      flow: 'leave',
      problems: [
        { code: 'INITIAL_UNKNOWN', pointer: '/initial', params: { state: 'nowhere' }, file: null },
        { code: 'TEXT_EMPTY', pointer: '/title', params: {}, file: 'form.json' },
      ],
    });

    expect(fault.message.split('\n')).toEqual([
      'FLOW_INVALID: The flow “leave” has problems and cannot be used. See `alir check`.',
      expect.stringMatching(/^ {2}\/initial: .*“nowhere”.* \[INITIAL_UNKNOWN\]$/),
      expect.stringMatching(/^ {2}form\.json \/title: .* \[TEXT_EMPTY\]$/),
    ]);
  });
});
