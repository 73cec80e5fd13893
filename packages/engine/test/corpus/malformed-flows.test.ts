// Every malformed flow of the corpus gets its sentence. Rules: spec/format.md.

import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../src/core/compile/compile.ts';
import { parseFlow } from '../../src/core/format/parse-flow.ts';
import { parseForm } from '../../src/core/forms/parse-form.ts';
import { missingParams, say } from '../../src/core/messages/say.ts';
import type { Problem } from '../../src/core/problem.ts';
import { baseChild, baseFlow, baseForm } from './base-flow.ts';
import { malformedFlows } from './malformed-flows.ts';

const { form } = parseForm(baseForm);
const { definition: child } = parseFlow(baseChild);
if (form === null || child === null) throw new Error('The corpus has a wrong base');
const context = { forms: new Map([[form.form, form]]), flows: new Map([[child.flow, child]]) };

function problemsOf(input: unknown): readonly Problem[] {
  const { definition, problems } = parseFlow(input);
  return definition === null ? problems : compileFlow(definition, context).problems;
}

const placeOf = (problem: Problem): string => `${problem.code} ${problem.pointer}`;

test('[F30] the base of the corpus has no problem', () => {
  expect(problemsOf(baseFlow)).toEqual([]);
  expect(problemsOf(JSON.stringify(baseFlow))).toEqual([]);
});

test('[F30] the corpus holds at least 100 flows, each under a name of its own', () => {
  expect(malformedFlows.length).toBeGreaterThanOrEqual(100);
  expect(new Set(malformedFlows.map(({ name }) => name)).size).toBe(malformedFlows.length);
});

test('[F43] a word that would do nothing where it stands is refused, whichever it is', () => {
  const misplaced = malformedFlows.filter(({ expect: expected }) =>
    expected.some(([code]) => code === 'WORD_MISPLACED'),
  );
  expect(misplaced.length).toBeGreaterThanOrEqual(6);
  for (const { name, input, expect: expected } of misplaced) {
    const places = expected.filter(([code]) => code === 'WORD_MISPLACED').map((at) => at.join(' '));
    expect([name, problemsOf(input).map(placeOf)]).toEqual([name, expect.arrayContaining(places)]);
  }
});

describe('[F30] a malformed flow is told what is wrong, and where', () => {
  test.for(malformedFlows)('$name', { timeout: 2_000 }, ({ input, expect: expected }) => {
    const problems = problemsOf(input);

    expect(problems.map(placeOf)).toEqual(
      expect.arrayContaining(expected.map(([code, at]) => `${code} ${at}`)),
    );
  });
});

describe('[F31] every problem has a complete sentence in both languages', () => {
  test.for(malformedFlows)('$name', ({ input }) => {
    for (const { code, params } of problemsOf(input)) {
      for (const lang of ['id', 'en'] as const) {
        expect(missingParams(code, params, lang)).toEqual([]);
        expect(say(code, params, lang)).toMatch(/[.?]$/);
      }
    }
  });
});

describe('[F32] one fault is reported once', () => {
  test.for(malformedFlows)('$name', ({ input }) => {
    const texts = problemsOf(input).map((problem) => JSON.stringify(problem));

    expect(new Set(texts).size).toBe(texts.length);
  });
});

test('[F33] nothing of the corpus reaches a prototype', () => {
  for (const { input } of malformedFlows) problemsOf(input);

  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
