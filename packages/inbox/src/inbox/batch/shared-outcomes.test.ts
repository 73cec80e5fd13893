import { describe, expect, test } from 'vitest';
import type { TaskView } from '@alir/engine/core/types';
import { batchWorld } from '../../stories/fake-acts.ts';
import { dispositionFlow, leaveFlow } from '../../stories/fake-flows.ts';
import { twoSeatsWorld } from '../../stories/fake-world.ts';
import { isChoosable, needsView, sharedOutcomes } from './shared-outcomes.ts';
import type { Candidate } from './shared-outcomes.ts';

const [first, second] = [...batchWorld().tasks.values()];
if (first === undefined || second === undefined) throw new Error('no tasks');
const seen = (view: TaskView): Candidate => ({ item: view, definition: leaveFlow, view });
const names = (...candidates: readonly Candidate[]): readonly string[] =>
  sharedOutcomes(candidates).map(({ outcome }) => outcome);
const report: Candidate = {
  item: { ...first, flow: 'disposisi', state: 'dilaporkan' },
  definition: dispositionFlow,
  view: null,
};

describe('what several tasks can be ended by together', () => {
  test('is what they all have and what asks for nothing besides', () => {
    expect(names(seen(first), seen(second))).toEqual(['setuju', 'tolak']);
  });

  test('is nothing where they have nothing in common, or nothing is chosen', () => {
    expect(names(seen(first), report)).toEqual([]);
    expect(names()).toEqual([]);
  });

  test('needs the same words: one name may mean two things', () => {
    const [, refuse] = second.outcomes;
    if (refuse === undefined) throw new Error('no outcome');
    const other = { ...second, outcomes: [{ ...refuse, name: 'setuju' }] };
    expect(names(seen(first), seen(other))).toEqual([]);
  });

  test('asks for a comment when one of them does', () => {
    const outcomes = second.outcomes.map((one) => ({ ...one, comment: 'required' as const }));
    expect(sharedOutcomes([seen(first), seen({ ...second, outcomes })])[0]?.comment).toBe(
      'required',
    );
  });

  test('leaves out what the reader may not choose', () => {
    const outcomes = second.outcomes.map((one) =>
      one.name === 'setuju'
        ? { ...one, permission: { allowed: false as const, code: 'GUARD_REFUSED', detail: '' } }
        : one,
    );
    expect(names(seen(first), seen({ ...second, outcomes }))).toEqual(['tolak']);
  });

  test('leaves out what a field has still to be filled for', () => {
    const [section] = first.form?.sections ?? [];
    const asking: TaskView = {
      ...first,
      form: {
        form: 'cuti',
        title: null,
        sections: [
          {
            title: null,
            fields: (section?.fields ?? []).map((field) =>
              field.field === 'pesan' ? { ...field, requiredFor: ['tolak'] } : field,
            ),
          },
        ],
      },
    };
    expect(names(seen(asking))).toEqual(['setuju']);
    expect(names(seen({ ...asking, data: { pesan: 'Baik' } }))).toEqual(['setuju', 'tolak']);
  });
});

describe('before a task itself is known', () => {
  test('its flow tells where it has no form', () => {
    expect(names(report, report)).toEqual(['terima', 'kembalikan']);
    expect(needsView(report.item, dispositionFlow)).toBe(false);
  });

  test('nothing is offered where it has one', () => {
    expect(needsView(first, leaveFlow)).toBe(true);
    expect(names({ ...seen(first), view: null })).toEqual([]);
  });
});

test('copies and what is done cannot be chosen', () => {
  const [task] = twoSeatsWorld().tasks.values();
  if (task === undefined) throw new Error('no task');
  expect(isChoosable(task)).toBe(true);
  expect(isChoosable({ ...task, kind: 'copy' })).toBe(false);
  expect(isChoosable({ ...task, status: 'done' })).toBe(false);
  expect(names({ ...report, item: { ...report.item, kind: 'copy' } })).toEqual([]);
});
