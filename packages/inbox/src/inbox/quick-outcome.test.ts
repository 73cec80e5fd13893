import { expect, test } from 'vitest';
import { dispositionFlow } from '../stories/fake-flows.ts';
import { twoSeatsWorld } from '../stories/fake-world.ts';
import { quickOutcome } from './quick-outcome.ts';

const tasks = [...twoSeatsWorld().tasks.values()];
const inState = (state: string): (typeof tasks)[number] => {
  const found = tasks.find((task) => task.state === state);
  if (found === undefined) throw new Error(`no task in ${state}`);
  return found;
};

test('a task that asks only to be read can be answered from the list', () => {
  expect(quickOutcome(inState('untuk-diketahui'), dispositionFlow)).toEqual({
    outcome: 'baca',
    label: { id: 'Sudah dibaca', en: 'Read' },
  });
});

test('a task with a form, or with a choice to make, cannot', () => {
  expect(quickOutcome(inState('tindak-lanjut'), dispositionFlow)).toBeNull();
  expect(
    quickOutcome({ ...inState('untuk-diketahui'), state: 'dilaporkan' }, dispositionFlow),
  ).toBeNull();
});

test('a task that is done cannot be done again', () => {
  expect(
    quickOutcome({ ...inState('untuk-diketahui'), status: 'done' }, dispositionFlow),
  ).toBeNull();
});

test('a state the definition does not know offers nothing', () => {
  expect(
    quickOutcome({ ...inState('untuk-diketahui'), state: 'nowhere' }, dispositionFlow),
  ).toBeNull();
});
