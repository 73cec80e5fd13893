// Templates: whatever is answered, a flow comes of it that runs and in which nothing is wrong.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { createProver } from '../../proof/prover.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { wordsOf } from '../words/words.ts';
import { type Answers, askedOf, beginFrom, type Question, readAnswers } from './template.ts';
import { templates } from './templates.ts';

const how = { title: 'Alur kami', lang: 'id', isTaken: () => false } as const;

/** Whoever can be chosen in the dialog. */
const who = fc.constantFrom<JsonObject>(
  { position: { from: 'starter' } },
  { position: { from: 'manager(starter)' } },
  { position: { from: 'head(unit(starter))' } },
  { position: { from: 'head(parent(unit(starter)))' } },
  { position: 'sekda' },
  { role: 'agendaris' },
);

function answerTo({ answer }: Question): fc.Arbitrary<Json> {
  switch (answer.kind) {
    case 'who':
      return who;
    case 'span':
      return fc.constantFrom('work:P1D', 'work:PT4H', 'P30D', 'PT2H');
    case 'tick':
      return fc.boolean();
    case 'count':
      return fc.integer({ min: answer.least, max: answer.most });
  }
}

function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const all = Object.fromEntries(questions.map((one) => [one.name, answerTo(one)]));
  // Whatever is left out is as usual.
  return fc
    .record(all, { requiredKeys: [] })
    .map((given) =>
      Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      ),
    );
}

describe.each(templates)('$name', (template) => {
  test('[DM190] whatever is answered, the flow parses, compiles and is proved without errors', () => {
    fc.assert(
      fc.property(answersTo(template.questions), (answers) => {
        const { troubles, flow, size } = createProver().prove(beginFrom(template, answers, how));
        expect(troubles.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(flow).not.toBeNull();
        expect(size).toBeGreaterThan(1);
      }),
      { numRuns: runs(25) },
    );
  });

  test('[DM190] as it usually is, there is no warning either', () => {
    const { troubles } = createProver().prove(beginFrom(template, {}, how));
    expect(troubles.map(({ sentence }) => sentence.id)).toEqual([]);
  });

  test('[DM191] every question is about something: another answer makes another flow', () => {
    const counts = template.questions.filter(({ answer }) => answer.kind === 'count');
    // As many levels as can be, so that all of them are asked about.
    const most = Object.fromEntries(
      counts.map(({ name, answer }) => [name, answer.kind === 'count' ? answer.most : 1]),
    );
    const usual = beginFrom(template, most, how);
    for (const { name, answer } of template.questions) {
      const other: Json = {
        who: { position: 'kabag-umum' },
        span: 'P31D',
        tick: answer.kind === 'tick' && !answer.usual,
        count: answer.kind === 'count' ? answer.least : 1,
      }[answer.kind];
      expect(beginFrom(template, { ...most, [name]: other }, how), name).not.toEqual(usual);
    }
  });

  test('[DM192] nobody is shown a key: everything has a title in both languages', () => {
    const document = beginFrom(template, {}, how);
    for (const lang of ['id', 'en'] as const) {
      const words = wordsOf(document, { lang });
      for (const step of graphOf(document).steps.values()) {
        const { title } = step.state;
        expect(title).toMatchObject({ id: expect.any(String), en: expect.any(String) });
        expect(words.title(step)).toBe(Reflect.get(Object(title), lang));
      }
    }
  });
});

describe('answers', () => {
  const [letter] = templates;
  if (!letter) throw new Error('there are no templates');

  test('[DM191] what does not matter after other answers is not asked', () => {
    const asked = (answers: Answers): readonly string[] =>
      askedOf(letter, answers).map(({ name }) => name);
    expect(asked({ tingkat: 1 })).toContain('paraf1');
    expect(asked({ tingkat: 1 })).not.toContain('paraf2');
    expect(asked({ kirim: false })).not.toContain('pengirim');
  });

  test('[DM191] answers that make no sense are as usual', () => {
    const read = readAnswers(letter, { tingkat: 99, batas: 'soon', nomor: 1, penandatangan: [] });
    expect(read.count('tingkat')).toBe(4);
    expect(read.span('batas')).toBe('work:P1D');
    expect(read.tick('nomor')).toBe(true);
    expect(read.who('penandatangan')).toEqual({ position: { from: 'head(unit(starter))' } });
  });

  test('[DM193] a flow is named after its title, and never as one that is there', () => {
    const taken = new Set(['surat-dinas-luar']);
    const { flow } = beginFrom(
      letter,
      {},
      {
        title: 'Surat Dinas Luar',
        lang: 'id',
        isTaken: (name) => taken.has(name),
      },
    );
    expect(flow['flow']).toBe('surat-dinas-luar-2');
    expect(flow['title']).toBe('Surat Dinas Luar');
    expect(beginFrom(letter, {}, { ...how, title: ' ' }).flow['title']).toEqual(letter.title);
  });
});
