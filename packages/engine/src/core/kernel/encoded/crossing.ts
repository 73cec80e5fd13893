// What a transition does to a row of slots: what it leaves, what it enters. Follows from its source and its target alone,
// since entering a state enters what is initial in it and nothing remembers where it was.
//
// The rules are those of XState 5, which are those of SCXML (https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation)
// but for one: between two regions of a parallel the parallel stays.

import type { FlowNode } from '../../compile/flow.ts';
import { liesWithin } from '../../compile/lies-within.ts';
import { finishedPlace, type Layout, type Span } from './layout.ts';

/** A state that is entered, or a region that ends. In the order in which they are entered. */
export interface Entry {
  /** The state; null: the mark at which the region rests when it has ended. */
  readonly node: FlowNode | null;
  readonly slot: number;
  /** Null for a compound, which rests in what lies in it. */
  readonly place: number | null;
  /** Whether something is done by entering it: its own compound, its region, the flow. */
  readonly isEnd: boolean;
  readonly order: number;
}

/** What a transition with a target does. */
export interface Crossing {
  /** States of the document that are left if they are active: from, and up to, exclusive. */
  readonly from: number;
  readonly to: number;
  /** Slots that are left: from, and up to, exclusive. */
  readonly slotFrom: number;
  readonly slotTo: number;
  readonly entries: readonly Entry[];
}

/** A state, or the end of a region. */
export type Target = { readonly state: FlowNode } | { readonly end: FlowNode };

/** What holds both ends of a transition: all that is active in it is left. */
interface Domain {
  /** The state around; null: the flow, or the region that `region` names. */
  readonly node: FlowNode | null;
  readonly region: FlowNode | null;
}

export class Crossings {
  readonly #layout: Layout;
  readonly #initial: string;

  constructor(layout: Layout, initial: string) {
    this.#layout = layout;
    this.#initial = initial;
  }

  /** From nowhere into the flow. */
  begin(): Crossing {
    const node = this.#span(this.#initial).node;
    return this.#crossing({ node: null, region: null }, { state: node });
  }

  /** @param source - null: the flow itself */
  of(source: FlowNode | null, target: Target): Crossing {
    return this.#crossing(domainOf(source, target), target);
  }

  #crossing(domain: Domain, target: Target): Crossing {
    return { ...this.#left(domain), entries: this.#entered(domain, target) };
  }

  #left({ node, region }: Domain): Omit<Crossing, 'entries'> {
    const { slots, order } = this.#layout;
    if (region) {
      const { slot, index, end } = this.#span(region.key);
      return { from: index, to: end, slotFrom: slot, slotTo: this.#slot(slot).end };
    }
    if (!node) return { from: 0, to: order.length, slotFrom: 0, slotTo: slots.length };
    const { slot, index, end, regions } = this.#span(node.key);
    const [first] = regions;
    // The slot of a parallel goes on saying that it is active; those of its regions are left.
    const slotFrom = first ?? slot;
    const last = regions.at(-1) ?? slot;
    return { from: index + 1, to: end, slotFrom, slotTo: this.#slot(last).end };
  }

  #entered(domain: Domain, target: Target): Entry[] {
    const entries: Entry[] = [];
    if ('end' in target) entries.push(this.#end(target.end));
    else this.#enter(target.state, entries);
    for (let at = nodeOf(target); at !== domain.region && at.parent; at = at.parent) {
      const { parent } = at;
      const stays = parent === domain.node;
      if (!stays) this.#enterAlone(parent, entries);
      // The other regions of a parallel, also of one that stays itself.
      if (parent.type === 'parallel')
        for (const child of parent.children) if (child !== at) this.#enter(child, entries);
      if (stays) break;
    }
    return entries.sort((one, other) => one.order - other.order);
  }

  /** A state with what is initial in it. */
  #enter(node: FlowNode, entries: Entry[]): void {
    this.#enterAlone(node, entries);
    if (node.type === 'parallel') for (const child of node.children) this.#enter(child, entries);
    else if (node.children.length > 0) {
      const { initial } = node.definition;
      const first = node.children.find(({ key }) => key === initial);
      if (first) this.#enter(first, entries);
    }
  }

  #enterAlone(node: FlowNode, entries: Entry[]): void {
    const { slot, from, index } = this.#span(node.key);
    const rests = node.type === 'parallel' || node.children.length === 0;
    const place = rests ? from : null;
    entries.push({ node, slot, place, isEnd: node.type === 'final', order: index });
  }

  /** Behind all that lies in the region. */
  #end(region: FlowNode): Entry {
    const { slot, end } = this.#span(region.key);
    const place = finishedPlace(this.#slot(slot));
    return { node: null, slot, place, isEnd: true, order: end - 0.5 };
  }

  #span(key: string): Span {
    const span = this.#layout.spans.get(key);
    if (!span) throw new Error(`no state ${key}`);
    return span;
  }

  #slot(slot: number): Layout['slots'][number] {
    const found = this.#layout.slots[slot];
    if (!found) throw new Error(`no slot ${slot}`);
    return found;
  }
}

/** The nearest that holds both: the source properly, and the target properly. */
function domainOf(source: FlowNode | null, target: Target): Domain {
  if (!source) return { node: null, region: null };
  for (let at = nodeOf(target); at.parent; at = at.parent) {
    const { parent } = at;
    // A region holds the state that it is made of, and the mark of its end.
    if (parent.type === 'parallel' && liesWithin(source, at)) return { node: null, region: at };
    if (source !== parent && liesWithin(source, parent)) return { node: parent, region: null };
  }
  return { node: null, region: null };
}

const nodeOf = (target: Target): FlowNode => ('end' in target ? target.end : target.state);
