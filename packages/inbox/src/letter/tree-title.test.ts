import { describe, expect, test } from 'vitest';
import type { TreeView } from '@alir/engine/core/types';
import { deepTree } from '../stories/fake-story.ts';
import { en } from '../texts/en.ts';
import { id } from '../texts/id.ts';
import { treeTitle } from './tree-title.ts';

/** Whoever travels is named, but was disposed nothing. */
const travel = (node: TreeView): TreeView => ({
  ...node,
  item: node.key === null ? null : { jabatan: node.key },
  children: node.children.map(travel),
});

describe('a tree is called', () => {
  test('a tree of dispositions where something was disposed', () => {
    expect(treeTitle(deepTree, id)).toBe('Pohon disposisi');
    expect(treeTitle(deepTree, en)).toBe('Disposition tree');
  });

  test('what it is where nothing was: work that belongs together', () => {
    expect(treeTitle(travel(deepTree), id)).toBe('Rangkaian pekerjaan');
    expect(treeTitle(travel(deepTree), en)).toBe('Parts of the work');
  });
});
