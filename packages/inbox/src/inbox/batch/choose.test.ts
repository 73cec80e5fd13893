import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingChosen, toggled } from './choose.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const choose = (...taps: readonly (readonly [string, boolean])[]): readonly string[] => {
  const end = taps.reduce(
    (state, [id, range]) => toggled(state, id, { order, range }),
    nothingChosen,
  );
  return order.filter((id) => end.ids.has(id));
};

describe('choosing', () => {
  test('a tap chooses, a second puts back', () => {
    expect(choose(['b', false])).toEqual(['b']);
    expect(choose(['b', false], ['b', false])).toEqual([]);
  });

  test('a range reaches from the last tap, in either direction', () => {
    expect(choose(['b', false], ['d', true])).toEqual(['b', 'c', 'd']);
    expect(choose(['d', false], ['b', true])).toEqual(['b', 'c', 'd']);
  });

  test('a range that ends on what is chosen puts all of it back', () => {
    expect(choose(['a', false], ['e', true], ['c', true])).toEqual(['a', 'b']);
  });

  test('a range without a beginning is a single tap', () => {
    expect(choose(['c', true])).toEqual(['c']);
  });

  test('a range leaves what lies outside it as it was', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...order)),
        fc.constantFrom(...order),
        fc.constantFrom(...order),
        (ids, anchor, id) => {
          const before = { ids: new Set(ids), anchor };
          const after = toggled(before, id, { order, range: true });
          const [low, high] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b);
          for (const [at, one] of order.entries())
            if (at < (low ?? 0) || at > (high ?? 0))
              expect(after.ids.has(one)).toBe(before.ids.has(one));
            else expect(after.ids.has(one)).toBe(!before.ids.has(id));
        },
      ),
    );
  });
});
