import { describe, expect, test } from 'vitest';
import type { TreeView } from '@alir/engine/core/types';
import { seatOf } from '../stories/fake-organisation.ts';
import { deepTree } from '../stories/fake-story.ts';
import { ownNodes } from './own-nodes.ts';

const withHiddenKeys = (node: TreeView): TreeView => ({
  ...node,
  key: null,
  item: null,
  children: node.children.map(withHiddenKeys),
});

const given = deepTree.children.find(({ key }) => key === 'kadis-dinkes');
const own = (tree: TreeView, position: string): boolean =>
  ownNodes(tree, [seatOf(position)]).has(given?.instance ?? '');

describe('a node of the tree is the reader’s own', () => {
  test('when it was given to their position', () => {
    expect([own(deepTree, 'kadis-dinkes'), own(deepTree, 'wabup')]).toEqual([true, false]);
  });

  test('also where a form hides from them what it was given for', () => {
    const hidden = withHiddenKeys(deepTree);
    expect([own(hidden, 'kadis-dinkes'), own(hidden, 'wabup')]).toEqual([true, false]);
  });
});
