import { describe, expect, test } from 'vitest';
import { seatOf } from '../stories/fake-organisation.ts';
import { describeLetter } from './environment.tsx';
import { ownAgenda } from './own-agenda.ts';

const disposition = { perihal: 'Stunting', unit: 'dinkes', nomorAgenda: '98' };
const letter = { perihal: 'Stunting', unit: 'setda', nomorAgenda: '337' };

describe('the agenda number that a reader is shown', () => {
  test.each([
    ['kadis-dinkes', '98'],
    ['sekda', '337'],
    ['kadis-dpmd', undefined],
  ])('%s: %s', (position, number) => {
    const about = describeLetter(disposition, letter, 'id');
    expect(ownAgenda(about, [seatOf(position)])).toBe(number);
  });

  test('of a giver below the letter is that in their own book', () => {
    const further = { ...disposition, unit: 'dpmd', nomorAgenda: '7' };
    const given = { ...further, unitPemberi: 'dinkes', nomorAgendaPemberi: '98' };
    const about = describeLetter(given, letter, 'id');
    expect(ownAgenda(about, [seatOf('kadis-dinkes')])).toBe('98');
  });

  test('is everybody’s where nobody says whose book it is', () => {
    const about = describeLetter({ nomorAgenda: '5' }, {}, 'id');
    expect(ownAgenda(about, [seatOf('kadis-dpmd')])).toBe('5');
  });
});
