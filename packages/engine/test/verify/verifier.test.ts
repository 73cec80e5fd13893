// A verifier that remembers what it walked through says what one that does not would say.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFlow, parseFlow } from '../../src/core/index.ts';
import type { Flow } from '../../src/core/compile/flow.ts';
import { createVerifier, verifyFlow } from '../../src/core/verify/verify.ts';
import { definitionOf, end, step } from './small-flow.ts';

const context = { flows: new Map(), forms: new Map() };
const guards = [
  "data.jenis == 'a'",
  "data.jenis != 'a'",
  'data.nilai > 3',
  'data.nilai <= 3',
] as const;
const steps = ['satu', 'dua', 'tiga', 'selesai'] as const;

interface Edited {
  readonly title: string;
  readonly due: string;
  readonly guard: (typeof guards)[number];
  readonly target: (typeof steps)[number];
  readonly upper: (typeof steps)[number];
}

const edited: fc.Arbitrary<Edited> = fc.record({
  title: fc.constantFrom('A', 'B', 'C'),
  due: fc.constantFrom('work:P1D', 'P2D'),
  guard: fc.constantFrom(...guards),
  target: fc.constantFrom(...steps),
  upper: fc.constantFrom(...steps),
});

function flowOf({ title, due, guard, target, upper }: Edited): Flow | null {
  const definition = definitionOf(
    {
      mulai: step({ ok: 'satu', lain: 'dua' }, {}, { title, due }),
      satu: step({ ok: [{ guard, target: upper }, { target }] }),
      dua: step({ ok: 'tiga' }, { title }),
      tiga: step({ ok: { guard: "data.jenis == 'b'", why: 'Bukan b', target: 'selesai' } }),
      selesai: end,
    },
    { required: ['jenis', 'nilai'] },
  );
  const parsed = parseFlow(definition).definition;
  return parsed ? compileFlow(parsed, context).flow : null;
}

test('[P26] after any edits the findings are those of a proof from the start', () => {
  fc.assert(
    fc.property(fc.array(edited, { minLength: 2, maxLength: 12 }), (edits) => {
      const verifier = createVerifier();
      for (const edit of edits) {
        const flow = flowOf(edit);
        if (flow) expect(verifier.verify(flow, context)).toEqual(verifyFlow(flow, context));
      }
    }),
    { numRuns: 40 },
  );
});

test('[P26] a title changes what is told, and is no reason to walk through it again', () => {
  const verifier = createVerifier();
  const edit: Edited = {
    title: 'A',
    due: 'P2D',
    guard: 'data.nilai > 3',
    target: 'tiga',
    upper: 'dua',
  };
  const first = flowOf(edit);
  const second = flowOf({ ...edit, title: 'Periksa' });
  if (!first || !second) throw new Error('the flow does not compile');
  const before = verifier.verify(first, context);
  const after = verifier.verify(second, context);
  expect(after.size).toBe(before.size);
  expect(after).toEqual(verifyFlow(second, context));
});
