// Whoever publishes is shown ways that people of the regency can really go, on its own working days and holidays.

import type { ExaminationView } from '@alir/engine/http';
import { expect, test } from 'vitest';
import { json, openTestOffice } from './office.ts';

const task = (position: string): object => ({
  title: position,
  assign: { position },
  outcomes: { teruskan: { label: 'Teruskan' } },
});

/** What comes in on a holiday goes to a post that nobody holds. */
const definition = {
  flow: 'piket-hari-libur',
  version: 1,
  title: 'Piket hari libur',
  calendar: 'kabupaten',
  data: { type: 'object', additionalProperties: false, properties: {} },
  initial: 'terima',
  states: {
    terima: {
      task: task('kabag-umum'),
      on: {
        teruskan: [
          { guard: 'workday(workday(now, -1), 1) == date(now)', target: 'selesai' },
          { target: 'piket' },
        ],
      },
    },
    piket: { task: task('camat-32.11.09'), on: { teruskan: 'selesai' } },
    selesai: { type: 'final' },
  },
};

test('on Independence Day, a Monday, the way there is one that can be gone that day', async () => {
  const now = Date.parse('2026-08-17T09:00:00+07:00');
  await using office = await openTestOffice({ now: () => now });
  const administrator = await office.signIn('kabag-umum');
  const answer = await administrator('/api/flows/examine', json({ definition }));
  const { findings }: ExaminationView = await answer.json();
  const about = findings.find(({ pointer }) => pointer.startsWith('/states/piket/task'));
  expect(about).toMatchObject({
    severity: 'error',
    scenario: {
      at: '2026-08-17T08:00:00+07:00',
      steps: [{ start: {} }, { complete: { state: 'terima', outcome: 'teruskan' } }],
    },
  });
});
