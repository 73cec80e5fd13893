import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isInRange, partsOf } from '../src/node-version.ts';
import { texts } from '../src/texts/texts.ts';

const { engines }: { engines: { node: string } } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

describe('[CLI24] alir runs where Node has an SQLite that keeps data safely', () => {
  test.each(['22.22.3', '22.23.0', '24.15.0', '24.100.2', '25.9.0', '26.0.0', '30.1.0'])(
    'on Node %s',
    (version) => expect(isInRange(version, engines.node)).toBe(true),
  );

  test.each([
    '14.21.3',
    '18.20.8',
    '20.19.0',
    '22.12.0',
    '22.13.0',
    '22.22.2',
    '23.11.1',
    '24.14.9',
    '25.8.2',
  ])('not on Node %s', (version) => expect(isInRange(version, engines.node)).toBe(false));

  test('a build of it is told by its numbers', () => {
    expect(isInRange('26.0.0-nightly20260105', engines.node)).toBe(true);
    expect(isInRange('24.14.0-rc.1', engines.node)).toBe(false);
  });

  test('says which Node it needs', () => {
    const parts = partsOf(engines.node);
    expect(texts.en.needsNode(parts, '23.11.0')).toBe(
      'Node 23.11.0 will not do. alir needs Node 22.22.3 or a later 22, 24.15.0 or a later 24, 25.9.0 or later.',
    );
    expect(texts.id.needsNode(parts, '23.11.0')).toBe(
      'Node 23.11.0 tidak dapat dipakai. alir memerlukan Node 22.22.3 atau 22 yang lebih baru, 24.15.0 atau 24 yang lebih baru, 25.9.0 atau lebih baru.',
    );
  });
});
