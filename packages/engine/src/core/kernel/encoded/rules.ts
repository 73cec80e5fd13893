// The transitions of a flow, by what may trigger them: who is tried in which order, and what each does to a row of slots.
// The same as machine-config.ts writes down for XState.

import type { FlowNode, Transition } from '../../compile/flow.ts';
import { eventName, triggerOf, type FlowShape } from '../machine-config.ts';
import { Crossings, type Crossing, type Target } from './crossing.ts';
import type { Layout, Span } from './layout.ts';

/** One candidate of a trigger. */
export interface Rule {
  /** Its number among all of a flow, from 0. */
  readonly index: number;
  readonly source: FlowNode | null;
  /** Where the source is; null: the flow itself, which is always active. */
  readonly span: Span | null;
  /** Null: what machines do by themselves, without a guard. */
  readonly transition: Transition | null;
  /** `resumed`: instead of its target, the way back to the sender. `beyond`: a limit is used up. */
  readonly kind: 'plain' | 'limited' | 'beyond' | 'resumed';
  /** Null: no state is left or entered. */
  readonly crossing: Crossing | null;
}

export interface Rules {
  /** By the name of the event; one that every state hears is not among them. */
  readonly on: ReadonlyMap<string, readonly Rule[]>;
  /** By the name of an event of another flow: those of each state that listens, inner ones before those around them. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
  /** Of the states that have any. */
  readonly always: ReadonlyMap<string, readonly Rule[]>;
  /** When what lies in a state has ended. */
  readonly done: ReadonlyMap<string, readonly Rule[]>;
  readonly begin: Crossing;
  /** How many rules there are. */
  readonly count: number;
}

/** What a state does about an event that all hear. */
export interface Heard {
  readonly span: Span;
  readonly rules: readonly Rule[];
}

/** All rules of a flow. */
export function rulesOf(shape: FlowShape, layout: Layout): Rules {
  const crossings = new Crossings(layout, shape.initial);
  const numbers = { next: 0 };
  const around = { shape, layout, crossings, numbers };
  const write = (source: FlowNode | null, transitions: readonly Transition[]): Rule[] =>
    transitions.flatMap((transition) => candidates(transition, source, around));
  const plain = { transition: null, kind: 'plain' } as const;
  const on = new Map<string, readonly Rule[]>();
  const heard = new Map<string, Heard[]>();
  const always = new Map<string, readonly Rule[]>();
  const done = new Map<string, readonly Rule[]>();
  for (const [name, transitions] of shape.on)
    on.set(eventName({ kind: 'action', state: null, name }), write(null, transitions));
  for (const span of layout.order) {
    const { node } = span;
    const { key } = node;
    const crossing = crossings.of(null, { state: node });
    const goto = { ...plain, index: numbers.next++, source: null, span: null, crossing };
    on.set(eventName({ kind: 'goto', state: key }), [goto]);
    if (node.type === 'final') continue;
    for (const [name, transitions] of node.on) {
      const trigger = triggerOf(node, name, transitions);
      const own = write(node, transitions);
      if (trigger.kind === 'topic')
        heard.set(name, [...(heard.get(name) ?? []), { span, rules: own }]);
      else on.set(eventName(trigger), own);
    }
    for (const { index, consequence } of node.timers) {
      if (consequence.kind === 'target')
        on.set(
          eventName({ kind: 'timer', state: key, index }),
          write(node, [consequence.transition]),
        );
    }
    if (node.onError.length > 0)
      on.set(eventName({ kind: 'error', state: key }), write(node, node.onError));
    if (node.always.length > 0) always.set(key, write(node, node.always));
    const ended = write(node, node.onDone);
    if (node.children.length === 0) {
      if (ended.length > 0) on.set(eventName({ kind: 'done', state: key }), ended);
    } else if (ended.length > 0) done.set(key, ended);
    else if (node.parent?.type === 'parallel') {
      const crossing = crossings.of(node, { end: node });
      done.set(key, [{ ...plain, index: numbers.next++, source: node, span, crossing }]);
    }
  }
  for (const listeners of heard.values())
    listeners.sort(({ span: a }, { span: b }) => a.end - b.end || b.index - a.index);
  return { on, heard, always, done, begin: crossings.begin(), count: numbers.next };
}

interface Around {
  readonly shape: FlowShape;
  readonly layout: Layout;
  readonly crossings: Crossings;
  readonly numbers: { next: number };
}

function candidates(transition: Transition, source: FlowNode | null, around: Around): Rule[] {
  const { effect } = transition;
  const { crossings, layout, shape, numbers } = around;
  const rule = (kind: Rule['kind'], target: Target | null): Rule => {
    const crossing = target && crossings.of(source, target);
    const span = (source && layout.spans.get(source.key)) ?? null;
    return { index: numbers.next++, source, span, transition, kind, crossing };
  };
  const go = (kind: Rule['kind'], key: string): Rule[] => {
    const state = layout.spans.get(key)?.node;
    return state ? [rule(kind, { state })] : [];
  };
  switch (effect.kind) {
    case 'target': {
      const resumes =
        source !== null && shape.resumable.has(source.key) && transition.leadsTo.size > 0;
      return [...(resumes ? [rule('resumed', null)] : []), ...go('plain', effect.target)];
    }
    case 'back': {
      const { limit, beyond } = effect;
      if (limit === null) return go('plain', effect.target);
      const first = go('limited', effect.target);
      return beyond === null ? first : [...first, ...go('beyond', beyond)];
    }
    case 'finish':
      return source?.region ? [rule('plain', { end: source.region })] : [];
    default:
      return [rule('plain', null)];
  }
}
