import type { TreeView } from '@alir/engine/core/types';
import { isJsonObject } from '../form/schema.ts';
import { nodesByInstance } from '../story/named-children.ts';
import { readSlip } from '../task/disposition.ts';
import type { Texts } from '../texts/texts.ts';

/** What a tree is called: by its dispositions where it has any; a travel or a report is none. */
export function treeTitle(tree: TreeView, texts: Texts): string {
  const disposed = [...nodesByInstance(tree).values()].some(
    ({ item }) => isJsonObject(item) && readSlip(item) !== null,
  );
  return disposed ? texts.tree.title : texts.tree.work;
}
