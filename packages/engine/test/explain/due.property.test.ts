// Where nobody runs the clock (the loop of the host stands still), moments pass and nothing happens. What is said of what comes
// next never promises a day before today.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayWay } from '../../src/core/explain/say-way.ts';
import { flowOf, openDesk, taskOf, type Desk } from './desk.ts';

const day = 86_400_000;
const zone = 'Asia/Jakarta';

const length = fc.constantFrom('P1D', 'P2D', 'work:P3D', 'P5D');
const timer = fc.record({
  moment: fc.constantFrom({ at: 'entered' }, { at: 'due' }, { at: { from: 'data.hari' } }),
  offset: length,
  effect: fc.constantFrom<object[]>(
    { target: 'gagal' },
    { outcome: 'ya', comment: 'x' },
    { escalate: { position: 'sekretaris' } },
    { notify: 'pending' },
  ),
});
const due = fc.oneof(length, fc.constant({ from: 'data.hari' }));
const state = fc.record({ due, timers: fc.array(timer, { minLength: 1, maxLength: 3 }) });
type State = typeof state extends fc.Arbitrary<infer T> ? T : never;

const stateOf = ({ due: deadline, timers }: State, next: string): object => ({
  task: taskOf('kabid-1', { due: deadline }),
  on: { ya: next, tidak: 'gagal' },
  after: timers.map(({ moment, offset, effect }) => ({ ...moment, offset, ...effect })),
});

const data = {
  type: 'object',
  required: ['hari'],
  additionalProperties: false,
  properties: { hari: { type: 'string', format: 'date-time' } },
};

/** Days as the sentences write them, three months of them. */
const days = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: zone }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }),
};
const noon = Date.parse('2026-03-02T12:00:00+07:00');
const numbers = {
  id: new Map(
    Array.from({ length: 90 }, (_, n) => [days.id.format(noon + (n - 30) * day), n - 30]),
  ),
  en: new Map(
    Array.from({ length: 90 }, (_, n) => [days.en.format(noon + (n - 30) * day), n - 30]),
  ),
};

const iso = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
const dateOf = (at: number): string => iso.format(at);

/** What promises a day: until it, by it, on it. */
const promises = {
  id: /(?:paling lambat|menunggu sampai|otomatis pada|jabatan lain pada|batas waktu) (\d+ \p{L}+ \d{4})/gu,
  en: /(?:by|due on|waits until|automatically on|position on) (\d+ \p{L}+ \d{4})/gu,
} as const;

/** What says that something should have happened on a day. */
const isPast = { id: /seharusnya/, en: /was to/ } as const;

/** Every sentence about what comes next, in one language. */
async function told({ engine, clock }: Desk, id: string, language: 'id' | 'en'): Promise<string[]> {
  const asked = { by: 'opi', language };
  const explanation = await engine.instances.explain(id, asked);
  const forecast = await engine.instances.forecast(id, { ...asked, steps: 2 });
  const ways = forecast?.ways ?? [];
  return [
    ...(explanation?.waits ?? []).flatMap(({ because, unblock }) => [because, unblock]),
    ...[...ways, ...ways.flatMap(({ next }) => next ?? [])].flatMap((way) =>
      sayWay(way, { language, dateOf, now: clock.now }),
    ),
  ];
}

test('[X28] whatever day it is and whether or not the clock was run, nothing that comes next is promised for a day before', async () => {
  const seen = { promised: 0, due: 0, timers: 0, foreseen: 0 };
  const drawn = fc.record({
    first: state,
    second: state,
    set: fc.integer({ min: -6, max: 20 }),
    later: fc.integer({ min: 0, max: 12 }),
    isSuspended: fc.nat(6).map((one) => one === 0),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ first, second, set, later, isSuspended }) => {
      const desk = await openDesk([
        flowOf({ mulai: stateOf(first, 'lanjut'), lanjut: stateOf(second, 'selesai') }, { data }),
      ]);
      const hari = new Date(desk.clock.now + set * day).toISOString();
      const id = await desk.begin({ hari });
      if (isSuspended) await desk.engine.instances.suspend(id, 'x', { by: 'opi' });
      desk.clock.now += later * day + 60_000;
      for (const language of ['id', 'en'] as const)
        for (const text of await told(desk, id, language)) {
          const promised = isPast[language].test(text) ? [] : text.matchAll(promises[language]);
          for (const [, written = ''] of promised) {
            expect(numbers[language].get(written), text).toBeGreaterThanOrEqual(later);
            seen.promised += 1;
          }
          if (/has passed\./.test(text)) seen.due += 1;
          if (/was to/.test(text)) seen.timers += 1;
          if (/has passed already/.test(text)) seen.foreseen += 1;
        }
      await desk.engine.close();
    }),
    { numRuns: runs(60), seed: 7, endOnFailure: true },
  );
  // What is never met is not shown.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
