import { describe, expect, test } from 'vitest';
import { deepTree } from '../stories/fake-world.ts';
import { textsOf } from '../texts/texts.ts';
import { nodeState, progressOf } from './tree-node-state.ts';

const texts = textsOf('id');
const wordsFor = (position: string): string => {
  const node = deepTree.children.find(({ key }) => key === position);
  return node === undefined ? 'missing' : nodeState(node, texts, 'id').words;
};

describe('how far a recipient is', () => {
  test.each([
    ['kadis-dinkes', 'Ditindaklanjuti'],
    ['kadis-dpmd', 'Menunggu diterima'],
    ['kadis-dinsos', 'Belum dibaca'],
    ['wabup', 'Sudah dibaca'],
    ['kaban-bpkad', 'Ditarik'],
  ])('%s: %s', (position, words) => expect(wordsFor(position)).toBe(words));

  test('who was taken back does not count', () => {
    expect(progressOf(deepTree)).toEqual({ done: 1, total: 4 });
  });
});
