// Laws of every command on every flow of the repository.

import type { Json } from '@alir/engine/core/types';
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
  type Path,
  perform,
  receive,
  type Replica,
  type Stretch,
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
import { anySeed, performRandom, randomCommand, seedsUpTo } from './random-command.ts';
import { anyFlawed } from './random-documents.ts';
import { type Draw, drawFrom } from './random-values.ts';

const flows = allFlows();
const anyFlow = fc.constantFrom(...flows);
const anySeeds = seedsUpTo(25);

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
          const command = randomCommand(now, drawFrom(seed));
          const outcome = perform(now, command);
          if (!outcome.ok) {
            // Of a flow that parses, each command finds what it changes.
            const mayNotFit = ['make-changes', 'together'].includes(command.type);
            if (!mayNotFit) expect(outcome.refusal.code).not.toBe('CHANGE_DOES_NOT_FIT');
            continue;
          }
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
          const outcome = performRandom(now, seed);
          if (outcome.ok) now = outcome.document;
        }
        expect(parseFlow(now.flow).problems).toEqual([]);
        for (const form of Object.values(now.forms)) expect(parseForm(form).problems).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });
});

test('[DM3] what is put in as a whole is read with all steps and forms in it', () => {
  const { document } = flowCalled('examples/sumedang/flows/surat-masuk.json');
  const { states = {} } = document.flow;
  const wrong = { initial: 'dalam', states: { dalam: { task: 5 } } };
  const set = (path: Path, was: Json, now: Json): Command => ({
    type: 'make-changes',
    changes: [{ kind: 'set', path, was, now }],
  });
  for (const command of [
    { type: 'add-step', key: 'luar', state: wrong } as const,
    set(['flow', 'states'], states, { ...Object(states), luar: wrong }),
    set(['flow'], document.flow, { ...document.flow, states: { luar: wrong } }),
    set(['forms'], document.forms, { lembar: 5 }),
  ]) {
    const outcome = perform(document, command);
    expect(outcome.ok ? 'done' : outcome.refusal.code).toBe('NOT_READABLE');
  }
});

describe('every command, on whatever opens', () => {
  test('[DM258] it is done and can be taken back, or refused, however wrong the document is', () => {
    fc.assert(
      fc.property(anyFlawed, anySeeds, (document, seeds) => {
        let now = document;
        for (const seed of seeds) {
          const outcome = performRandom(now, seed);
          if (!outcome.ok) continue;
          const back = applyChanges(outcome.document, invertChanges(outcome.changes));
          expect(JSON.stringify(back)).toBe(text(now));
          now = outcome.document;
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('several editors of one flow', () => {
  const anyTurns = fc.array(
    fc.record({
      who: fc.nat({ max: 2 }),
      what: fc.constantFrom('act', 'act', 'send', 'tell', 'deliver', 'deliver', 'repeat'),
      seed: anySeed,
    }),
    { maxLength: 80 },
  );

  test('[DM4] editors that exchange commands come to the same document, however late, often or in whatever order they hear', () => {
    fc.assert(
      fc.property(anyFlow, anyTurns, ({ document }, turns) => {
        const office = new Exchange(document);
        for (const [turn, { who, what, seed }] of turns.entries()) {
          const draw = drawFrom(seed);
          if (what === 'act') office.act(who, { id: String(turn), draw });
          else if (what === 'send') office.send(who);
          else if (what === 'tell') office.tell(who, draw);
          else office.deliver(draw, what === 'repeat');
        }
        office.settle();
        const [first, ...others] = office.replicas.map((replica) => text(replica.document));
        for (const other of others) expect(other).toBe(first);
        for (const { waiting } of office.replicas) expect(waiting).toEqual([]);
        // What somebody did is in the log, or they were told that it is not.
        const known = [...office.log.map(({ id }) => id), ...office.lost];
        expect(known.toSorted()).toEqual(office.acted.toSorted());
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
    const anyWork = fc.array(fc.record({ isMine: fc.boolean(), seed: anySeed }), { maxLength: 25 });
    fc.assert(
      fc.property(anyFlow, anyWork, ({ document }, work) => {
        let edited: Edited = { document, history: noHistory };
        for (const { isMine, seed } of work) {
          const outcome = performRandom(edited.document, seed);
          if (!outcome.ok) continue;
          const done = { commands: [], changes: outcome.changes };
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

/** Three editors, a log, and a post that delivers when it likes. */
class Exchange {
  readonly log: Logged[] = [];
  readonly acted: string[] = [];
  readonly lost: string[] = [];
  readonly replicas: Replica[];
  readonly #letters: { readonly to: number | 'log'; readonly stretch: Stretch }[] = [];

  constructor(document: FlowDocument) {
    this.replicas = [document, document, document].map((one) => createReplica(one));
  }

  act(who: number, { id, draw }: { readonly id: string; readonly draw: Draw }): void {
    const replica = this.#at(who);
    const next = act(replica, { id, command: randomCommand(replica.document, draw) });
    if (!('version' in next)) return;
    this.replicas[who] = next;
    this.acted.push(id);
  }

  send(who: number): void {
    this.#letters.push({ to: 'log', stretch: toSend(this.#at(who)) });
  }

  /** Some of the log, from somewhere on. */
  tell(who: number, draw: Draw): void {
    const version = draw(this.log.length + 1);
    const commands = this.log.slice(version, version + 1 + draw(this.log.length));
    this.#letters.push({ to: who, stretch: { version, commands } });
  }

  deliver(draw: Draw, isRepeated: boolean): void {
    const at = draw(this.#letters.length);
    const letter = this.#letters[at];
    if (letter === undefined) return;
    if (!isRepeated) this.#letters.splice(at, 1);
    if (letter.to !== 'log') this.#hear(letter.to, letter.stretch);
    else if (letter.stretch.version === this.log.length) this.log.push(...letter.stretch.commands);
  }

  /** Everybody asks for what is missing, and sends what waits. */
  settle(): void {
    const rounds = [0, 1, 2, 0, 1, 2];
    for (const who of rounds) {
      this.#hear(who, { version: 0, commands: this.log });
      const { version, commands } = toSend(this.#at(who));
      if (version === this.log.length) this.log.push(...commands);
      this.#hear(who, { version: 0, commands: this.log });
    }
  }

  #hear(who: number, stretch: Stretch): void {
    const { replica, lost } = receive(this.#at(who), stretch);
    this.replicas[who] = replica;
    this.lost.push(...lost.map(({ id }) => id));
  }

  #at(who: number): Replica {
    return this.replicas[who] ?? raise();
  }
}

function raise(): never {
  throw new Error('There is no such replica');
}
