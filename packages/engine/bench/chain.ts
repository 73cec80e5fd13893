// The approval chain that the benchmarks run: four steps, a form, a guard over the data.

import type { FlowSource } from '../src/index.ts';

export const stepNames = ['one', 'two', 'three', 'four'] as const;

const next = (index: number): string => stepNames[index + 1] ?? 'done';

export const chain = {
  definition: {
    flow: 'chain',
    version: 1,
    title: 'Chain',
    data: {
      type: 'object',
      required: ['amount'],
      additionalProperties: false,
      properties: {
        amount: { type: 'integer', minimum: 0 },
        note: { type: 'string', maxLength: 500 },
      },
    },
    summary: { amount: 'data.amount' },
    initial: 'one',
    states: {
      ...Object.fromEntries(
        stepNames.map((name, index) => [
          name,
          {
            task: {
              title: name,
              assign: { role: 'boss' },
              form: 'note',
              outcomes: { ok: { label: 'OK' }, no: { label: 'No' } },
            },
            on: {
              ok: [
                { guard: 'data.amount <= 1000000', target: next(index) },
                { target: 'rejected' },
              ],
              no: 'rejected',
            },
          },
        ]),
      ),
      done: { type: 'final' },
      rejected: { type: 'final' },
    },
  },
  forms: [
    {
      form: 'note',
      sections: [{ fields: [{ field: 'note' }, { field: 'amount', access: 'read' }] }],
    },
  ],
} satisfies FlowSource;

export const people = [{ id: 'boss', role: 'boss' }];

/** About 225 bytes of payload, as a reviewer types it. */
export const note = Array(3)
  .fill('Checked against the budget of this quarter and the framework contract; ')
  .join('');

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
