import { expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { letter } from '../../../test/doing.ts';
import { flowFile, readFlowFile } from './flow-file.ts';

test('[DM233] every flow is in its file with all that belongs to it, and without what was said about it', () => {
  for (const { name, document } of allFlows()) {
    const said = { c1: { at: '2026-03-02T01:00:00Z', text: 'Rahasia kami.' } };
    const file = flowFile({ ...document, comments: said });
    expect(file, name).not.toContain('Rahasia kami.');
    expect(JSON.stringify(readFlowFile(file)), name).toBe(JSON.stringify(document));
  }
});

test('[DM233] a flow alone is read too; what is none is told, whatever it is', () => {
  const { flow } = letter();
  expect(readFlowFile(JSON.stringify(flow))).toEqual(letter());
  expect(readFlowFile(`\uFEFF${JSON.stringify(flow)}`)).toEqual(letter());
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  for (const text of [
    '',
    '{',
    '[]',
    'null',
    '{"flow":"x"}',
    '{"flow":{}}',
    '{"flow":{"flow":"x","states":"y"}}',
    '{"a":1}',
    deep,
  ])
    expect(readFlowFile(text), text.slice(0, 20)).toBeNull();
});
