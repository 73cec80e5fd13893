import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './routes.ts';
import type { Route } from './routes.ts';

const word = fc.string({ minLength: 1, unit: 'grapheme' });
const filter = fc.record(
  { search: word, from: fc.constant('2026-11-01'), order: fc.constant('priority' as const) },
  { requiredKeys: [] },
);
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('home' as const) }),
  fc.record({ page: fc.constant('tile' as const), tile: word, filter }),
  fc.record({ page: fc.constant('task' as const), task: word, tile: fc.option(word), filter }),
  fc.record({ page: fc.constant('letter' as const), instance: word }),
  fc.record({ page: fc.constant('incidents' as const) }),
  fc.record({ page: fc.constant('start-clocks' as const) }),
  fc.record({ page: fc.constant('handover' as const) }),
  fc.record({ page: fc.constant('notices' as const) }),
  fc.record({ page: fc.constant('start' as const), flow: fc.option(word) }),
);

test('every page survives the address bar', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
  );
});

test('an address that means nothing is home', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseRoute(`#/zz${text}`)).toEqual({ page: 'home' });
    }),
  );
});
