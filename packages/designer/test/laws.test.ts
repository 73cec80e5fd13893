// Laws of every command on every flow of the repository.

import { runs } from '@alir/testbed/runs';
import { parseFlow, parseForm } from '@alir/engine/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  act,
  type Command,
  createEditor,
  createReplica,
  type FlowDocument,
  invertChanges,
  applyChanges,
  graphOf,
  type Logged,
  perform,
  receive,
  type Replica,
  toSend,
} from '../src/model/index.ts';
import {
  type Edited,
  noHistory,
  record,
  recordOthers,
  redo,
  undo,
} from '../src/model/history/history.ts';
import { allFlows } from './flows.ts';
import { type Draw, randomCommand } from './random-command.ts';

const flows = allFlows();
const anyFlow = fc.constantFrom(...flows);
const anySeeds = fc.array(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), { maxLength: 25 });

/** Draws from a list of numbers, over and over. */
function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  return (below) => (numbers[at++ % numbers.length] ?? 0) % Math.max(below, 1);
}

function text(document: FlowDocument): string {
  return JSON.stringify(document);
}

describe('every command, on every flow', () => {
  test('[DM1] apply then invert is the document as it was, key by key', () => {
    let done = 0;
    fc.assert(
      fc.property(anyFlow, anySeeds, ({ document }, seeds) => {
        let now = document;
        for (const seed of seeds) {
          const outcome = perform(now, randomCommand(now, drawFrom(seed)));
          if (!outcome.ok) continue;
          done += 1;
          const back = applyChanges(outcome.document, invertChanges(outcome.changes));
          expect(JSON.stringify(back)).toBe(text(now));
          now = outcome.document;
        }
      }),
      { numRuns: runs(200) },
    );
    // Most commands of the draw are sensible; a law about nothing would hold too.
    expect(done).toBeGreaterThan(runs(200));
  });

  test('[DM2] undo then redo is the same document, all the way back and forth', () => {
    fc.assert(
      fc.property(anyFlow, anySeeds, ({ document }, seeds) => {
        const editor = createEditor(document);
        const seen = [text(document)];
        for (const seed of seeds) {
          const draw = drawFrom(seed);
          const command = randomCommand(editor.document, draw);
          const gesture = draw(3) === 0 ? 'a drag' : undefined;
          const entries = editor.history.past.length;
          editor.dispatch(command, gesture === undefined ? {} : { gesture });
          if (editor.history.past.length > entries) seen.push(text(editor.document));
          else seen[seen.length - 1] = text(editor.document);
        }
        for (const before of seen.toReversed().slice(1)) {
          expect(editor.undo()).toBe(true);
          expect(text(editor.document)).toBe(before);
        }
        expect(editor.undo()).toBe(false);
        for (const after of seen.slice(1)) {
          expect(editor.redo()).toBe(true);
          expect(text(editor.document)).toBe(after);
        }
        expect(editor.redo()).toBe(false);
      }),
      { numRuns: runs(150) },
    );
  });

  test('[DM3] every document that commands can reach parses', () => {
    fc.assert(
      fc.property(anyFlow, anySeeds, ({ document }, seeds) => {
        let now = document;
        for (const seed of seeds) {
          const outcome = perform(now, randomCommand(now, drawFrom(seed)));
          if (outcome.ok) now = outcome.document;
        }
        expect(parseFlow(now.flow).problems).toEqual([]);
        for (const form of Object.values(now.forms)) expect(parseForm(form).problems).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('several editors of one flow', () => {
  const anyTurns = fc.array(
    fc.record({
      who: fc.nat({ max: 2 }),
      what: fc.constantFrom('act', 'act', 'send', 'fetch'),
      seed: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    }),
    { maxLength: 60 },
  );

  test('[DM4] editors that exchange commands come to the same document, whatever the order', () => {
    fc.assert(
      fc.property(anyFlow, anyTurns, ({ document }, turns) => {
        const log: Logged[] = [];
        const replicas = [document, document, document].map((one) => createReplica(one));
        const fetch = (who: number): void => {
          const replica = at(replicas, who);
          replicas[who] = receive(replica, log.slice(replica.version)).replica;
        };
        const send = (who: number): void => {
          const { version, commands } = toSend(at(replicas, who));
          if (version === log.length) log.push(...commands);
        };
        for (const [turn, { who, what, seed }] of turns.entries()) {
          const replica = at(replicas, who);
          if (what === 'fetch') fetch(who);
          else if (what === 'send') send(who);
          else {
            const command = randomCommand(replica.document, drawFrom(seed));
            const next = act(replica, { id: String(turn), command });
            if ('version' in next) replicas[who] = next;
          }
        }
        for (const who of [0, 1, 2]) {
          fetch(who);
          send(who);
        }
        for (const who of [0, 1, 2]) fetch(who);
        const [first, ...others] = replicas.map((replica) => text(replica.document));
        for (const other of others) expect(other).toBe(first);
        for (const { waiting } of replicas) expect(waiting).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  test('[DM5] taking back one’s own leaves what others did elsewhere', () => {
    const { document } = flowCalled('examples/sumedang/flows/surat-masuk.json');
    const [mine, other, third] = [...graphOf(document).steps.keys()];
    const setTitle = (step: string | undefined, value: string): Command => ({
      type: 'set-property',
      step: step ?? '',
      at: ['title'],
      value,
    });
    // given: I named a step, somebody else gave another step another name, and I named a third one
    let edited: Edited = { document, history: noHistory };
    const did = (command: Command, isMine: boolean): void => {
      const outcome = perform(edited.document, command);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      const done = { commands: [command], changes: outcome.changes };
      const history = isMine ? record(edited.history, done) : recordOthers(edited.history, done);
      edited = { document: outcome.document, history };
    };
    did(setTitle(mine, 'Milik saya'), true);
    did({ type: 'rename-step', step: other ?? '', to: 'lain' }, false);
    did(setTitle(third, 'Yang ketiga'), true);
    const after = edited.document;
    // when: I take back both, and do both again
    const once = undo(edited) ?? raise();
    const twice = undo(once) ?? raise();
    // then: what the other did stays
    const alone = perform(document, { type: 'rename-step', step: other ?? '', to: 'lain' });
    expect(undo(twice)).toBeNull();
    expect(alone.ok && alone.document).toEqual(twice.document);
    expect(redo(redo(twice) ?? raise())?.document).toEqual(after);
  });

  test('[DM6] whatever others do between, taking back all of one’s own and doing it again never fails', () => {
    const anyWork = fc.array(
      fc.record({ isMine: fc.boolean(), seed: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(anyFlow, anyWork, ({ document }, work) => {
        let edited: Edited = { document, history: noHistory };
        for (const { isMine, seed } of work) {
          const command = randomCommand(edited.document, drawFrom(seed));
          const outcome = perform(edited.document, command);
          if (!outcome.ok) continue;
          const done = { commands: [command], changes: outcome.changes };
          const history = isMine
            ? record(edited.history, done)
            : recordOthers(edited.history, done);
          edited = { document: outcome.document, history };
        }
        for (let next = undo(edited); next !== null; next = undo(next)) edited = next;
        expect(edited.history.past.filter(({ isMine }) => isMine)).toEqual([]);
        for (let next = redo(edited); next !== null; next = redo(next)) edited = next;
        expect(edited.history.future).toEqual([]);
        expect(parseFlow(edited.document.flow).problems).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

function flowCalled(name: string): { readonly document: FlowDocument } {
  return flows.find((flow) => flow.name === name) ?? raise();
}

function at(replicas: readonly Replica[], who: number): Replica {
  return replicas[who] ?? raise();
}

function raise(): never {
  throw new Error('There is no such replica');
}
