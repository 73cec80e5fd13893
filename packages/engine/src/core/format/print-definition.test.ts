import fc from 'fast-check';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { baseFlow, baseForm, changed } from '../../../test/corpus/base-flow.ts';
import { parseForm } from '../forms/parse-form.ts';
import type { Json } from '../json.ts';
import { parseFlow } from './parse-flow.ts';
import { printFlow, printForm } from './print-definition.ts';
import { printJson } from './print-json.ts';

function parsed(input: unknown): NonNullable<ReturnType<typeof parseFlow>['definition']> {
  const { definition, problems } = parseFlow(input);
  if (definition === null) throw new Error(JSON.stringify(problems));
  return definition;
}

const key = fc.stringMatching(/^[a-z][a-z-]{0,14}$/).filter((name) => name !== 'constructor');
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ maxLength: 40 }),
    fc.integer(),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

/** A flow whose states and words stand in any order. */
const stateKeys = Object.keys(baseFlow.states);
const flowWords = Object.keys(baseFlow);
const shuffled = fc
  .record({
    states: fc.shuffledSubarray(stateKeys, { minLength: stateKeys.length }),
    words: fc.shuffledSubarray(flowWords, { minLength: flowWords.length }),
  })
  .map(({ states, words }) => {
    const inOrder = states.map((name) => [name, Reflect.get(baseFlow.states, name)]);
    const flow = changed({ '/states': Object.fromEntries(inOrder) });
    return Object.fromEntries(words.map((word) => [word, flow[word]]));
  });

test('[F20] parsing the print of a flow gives the flow', () => {
  fc.assert(
    fc.property(shuffled, (flow) => {
      expect(parsed(printFlow(parsed(flow)))).toEqual(flow);
    }),
  );
});

test('[F20] any JSON survives its print', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(printJson(value))).toEqual(value);
    }),
  );
});

test('[F21] printing twice changes nothing', () => {
  fc.assert(
    fc.property(shuffled, (flow) => {
      const once = printFlow(parsed(flow));
      expect(printFlow(parsed(once))).toBe(once);
    }),
  );
});

test('[F22] words come in the order of the schema, states in that of the author', () => {
  const flow = changed({ '/title': { en: 'Leave', id: 'Cuti' }, '/states/zz': { type: 'final' } });
  const printed = JSON.parse(printFlow(parsed({ states: flow['states'], ...flow })));

  expect(Object.keys(printed)).toEqual([
    '$schema',
    'flow',
    'version',
    'lang',
    'title',
    'data',
    'initial',
    'on',
    'states',
  ]);
  expect(Object.keys(printed.title)).toEqual(['id', 'en']);
  expect(Object.keys(printed.states)).toEqual([...Object.keys(baseFlow.states), 'zz']);
});

test('[F22] data schemas, unions and lists inside are put in order too', () => {
  const flow = parsed(
    changed({
      '/data/properties/alasan': { maxLength: 5, type: 'string' },
      '/states/nilai/on/setuju': [{ target: 'saksi', guard: 'true' }],
      '/states/nilai/task/assign': { unit: { from: "'a'" }, role: 'x' },
    }),
  );

  expect(printFlow(flow)).toContain('"alasan": { "type": "string", "maxLength": 5 }');
  expect(printFlow(flow)).toContain('{ "guard": "true", "target": "saksi" }');
  expect(printFlow(flow)).toContain('{ "role": "x", "unit": { "from": "\'a\'" } }');
});

test('[F23] no line that could be broken is longer than 100 columns, and none is broken without need', () => {
  const lines = printFlow(parsed(baseFlow)).split('\n');

  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines).toContain('    "dibatalkan": { "type": "final", "result": "dibatalkan" }');
});

test('[F23] the comma after an object counts', () => {
  const printed = (length: number): number =>
    printJson({ a: { b: 'x'.repeat(length) }, c: 1 }).split('\n').length;

  expect(printed(81)).toBe(5);
  expect(printed(82)).toBe(7);
});

test('[F23] a list of rows has a line for each, and so has what is around it', () => {
  expect(
    printJson({
      a: {
        b: [
          [1, 2],
          [3, 4],
        ],
      },
    }),
  ).toBe('{\n  "a": {\n    "b": [\n      [1, 2],\n      [3, 4]\n    ]\n  }\n}\n');
  expect(printJson({ a: [[1, 2], [3]] })).toBe('{\n  "a": [[1, 2], [3]]\n}\n');
  expect(printJson({ a: [{ b: 1, c: 2 }, { b: 3 }] })).toBe(
    '{\n  "a": [{ "b": 1, "c": 2 }, { "b": 3 }]\n}\n',
  );
});

test('[F23] prettier has nothing to change', async () => {
  await fc.assert(
    fc.asyncProperty(json, async (value) => {
      const text = printJson(value);
      expect(await format(text, { parser: 'json', printWidth: 100 })).toBe(text);
    }),
  );
});

test('[F22] a form is printed like a flow', () => {
  const { form } = parseForm(baseForm);

  expect(form && printForm(form)).toBe(`{
  "form": "permohonan",
  "sections": [
    {
      "fields": [
        { "field": "hari", "requiredFor": ["kirim"] },
        { "field": "alasan" },
        { "field": "saksi" }
      ]
    }
  ]
}
`);
});
