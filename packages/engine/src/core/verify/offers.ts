// Everything that may happen in a flow: what people choose, what time, programs and other flows bring.

import type { Flow, FlowNode } from '../compile/flow.ts';
import { parseExpression, type Ast } from '../expr/parse-expression.ts';
import type { Layout, Span } from '../kernel/encoded/layout.ts';
import type { Rules } from '../kernel/encoded/rules.ts';
import type { Trigger } from '../kernel/kernel.ts';
import { eventName, triggerOf } from '../kernel/machine-config.ts';
import { maskFrom } from './cells.ts';
import { heardAt } from './hearing.ts';
import { written, type Placed } from './knowledge.ts';
import type { Known, Offer } from './model.ts';

interface Around {
  readonly layout: Layout;
  readonly rules: Rules;
  readonly placed: Placed;
}

export function offersOf(flow: Flow, around: Around): Offer[] {
  const { layout, rules, placed } = around;
  const offer = (
    trigger: Exclude<Trigger, { kind: 'topic' }>,
    span: Span | null,
    more: Partial<Pick<Offer, 'fills' | 'isAsked' | 'isPassedOver'>> = {},
  ): Offer[] => {
    const candidates = rules.on.get(eventName(trigger)) ?? [];
    return [{ trigger, span, candidates, hearing: null, fills: [], isAsked: true, ...more }];
  };
  const offers: Offer[] = [];
  for (const name of flow.on.keys())
    offers.push(...offer({ kind: 'action', state: null, name }, null));
  for (const span of layout.order) {
    const { node } = span;
    const { key } = node;
    for (const [name, transitions] of node.on) {
      const trigger = triggerOf(node, name, transitions);
      if (trigger.kind === 'topic') {
        offers.push(...heardAt(span, name, rules));
        continue;
      }
      const fills = trigger.kind === 'outcome' ? filledBy(node, name, placed) : [];
      offers.push(...offer(trigger, span, { fills }));
      // Nobody fills in a form where time, or a rule, ends the task.
      if (trigger.kind === 'outcome' && endsByItself(node, name))
        offers.push(...offer(trigger, span, { isAsked: false }));
      if (trigger.kind === 'outcome' && node.task?.can.get('skip')?.outcome === name)
        offers.push(...offer(trigger, span, { isAsked: false, isPassedOver: true }));
    }
    for (const { index, consequence } of node.timers)
      if (consequence.kind === 'target')
        offers.push(...offer({ kind: 'timer', state: key, index }, span));
    const waits = node.call !== null || (node.each !== null && mayBeDone(node.each));
    if (waits) offers.push(...offer({ kind: 'done', state: key }, span, { isAsked: false }));
    if (node.onError.length > 0 && (node.call ?? node.each))
      offers.push(...offer({ kind: 'error', state: key }, span, { isAsked: false }));
  }
  return [...offers, ...reopens(around)];
}

/** Whether a fan-out can come to its end: not where its rule is never true, nor where it needs more children than there can be. */
function mayBeDone({ done, in: list }: NonNullable<FlowNode['each']>): boolean {
  if (done === 'manual') return false;
  if (typeof done === 'string') return true;
  if (typeof done === 'object') return !isNever(parseExpression(done.source).ast);
  const most = list.schema['maxItems'];
  return typeof most !== 'number' || done <= most;
}

/** Whether an expression is false whatever it is asked of. */
function isNever(ast: Ast | null): boolean {
  if (ast?.op === 'value') return ast.args === false;
  if (ast?.op === '!_') return ast.args.op === 'value' && ast.args.args === true;
  if (ast?.op === '&&') return ast.args.some(isNever);
  return ast?.op === '||' ? ast.args.every(isNever) : false;
}

/** What has ended goes on where its final state says. */
function reopens({ layout, rules }: Around): Offer[] {
  let { count } = rules;
  return layout.order.flatMap((span): Offer[] => {
    const { key, reopen, parent } = span.node;
    if (!reopen || parent || reopen.effect.kind !== 'target') return [];
    const goto = rules.on.get(eventName({ kind: 'goto', state: reopen.effect.target })) ?? [];
    const candidates = goto.map((rule) => ({ ...rule, index: count++, transition: reopen }));
    const trigger = { kind: 'reopen', state: key } as const;
    return [{ trigger, span, candidates, hearing: null, fills: [], isAsked: true }];
  });
}

function filledBy({ task }: FlowNode, outcome: string, placed: Placed): Known[] {
  if (!task?.form) return [];
  const required = new Set(task.form.required(outcome));
  return [...task.form.writable].flatMap((field) => {
    const known = written(field, placed, required.has(field));
    const size = required.has(field) ? placed.byName.get(`size(${field})`) : undefined;
    if (!size) return known;
    // A form that requires a list takes no empty one.
    const place = placed.places.get(size.name);
    return known.map((one) => (one.place === place ? { place, mask: maskFrom(size, 1) } : one));
  });
}

function endsByItself({ timers, task }: FlowNode, outcome: string): boolean {
  const { initiator } = task?.allocation ?? {};
  return (
    timers.some(
      ({ consequence }) => consequence.kind === 'outcome' && consequence.name === outcome,
    ) ||
    (typeof initiator === 'object' && initiator.skip === outcome)
  );
}
