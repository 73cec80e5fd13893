import { faultsOf } from '@alir/testbed/rubric';
import { describe, expect, test } from 'vitest';
import { done, letter } from '../../../test/doing.ts';
import { createEditor, graphOf, refusalOf, sayCommand, sayEdit, sayRefusal } from '../index.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** A template with all that it may say, and with what it always says, its gaps filled with a name. */
function spoken(template: string): readonly string[] {
  return [template.replaceAll(/[[\]]/g, ''), template.replaceAll(/\[[^\]]*\]/g, '')].map((text) =>
    text.replaceAll(/\{\w+\}/g, 'Nama'),
  );
}

describe.each([
  ['id', id],
  ['en', en],
] as const)('[DM113] in %s', (language, texts) => {
  const { refusals, commands, terms, parts, properties } = texts;
  const all = [refusals, commands, terms, parts, properties].flatMap((group) =>
    Object.values<string>(group).flatMap(spoken),
  );

  test('sentences are short, without identifiers, and Indonesian where they are Indonesian', () => {
    const faults = all.flatMap((text) =>
      faultsOf(text, { language, quotes: 'names' }).map((fault) => `${text}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('words of programs appear in none', () => {
    expect(all.filter((text) => /\b(states?|guards?|CEL|instances?|JSON)\b/i.test(text))).toEqual(
      [],
    );
  });
});

test('[DM114] a refusal calls steps, outcomes and places by what people call them, and says what to do', () => {
  const graph = graphOf(letter());
  const params = {
    field: 'jumlah',
    places: [{ step: 'tanda-tangan' }, { form: 'lembar' }, { part: 'summary' }],
  };
  expect(sayRefusal({ code: 'FIELD_USED', params }, 'id', graph)).toBe(
    'Isian “jumlah” masih dipakai di “Tanda tangan”, formulir “lembar” dan ringkasan. Hapus dahulu pemakaiannya.',
  );
  expect(sayRefusal({ code: 'NO_WAY_ON', params: {} }, 'en')).toBe(
    'It is not clear where it goes on. Choose the next step.',
  );
  const unreadable = refusalOf(letter(), { type: 'set-property', step: null, at: ['title'] });
  expect(unreadable && sayRefusal(unreadable, 'id')).toMatch(
    /^Perubahan ini membuat rancangan tidak dapat dibaca: .*title/,
  );
  const hostile = { name: `a\u202e${'x'.repeat(500)}{step}` };
  expect(sayRefusal({ code: 'NAME_TAKEN', params: hostile }, 'id')).not.toMatch(/\u202e|\{step\}/);
});

test('[DM115] the history says what was done, undone and done again', () => {
  const document = letter();
  const graph = graphOf(document);
  const state = { task: { title: { id: 'Telaah', en: 'Study' } } };
  expect(sayCommand({ type: 'add-step', key: 'telaah', state }, graph, 'id')).toBe(
    'Menambah langkah Telaah',
  );
  expect(sayCommand({ type: 'add-step', key: 'telaah', state }, graph, 'en')).toBe(
    'Adding the step Study',
  );
  expect(
    sayCommand({ type: 'set-property', step: null, at: ['title'], value: 'x' }, graph, 'id'),
  ).toBe('Mengubah judul seluruh alur');
  expect(
    sayCommand({ type: 'group', steps: ['paraf', 'tanda-tangan'], key: 'x' }, graph, 'id'),
  ).toBe('Mengelompokkan Paraf dan Tanda tangan');
  const editor = createEditor(document);
  const heard: string[] = [];
  editor.subscribe((edit) => heard.push(sayEdit(edit, graphOf(editor.document), 'id')));
  editor.dispatch({ type: 'move-step', step: 'paraf', to: 2 });
  editor.undo();
  editor.redo();
  expect(heard).toEqual([
    'Memindahkan Paraf',
    'Diurungkan: memindahkan Paraf',
    'Diulangi: memindahkan Paraf',
  ]);
  expect(done(document, { type: 'move-step', step: 'paraf', to: 2 })).toEqual(editor.document);
});
