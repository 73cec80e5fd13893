import { describe, expect, test } from 'vitest';
import { done, refused } from '../../../test/doing.ts';
import { allFlows } from '../../../test/flows.ts';
import { createDocument, type FlowDocument, type FlowGraph, graphOf, perform } from '../index.ts';

function chain(
  ...ways: readonly (readonly [string, Readonly<Record<string, string>>])[]
): FlowDocument {
  const states = ways.map(([key, on]) => [
    key,
    {
      task: {
        title: key,
        assign: { role: 'staf' },
        outcomes: Object.fromEntries(Object.keys(on).map((name) => [name, {}])),
      },
      on,
    },
  ]);
  return createDocument({
    flow: 'rantai',
    version: 1,
    title: 'Rantai',
    data: { type: 'object' },
    initial: 'a',
    states: { ...Object.fromEntries(states), selesai: { type: 'final' } },
  });
}

function ways(document: FlowDocument): readonly string[] {
  return [...graphOf(document).steps.values()].flatMap(({ key, exits }) =>
    exits.map(({ name, target }) => `${key} ${name} ${target ?? ''}`),
  );
}

const five = chain(
  ['a', { on: 'b' }],
  ['b', { on: 'c', reject: 'selesai' }],
  ['c', { on: 'd', again: 'b' }],
  ['d', { on: 'selesai' }],
);

describe('carrying a step into another way', () => {
  test('[DM222] what led on to it leads on, it leads where the way led, and stands behind the step it follows', () => {
    const now = done(five, {
      type: 'carry-step',
      step: 'b',
      into: { step: 'c', at: ['on', 'on'] },
    });
    expect(ways(now)).toEqual([
      'a on c',
      // Its way back stays, though it is one on now.
      'c on b',
      'c again b',
      'b on d',
      'b reject selesai',
      'd on selesai',
    ]);
  });

  test('[DM222] a step goes to the beginning, and from it', () => {
    const first = done(five, { type: 'carry-step', step: 'd', into: { entrance: null } });
    expect(first.flow['initial']).toBe('d');
    expect(ways(first)).toContain('d on a');
    expect(ways(first)).toContain('c on selesai');
    const back = done(first, {
      type: 'carry-step',
      step: 'd',
      into: { step: 'c', at: ['on', 'on'] },
    });
    expect(back).toEqual(five);
  });

  test('[DM223] it is refused for a way that leads to the step or out of it, among other steps, and where it leads nowhere', () => {
    const carry = (step: string, from: string, at: string): unknown =>
      refused(five, { type: 'carry-step', step, into: { step: from, at: ['on', at] } });
    expect(carry('b', 'a', 'on')).toEqual(['STEP_IS_THERE', { step: 'b' }]);
    expect(carry('b', 'b', 'reject')).toEqual(['STEP_IS_THERE', { step: 'b' }]);
    expect(carry('selesai', 'a', 'on')).toEqual(['NO_WAY_ON', { step: 'selesai' }]);
    expect(carry('b', 'a', 'nothing')).toEqual(['WAY_UNKNOWN', { step: 'a' }]);
  });

  test('[DM222] in every flow, whatever could be reached can be reached, wherever a step is carried', () => {
    let count = 0;
    for (const { document } of allFlows()) {
      const graph = graphOf(document);
      const gaps = [...graph.steps.values()].flatMap(({ exits }) => exits).slice(0, 12);
      for (const step of [...graph.steps.keys()].slice(0, 8)) {
        for (const { step: from, at } of gaps) {
          const into = { step: from, at };
          const carried = perform(document, { type: 'carry-step', step, into });
          if (!carried.ok) continue;
          count += 1;
          const after = graphOf(carried.document);
          expect(after.steps.size).toBe(graph.steps.size);
          expect(after.into.get(step)?.some((exit) => exit.step === from)).toBe(true);
          expect([step, into, missing(graph, after)]).toEqual([step, into, []]);
        }
      }
    }
    expect(count).toBeGreaterThan(500);
  });
});

/** What can be reached in one and not in the other. */
function missing(graph: FlowGraph, after: FlowGraph): readonly string[] {
  const now = reached(after);
  return [...reached(graph)].filter((key) => !now.has(key));
}

function reached(graph: FlowGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = graph.entrances.filter(({ step }) => step === null).map(({ target }) => target);
  for (const key of queue) {
    const step = key === null ? undefined : graph.steps.get(key);
    if (step === undefined || found.has(step.key)) continue;
    found.add(step.key);
    const begins = graph.entrances.find((one) => one.step === step.key);
    const inner = begins ? [begins.target] : step.children;
    queue.push(...inner, ...step.exits.map(({ target }) => target), step.parent);
  }
  return found;
}
