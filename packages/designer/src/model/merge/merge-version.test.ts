import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { type Draw, randomCommand } from '../../../test/random-command.ts';
import { applyChanges, asDocument, type Change, type FlowDocument, perform } from '../index.ts';
import { mergeVersion } from './merge-version.ts';

const flows = allFlows();
const anyFlow = fc.constantFrom(...flows);
const anySeeds = fc.array(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), { maxLength: 8 });

function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  return (below) => (numbers[at++ % numbers.length] ?? 0) % Math.max(below, 1);
}

/** The document after some commands; those that are refused are left out. */
const edited = (document: FlowDocument, seeds: readonly (readonly number[])[]): FlowDocument =>
  seeds.reduce((before, numbers) => {
    const outcome = perform(before, randomCommand(before, drawFrom(numbers)));
    return outcome.ok ? outcome.document : before;
  }, document);

/** The draft with the changes, whether or not what comes of it parses. */
function changedBy(mine: FlowDocument, changes: readonly Change[]): FlowDocument {
  const after = applyChanges(mine, changes);
  if (after === undefined) throw new Error('the changes do not fit');
  return asDocument(after);
}

const applied = (mine: FlowDocument, base: FlowDocument, theirs: FlowDocument): FlowDocument =>
  changedBy(mine, mergeVersion(mine, { base, theirs }).changes);

function merged(mine: FlowDocument, base: FlowDocument, theirs: FlowDocument): FlowDocument {
  const { changes } = mergeVersion(mine, { base, theirs });
  const outcome = perform(mine, { type: 'make-changes', changes, why: 'merge' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.document;
}

const published = ({ flow, forms }: FlowDocument) => ({ flow, forms });

describe('a draft that another version has overtaken', () => {
  test('[DM260] an untouched draft becomes what was published, and an untouched version changes nothing', () => {
    fc.assert(
      fc.property(anyFlow, anySeeds, ({ document }, seeds) => {
        const other = edited(document, seeds);
        expect(published(merged(document, document, other))).toEqual(published(other));
        expect(mergeVersion(other, { base: document, theirs: document }).changes).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test('[DM261] whatever both did, the draft keeps all that it changed, and what nobody else touched is as it was published', () => {
    const [sample] = flows;
    if (!sample) throw new Error('no flow');
    const base: FlowDocument = {
      ...sample.document,
      flow: {
        flow: 'surat',
        version: 4,
        title: 'Surat',
        states: {
          a: { task: { title: 'A', due: 'work:P1D' } },
          b: { task: { title: 'B', due: 'work:P1D' } },
        },
      },
      forms: {},
    };
    const mine: FlowDocument = {
      ...base,
      flow: {
        ...base.flow,
        states: {
          a: { task: { title: 'A saya', due: 'work:P2D' } },
          b: { task: { title: 'B', due: 'work:P1D' } },
          c: { type: 'final' },
        },
      },
    };
    const theirs: FlowDocument = {
      ...base,
      flow: {
        ...base.flow,
        version: 5,
        states: {
          a: { task: { title: 'A', due: 'work:P5D', form: 'lembar' } },
          d: { type: 'final' },
        },
      },
      forms: { lembar: { form: 'lembar', sections: [] } },
    };
    expect(mergeVersion(mine, { base, theirs }).conflicts).toEqual([
      ['flow', 'states', 'a', 'task', 'due'],
    ]);
    expect(published(applied(mine, base, theirs))).toEqual({
      flow: {
        flow: 'surat',
        version: 5,
        title: 'Surat',
        states: {
          a: { task: { title: 'A saya', due: 'work:P2D', form: 'lembar' } },
          c: { type: 'final' },
          d: { type: 'final' },
        },
      },
      forms: { lembar: { form: 'lembar', sections: [] } },
    });
  });

  test('[DM262] merged once, there is nothing more to merge', () => {
    fc.assert(
      fc.property(anyFlow, anySeeds, anySeeds, ({ document }, seeds, others) => {
        const [mine, theirs] = [edited(document, seeds), edited(document, others)];
        const { changes, conflicts } = mergeVersion(mine, { base: document, theirs });
        const after = changedBy(mine, changes);
        expect(mergeVersion(after, { base: document, theirs })).toEqual({ changes: [], conflicts });
      }),
      { numRuns: runs(60) },
    );
  });
});
