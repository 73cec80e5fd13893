import { compileFlow, indexOrganisation, parseFlow } from '@alir/engine/core';
import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { describe, expect, test } from 'vitest';
import { organisation as sampled } from '../../editor/stories/sample-office.ts';
import { type UnitPlace, type Who, readWho, writeWho } from './who.ts';
import { holdersOf, whoWould } from './who-would.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const field = fc.constantFrom('unit', 'tujuan');
const unit: fc.Arbitrary<UnitPlace> = fc.oneof(
  fc.constant({ of: 'starter' } as const),
  fc.record({ of: fc.constant('field' as const), field, elseStarter: fc.boolean() }),
  name.map((one) => ({ of: 'unit', unit: one }) as const),
);
const assignee: fc.Arbitrary<Who> = fc.oneof(
  fc.constant({ kind: 'starter' } as const),
  fc.constantFrom(1 as const, 2 as const).map((levels) => ({ kind: 'superior', levels }) as const),
  name.map((position) => ({ kind: 'position', position }) as const),
  fc.record({ kind: fc.constantFrom('head' as const, 'secretary' as const), unit }),
  fc.record({ kind: fc.constant('role' as const), role: name, unit: fc.option(unit) }),
  fc.constant({ kind: 'same', step: 'konsep' } as const),
  fc.record({ kind: fc.constant('field' as const), field, elseStarter: fc.boolean() }),
);

const task = { title: 'T', outcomes: { ya: { label: 'Ya' } } };
const flowWith = (assign: unknown) => ({
  flow: 'surat',
  version: 1,
  title: 'Surat',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { unit: { type: 'string' }, tujuan: { type: 'string' } },
  },
  initial: 'konsep',
  states: {
    konsep: { task: { ...task, assign: { position: { from: 'starter' } } }, on: { ya: 'periksa' } },
    periksa: { task: { ...task, assign }, on: { ya: 'selesai' } },
    selesai: { type: 'final' },
  },
});

describe('who is meant', () => {
  test('[DM240] what is chosen is read back as the same choice, wherever somebody is named, and compiles', () => {
    fc.assert(
      fc.property(assignee, fc.constantFrom('assign', 'by', 'notify'), (who, slot) => {
        expect(readWho(writeWho(who, slot))).toEqual(who);
        const { definition, problems } = parseFlow(flowWith(writeWho(who, 'assign')));
        expect(problems).toEqual([]);
        if (definition === null) throw new Error('not parsed');
        const compiled = compileFlow(definition, { forms: new Map(), flows: new Map() });
        expect(compiled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  test.each([
    undefined,
    'somebody',
    {},
    { position: 'sekda', role: 'agendaris' },
    { role: 'agendaris', count: 'all' },
    { position: 'sekda', weight: 2 },
    { position: 'sekda', unit: 'setda' },
    { position: { from: "has(data.x) ? data.x : 'sekda'" } },
    { position: { from: 'superior(starter, 3)' } },
    { position: { from: 'head(parent(data.unit))' } },
    { role: { from: 'data.peran' } },
  ])('[DM240] what is more than a choice is left as it is: %j', (assign) => {
    expect(readWho(assign)).toBeNull();
  });
});

const organisation = indexOrganisation(sampled);
const monday = { day: '2026-03-02', starter: 'agendaris' };

describe('who it would be', () => {
  test.each([
    [{ position: { from: 'starter' } }, ['agendaris']],
    [{ position: { from: 'manager(starter)' } }, ['kabag-umum']],
    [{ position: { from: 'superior(starter, 2)' } }, ['sekda']],
    [{ position: { from: 'head(unit(starter))' } }, ['kabag-umum']],
    [{ position: { from: "head(parent('umum'))" } }, ['sekda']],
    [{ role: 'agendaris' }, ['agendaris']],
    [{ role: 'agendaris', unit: 'setda' }, []],
    [
      [{ position: 'sekda' }, { role: 'agendaris', count: 'all' }],
      ['sekda', 'agendaris'],
    ],
  ])('[DM241] %j is found as the engine finds it', (assign, positions) => {
    expect(whoWould(assign, organisation, monday)).toEqual({ positions });
  });

  test.each([
    [{ position: { from: 'data.tujuan' } }, 'data'],
    [{ role: 'agendaris', unit: { from: 'data.unit' } }, 'data'],
    [{ sameAs: 'konsep' }, 'step'],
    [{ position: { from: "attribute('x', 'y')" } }, 'formula'],
  ])('[DM241] what hangs on a letter is told and not guessed: %j', (assign, unforeseen) => {
    expect(whoWould(assign, organisation, monday)).toEqual({ unforeseen });
  });

  test('[DM241] without somebody who starts it, it hangs on who that is', () => {
    const nobody = { day: '2026-03-02', starter: null };
    expect(whoWould('starter', organisation, nobody)).toEqual({ unforeseen: 'starter' });
    const superior = { position: { from: 'manager(starter)' } };
    expect(whoWould(superior, organisation, nobody)).toEqual({ unforeseen: 'starter' });
  });

  test('[DM242] whoever acts in a position may decide, but where the task or the limits of the organisation say no', () => {
    const holders = (task: { readonly acting?: false; readonly decides?: string }) =>
      holdersOf(organisation, 'kabag-umum', '2026-03-02', task);
    expect(holders({})).toEqual([{ name: 'Budi Hartono', acting: 'plt', mayDecide: true }]);
    expect(holders({ acting: false })[0]?.mayDecide).toBe(false);
    expect(holders({ decides: 'kepegawaian' })[0]?.mayDecide).toBe(false);
    expect(holders({ decides: 'surat' })[0]?.mayDecide).toBe(true);
    expect(holdersOf(organisation, 'kabag-umum', '2025-12-31')).toEqual([]);
  });
});
