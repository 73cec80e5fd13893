import type { JsonObject } from '@alir/engine/core/types';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { performRandom, seedsUpTo } from '../../../test/random-command.ts';
import { isAtOrBelow } from '../change/path.ts';
import { isObject, valueAt } from '../change/change.ts';
import { isSameJson } from '../document/same-json.ts';
import {
  applyChanges,
  asDocument,
  type Change,
  createDocument,
  type FlowDocument,
  type Path,
  perform,
} from '../index.ts';
import { mergeVersion } from './merge-version.ts';

const flows = allFlows();
const anyFlow = fc.constantFrom(...flows);
const anySeeds = seedsUpTo(8);

/** The document after some commands; those that are refused are left out. */
const edited = (document: FlowDocument, seeds: readonly (readonly number[])[]): FlowDocument =>
  seeds.reduce((before, numbers) => {
    const outcome = performRandom(before, numbers);
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

/** Places whose values differ, as deep as both have objects there. */
function editsBetween(before: FlowDocument, after: FlowDocument): readonly Path[] {
  const walk = (path: Path): readonly Path[] => {
    const [one, other] = [valueAt(before, path), valueAt(after, path)];
    const [was, now] = [one ?? {}, other ?? {}];
    if (isSameJson(one, other)) return [];
    if (!isObject(was) || !isObject(now)) return [path];
    const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])];
    return keys.length === 0 ? [path] : keys.flatMap((key) => walk([...path, key]));
  };
  return [...walk(['flow']), ...walk(['forms'])];
}

/** Places of all objects. */
function objectsIn(document: FlowDocument): readonly Path[] {
  const walk = (path: Path): readonly Path[] => {
    const value = valueAt(document, path);
    if (!isObject(value)) return [];
    return [path, ...Object.keys(value).flatMap((key) => walk([...path, key]))];
  };
  return [...walk(['flow']), ...walk(['forms'])];
}

/** In which order keys stand at a place that all documents have there. */
function ordersAt(path: Path, documents: readonly FlowDocument[]): readonly (readonly string[])[] {
  const holders = documents.map((document) => {
    const value = valueAt(document, path);
    return isObject(value) ? value : {};
  });
  return holders.map((holder) =>
    Object.keys(holder).filter((key) => holders.every((one) => Object.hasOwn(one, key))),
  );
}

const published = ({ comments: _comments, ...parts }: FlowDocument) => parts;

describe('a draft that another version has overtaken', () => {
  test('[DM260] an untouched draft becomes what was published, and an untouched version changes nothing', () => {
    fc.assert(
      fc.property(anyFlow, anySeeds, ({ document }, seeds) => {
        const other = edited(document, seeds);
        // As text: the order of steps and of buttons is content.
        const became = published(merged(document, document, other));
        expect(JSON.stringify(became)).toBe(JSON.stringify(published(other)));
        expect(mergeVersion(other, { base: document, theirs: document }).changes).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test('[DM73] where steps are drawn is taken too; where both put one somewhere it stays, and nobody is told', () => {
    const at = (steps: JsonObject): FlowDocument => {
      const [sample] = flows;
      if (!sample) throw new Error('no flow');
      return { ...sample.document, layout: { steps } };
    };
    const [base, mine] = [at({ a: { x: 1, y: 1 } }), at({ a: { x: 5, y: 1 }, c: { x: 7, y: 7 } })];
    const theirs = at({ a: { x: 9, y: 1 }, b: { x: 2, y: 2 } });
    expect(mergeVersion(mine, { base, theirs }).conflicts).toEqual([]);
    expect(applied(mine, base, theirs).layout).toEqual({
      steps: { a: { x: 5, y: 1 }, b: { x: 2, y: 2 }, c: { x: 7, y: 7 } },
    });
  });

  test('[DM73] scenarios that nobody else touched come along; one that both changed stays as it is here, and is told', () => {
    const [sample] = flows;
    if (!sample) throw new Error('no flow');
    const kept = (scenarios: JsonObject): FlowDocument => ({
      ...sample.document,
      scenarios: { scenarios },
    });
    const base = kept({ Lancar: { start: { by: 'ani' } } });
    const mine = kept({ Lancar: { start: { by: 'budi' } } });
    const theirs = kept({ Lancar: { start: { by: 'cici' } }, Ditolak: { start: { by: 'ani' } } });
    expect(mergeVersion(mine, { base, theirs }).conflicts).toEqual([
      ['scenarios', 'scenarios', 'Lancar', 'start', 'by'],
    ]);
    expect(applied(mine, base, theirs).scenarios).toEqual({
      scenarios: { Lancar: { start: { by: 'budi' } }, Ditolak: { start: { by: 'ani' } } },
    });
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
    const { flow, forms } = applied(mine, base, theirs);
    expect({ flow, forms }).toEqual({
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

  test('[DM256] whatever both did, all that either changed is in what comes of it, or its place is told', () => {
    let counted = 0;
    fc.assert(
      fc.property(anyFlow, anySeeds, anySeeds, ({ document }, seeds, others) => {
        const [mine, theirs] = [edited(document, seeds), edited(document, others)];
        const { changes, conflicts } = mergeVersion(mine, { base: document, theirs });
        const after = changedBy(mine, changes);
        const isTold = (path: Path): boolean => conflicts.some((one) => isAtOrBelow(path, one));
        for (const path of editsBetween(document, mine)) {
          if (path.join('/') !== 'flow/version')
            expect(valueAt(after, path), path.join('/')).toEqual(valueAt(mine, path));
        }
        for (const path of editsBetween(document, theirs)) {
          counted += 1;
          if (!isTold(path))
            expect(valueAt(after, path), path.join('/')).toEqual(valueAt(theirs, path));
        }
        for (const path of objectsIn(theirs)) {
          const [was, own, other, now] = ordersAt(path, [document, mine, theirs, after]);
          if (!isSameJson(was, own)) expect(now, path.join('/')).toEqual(own);
          else if (!isTold(path)) expect(now, path.join('/')).toEqual(other);
        }
      }),
      { numRuns: runs(60) },
    );
    expect(counted).toBeGreaterThan(runs(60));
  });

  test('[DM257] buttons and steps stand where whoever moved or added them put them', () => {
    const ways = (states: JsonObject): FlowDocument => createDocument({ flow: 'x', states });
    const orderOf = (document: FlowDocument): readonly string[] =>
      Object.keys(Object(document.flow['states']));
    const base = ways({ a: {}, b: {}, c: {}, d: {} });
    const mine = ways({ a: { title: 'A' }, b: {}, mine: {}, c: {}, d: {} });
    const theirs = ways({ new: {}, d: {}, a: {}, b: {}, beside: {}, c: {} });
    const both = mergeVersion(mine, { base, theirs });
    expect(both.conflicts).toEqual([]);
    expect(orderOf(changedBy(mine, both.changes))).toEqual('new d a mine b beside c'.split(' '));
    // Both arranged them: the draft's order is kept, and it is told.
    const arranged = ways({ b: {}, a: {}, c: {}, d: {} });
    const { changes, conflicts } = mergeVersion(arranged, { base, theirs });
    expect(conflicts).toEqual([['flow', 'states']]);
    expect(orderOf(changedBy(arranged, changes))).toEqual('new b beside a c d'.split(' '));
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
