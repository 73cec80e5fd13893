import { describe, expect, test } from 'vitest';
import { deepStory, deepTree } from '../stories/fake-story.ts';
import { takenBack } from '../story/taken-back.ts';
import { textsOf } from '../texts/texts.ts';
import { nodeState, progressOf } from './tree-node-state.ts';

const texts = textsOf('id');
const taken = takenBack(deepStory);
const wordsFor = (position: string, known = taken): string => {
  const node = deepTree.children.find(({ key }) => key === position);
  if (node === undefined) return 'missing';
  return nodeState(node, { texts, lang: 'id', taken: known.get(node.instance) ?? null }).words;
};

describe('how far a recipient is', () => {
  test.each([
    ['kadis-dinkes', 'Ditindaklanjuti'],
    ['kadis-dpmd', 'Menunggu diterima'],
    ['kadis-dinsos', 'Belum dibaca'],
    ['wabup', 'Diketahui'],
    ['kaban-bpkad', 'Ditarik'],
    ['inspektur', 'Dibatalkan'],
  ])('%s: %s', (position, words) => expect(wordsFor(position)).toBe(words));

  test('unread is unread, also where a form hides who it is', () => {
    const nodes = deepTree.children.filter(({ key }) => key === 'kadis-dinsos');
    const reading = { texts, lang: 'id', taken: null } as const;
    const words = nodes.map((node) => nodeState({ ...node, key: null }, reading).words);
    expect(words).toEqual(['Belum dibaca']);
  });

  test('withdrawn and revoked are told apart also where history is not at hand', () => {
    const nothing: typeof taken = new Map();
    expect([wordsFor('kaban-bpkad', nothing), wordsFor('inspektur', nothing)]).toEqual([
      'Ditarik',
      'Dibatalkan',
    ]);
  });

  test('who was taken back does not count', () => {
    expect(progressOf(deepTree)).toEqual({ done: 1, total: 4 });
  });
});
