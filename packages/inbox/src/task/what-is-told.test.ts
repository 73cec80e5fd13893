import { describe, expect, test } from 'vitest';
import type { FieldView, FormView, TaskView } from '@alir/engine/core/types';
import { describeLetter } from '../session/environment.tsx';
import { recipientSchema } from '../stories/fake-flows.ts';
import { bupatiWorld, sekdaWorld, twoSeatsWorld } from '../stories/fake-world.ts';
import type { World } from '../stories/fake-world.ts';
import { dispositionIn } from './disposition.ts';
import { reportsIn, textsIn, toldElsewhere, withoutTold } from './what-is-told.ts';

function taskIn({ tasks }: World, state: string): TaskView {
  const found = [...tasks.values()].find((task) => task.state === state && task.form !== null);
  if (found === undefined) throw new Error(`no ${state}`);
  return found;
}

function shownFields(task: TaskView): readonly string[] {
  const about = describeLetter(task.summary, task.rootSummary, 'id');
  const told = toldElsewhere(task, about, dispositionIn(task.data));
  if (task.form === null) return [];
  return withoutTold(task.form, task.data, told).sections.flatMap(({ fields }) =>
    fields.map(({ field }) => field),
  );
}

describe('the form of a disposition', () => {
  test('does not say again what the head and the disposition say: what is left is to be filled', () => {
    expect(shownFields(taskIn(twoSeatsWorld(), 'tindak-lanjut'))).toEqual(['laporan', 'lampiran']);
  });

  test('of its giver keeps the report, and no number of a foreign book', () => {
    expect(shownFields(taskIn(bupatiWorld(), 'dilaporkan'))).toEqual(['laporan']);
  });
});

test('reports that stand with their authors are not listed again without them', () => {
  const task = taskIn(sekdaWorld(), 'tinjau');
  expect(shownFields(task)).toEqual(['simpulan']);
  expect(reportsIn(task).get('d-2-dpmd')).toBe('Rapat koordinasi dengan 26 kecamatan selesai.');
});

test('of a result the report is told, not what else the flow passes on', () => {
  const output = { induk: 'kabupaten/2026-11-28/31', peran: 'pelaksana', laporan: 'Selesai.' };
  expect(textsIn(output)).toEqual(['Selesai.']);
  expect(textsIn({ hasil: 'Selesai.' })).toEqual(['Selesai.']);
});

test('nor are those that stand with their authors already', () => {
  const task = taskIn(sekdaWorld(), 'tinjau');
  const told = toldElsewhere(task, describeLetter(task.summary, task.rootSummary, 'id'), null);
  const form: FormView = {
    form: 'tinjau',
    title: null,
    sections: [{ title: null, fields: ['penerima', 'laporan', 'pihak'].map(fieldOf) }],
  };
  const values = {
    penerima: [{ jabatan: 'kadis-dpmd', peran: 'pelaksana', instruksi: ['Tindak lanjuti'] }],
    laporan: [{ jabatan: 'kadis-dpmd', laporan: reportsIn(task).get('d-2-dpmd') ?? '' }],
    pihak: [{ jabatan: 'wabup' }],
  };
  const shown = withoutTold(form, values, told).sections.flatMap(({ fields }) => fields);
  expect(shown.map(({ field }) => field)).toEqual(['pihak']);
});

function fieldOf(field: string): FieldView {
  const schema = field === 'penerima' ? { type: 'array', items: recipientSchema } : {};
  const words = { field, label: field, help: null, widget: null, options: null };
  return { ...words, access: 'read', requiredFor: [], schema };
}

test('other forms are left as they are', () => {
  expect(shownFields(taskIn(twoSeatsWorld(), 'pengisian'))).toEqual([
    'desa',
    'periode',
    'indikator',
    'bukti',
  ]);
});
