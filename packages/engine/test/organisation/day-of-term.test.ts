// When a term begins: at midnight of the people of an organisation, wherever the engine's calendars lie.

import { expect, test } from 'vitest';
import { indexOrganisation } from '../../src/core/organisation/indexed-organisation.ts';
import { endOfToday } from '../../src/core/organisation/world.ts';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import { draftFlow, office } from '../signing/office.ts';

/** A head of division until the end of March, an acting one from April; a calendar of Jakarta. */
async function opened(zone: string | undefined, now: string): Promise<FlowTest> {
  const organisation = {
    ...office,
    units: office.units.map((unit) => ({ ...unit, ...(zone === undefined ? {} : { zone }) })),
  };
  const week = { mon: [['08:00', '16:00'] as const] };
  const jakarta = { id: 'jakarta', zone: 'Asia/Jakarta', week, holidays: [] };
  const definition = draftFlow({ assign: { position: 'kabid-3' } });
  const t = await testFlow({ definition, organisation, now, calendars: [jakarta] });
  await t.start({}, { by: 'fajar' });
  return t;
}

test.each([
  ['Asia/Jayapura', '2026-03-31T14:59:59.999Z', 'eka'],
  ['Asia/Jayapura', '2026-03-31T15:00:00Z', 'citra'],
  ['Asia/Makassar', '2026-03-31T15:59:59.999Z', 'eka'],
  ['Asia/Makassar', '2026-03-31T16:00:00Z', 'citra'],
  ['Asia/Jakarta', '2026-03-31T16:59:59.999Z', 'eka'],
  ['Asia/Jakarta', '2026-03-31T17:00:00Z', 'citra'],
  [undefined, '2026-03-31T16:59:59.999Z', 'eka'],
  [undefined, '2026-03-31T17:00:00Z', 'citra'],
])('[O35] in %s at %s it is %s who holds the post', async (zone, now, holder) => {
  const t = await opened(zone, now);
  const other = holder === 'eka' ? 'citra' : 'eka';
  await t.expectRefused('NOT_ASSIGNEE', t.as(other).complete('paraf', 'setuju'));
  await t.as(holder).complete('paraf', 'setuju');
  t.expectEnded('selesai');
  expect(t.history.at(-1)?.by?.capacity).toBe(holder === 'eka' ? 'definitive' : 'plt');
});

test('[O35] today ends there too, so that what one wanted to be reminded of is due on the right day', () => {
  const units = office.units.map((unit) => ({ ...unit, zone: 'Asia/Jayapura' }));
  const world = { organisation: indexOrganisation({ ...office, units }), calendars: new Map() };
  expect(new Date(endOfToday(world, Date.parse('2026-03-31T16:00:00Z'))).toISOString()).toBe(
    '2026-04-01T14:59:59.999Z',
  );
});
