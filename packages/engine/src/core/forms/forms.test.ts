import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../json.ts';
import type { Problem } from '../problem.ts';
import { compileForm } from './compile-form.ts';
import type { CompiledForm } from './compile-form.ts';
import { parseForm } from './parse-form.ts';
import { submitForm } from './submit-form.ts';
import { visibleData } from './visible-data.ts';

const data: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    nomor: { type: 'string' },
    perihal: { type: 'string' },
    rahasia: { type: 'string' },
    urgensi: { $ref: '#/$defs/urgensi' },
    penerima: { type: 'array', maxItems: 5, items: { enum: ['sekda', 'asisten'] } },
  },
  $defs: { urgensi: { enum: ['biasa', 'segera'] } },
};

function compile(...fields: object[]): { form: CompiledForm | null; problems: Problem[] } {
  const { form, problems } = parseForm({ form: 'uji', sections: [{ fields }] });
  if (form === null) return { form, problems };
  return compileForm(form, { data, outcomes: ['teruskan', 'tolak'] }, (flow) =>
    flow === null ? data : null,
  );
}

function form(...fields: object[]): CompiledForm {
  const compiled = compile(...fields);
  if (compiled.form === null) throw new Error(JSON.stringify(compiled.problems));
  return compiled.form;
}

describe('[V20] a form fits the data and the task', () => {
  test.for([
    ['a field that is not there', { field: 'nomr' }, 'FIELD_UNKNOWN', '/field', 'nomor'],
    [
      'an outcome that is not there',
      { field: 'nomor', requiredFor: ['terusan'] },
      'FORM_OUTCOME_UNKNOWN',
      '/requiredFor/0',
      'teruskan',
    ],
    [
      'an option the data does not allow',
      { field: 'urgensi', options: [{ value: 'sgera', label: 'x' }] },
      'FORM_OPTION_UNKNOWN',
      '/options/0/value',
      'segera',
    ],
    [
      'an option of a list',
      { field: 'penerima', options: [{ value: 'skda', label: 'x' }] },
      'FORM_OPTION_UNKNOWN',
      '/options/0/value',
      'sekda',
    ],
  ] as const)('%s', ([, field, code, at, nearest]) => {
    expect(compile(field).problems).toMatchObject([
      { code, pointer: `/sections/0/fields/0${at}`, params: { nearest } },
    ]);
  });

  test('a field twice', () => {
    expect(
      compile({ field: 'nomor' }, { field: 'perihal' }, { field: 'nomor' }).problems,
    ).toMatchObject([{ code: 'FIELD_REPEATED', pointer: '/sections/0/fields/2/field' }]);
  });

  test('a hidden field that is required', () => {
    expect(
      compile({ field: 'nomor', access: 'hidden', requiredFor: ['tolak'] }).problems,
    ).toMatchObject([{ code: 'FORM_REQUIRES_HIDDEN' }]);
  });

  test('options of a free text are free', () => {
    expect(compile({ field: 'nomor', options: [{ value: 'x', label: 'X' }] }).problems).toEqual([]);
  });
});

test('[F10] a form that is not one is told why', () => {
  expect(
    parseForm('{"form":"uji","sections":[{"fields":[{"feild":"x","access":"wirte"}]}]}').problems,
  ).toMatchObject([
    { code: 'WORD_UNKNOWN', pointer: '/sections/0/fields/0/feild', params: { nearest: 'field' } },
    { code: 'VALUE_UNKNOWN', pointer: '/sections/0/fields/0/access', params: { nearest: 'write' } },
  ]);
});

describe('submitting', () => {
  const registrasi = form(
    { field: 'nomor', requiredFor: ['teruskan'] },
    { field: 'perihal', access: 'read', requiredFor: ['teruskan'] },
    { field: 'rahasia', access: 'hidden' },
    { field: 'penerima', requiredFor: ['teruskan'] },
  );
  const current = { perihal: 'Undangan', rahasia: 'x' };

  test('[V21] only what the form lets people write is taken over', () => {
    const { set, issues } = submitForm(
      registrasi,
      'tolak',
      { nomor: '1', perihal: 'y', rahasia: 'z', urgensi: 'biasa', zz: 1 },
      current,
    );

    expect(set).toEqual({ nomor: '1' });
    expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'FIELD_NOT_WRITABLE /perihal',
      'FIELD_NOT_WRITABLE /rahasia',
      'FIELD_NOT_WRITABLE /urgensi',
      'FIELD_NOT_WRITABLE /zz',
    ]);
  });

  test('[V22] what an outcome requires is submitted or there already', () => {
    const missing = (submitted: object, before: object): string[] =>
      submitForm(registrasi, 'teruskan', { ...submitted }, { ...before }).issues.map(
        ({ pointer }) => pointer,
      );

    expect(missing({ nomor: '1', penerima: ['sekda'] }, current)).toEqual([]);
    expect(missing({ penerima: ['sekda'] }, { ...current, nomor: '1' })).toEqual([]);
    expect(missing({}, {})).toEqual(['/nomor', '/perihal', '/penerima']);
    expect(
      missing({ nomor: '  ', penerima: [] }, { ...current, nomor: '1', penerima: ['sekda'] }),
    ).toEqual(['/nomor', '/penerima']);
    expect(submitForm(registrasi, 'tolak', {}, {}).issues).toEqual([]);
  });

  test('[V22] a submitted field that may not be written does not count as filled', () => {
    expect(
      submitForm(registrasi, 'teruskan', { nomor: '1', perihal: 'y', penerima: ['sekda'] }, {})
        .issues,
    ).toMatchObject([
      { code: 'FIELD_NOT_WRITABLE', pointer: '/perihal' },
      { code: 'VALUE_REQUIRED', pointer: '/perihal' },
    ]);
  });

  test('[V23] null and blank text empty a field', () => {
    expect(submitForm(registrasi, 'tolak', { nomor: '', penerima: null }, current)).toEqual({
      set: {},
      unset: ['nomor', 'penerima'],
      issues: [],
    });
  });

  test('[F33] constructor is a field like any other that is not in the form', () => {
    expect(submitForm(registrasi, 'constructor', { constructor: 'x' }, {}).issues).toMatchObject([
      { code: 'FIELD_NOT_WRITABLE', pointer: '/constructor' },
    ]);
  });

  test('[V24] hidden fields are not shown', () => {
    expect(visibleData(registrasi, { ...current, urgensi: 'biasa' })).toEqual({
      perihal: 'Undangan',
      urgensi: 'biasa',
    });
    expect(visibleData(null, current)).toEqual(current);
    expect([...registrasi.shown]).toEqual(['nomor', 'perihal', 'penerima']);
  });
});
