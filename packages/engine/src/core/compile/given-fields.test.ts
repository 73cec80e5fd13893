import { expect, test } from 'vitest';
import { parseFlow } from '../format/parse-flow.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import { compileFlow } from './compile.ts';
import type { Flow } from './flow.ts';
import { givenFields } from './given-fields.ts';

const text = { type: 'string' };

function parsed(value: object): FlowDefinition {
  const { definition, problems } = parseFlow({ version: 1, title: 'T', ...value });
  if (!definition) throw new Error(JSON.stringify(problems));
  return definition;
}

const child = parsed({
  flow: 'child',
  data: { type: 'object', additionalProperties: false, properties: { note: text } },
  initial: 'end',
  states: { end: { type: 'final', result: 'done', output: { note: "'seen'" } } },
});

/** Two fan-outs, one after the other, each of which joins what comes back. */
const definition = parsed({
  flow: 'two',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { first: text, second: text, made: text },
  },
  initial: 'one',
  states: {
    one: fanOut('first', { target: 'two' }),
    two: fanOut('second', {
      set: { made: "has(data.second) ? data.second : ''" },
      target: 'end',
    }),
    end: { type: 'final' },
  },
});

function fanOut(field: string, onDone: object): object {
  const each = { in: "['x']", as: 'x', key: 'x', flow: 'child', with: { note: 'x' } };
  return { each: { ...each, join: { [field]: 'children[0].key' } }, onDone };
}

function compiled(): Flow {
  const flows = new Map([['child', child]]);
  const { flow, problems } = compileFlow(definition, { flows, forms: new Map() });
  if (!flow) throw new Error(JSON.stringify(problems));
  return flow;
}

test('[H32] what came back to one fan-out, and what was made of it, tells nothing of another', () => {
  const flow = compiled();
  const given = (...keys: string[]): ReadonlySet<string> =>
    givenFields(
      flow,
      [...flow.nodes.values()].filter(({ key }) => keys.includes(key)),
    );
  expect([...given('one')]).toEqual(['first']);
  expect([...given('two')]).toEqual(['second', 'made']);
  expect([...given('one', 'two')].toSorted()).toEqual(['first', 'made', 'second']);
});
