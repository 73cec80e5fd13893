// How urgent tasks are: what the flow says, following the data.

import { describe, expect, test } from 'vitest';
import { end, object, stage, type Stage } from './stage.ts';

const level = { enum: ['usual', 'urgent', 'beyond', 'below'] };
const rule =
  "!has(data.level) || data.level == 'usual' ? 50 : data.level == 'urgent' ? 70 : data.level == 'beyond' ? 999 : 0 - 5";

const flow = (task: object, more: object = {}): { flow: string } & Record<string, unknown> => ({
  flow: 'urgent',
  data: object({ level, note: { type: 'string' } }, []),
  initial: 'a',
  states: {
    a: {
      task: {
        title: 'Do it',
        assign: { user: 'bos' },
        outcomes: { ok: { label: 'OK' } },
        ...task,
      },
      on: {
        ok: 'z',
        turn: { by: 'anyone', input: level, set: { level: 'event' }, notify: 'starter' },
      },
    },
    z: end,
  },
  ...more,
});

const priority = async (s: Stage): Promise<number | undefined> =>
  (await s.engine.tasks.for('bos'))[0]?.priority;

describe('priority', () => {
  test('[D163] a number of the task, else of the flow, else 50', async () => {
    for (const [definition, expected] of [
      [flow({}), 50],
      [flow({ priority: 80 }), 80],
      [flow({}, { priority: 20 }), 20],
      [flow({ priority: 80 }, { priority: 20 }), 80],
    ] as const) {
      const s = await stage(definition);
      await s.start({});
      expect(await priority(s)).toBe(expected);
    }
  });

  test.each([
    ['task', flow({ priority: { from: rule } })],
    ['flow', flow({}, { priority: { from: rule } })],
  ])(
    '[D163] the rule of a %s follows the data; beyond the ends the end counts',
    async (_of, definition) => {
      const s = await stage(definition);
      await s.start({ level: 'urgent' });
      expect(await priority(s)).toBe(70);
      for (const [turned, expected] of [
        ['usual', 50],
        ['beyond', 100],
        ['below', 0],
      ] as const) {
        await s.act('ana', 'turn', turned);
        expect(await priority(s)).toBe(expected);
      }
    },
  );

  test('[D163] what cannot be told is as usual: the task is there, and no incident', async () => {
    const s = await stage(flow({ priority: { from: 'size(data.note)' } }));
    await s.start({});
    expect(await priority(s)).toBe(50);
    expect((await s.state()).incidents).toEqual({});
  });

  test('[D163] what a person has on screen is not stale because it has become urgent', async () => {
    const form = { form: 'f', lang: 'en', sections: [{ fields: [{ field: 'note' }] }] };
    const s = await stage(flow({ form: 'f', priority: { from: rule } }), { forms: [form] });
    await s.start({ level: 'usual' });
    const seen = { version: (await s.state()).version };
    await s.act('ana', 'turn', 'urgent');
    expect(await priority(s)).toBe(70);
    expect(await s.complete('bos', 'a', 'ok', { seen })).toMatchObject({ ok: true });
  });

  test('[D163] those who have many are listed the most urgent first', async () => {
    const s = await stage(flow({ priority: { from: rule } }));
    const started: string[] = [];
    for (const given of ['usual', 'urgent', 'below']) {
      await s.start({ level: given });
      started.push(s.id);
    }
    const { items } = await s.engine.tasks.query({ status: 'open', sort: 'priority' });
    expect(items.map(({ task }) => task.instance)).toEqual([started[1], started[0], started[2]]);
  });
});
