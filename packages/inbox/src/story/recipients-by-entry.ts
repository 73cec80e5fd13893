// Which act gave to whom. The act itself names recipients only when it carried them (`append`, `cancel`); after a form they
// show as the instances that started right after it.

import type { Json, TimelineEntryView, TreeView } from '@alir/engine/core/types';

export interface ToldRecipient {
  readonly name: string;
  readonly role: string | null;
}

type Recipients = ReadonlyMap<string, readonly ToldRecipient[]>;

/** By `instance:seq` of the act. */
export function recipientsByEntry(
  entries: readonly TimelineEntryView[],
  tree: TreeView | null,
  nameOf: (position: string) => string,
): Recipients {
  const nodes = tree === null ? new Map<string, TreeView>() : nodesByInstance(tree);
  const told = new Map<string, ToldRecipient[]>();
  const lastAct = new Map<string, TimelineEntryView>();
  for (const entry of entries) {
    if (entry.by !== null) {
      lastAct.set(entry.instance, entry);
      if (entry.detail.effect === 'cancel' && typeof entry.detail.input === 'string')
        told.set(keyOf(entry), [{ name: nameOf(entry.detail.input), role: null }]);
    }
    if (entry.type !== 'instance.started') continue;
    const { parent, key } = entry.detail;
    if (typeof parent !== 'string' || typeof key !== 'string') continue;
    const act = lastAct.get(parent);
    if (act === undefined || act.detail.effect === 'cancel') continue;
    const list = told.get(keyOf(act)) ?? [];
    list.push({ name: nameOf(key), role: roleIn(nodes.get(entry.instance)?.item) });
    told.set(keyOf(act), list);
  }
  return told;
}

/** Positions that sentences will name, to be looked up beforehand. */
export function positionsTold(entries: readonly TimelineEntryView[]): readonly string[] {
  return entries.flatMap(({ type, detail }) => {
    if (type === 'instance.started' && typeof detail.key === 'string') return [detail.key];
    return detail.effect === 'cancel' && typeof detail.input === 'string' ? [detail.input] : [];
  });
}

export function nodesByInstance(tree: TreeView): Map<string, TreeView> {
  const nodes = new Map<string, TreeView>();
  const walk = (node: TreeView): void => {
    nodes.set(node.instance, node);
    node.children.forEach(walk);
  };
  walk(tree);
  return nodes;
}

const keyOf = (entry: TimelineEntryView): string => `${entry.instance}:${entry.seq}`;

/** The role a recipient was given, whatever the flow calls the member. */
function roleIn(item: Json | undefined): string | null {
  if (typeof item !== 'object' || item === null || !('peran' in item || 'role' in item))
    return null;
  const members: Readonly<Record<string, Json | undefined>> = { ...item };
  const role = members.peran ?? members.role;
  return typeof role === 'string' ? role : null;
}
