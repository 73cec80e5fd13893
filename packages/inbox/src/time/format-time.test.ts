import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatMoment, zoneName } from './format-time.ts';
import { fromLocalInput, toLocalInput } from './local-time.ts';

describe('dates and times', () => {
  test('are written as officers write them', () => {
    expect(formatMoment('2026-11-24T09:00:00Z', 'id', 'Asia/Jakarta')).toBe(
      '24 November 2026 16.00 WIB',
    );
    expect(formatDate('2026-08-17', 'id', 'UTC')).toBe('17 Agustus 2026');
  });

  test('name the three zones of the country', () => {
    const at = '2026-11-24T09:00:00Z';
    expect(
      ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => zoneName(at, zone)),
    ).toEqual(['WIB', 'WITA', 'WIT']);
  });

  test('that cannot be read are shown as they are', () => {
    expect(formatDate('kemarin', 'id', 'UTC')).toBe('kemarin');
  });
});

describe('a date-and-time field', () => {
  test('shows the office’s clock', () => {
    expect(toLocalInput('2026-11-24T17:30:00.000Z', 'Asia/Jakarta')).toBe('2026-11-25T00:30');
  });

  test('gives back the instant it was given, to the minute, in any zone', () => {
    const minutes = fc.integer({ min: 0, max: 40_000_000 });
    const zones = fc.constantFrom(
      'Asia/Jakarta',
      'Asia/Makassar',
      'Asia/Jayapura',
      'UTC',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const iso = new Date(minute * 60_000).toISOString();
        expect(fromLocalInput(toLocalInput(iso, zone), zone)).toBe(iso);
      }),
    );
  });

  test('is empty for nonsense', () => {
    expect([fromLocalInput('', 'Asia/Jakarta'), toLocalInput('x', 'Asia/Jakarta')]).toEqual([
      null,
      '',
    ]);
  });
});
