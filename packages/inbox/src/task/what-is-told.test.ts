import { describe, expect, test } from 'vitest';
import type { TaskView } from '@alir/engine/core/types';
import { describeLetter } from '../session/environment.tsx';
import { bupatiWorld, sekdaWorld, twoSeatsWorld } from '../stories/fake-world.ts';
import type { World } from '../stories/fake-world.ts';
import { dispositionIn } from './disposition.ts';
import { reportsIn, toldElsewhere, withoutTold } from './what-is-told.ts';

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

test('other forms are left as they are', () => {
  expect(shownFields(taskIn(twoSeatsWorld(), 'pengisian'))).toEqual([
    'desa',
    'periode',
    'indikator',
    'bukti',
  ]);
});
