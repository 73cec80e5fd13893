// Definite assignment over states: which fields of the data are certainly filled at each place of a flow, whatever way an
// instance took there. Sets only shrink while ways are followed, until nothing changes.

import type { FlowNode, Transition } from './flow.ts';
import { liesWithin } from './lies-within.ts';
import { transitionsOf } from './graph.ts';

type Fields = ReadonlySet<string>;

export interface CertainFields {
  /** While a state is active; null for one that never is. */
  during(node: FlowNode): Fields | null;
  /** Where a transition is tried: after the form was written, before its own `set`. Null where it never is. */
  at(transition: Transition): Fields | null;
  /** Whatever the state. */
  readonly always: Fields;
  /** When it begins. */
  readonly given: Fields;
}

interface Parts {
  /** Top states, in document order. */
  readonly top: readonly FlowNode[];
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  readonly initial: string;
  /** Fields that every instance has when it begins. */
  readonly given: Fields;
}

export function certainFields({ top, nodes, on, initial, given }: Parts): CertainFields {
  const ofFlow = [...on.values()].flat();
  /** By leaf. */
  const entry = new Map<FlowNode, Fields>();
  /** By region: what holds when it is left through `finish`. */
  const finished = new Map<FlowNode, Fields>();
  /** States whose transitions are to be followed, again. */
  const changed = new Set<FlowNode>();
  const answering = [...nodes.values()].filter((node) =>
    transitionsOf(node).some(({ leadsTo }) => leadsTo.size > 0),
  );
  const emptied = lostAnywhere(top, ofFlow);
  const lost = new Map([...nodes.values()].map((one) => [one, lostDuring(one, ofFlow)]));

  const { during, whatever, tried } = holding(top, entry, finished, lost);

  const narrow = (map: Map<FlowNode, Fields>, node: FlowNode, fields: Fields): void => {
    const known = map.get(node);
    const next = known ? known.intersection(fields) : fields;
    if (known && next.size === known.size) return;
    map.set(node, next);
    for (let at: FlowNode | null = node; at; at = at.parent) changed.add(at);
  };
  const enter = (node: FlowNode, fields: Fields): void => {
    if (node.children.length === 0) narrow(entry, node, fields);
    else for (const child of enteredWith(node)) enter(child, fields);
  };
  const follow = (node: FlowNode | null, transition: Transition): void => {
    const before = tried(node, transition);
    if (!before) return;
    const after = assigned(before, transition);
    for (const sender of transition.leadsTo) resume(sender, after);
    if (transition.effect.kind === 'finish' && node?.region) narrow(finished, node.region, after);
    for (const key of targetsOf(transition)) {
      const target = nodes.get(key);
      if (!target) continue;
      enter(target, after);
      for (const beside of enteredBeside(target, node)) enter(beside, after);
    }
  };

  /** An answer leads back to its sender: what was filled there is so again, unless something may have emptied it on the way. */
  const resume = (sender: string, answered: Fields): void => {
    const node = nodes.get(sender);
    const sent = node && during(node);
    if (sent) enter(node, sent.difference(emptied).union(answered));
  };

  const first = nodes.get(initial);
  if (first) enter(first, given);
  while (changed.size > 0) {
    // A set is walked in the order of what was added, also while it is walked.
    for (const node of changed) {
      changed.delete(node);
      for (const transition of transitionsOf(node)) follow(node, transition);
    }
    for (const transition of ofFlow) follow(null, transition);
    // What is certain at the senders may have become less.
    for (const node of answering)
      for (const transition of transitionsOf(node)) follow(node, transition);
  }
  return {
    during,
    at: (transition) => tried(nodes.get(transition.source ?? '') ?? null, transition),
    always: whatever() ?? new Set(),
    given,
  };
}

/** What holds where, as far as it is known by now. */
function holding(
  top: readonly FlowNode[],
  entry: ReadonlyMap<FlowNode, Fields>,
  finished: ReadonlyMap<FlowNode, Fields>,
  lost: ReadonlyMap<FlowNode, Fields>,
): Pick<CertainFields, 'during'> & {
  whatever(): Fields | null;
  /** Where a transition is tried; `node` null: one of the flow itself. */
  tried(node: FlowNode | null, transition: Transition): Fields | null;
} {
  const during = (node: FlowNode): Fields | null => {
    if (node.children.length > 0) {
      const inside = node.children.map(during);
      return node.type === 'parallel' ? union(inside) : intersection(inside);
    }
    return entry.get(node)?.difference(lost.get(node) ?? new Set()) ?? null;
  };
  const atEnd = (node: FlowNode): Fields | null => {
    if (node.children.length === 0) return during(node);
    if (node.type === 'parallel') return union(node.children.map(regionAtEnd));
    return intersection(node.children.filter(({ type }) => type === 'final').map(during));
  };
  const regionAtEnd = (region: FlowNode): Fields | null =>
    intersection([finished.get(region) ?? null, region.children.length > 0 ? atEnd(region) : null]);
  const whatever = (): Fields | null => intersection(top.map(during));
  const tried = (node: FlowNode | null, transition: Transition): Fields | null => {
    const before = !node
      ? whatever()
      : node.onDone.includes(transition)
        ? atEnd(node)
        : during(node);
    return before && proven(node ? written(before, node, transition) : before, transition);
  };
  return { during, whatever, tried };
}

function union(sets: readonly (Fields | null)[]): Fields | null {
  const known = sets.filter((set) => set !== null);
  return known.length === 0 ? null : known.reduce((all, set) => all.union(set));
}

/** Ways that nobody takes take nothing away. */
function intersection(sets: readonly (Fields | null)[]): Fields | null {
  const known = sets.filter((set) => set !== null);
  return known.length === 0 ? null : known.reduce((all, set) => all.intersection(set));
}

function enteredWith({ type, children, definition }: FlowNode): readonly FlowNode[] {
  return type === 'parallel' ? children : children.filter(({ key }) => key === definition.initial);
}

/** Regions that begin because a parallel around the target does. */
function enteredBeside(target: FlowNode, source: FlowNode | null): FlowNode[] {
  const beside: FlowNode[] = [];
  for (let node = target; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'parallel' && !(source && liesWithin(source, parent)))
      beside.push(...parent.children.filter((region) => region !== node));
  }
  return beside;
}

function targetsOf({ effect }: Transition): string[] {
  if (effect.kind === 'target') return [effect.target];
  if (effect.kind !== 'back') return [];
  return effect.beyond === null ? [effect.target] : [effect.target, effect.beyond];
}

/** With what the form of the task writes when this is one of its outcomes. */
function written(before: Fields, node: FlowNode, transition: Transition): Fields {
  const form = node.task?.form;
  const outcome = [...(node.task?.outcomes.keys() ?? [])].find((name) =>
    node.on.get(name)?.includes(transition),
  );
  if (!form || outcome === undefined) return before;
  const kept = before.difference(form.writable);
  // Where several sign, an outcome may come about without anybody having filled what it asks for.
  return node.task?.signing ? kept : kept.union(new Set(form.required(outcome)));
}

const proven = (before: Fields, { guard }: Transition): Fields =>
  before.union(new Set(guard?.proves.map(fieldOf)));

/** `data.tugas.batas` proves that `tugas` is there. */
const fieldOf = (path: string): string => path.split('.')[1] ?? '';

function assigned(before: Fields, { set }: Transition): Fields {
  const after = new Set(before);
  for (const { field, value } of set) {
    if (value.nullable) after.delete(field);
    else after.add(field);
  }
  return after;
}

/** What may be emptied while a leaf is active: by what does not move it, and by regions beside it. */
function lostDuring(leaf: FlowNode, ofFlow: readonly Transition[]): Fields {
  const lost = new Set(nulledBy(ofFlow.filter(stays)));
  for (let node: FlowNode | null = leaf; node; node = node.parent) {
    nulledBy(transitionsOf(node).filter(stays)).forEach((field) => lost.add(field));
    const at = node;
    if (at.parent?.type !== 'parallel') continue;
    const beside = at.parent.children.filter((region) => region !== at);
    beside.flatMap(emptiedIn).forEach((field) => lost.add(field));
  }
  return lost;
}

const lostAnywhere = (top: readonly FlowNode[], ofFlow: readonly Transition[]): Fields =>
  new Set([...nulledBy(ofFlow), ...top.flatMap(emptiedIn)]);

/** What a state and all in it may empty, through forms and rules. */
function emptiedIn(node: FlowNode): string[] {
  const written = [...(node.task?.form?.writable ?? [])];
  return [...written, ...nulledBy(transitionsOf(node)), ...node.children.flatMap(emptiedIn)];
}

const nulledBy = (transitions: readonly Transition[]): string[] =>
  transitions.flatMap(({ set }) =>
    set.flatMap(({ field, value }) => (value.nullable ? [field] : [])),
  );

const stays = ({ effect }: Transition): boolean =>
  effect.kind === 'append' || effect.kind === 'cancel' || effect.kind === 'notify';
