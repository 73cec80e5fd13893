import { describe, expect, test } from 'vitest';
import { done, errorsOf, letter } from '../../../test/doing.ts';
import { allFlows } from '../../../test/flows.ts';
import { createDocument, type FlowDocument } from '../index.ts';
import { fieldKinds, kindOf, schemaOfKind } from './field-kind.ts';
import {
  accessOf,
  choicesWithLabels,
  newChoice,
  newField,
  ownForm,
  setAccess,
  setChoices,
  setKind,
  takeOff,
} from './form-commands.ts';
import {
  fieldIn,
  type FormField,
  formNameOf,
  formUsers,
  groupsOf,
  usersOfForm,
} from './form-parts.ts';

/** A choice that two steps show: one offers all of it, the other some. */
function chosen(): FlowDocument {
  const { flow } = letter();
  const properties = Object(flow['data']).properties;
  const sifat = { enum: ['biasa', 'segera', 'rahasia'] };
  const label = (value: string, words: string) => ({ value, label: words });
  let now = createDocument(
    { ...flow, data: { ...Object(flow['data']), properties: { ...properties, sifat } } },
    {
      forms: {
        konsep: {
          form: 'konsep',
          sections: [
            {
              fields: [
                {
                  field: 'sifat',
                  options: [
                    label('biasa', 'Biasa'),
                    label('segera', 'Segera'),
                    label('rahasia', 'R'),
                  ],
                },
              ],
            },
          ],
        },
        paraf: {
          form: 'paraf',
          sections: [
            {
              fields: [
                { field: 'sifat', options: [label('biasa', 'Biasa'), label('segera', 'Cepat')] },
              ],
            },
          ],
        },
      },
    },
  );
  for (const step of ['konsep', 'paraf']) {
    const at = ['task', 'form'];
    now = done(now, { type: 'set-property', step, at, value: step });
  }
  return now;
}

function field(document: FlowDocument, form: string, name: string): FormField {
  const found = fieldIn(groupsOf(document, form), name);
  if (found === undefined) throw new Error(`${form} has no ${name}`);
  return found;
}

const options = (document: FlowDocument, form: string): unknown =>
  field(document, form, 'sifat').written['options'];

describe('fields of forms', () => {
  test('[DM162] each kind is read back as itself', () => {
    for (const kind of fieldKinds) {
      const { schema, widget } = schemaOfKind(kind, { title: 'Isian' });
      expect(kindOf(schema, widget)).toBe(kind);
      expect(schema['title']).toBe('Isian');
    }
  });

  test('[DM162] a field of any kind on any form of the repository leaves the flow without errors, and goes without a trace', () => {
    for (const [turn, { document }] of allFlows().entries()) {
      const before = errorsOf(document);
      const [, user] = formUsers(document);
      const form = user === undefined ? undefined : formNameOf(document, user);
      if (user === undefined || form === undefined || before.length > 0) continue;
      // Each flow gets a fifth of the kinds, the next flow the next.
      for (const kind of fieldKinds.filter((_, at) => at % 5 === turn % 5)) {
        const added = newField(document, user, { kind, title: 'Isian baru', words: 'Isian baru' });
        const now = done(document, added.command);
        expect(errorsOf(now)).toEqual([]);
        const gone = done(now, takeOff(now, form, field(now, form, added.field)));
        expect(gone.forms).toEqual(document.forms);
      }
    }
  });

  test('[DM162] a field becomes another kind on every form; words and choices that both know stay', () => {
    const now = done(chosen(), setKind(chosen(), field(chosen(), 'konsep', 'sifat'), 'choices'));
    expect(field(now, 'konsep', 'sifat').schema).toMatchObject({
      type: 'array',
      items: { enum: ['biasa', 'segera', 'rahasia'] },
    });
    expect(options(now, 'paraf')).toEqual(options(chosen(), 'paraf'));
    const text = done(now, setKind(now, field(now, 'konsep', 'sifat'), 'text'));
    expect(options(text, 'paraf')).toBeUndefined();
    expect(errorsOf(text)).toEqual([]);
  });

  test('[DM167] words change on every form that offers the member, and a form that offers some goes on doing so', () => {
    const document = chosen();
    const before = field(document, 'konsep', 'sifat');
    const choices = choicesWithLabels(before);
    const set = (next: typeof choices) =>
      done(document, setChoices(document, 'konsep', { field: before, choices: next }));
    const renamed = set(
      choices.map((one) => (one.value === 'biasa' ? { ...one, label: 'Umum' } : one)),
    );
    expect(options(renamed, 'konsep')).toMatchObject([{ label: 'Umum' }, { label: 'Segera' }, {}]);
    expect(options(renamed, 'paraf')).toEqual([
      { value: 'biasa', label: 'Umum' },
      { value: 'segera', label: 'Cepat' },
    ]);
    const more = set([...choices, newChoice('Terbatas', choices, 'Terbatas')]);
    expect(options(more, 'konsep')).toHaveLength(4);
    expect(options(more, 'paraf')).toHaveLength(2);
    const less = set(choices.filter(({ value }) => value !== 'segera'));
    expect(field(less, 'paraf', 'sifat').schema['enum']).toEqual(['biasa', 'rahasia']);
    expect(options(less, 'paraf')).toEqual([{ value: 'biasa', label: 'Biasa' }]);
    expect(errorsOf(less)).toEqual([]);
    const held = set(choices.map((one) => ({ ...one, isOffered: one.value !== 'rahasia' })));
    expect(options(held, 'konsep')).toHaveLength(2);
    expect(field(held, 'konsep', 'sifat').schema['enum']).toHaveLength(3);
  });
});

describe('what each step may do', () => {
  test('[DM165] is what was set, on forms that are made where there are none and go with their last field', () => {
    for (const access of ['write', 'read', 'hidden'] as const) {
      const set = setAccess(letter(), 'paraf', { name: 'perihal', access });
      const now = set && done(letter(), set);
      if (now === null) throw new Error('nothing is to be set');
      expect(accessOf(now, 'paraf', 'perihal')).toBe(access);
      expect(accessOf(now, 'konsep', 'perihal')).toBe('absent');
      expect(errorsOf(now)).toEqual([]);
      const off = setAccess(now, 'paraf', { name: 'perihal', access: 'absent' });
      expect(off && done(now, off)).toEqual(letter());
    }
    expect(setAccess(letter(), 'paraf', { name: 'perihal', access: 'absent' })).toBeNull();
  });

  test('[DM165] what is not filled in there any more is not asked for there', () => {
    const document = chosen();
    const at = field(document, 'paraf', 'sifat').at;
    const asked = done(document, {
      type: 'set-form-field',
      form: 'paraf',
      at,
      field: { field: 'sifat', requiredFor: ['setuju'] },
    });
    const set = setAccess(asked, 'paraf', { name: 'sifat', access: 'read' });
    expect(set && field(done(asked, set), 'paraf', 'sifat').written).toEqual({
      field: 'sifat',
      access: 'read',
    });
  });

  test('[DM165] a step that shares a form gets one of its own, which says the same', () => {
    const at = ['task', 'form'];
    const document = done(chosen(), { type: 'set-property', step: 'paraf', at, value: 'konsep' });
    expect(usersOfForm(document, 'konsep')).toEqual(['konsep', 'paraf']);
    const now = done(document, ownForm(document, 'paraf'));
    expect(formNameOf(now, 'paraf')).not.toBe('konsep');
    expect(groupsOf(now, formNameOf(now, 'paraf') ?? '')).toEqual(groupsOf(now, 'konsep'));
    expect(errorsOf(now)).toEqual([]);
  });
});
