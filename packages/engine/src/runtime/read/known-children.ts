// The children of an instance as it knew them: their keys and items stand in its state while the fan-out is open, and in
// its history after that.

import type { FlowEvent } from '../../core/event.ts';
import type { Child, Instance } from '../../core/instance.ts';
import type { Shell } from '../shell.ts';

export interface KnownChild {
  readonly child: Child;
  /** State that holds or held it. */
  readonly state: string;
}

/** By the child's instance, in the order in which they were started. History is read only if the state does not tell. */
export async function knownChildren(
  shell: Shell,
  tenant: string,
  instance: Instance,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, KnownChild>> {
  const inState = childrenInState(instance);
  if (wanted.every((id) => inState.has(id))) return inState;
  const events = await shell.store.events(tenant, instance.id);
  return childrenInHistory(events.map(({ event }) => event));
}

function childrenInState({ open, endings }: Instance): Map<string, KnownChild> {
  const known = new Map<string, KnownChild>();
  const add = (state: string, children: readonly Child[]): void => {
    for (const child of children) known.set(child.instance, { child, state });
  };
  for (const [state, { children }] of Object.entries(endings)) add(state, children ?? []);
  for (const { state, each } of Object.values(open)) add(state, each?.children ?? []);
  return known;
}

function childrenInHistory(events: readonly FlowEvent[]): Map<string, KnownChild> {
  const known = new Map<string, KnownChild>();
  const add = (visit: string, child: Child): void => {
    known.set(child.instance, { child, state: visit.split('#')[0] ?? visit });
  };
  for (const change of events.flatMap((event) => event.changes)) {
    if (change.kind === 'each.opened')
      for (const child of change.children) add(change.visit, child);
    else if (change.kind === 'child.added') add(change.visit, change.child);
    else if (change.kind === 'child.changed') {
      const { kind: _kind, visit, child, ...news } = change;
      const before = known.get(child);
      if (before) add(visit, { ...before.child, ...news });
    }
  }
  return known;
}
