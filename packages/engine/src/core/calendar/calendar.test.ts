import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWork } from './add-work.ts';
import { answerCalendar } from './answer-calendar.ts';
import { weekdays, type CalendarData } from './calendar.ts';
import { countWorkingDays, dayAt, indexOfDate, isWorkingDay } from './days.ts';
import { parseDuration } from './duration.ts';
import { localDate, quarter } from './local-date.ts';
import { resumedAt, workBetween } from './work-between.ts';
import { parseCalendar, parseCalendars } from './parse-calendar.ts';
import { say } from '../messages/say.ts';
import { endOfDay, workday, workdays } from './workday.ts';
import { createAjv } from '../validation/ajv.ts';
import calendarSchema from '../../../schema/calendar.v1.schema.json' with { type: 'json' };
import flowSchema from '../../../schema/flow.v1.schema.json' with { type: 'json' };

const folder = new URL('../../../../../examples/sumedang/calendars/', import.meta.url);
const shipped = readdirSync(folder).map((name): unknown =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);
const { calendars: read, faulty } = parseCalendars(shipped);

function example(id: string): CalendarData {
  const calendar = read?.find((one) => one.id === id);
  if (!calendar) throw new Error(JSON.stringify(faulty));
  return calendar;
}

const regency = example('kabupaten');

const ms = (text: string): number => Date.parse(text);
/** Local time of the regency. */
const wib = (text: string): number => ms(`${text}+07:00`);
const show = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);

describe('working days', () => {
  test('[C19] 2026 has 240 working days', () => {
    expect(countWorkingDays(regency, indexOfDate('2026-01-01'), indexOfDate('2026-12-31'))).toBe(
      240,
    );
  });

  test.each([
    ['2026-03-17', 1, '2026-03-25'],
    ['2026-03-13', 5, '2026-03-27'],
    ['2026-02-13', 3, '2026-02-20'],
    ['2026-05-13', 3, '2026-05-20'],
    ['2026-05-26', 2, '2026-06-02'],
    ['2026-12-23', 2, '2026-12-29'],
  ])('[C1] %s + %i working days = %s', (from, n, to) => {
    expect(workday(regency, from, n)).toBe(to);
    expect(show(addWork(regency, wib(`${from}T09:00`), `work:P${n}D`)).slice(0, 10)).toBe(to);
    expect(workdays(regency, from, to)).toBe(n);
    expect(workday(regency, to, -n)).toBe(from);
  });

  test('[C2] n working days end at the close of work of the n-th working day after', () => {
    expect(show(addWork(regency, wib('2026-03-17T09:00'), 'work:P1D'))).toBe('2026-03-25T16:00');
    expect(show(addWork(regency, wib('2026-04-16T07:00'), 'work:P1D'))).toBe('2026-04-17T16:30');
    expect(show(addWork(regency, wib('2026-04-16T09:00'), 'work:P0D'))).toBe('2026-04-16T16:00');
  });

  test('[C3] a start after closing or on a day off counts from the next working day', () => {
    const starts = ['2026-04-17T16:31', '2026-04-18T10:00', '2026-04-19T23:59', '2026-04-20T08:00'];
    for (const start of starts) {
      expect(show(addWork(regency, wib(start), 'work:P1D'))).toBe('2026-04-21T16:00');
    }
    expect(show(addWork(regency, wib('2026-04-17T16:30'), 'work:P1D'))).toBe('2026-04-20T16:00');
    expect(workday(regency, '2026-04-18', 1)).toBe('2026-04-21');
    expect(workday(regency, '2026-04-18', 0)).toBe('2026-04-20');
  });

  test('[C4] before: the close of work of the n-th working day before', () => {
    expect(show(addWork(regency, wib('2026-04-20T16:00'), '-work:P1D'))).toBe('2026-04-17T16:30');
    expect(workdays(regency, '2026-04-20', '2026-04-17')).toBe(-1);
    expect(workdays(regency, '2026-04-18', '2026-04-18')).toBe(0);
  });

  test('[C5] a deadline given as a date is that day’s close of work, of a day off that of the next working day', () => {
    expect(show(endOfDay(regency, '2026-04-16'))).toBe('2026-04-16T16:00');
    expect(show(endOfDay(regency, '2026-03-21'))).toBe('2026-03-25T16:00');
    expect(show(endOfDay(regency, '2026-03-10'))).toBe('2026-03-10T15:00');
  });
});

describe('working hours', () => {
  test('[C6] hours run through shifts only', () => {
    const plus = (from: string, duration: string): string =>
      show(addWork(regency, wib(from), duration));
    expect(plus('2026-04-15T11:00', 'work:PT2H')).toBe('2026-04-15T14:00');
    expect(plus('2026-04-15T10:00', 'work:PT2H')).toBe('2026-04-15T12:00');
    expect(plus('2026-04-17T16:00', 'work:PT2H')).toBe('2026-04-20T09:00');
    expect(plus('2026-04-18T16:00', 'work:PT2H')).toBe('2026-04-20T09:30');
    expect(plus('2026-03-17T14:30', 'work:PT1H')).toBe('2026-03-25T08:00');
    expect(plus('2026-04-20T09:00', '-work:PT2H')).toBe('2026-04-17T16:00');
    expect(plus('2026-04-16T09:00', 'work:P1DT2H')).toBe('2026-04-20T09:30');
    expect(plus('2026-04-15T10:00', 'work:PT0M')).toBe('2026-04-15T10:00');
  });

  test('[C7] a duration without `work:` is calendar time in the zone of the calendar', () => {
    const plus = (from: string, duration: string): string =>
      show(addWork(regency, wib(from), duration));
    expect(plus('2026-01-31T09:00', 'P1M')).toBe('2026-02-28T09:00');
    expect(plus('2026-03-17T09:00', 'P30D')).toBe('2026-04-16T09:00');
    expect(plus('2026-03-17T09:00', '-P1W')).toBe('2026-03-10T09:00');
    expect(plus('2026-03-17T09:00', 'PT2H')).toBe('2026-03-17T11:00');
    const berlin: CalendarData = { ...weekdays, zone: 'Europe/Berlin' };
    expect(addWork(berlin, ms('2026-03-28T12:00+01:00'), 'P1D')).toBe(ms('2026-03-29T12:00+02:00'));
    expect(addWork(berlin, ms('2026-03-27T12:00+01:00'), 'work:P1D')).toBe(
      ms('2026-03-30T16:00+02:00'),
    );
    expect(dayAt(berlin, ms('2026-03-29T23:30+02:00')).date).toBe('2026-03-29');
  });

  test('[C8] what is no duration has no meaning', () => {
    const none = [
      '',
      'P',
      'PT',
      '2D',
      'work:',
      'work:P1M',
      'work:P1W',
      'work:P1Y',
      'P1.5D',
      '--P1D',
      'P99999D',
      'work:PT99999M',
      'work:PT5S',
      'work:-P1D',
    ];
    expect(none.map(parseDuration)).toEqual(none.map(() => null));
    expect(() => addWork(regency, 0, 'soon')).toThrow(RangeError);
  });
});

test('[C8] what the format takes as a duration the calendar can count', () => {
  const { pattern } = flowSchema.$defs.offset;
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(pattern)), (text) => {
      expect(() => addWork(weekdays, ms('2026-03-17T09:00+07:00'), text)).not.toThrow();
    }),
  );
});

describe('laws', () => {
  const calendars: readonly CalendarData[] = [
    regency,
    weekdays,
    {
      id: 'rsud',
      zone: 'Asia/Makassar',
      week: {
        mon: [['00:00', '24:00']],
        wed: [['20:00', '24:00']],
        sat: [
          ['06:00', '07:00'],
          ['09:00', '21:00'],
        ],
      },
      holidays: [{ date: '2026-05-27', name: 'x' }],
      special: [{ date: '2026-05-28', hours: [['10:00', '11:00']] }],
    },
    { ...weekdays, zone: 'America/New_York' },
  ];
  const calendar = fc.constantFrom(...calendars, example('puskesmas'), example('rsud'));
  const instant = fc.integer({ min: ms('2025-12-01T00:00Z'), max: ms('2027-02-01T00:00Z') });
  const duration = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 40 }),
    )
    .map(([sign, days, hours]) => `${sign}work:P${days}DT${hours}H`);

  test('[C9] later starts never end earlier', () => {
    fc.assert(
      fc.property(calendar, instant, instant, duration, (c, a, b, d) => {
        expect(addWork(c, Math.min(a, b), d)).toBeLessThanOrEqual(addWork(c, Math.max(a, b), d));
      }),
    );
  });

  test('[C9] n working days after the start, workdays counts n', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: -60, max: 60 }), (c, at, n) => {
        expect(workdays(c, at, workday(c, at, n)) + 0).toBe(n);
        const end = addWork(c, at, `${n < 0 ? '-' : ''}work:P${Math.abs(n)}D`);
        expect(localDate(c, end - 1)).toBe(workday(c, at, n));
      }),
    );
  });

  test('[C9] working time never ends on a day off or outside a shift', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (c, at, d) => {
        const end = addWork(c, at, d);
        // A close of work at 24:00 is the first moment of the next day, hence both days.
        const shifts = [dayAt(c, end - 1), dayAt(c, end)].flatMap((day) => day.shifts);
        expect(shifts.some(([from, to]) => from <= end && end <= to)).toBe(true);
      }),
    );
  });

  test('[C9] working hours forward and back meet', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 200 }), (c, at, hours) => {
        const end = addWork(c, at, `work:PT${hours}H`);
        const back = addWork(c, end, `-work:PT${hours}H`);
        expect(back).toBeGreaterThanOrEqual(at);
        expect(addWork(c, back, `work:PT${hours}H`)).toBe(end);
      }),
    );
  });

  test('[C20] working time that was added is counted, and spans add up', () => {
    const minutes = fc.integer({ min: 0, max: 9_999 });
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (c, at, first, second) => {
        const middle = addWork(c, at, `work:PT${first}M`);
        const end = addWork(c, middle, `work:PT${second}M`);
        expect(workBetween(c, at, middle)).toBe(first * 60_000);
        expect(workBetween(c, at, end)).toBe((first + second) * 60_000);
        expect(workBetween(c, end, at)).toBe(0);
      }),
    );
  });

  test('[C21] however often the clock stops, the working time it runs for is what was allowed', () => {
    const pauses = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9e8 }), fc.integer({ min: 1, max: 9e8 })),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(
        calendar,
        instant,
        fc.integer({ min: 1, max: 15 }),
        pauses,
        (c, start, days, gaps) => {
          const first = addWork(c, start, `work:P${days}D`);
          const allowed = workBetween(c, start, first);
          let due = first;
          let now = start;
          let ran = 0;
          for (const [runs, stands] of gaps) {
            const from = now + runs;
            if (from >= due) {
              expect(resumedAt(c, due, { from, until: from + stands })).toBe(due);
              break;
            }
            ran += workBetween(c, now, from);
            now = from + stands;
            due = resumedAt(c, due, { from, until: now });
          }
          expect(ran + workBetween(c, now, due)).toBe(allowed);
        },
      ),
    );
  });

  test('[C9] counting by weeks agrees with counting by days', () => {
    const day = fc.integer({ min: indexOfDate('2025-12-01'), max: indexOfDate('2027-02-01') });
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 0, max: 300 }), (c, first, length) => {
        let count = 0;
        for (let i = first; i <= first + length; i++) if (isWorkingDay(c, i)) count++;
        expect(countWorkingDays(c, first, first + length)).toBe(count);
      }),
    );
  });
});

describe('dates and questions', () => {
  test('[C10] dates and quarters are those of the zone', () => {
    expect(localDate(regency, ms('2026-03-31T18:00Z'))).toBe('2026-04-01');
    expect(quarter(regency, ms('2026-03-31T16:59Z'))).toBe('2026-TW1');
    expect(quarter(regency, ms('2026-03-31T18:00Z'))).toBe('2026-TW2');
    expect(quarter(regency, '2026-12-31')).toBe('2026-TW4');
  });

  test('[C11] the calendar answers what expressions ask', () => {
    const ask = (name: string, ...args: (string | number)[]): unknown =>
      answerCalendar(regency, { ask: name, args });
    expect(ask('date', '2026-03-31T18:00:00Z')).toBe('2026-04-01');
    expect(ask('period', '2026-03-31T18:00:00.000Z')).toBe('2026-TW2');
    expect(ask('workday', '2026-03-17', 1)).toBe('2026-03-25');
    expect(ask('workday', '2026-03-17T16:30:00+07:00', 1)).toBe('2026-03-26');
    expect(ask('workdays', '2026-03-17', '2026-03-25')).toBe(1);
    expect(ask('workdays', '0001-01-01', '9999-12-31')).toBeGreaterThan(2_000_000);
    expect([
      ask('date', 'soon'),
      ask('date', '2026-02-30'),
      ask('workday', '2026-03-17', 1e9),
    ]).toEqual([null, null, null]);
    expect(ask('head', 'setda')).toBeUndefined();
  });
});

describe('calendars as data', () => {
  const codesOf = (json: unknown): string[] =>
    parseCalendar(json).problems.map((p) => `${p.code} ${p.pointer}`);
  const good = { id: 'a', zone: 'Asia/Jakarta', week: { mon: [['08:00', '12:00']] }, holidays: [] };

  test('[C12] a good one is read as it is', () => {
    expect(parseCalendar(good)).toEqual({ calendar: good, problems: [] });
    expect(parseCalendar(weekdays).problems).toEqual([]);
  });

  test('[C12] everything wrong is reported at once, at its place', () => {
    expect(
      codesOf({
        ...good,
        id: 7,
        zone: 'Asia/Sumedang',
        week: {},
        holidays: [{ date: '2026-02-30', name: '' }],
        feiertage: [],
      }),
    ).toEqual([
      'CALENDAR_WORD ',
      'CALENDAR_SHAPE /id',
      'CALENDAR_ZONE /zone',
      'CALENDAR_WITHOUT_WORK /week',
      'CALENDAR_DATE /holidays/0/date',
      'CALENDAR_SHAPE /holidays/0/name',
    ]);
    for (const json of [null, [], 'x', 3]) expect(codesOf(json)).toEqual(['CALENDAR_SHAPE ']);
    expect(codesOf({ ...good, holidays: [null], special: 3 })).toEqual([
      'CALENDAR_SHAPE /special',
      'CALENDAR_SHAPE /holidays/0',
    ]);
  });

  test('[C12] shifts are in order and do not overlap', () => {
    const hours = (...shifts: unknown[]): string[] =>
      codesOf({ ...good, week: { mon: shifts, tue: good.week.mon } });
    expect(hours(['08:00', '12:00'], ['11:00', '13:00'])).toEqual([
      'CALENDAR_HOURS_ORDER /week/mon/1',
    ]);
    expect(hours(['12:00', '08:00'])).toEqual(['CALENDAR_HOURS_ORDER /week/mon/0']);
    expect(hours(['8:00', '12:00'], ['08:00'], '08:00-12:00', ['08:00', '25:00'])).toEqual(
      [0, 1, 2, 3].map((shift) => `CALENDAR_HOURS /week/mon/${shift}`),
    );
    expect(hours(['08:00', '12:00'], ['12:00', '24:00'])).toEqual([]);
  });

  test('[C12] the sentences tell what was expected of hours', () => {
    const said = (...shifts: unknown[]): string[] =>
      parseCalendar({ ...good, week: { mon: shifts, tue: good.week.mon } }).problems.map(
        ({ code, params }) => say(code, params, 'en'),
      );
    expect(said('08:00-16:00')).toEqual([
      'The hours “"08:00-16:00"” are no list of two times. Write begin and end, each in quotes, such as "08:00" and "16:00".',
    ]);
    expect(said(['08:00', '12:00'], ['11:00', '13:00'])).toEqual([
      'These hours begin at 11:00, but those before them end at 12:00. Put them in order.',
    ]);
    expect(said(['12:00', '08:00'])).toEqual([
      'These hours end at 08:00, which is not after 12:00. Put the earlier time first.',
    ]);
  });

  test('[C12] a date is named once', () => {
    const twice = {
      ...good,
      holidays: [
        { date: '2026-01-01', name: 'a' },
        { date: '2026-01-01', name: 'b' },
      ],
      special: [{ date: '2026-01-01', hours: [] }],
    };
    expect(codesOf(twice)).toEqual([
      'CALENDAR_DATE_REPEATED /holidays/1/date',
      'CALENDAR_DATE_REPEATED /special/0/date',
    ]);
  });

  test('[C12] names of prototypes are names like any other', () => {
    expect(codesOf(JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}'))).toContain(
      'CALENDAR_WORD ',
    );
  });

  test('[C13] a calendar without work is a fault, not an endless search', () => {
    const idle: CalendarData = { id: 'idle', zone: 'Asia/Jakarta', week: {}, holidays: [] };
    expect(() => addWork(idle, 0, 'work:P1D')).toThrow('CALENDAR_UNUSABLE');
  });
});

describe('calendars that build on others', () => {
  const nation = {
    id: 'nation',
    holidays: [
      { date: '2026-08-17', name: 'Merdeka' },
      { date: '2026-08-18', name: 'Cuti bersama' },
    ],
  };
  const day = [['08:00', '16:00']];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const fasting = { from: '2026-08-20', until: '2026-08-31', week: { mon: [['09:00', '14:00']] } };
  const office = {
    id: 'office',
    extends: 'nation',
    zone: 'Asia/Jakarta',
    week,
    periods: [fasting],
    holidays: [{ date: '2026-08-19', name: 'Hari jadi' }],
  };
  const all = (...list: unknown[]): ReadonlyMap<string, CalendarData> =>
    new Map((parseCalendars(list).calendars ?? []).map((one) => [one.id, one]));
  const faults = (...list: unknown[]): string[] => {
    const { faulty: found } = parseCalendars(list);
    return (found?.problems ?? []).map(
      ({ code, pointer }) => `${found?.id ?? ''}: ${code} ${pointer}`,
    );
  };
  const worked = (calendar: CalendarData | undefined, date: string): boolean =>
    calendar !== undefined && isWorkingDay(calendar, indexOfDate(date));

  test('[C14] a regency adds its days to those of the nation', () => {
    const regencyOf = all(nation, office).get('office');
    expect(
      ['2026-08-14', '2026-08-17', '2026-08-18', '2026-08-19'].map((date) =>
        worked(regencyOf, date),
      ),
    ).toEqual([true, false, false, false]);
  });

  test('[C14] an own date counts instead of the same date of what is extended', () => {
    const shop = {
      id: 'shop',
      extends: ['office'],
      special: [{ date: '2026-08-18', hours: [['10:00', '12:00']] }],
      holidays: [{ date: '2026-08-14', name: 'Libur' }],
    };
    const unit = all(shop, nation, office).get('shop');
    expect(['2026-08-14', '2026-08-18', '2026-08-17'].map((date) => worked(unit, date))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('[C14] of several the later wins', () => {
    const east = { id: 'east', zone: 'Asia/Jayapura', week: { sat: day }, holidays: [] };
    const both = (list: string[]): CalendarData | undefined =>
      all(nation, office, east, { id: 'both', extends: list }).get('both');
    expect(both(['office', 'east'])?.zone).toBe('Asia/Jayapura');
    expect(both(['east', 'office'])?.zone).toBe('Asia/Jakarta');
    expect(worked(both(['office', 'east']), '2026-08-17')).toBe(false);
  });

  test('[C15] whoever gives a week gives the hours of the whole year', () => {
    const six = { id: 'six', extends: 'office', week: { ...week, sat: day } };
    const calendars = all(nation, office, six);
    expect(calendars.get('office')?.periods).toEqual([fasting]);
    expect(calendars.get('six')?.periods).toBeUndefined();
    expect(worked(calendars.get('six'), '2026-08-22')).toBe(true);
  });

  test('[C15] a list of days can be extended, not counted on', () => {
    expect([...all(nation, office).keys()]).toEqual(['office']);
    expect(faults(nation)).toEqual([
      'nation: CALENDAR_SHAPE /zone',
      'nation: CALENDAR_SHAPE /week',
    ]);
    expect(faults(nation, { id: 'bare', extends: 'nation', week })).toEqual([
      'bare: CALENDAR_SHAPE /zone',
    ]);
  });

  test('[C16] within a period its week counts, and days off stay off', () => {
    const off = { ...office, holidays: [{ date: '2026-08-24', name: 'Libur' }] };
    const calendar = all(nation, off).get('office');
    if (!calendar) throw new Error('no calendar');
    // Tuesday to Friday are free in it, the first Monday is a day off, the second one is worked until two.
    expect(show(addWork(calendar, wib('2026-08-19T09:00'), 'work:P1D'))).toBe('2026-08-31T14:00');
    expect(countWorkingDays(calendar, indexOfDate('2026-08-01'), indexOfDate('2026-09-30'))).toBe(
      34,
    );
  });

  test('[C16] periods stand in order and do not overlap', () => {
    const periods = (...spans: [string, string][]): string[] =>
      faults(nation, {
        ...office,
        periods: spans.map(([from, until]) => ({ from, until, week })),
      });
    expect(periods(['2026-03-02', '2026-03-01'])).toEqual([
      'office: CALENDAR_PERIOD_ORDER /periods/0',
    ]);
    expect(periods(['2026-03-01', '2026-03-05'], ['2026-03-05', '2026-03-09'])).toEqual([
      'office: CALENDAR_PERIOD_ORDER /periods/1',
    ]);
    expect(periods(['2026-03-01', '2026-03-05'], ['2026-03-06', '2026-03-09'])).toEqual([]);
  });

  test('[C17] what is extended must be there, and not lead back', () => {
    expect(faults({ ...office, extends: ['nation', 'nobody'] }, nation)).toEqual([
      'office: CALENDAR_UNKNOWN /extends/1',
    ]);
    const one = { id: 'one', extends: 'two' };
    expect(faults(one, { id: 'two', extends: 'one' })).toEqual([
      'one: CALENDAR_EXTENDS_ITSELF /extends',
    ]);
    expect(faults({ ...office, extends: 'office' })).toEqual([
      'office: CALENDAR_EXTENDS_ITSELF /extends',
    ]);
  });

  test('[C18] the published schema agrees with reading', () => {
    const accepts = createAjv().compile(calendarSchema);
    const wrong: unknown[] = [
      null,
      {},
      { id: 'x' },
      { id: 'x', week },
      { id: 'x', zone: 'Asia/Jakarta', holidays: [] },
      { ...office, week: {} },
      { ...office, holiday: [] },
      { ...office, week: { ...week, sun: [['8:00', '9:00']] } },
      { ...office, periods: [{ from: '2026-01-01', until: '2026-01-02' }] },
      { ...office, special: [{ date: '2026-01-01' }] },
      { ...office, holidays: [{ date: '1 Mei 2026', name: 'x' }] },
      { ...office, extends: [7] },
      { ...office, $schema: 'urn:alir:flow:1' },
    ];
    expect([...shipped, nation, office, weekdays].map((one) => accepts(one))).not.toContain(false);
    expect(wrong.map((one) => accepts(one))).not.toContain(true);
    expect(wrong.filter((one) => parseCalendar(one, [nation]).problems.length === 0)).toEqual([]);
  });

  test('[C19] the nation’s year, and hours of a week', () => {
    const list = shipped.find((one) => JSON.stringify(one).includes('"id":"libur-nasional-2026"'));
    expect(JSON.stringify(list).match(/Cuti bersama/g)).toHaveLength(8);
    expect(regency.holidays).toHaveLength(25);
    const hours = (id: string, monday: string): number =>
      workBetween(example(id), wib(`${monday}T00:00`), wib(`${monday}T00:00`) + 7 * 86_400_000) /
      3_600_000;
    expect(hours('kabupaten', '2026-04-06')).toBe(37.5);
    expect(hours('kabupaten', '2026-03-02')).toBe(32.5);
    expect(hours('puskesmas', '2026-04-06')).toBe(37.5);
    expect(hours('rsud', '2026-03-16')).toBe(168);
  });
});
