import { answerNeed, indexOrganisation, parseCalendar } from '@alir/engine/core';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, repository } from '../src/document.ts';

const page = readFileSync(join(repository, 'docs/how-to/calendars.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` +\| (\w+ \d+ \w+, [\d:]+)/gm)];

test('the page has its table', () => {
  expect(rows.length).toBe(5);
});

test.each(rows.map(([, duration = '', moment = '']) => ({ duration, moment })))(
  'from Friday at ten, $duration is $moment',
  ({ duration, moment }) => {
    const [block] = parseDocument('calendars.md', page).blocks;
    const { calendar } = parseCalendar(JSON.parse(block?.text ?? ''));
    if (!calendar) throw new Error('the page shows no calendar');
    const nobody = { units: [], positions: [], assignments: [], users: [] };
    const world = {
      organisation: indexOrganisation(nobody),
      calendars: new Map([[calendar.id, calendar]]),
    };
    const from = Date.parse('2026-01-02T10:00:00+07:00');
    const need = { ask: 'deadline', args: [calendar.id, from, duration] };

    const at = answerNeed(world, need, from, calendar.id);

    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: calendar.zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(Number(at));
    expect(shown.replaceAll(',', '')).toBe(moment.replace(',', ''));
  },
);
