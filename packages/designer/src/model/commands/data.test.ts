// Fields, forms and scenarios.

import { describe, expect, test } from 'vitest';
import { done, errorsOf, flowOf, letter, refused, stateOf } from '../../../test/doing.ts';
import { createDocument, type FlowDocument } from '../index.ts';

const form = {
  form: 'lembar',
  sections: [
    { fields: [{ field: 'perihal' }, { field: 'catatan' }] },
    { fields: [{ field: 'jumlah' }] },
  ],
};

function whole(guard = `data.jumlah > 5`): FlowDocument {
  const { flow } = letter({}, { summary: { perihal: 'data.perihal' } });
  const document = createDocument(flow, {
    forms: { lembar: form },
    scenarios: {
      flow: 'surat',
      scenarios: [{ name: 'Biasa', steps: [{ start: { data: { perihal: 'x', catatan: 'y' } } }] }],
    },
  });
  const used = done(document, {
    type: 'set-property',
    step: 'paraf',
    at: ['task', 'form'],
    value: 'lembar',
  });
  return done(used, {
    type: 'set-property',
    step: 'tanda-tangan',
    at: ['on', 'tanda'],
    value: { guard, set: { catatan: `'jumlah: ' + string(data.jumlah)` }, target: 'terbit' },
  });
}

describe('fields', () => {
  test('[DM96] a field is added, required or not, and changed', () => {
    const added = done(letter(), {
      type: 'add-field',
      field: 'sifat',
      schema: { type: 'string' },
      required: true,
    });
    expect(added.flow['data']).toMatchObject({
      required: ['perihal', 'sifat'],
      properties: { sifat: { type: 'string' } },
    });
    const free = done(added, {
      type: 'change-field',
      field: 'sifat',
      schema: { enum: ['biasa'] },
      required: false,
    });
    expect(free.flow['data']).toMatchObject({
      required: ['perihal'],
      properties: { sifat: { enum: ['biasa'] } },
    });
    expect(done(free, { type: 'remove-field', field: 'sifat' }).flow).toEqual(letter().flow);
    const why = (field: string): unknown =>
      refused(letter(), { type: 'add-field', field, schema: {} });
    expect(why('perihal')).toEqual(['FIELD_TAKEN', { field: 'perihal' }]);
    for (const name of ['dua kata', 'in', '__proto__', '2a', 'toString']) {
      expect(why(name)).toEqual(['FIELD_NAME_NOT_ALLOWED', { field: name }]);
    }
  });

  test('[DM97] a field is renamed in formulas, in what is set, on forms and in scenarios; texts and loops keep their words', () => {
    const guard = `has(data.jumlah) && data . jumlah > 5 && ['jumlah'].exists(data, data == 'jumlah') && data.perihal != "data.jumlah"`;
    const now = done(whole(guard), { type: 'rename-field', field: 'jumlah', to: 'nilai' });
    expect(stateOf(now, 'tanda-tangan')).toMatchObject({
      on: {
        tanda: {
          guard: `has(data.nilai) && data . nilai > 5 && ['jumlah'].exists(data, data == 'jumlah') && data.perihal != "data.jumlah"`,
          set: { catatan: `'jumlah: ' + string(data.nilai)` },
        },
      },
    });
    expect(now.forms).toMatchObject({
      lembar: { sections: [{}, { fields: [{ field: 'nilai' }] }] },
    });
    expect(errorsOf(now)).toEqual(errorsOf(whole(guard)));
    const note = done(whole(), { type: 'rename-field', field: 'catatan', to: 'arahan' });
    expect(stateOf(note, 'tanda-tangan')).toMatchObject({
      on: { tanda: { set: { arahan: expect.any(String) } } },
    });
    expect(JSON.stringify(note.scenarios)).toContain('"arahan":"y"');
    expect(done(note, { type: 'rename-field', field: 'arahan', to: 'catatan' })).toEqual(whole());
  });

  test('[DM98] no name is changed in a formula that cannot be read', () => {
    expect(
      refused(whole(`data.jumlah >`), { type: 'rename-field', field: 'jumlah', to: 'nilai' }),
    ).toEqual(['FORMULA_UNREADABLE', { formula: 'data.jumlah >' }]);
  });

  test('[DM97] every field of every letter can be renamed, and the flow has no errors afterwards', () => {
    const document = flowOf('surat-masuk.json');
    for (const field of ['penerima', 'urgensi', 'nomorSurat', 'unit']) {
      const now = done(document, { type: 'rename-field', field, to: 'namaBaru' });
      expect(errorsOf(now)).toEqual([]);
      expect(done(now, { type: 'rename-field', field: 'namaBaru', to: field })).toEqual(document);
    }
  });

  test('[DM99] a field that is used is not removed, and its places are told; values of scenarios go with it', () => {
    expect(refused(whole(), { type: 'remove-field', field: 'jumlah' })).toEqual([
      'FIELD_USED',
      { field: 'jumlah', places: [{ step: 'tanda-tangan' }, { form: 'lembar' }] },
    ]);
    const spare = done(whole(), { type: 'add-field', field: 'sisa', schema: { type: 'string' } });
    const story = { name: 'Lain', steps: [{ start: { data: { perihal: 'x', sisa: 'z' } } }] };
    const told = done(spare, { type: 'add-scenario', scenario: story });
    expect(JSON.stringify(done(told, { type: 'remove-field', field: 'sisa' }))).not.toContain(
      'sisa',
    );
  });
});

describe('forms', () => {
  test('[DM100] a form is added with the fields of the data, and removed only where no task uses it', () => {
    const added = done(letter(), { type: 'add-form', form: 'baru' });
    expect(added.forms['baru']).toMatchObject({
      form: 'baru',
      sections: [{ fields: [{ field: 'perihal' }, {}, {}] }],
    });
    expect(done(added, { type: 'remove-form', form: 'baru' })).toEqual(letter());
    expect(refused(whole(), { type: 'remove-form', form: 'lembar' })).toEqual([
      'FORM_USED',
      { form: 'lembar', places: [{ step: 'paraf' }] },
    ]);
    const without = done(whole(), { type: 'remove-form', form: 'lembar', everywhere: true });
    expect(without.forms).toEqual({});
    expect(stateOf(without, 'paraf')).toEqual(stateOf(letter(), 'paraf'));
  });

  test('[DM101] fields of a form are added, changed, moved between groups and taken off; a group goes with its last', () => {
    const fields = (document: FlowDocument): string =>
      JSON.stringify(document.forms).replaceAll(/[^a-z[\]]/g, '');
    let now = done(whole(), {
      type: 'move-form-field',
      form: 'lembar',
      from: { section: 0, index: 0 },
      to: { section: 1, index: 1 },
    });
    expect(fields(now)).toContain('sections[fields[fieldcatatan]fields[fieldjumlahfieldperihal]]');
    now = done(now, {
      type: 'set-form-field',
      form: 'lembar',
      at: { section: 0, index: 0 },
      field: { field: 'catatan', access: 'read' },
    });
    now = done(now, {
      type: 'move-form-field',
      form: 'lembar',
      from: { section: 0, index: 0 },
      to: { section: 1, index: 0 },
    });
    expect(fields(now)).toContain(
      'sections[fields[fieldcatatanaccessreadfieldjumlahfieldperihal]]',
    );
    now = done(now, { type: 'remove-form-field', form: 'lembar', at: { section: 0, index: 1 } });
    now = done(now, {
      type: 'add-section',
      form: 'lembar',
      section: { title: 'Nilai', fields: [{ field: 'jumlah' }] },
      place: 0,
    });
    expect(fields(now)).toContain('fieldjumlah');
    const why = (field: string): unknown =>
      refused(now, { type: 'add-form-field', form: 'lembar', section: 0, field: { field } });
    expect(why('jumlah')).toEqual(['FORM_FIELD_TAKEN', { form: 'lembar', field: 'jumlah' }]);
    expect(why('hilang')).toEqual(['FIELD_UNKNOWN', { field: 'hilang' }]);
    now = done(now, { type: 'remove-section', form: 'lembar', section: 0 });
    expect(refused(now, { type: 'remove-section', form: 'lembar', section: 0 })).toEqual([
      'SECTION_IS_LAST',
      { form: 'lembar' },
    ]);
  });
});

describe('groups of a form', () => {
  const titles = (document: FlowDocument): unknown =>
    Object(document.forms['lembar'])
      .sections.map(Object)
      .map(({ title, fields }: { title?: unknown; fields: readonly { field: string }[] }) => [
        title ?? null,
        ...fields.map(({ field }) => field),
      ]);

  test('[DM160] a group begins at any field but the first, and is joined to the one before it', () => {
    const split = done(whole(), {
      type: 'split-section',
      form: 'lembar',
      at: { section: 0, index: 1 },
      title: 'Arahan',
    });
    expect(titles(split)).toEqual([
      [null, 'perihal'],
      ['Arahan', 'catatan'],
      [null, 'jumlah'],
    ]);
    expect(done(split, { type: 'join-section', form: 'lembar', section: 1 })).toEqual(whole());
    expect(
      refused(split, { type: 'split-section', form: 'lembar', at: { section: 1, index: 0 } }),
    ).toEqual(['PLACE_UNKNOWN', { place: 1 }]);
    expect(refused(split, { type: 'join-section', form: 'lembar', section: 0 })).toEqual([
      'SECTION_UNKNOWN',
      { form: 'lembar', number: 0 },
    ]);
  });

  test('[DM161] a group moves with its fields, and groups and forms have titles', () => {
    const moved = done(whole(), { type: 'move-section', form: 'lembar', from: 1, to: 0 });
    expect(titles(moved)).toEqual([
      [null, 'jumlah'],
      [null, 'perihal', 'catatan'],
    ]);
    const titled = done(moved, {
      type: 'set-form-title',
      form: 'lembar',
      section: 1,
      title: 'Surat',
    });
    expect(titles(titled)).toEqual([
      [null, 'jumlah'],
      ['Surat', 'perihal', 'catatan'],
    ]);
    const named = done(titled, { type: 'set-form-title', form: 'lembar', title: 'Lembar' });
    expect(named.forms['lembar']).toMatchObject({ title: 'Lembar' });
    expect(done(named, { type: 'set-form-title', form: 'lembar' })).toEqual(titled);
    expect(refused(moved, { type: 'move-section', form: 'lembar', from: 0, to: 2 })).toEqual([
      'PLACE_UNKNOWN',
      { place: 3 },
    ]);
  });
});

describe('scenarios', () => {
  test('[DM102] scenarios are added, replaced, renamed and removed; each has its own name, and the file goes with the last', () => {
    const story = { name: 'Cepat', steps: [{ start: { data: { perihal: 'x' } } }] };
    let now = done(letter(), { type: 'add-scenario', scenario: story });
    expect(now.scenarios).toEqual({ flow: 'surat', scenarios: [story] });
    expect(refused(now, { type: 'add-scenario', scenario: story })).toEqual([
      'SCENARIO_NAME_TAKEN',
      { name: 'Cepat' },
    ]);
    expect(
      refused(now, { type: 'add-scenario', scenario: { name: 'Tanpa isi', steps: [] } }),
    ).toEqual(['SCENARIO_INCOMPLETE', {}]);
    now = done(now, { type: 'rename-scenario', index: 0, to: 'Segera' });
    now = done(now, { type: 'replace-scenario', index: 0, scenario: { ...story, name: 'Lambat' } });
    expect(now.scenarios).toMatchObject({ scenarios: [{ name: 'Lambat' }] });
    expect(refused(now, { type: 'remove-scenario', index: 1 })).toEqual([
      'SCENARIO_UNKNOWN',
      { number: 2 },
    ]);
    expect(done(now, { type: 'remove-scenario', index: 0 })).toEqual(letter());
  });
});
