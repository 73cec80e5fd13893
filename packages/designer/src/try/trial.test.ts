import { compileFlow, indexOrganisation, parseFlow, weekdays } from '@alir/engine/core';
import { describe, expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { organisationOfUsers } from '@alir/engine/core';
import {
  beginTrial,
  lookAt,
  officeOf,
  scenarioOf,
  stepsOccupied,
  tryAct,
  type Trial,
  type TrialAct,
  waitsOf,
} from './trial.ts';

const monday = Date.parse('2026-03-02T08:00:00+07:00');

function trial(): Trial {
  const { definition } = parseFlow(letter);
  const flow = definition && compileFlow(definition, { forms: new Map(), flows: new Map() }).flow;
  if (!flow) throw new Error('the sample does not compile');
  const data = organisationOfUsers([
    { id: 'ani', name: 'Ani', manager: 'budi' },
    { id: 'budi', name: 'Budi', roles: ['sekretaris'] },
  ]);
  const world = { organisation: indexOrganisation(data), calendars: new Map([['', weekdays]]) };
  return beginTrial({ flow, world, now: monday });
}

function after(from: Trial, act: TrialAct): Trial {
  const tried = tryAct(from, act);
  if (!tried.ok) throw new Error(tried.code);
  return tried.trial;
}

const start: TrialAct = { kind: 'start', by: { user: 'ani' }, data: { jumlah: 7_000_000 } };

describe('a flow that is tried', () => {
  test('[DE10] acting as one and then as another goes the way that the engine goes', () => {
    const started = after(trial(), start);
    expect([...stepsOccupied(started)]).toEqual([['konsep', 1]]);
    const [wait] = waitsOf(started)[0]?.explanation.waits ?? [];
    if (wait?.kind !== 'task') throw new Error('it waits for no task');
    expect(wait.movers.map(({ user }) => user)).toEqual(['ani']);
    const instance = officeOf(started).instances[0]?.id ?? '';
    const handedIn = after(started, {
      kind: 'complete',
      by: { user: 'ani' },
      instance,
      visit: wait.task,
      outcome: 'ajukan',
    });
    expect([...stepsOccupied(handedIn)]).toEqual([['periksa', 1]]);
    const refused = tryAct(handedIn, {
      kind: 'complete',
      by: { user: 'ani' },
      instance,
      visit: 'periksa#1',
      outcome: 'setuju',
    });
    expect(refused.ok).toBe(false);
  });

  test('[DE11] one can go back to any moment and do something else from there', () => {
    const started = after(trial(), start);
    const instance = officeOf(started).instances[0]?.id ?? '';
    const complete = { kind: 'complete', instance, by: { user: 'ani' } } as const;
    const further = after(started, { ...complete, visit: 'konsep#1', outcome: 'ajukan' });
    const back = lookAt(further, 1);
    expect([...stepsOccupied(back)]).toEqual([['konsep', 1]]);
    expect(back.moments).toHaveLength(3);
    const again = after(back, { kind: 'wait', until: monday + 86_400_000 });
    expect(again.moments).toHaveLength(3);
    expect(officeOf(again).now).toBe(monday + 86_400_000);
  });

  test('[DE12] what was tried becomes a scenario', () => {
    const started = after(trial(), start);
    const instance = officeOf(started).instances[0]?.id ?? '';
    const done = after(started, {
      kind: 'complete',
      instance,
      by: { user: 'ani' },
      visit: 'konsep#1',
      outcome: 'ajukan',
    });
    const { scenario } = scenarioOf(done, 'Konsep diajukan');
    expect(scenario?.steps).toHaveLength(2);
  });
});
