import { describe, expect, test } from 'vitest';
import { office } from '../../editor/stories/sample-office.ts';
import { dueDays, type DueQuestion } from './due-days.ts';

const question: DueQuestion = {
  world: office.world,
  calendar: 'kantor',
  assignee: undefined,
  date: '2026-03-17',
  time: '09:00',
  due: 'work:P3D',
  hanging: [],
};

describe('a deadline on a calendar', () => {
  test('[DM245] days off of the office do not count, and are named', () => {
    const days = dueDays(question);
    expect(days?.due).toEqual({ name: null, date: '2026-03-25', time: '16:00' });
    const [, nextWeek = []] = days?.weeks ?? [];
    expect(nextWeek[0]).toEqual({
      date: '2026-03-23',
      isWorked: false,
      holiday: 'Cuti bersama Idulfitri',
    });
    const off = days?.weeks.flat().filter(({ isWorked }) => !isWorked) ?? [];
    expect(off.map(({ date }) => date.slice(8))).toEqual([
      '19',
      '20',
      '21',
      '22',
      '23',
      '28',
      '29',
    ]);
  });

  test('[DM245] without calendars of an office Monday to Friday counts', () => {
    expect(dueDays({ ...question, world: undefined })?.due?.date).toBe('2026-03-20');
  });

  test('[DM245] working hours run through shifts, days on the clock do not ask', () => {
    expect(dueDays({ ...question, time: '15:00', due: 'work:PT2H' })?.due).toEqual({
      name: null,
      date: '2026-03-18',
      time: '08:30',
    });
    expect(dueDays({ ...question, due: 'P3D' })?.due?.date).toBe('2026-03-20');
  });

  test('[DM245] reminders and escalations stand on their days, in their order', () => {
    const days = dueDays({
      ...question,
      hanging: [
        { name: 'naik', at: 'due', offset: 'work:P1D' },
        { name: 'ingatkan', at: 'due', offset: '-work:P1D' },
        { name: 'mulai', at: 'entered' },
      ],
    });
    expect(days?.moments.map(({ name, date }) => [name, date])).toEqual([
      ['mulai', '2026-03-17'],
      ['ingatkan', '2026-03-24'],
      ['naik', '2026-03-26'],
    ]);
  });

  test('[DM245] units have calendars of their own', () => {
    const calendars = new Map(office.world.calendars);
    const everyDay = [['00:00', '24:00']] as const;
    const week = { mon: everyDay, tue: everyDay, wed: everyDay, thu: everyDay };
    calendars.set('piket', {
      id: 'piket',
      zone: 'Asia/Jakarta',
      week: { ...week, fri: everyDay, sat: everyDay, sun: everyDay },
      holidays: [],
    });
    const { organisation } = office.world;
    const units = new Map(organisation.units);
    units.set('umum', { id: 'umum', name: 'Bagian Umum', kind: 'bagian', calendar: 'piket' });
    const world = { organisation: { ...organisation, units }, calendars };
    const assignee = { position: 'agendaris' };
    const days = dueDays({ ...question, world, assignee });
    expect(days?.due?.date).toBe('2026-03-21');
    expect(days?.weeks.flat().every(({ isWorked }) => isWorked)).toBe(true);
  });

  test('[DM245] what hangs on a deadline that is not there, and what is no duration, is not shown', () => {
    const hanging = [{ name: 'naik', at: 'due' as const }];
    expect(dueDays({ ...question, due: null, hanging })).toMatchObject({ due: null, moments: [] });
  });
});
