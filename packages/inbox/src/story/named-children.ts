// Which children an act is about, and what it says of them in words. It names those it takes back; those it gives to show as
// the instances that it began.

import type { Json, JsonObject, TimelineEntryView, TreeView } from '@alir/engine/core/types';
import { isJsonArray, isJsonObject } from '../form/schema.ts';
import { causesOf } from './causes.ts';
import { entryKey, startOf } from './timeline-entries.ts';

export interface NamedChildren {
  readonly children: readonly { readonly key: string; readonly role: string | null }[];
  /** What the input says in words: why a child was revoked. */
  readonly words: string | null;
}

/** By `entryKey` of the act. @param entries - in order of time */
export function namedChildren(
  entries: readonly TimelineEntryView[],
  tree: TreeView | null,
): ReadonlyMap<string, NamedChildren> {
  const nodes = tree === null ? new Map<string, TreeView>() : nodesByInstance(tree);
  const keys = childKeys(entries, nodes);
  const causes = causesOf(entries);
  const told = new Map<string, NamedChildren>();
  for (const entry of entries) {
    if (entry.type === 'action.taken') told.set(entryKey(entry), readInput(entry, keys));
    const start = startOf(entry);
    const act = causes.get(entryKey(entry));
    if (start === null || act === undefined || act.detail.effect === 'cancel') continue;
    const { children = [], words = null } = told.get(entryKey(act)) ?? {};
    const role = roleIn(nodes.get(entry.instance)?.item);
    told.set(entryKey(act), { children: [...children, { key: start.key, role }], words });
  }
  return told;
}

/** Positions that sentences will name, to be looked up beforehand. */
export function positionsTold(entries: readonly TimelineEntryView[]): readonly string[] {
  const keys = childKeys(entries, new Map());
  return entries.flatMap((entry) => {
    const start = startOf(entry);
    if (start !== null) return [start.key];
    if (entry.detail.effect !== 'cancel') return [];
    return readNames(entry, keys).children.map(({ key }) => key);
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

/** The keys of the children of each instance, as far as history and tree tell. */
function childKeys(
  entries: readonly TimelineEntryView[],
  nodes: ReadonlyMap<string, TreeView>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  const add = (parent: string, key: string): void => {
    keys.set(parent, (keys.get(parent) ?? new Set()).add(key));
  };
  for (const entry of entries) {
    const start = startOf(entry);
    if (start !== null) add(start.parent, start.key);
  }
  for (const [parent, { children }] of nodes)
    for (const { key } of children) if (key !== null) add(parent, key);
  return keys;
}

function readInput(
  entry: TimelineEntryView,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): NamedChildren {
  if (entry.detail.effect === 'cancel') return readNames(entry, keys);
  return { children: [], words: reasonIn(entry.detail.input) };
}

/** Why, whatever the flow calls the member. */
function reasonIn(input: Json | undefined): string | null {
  const members: JsonObject = isJsonObject(input) ? input : {};
  const reason = members.alasan ?? members.reason;
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

/** A text names a child; of an object's texts that does which is a key, and the others are words. */
function readNames(
  { instance, detail }: TimelineEntryView,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): NamedChildren {
  const { input } = detail;
  if (isJsonObject(input)) {
    const known = keys.get(instance) ?? new Set();
    const texts = textsIn(Object.values(input));
    return {
      children: texts.filter((text) => known.has(text)).map(bare),
      words: texts.filter((text) => !known.has(text)).join('\n') || null,
    };
  }
  const texts = textsIn(isJsonArray(input) ? input : [input]);
  return { children: texts.map(bare), words: null };
}

const bare = (key: string): NamedChildren['children'][number] => ({ key, role: null });

function textsIn(values: readonly (Json | undefined)[]): readonly string[] {
  return values.flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));
}

/** The role a recipient was given, whatever the flow calls the member. */
function roleIn(item: Json | undefined): string | null {
  const members: JsonObject = isJsonObject(item) ? item : {};
  const role = members.peran ?? members.role;
  return typeof role === 'string' ? role : null;
}
