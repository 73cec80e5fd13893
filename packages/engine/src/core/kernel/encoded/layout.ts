// Where a flow may rest, as small integers. The flow has one slot and each region of a parallel has one; a slot holds the
// number of the place where it rests, or 0 while the parallel around it is not active. So a configuration is a row of
// small integers, a state is active where its slot lies within its span, and what a transition does to a row is known
// before anything runs.

import type { FlowNode } from '../../compile/flow.ts';
import { FINISHED } from '../kernel.ts';

/** The value of a slot whose parallel is not active. */
export const INACTIVE = 0;

/** A value of a slot. */
export interface Place {
  /** As configurations name it; null: a parallel, whose regions say where it rests. */
  readonly name: string | null;
  /** Whether a region that rests here has ended. */
  readonly ends: boolean;
  /** The state that rests; of a region that has ended, the region. */
  readonly node: FlowNode;
}

export interface Slot {
  /** Child of a parallel; null: the flow itself. */
  readonly region: FlowNode | null;
  /** By value; the first is none. */
  readonly places: readonly (Place | null)[];
  /** Slots behind this one that belong to parallels inside it: up to here, exclusive. */
  readonly end: number;
}

/** Where a state is, and what lies in it. */
export interface Span {
  readonly node: FlowNode;
  readonly slot: number;
  /** First and last value of the slot at which the state is active. */
  readonly from: number;
  readonly to: number;
  /** Place in the document, and the first place behind all that lies in it. */
  readonly index: number;
  readonly end: number;
  /** Slots of the regions of a parallel. */
  readonly regions: readonly number[];
}

export interface Layout {
  readonly slots: readonly Slot[];
  readonly spans: ReadonlyMap<string, Span>;
  /** Every state, in document order. */
  readonly order: readonly Span[];
}

interface SlotDraft {
  region: FlowNode | null;
  places: (Place | null)[];
  end: number;
}

interface SpanDraft {
  node: FlowNode;
  slot: number;
  from: number;
  to: number;
  index: number;
  end: number;
  regions: number[];
}

/** @param top - the states of the flow itself, in document order */
export function layOut(top: readonly FlowNode[]): Layout {
  const slots: SlotDraft[] = [];
  const order: SpanDraft[] = [];
  const addSlot = (region: FlowNode | null): number => {
    slots.push({ region, places: [null], end: 0 });
    return slots.length - 1;
  };
  const placesOf = (slot: number): (Place | null)[] => slots[slot]?.places ?? [];
  const visit = (node: FlowNode, slot: number): void => {
    const places = placesOf(slot);
    const from = places.length;
    const span = {
      node,
      slot,
      from,
      to: from,
      index: order.length,
      end: 0,
      regions: [] as number[],
    };
    order.push(span);
    if (node.type === 'parallel') {
      places.push({ name: null, ends: false, node });
      for (const child of node.children) span.regions.push(visitRegion(child));
    } else if (node.children.length > 0) {
      for (const child of node.children) visit(child, slot);
      span.to = places.length - 1;
    } else {
      const ends = node.type === 'final' && node === slots[slot]?.region;
      places.push({ name: node.key, ends, node });
    }
    span.end = order.length;
  };
  const visitRegion = (region: FlowNode): number => {
    const slot = addSlot(region);
    visit(region, slot);
    placesOf(slot).push({ name: region.key + FINISHED, ends: true, node: region });
    const draft = slots[slot];
    if (draft) draft.end = slots.length;
    return slot;
  };
  const root = addSlot(null);
  for (const node of top) visit(node, root);
  const first = slots[root];
  if (first) first.end = slots.length;
  return { slots, order, spans: new Map(order.map((span) => [span.node.key, span])) };
}

/** The value at which the slot of a region says that the region has ended. */
export function finishedPlace({ places }: Slot): number {
  return places.length - 1;
}
