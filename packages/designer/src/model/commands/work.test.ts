// What is changed of one step: its kind, how it is decided, its outcomes, moments and actions.

import { describe, expect, test } from 'vitest';
import { done, errorsOf, flowOf, letter, refused, stateOf, task } from '../../../test/doing.ts';
import { createDocument } from '../index.ts';

describe('moments', () => {
  const due = (): ReturnType<typeof letter> =>
    done(letter(), { type: 'set-property', step: 'paraf', at: ['task', 'due'], value: 'work:P2D' });
  const remind = { at: 'due', offset: '-work:P1D', notify: 'pending' };

  test('[DM16] reminders, escalations and ends by time are added, changed and taken away', () => {
    let now = done(due(), { type: 'add-timer', step: 'paraf', timer: remind });
    now = done(now, {
      type: 'add-timer',
      step: 'paraf',
      timer: { at: 'due', escalate: { role: 'sekda' } },
    });
    now = done(now, {
      type: 'set-timer',
      step: 'paraf',
      index: 1,
      timer: { at: 'due', offset: 'P9D', target: 'terbit' },
    });
    expect(stateOf(now, 'paraf')).toMatchObject({ after: [remind, { target: 'terbit' }] });
    expect(errorsOf(now)).toEqual([]);
    now = done(now, { type: 'remove-timer', step: 'paraf', index: 0 });
    now = done(now, { type: 'remove-timer', step: 'paraf', index: 0 });
    expect(now.flow).toEqual(due().flow);
  });

  test('[DM17] a moment does one thing, counts from a deadline that is there, and where something waits', () => {
    const why = (step: string, timer: object): unknown =>
      refused(letter(), { type: 'add-timer', step, timer: { ...timer } });
    expect(why('paraf', remind)).toEqual(['DEADLINE_MISSING', { step: 'paraf' }]);
    expect(why('paraf', { at: 'entered' })).toEqual(['EFFECT_NOT_ONE', { step: 'paraf' }]);
    expect(why('paraf', { at: 'entered', notify: 'pending', target: 'terbit' })).toEqual([
      'EFFECT_NOT_ONE',
      { step: 'paraf' },
    ]);
    expect(why('terbit', { at: 'entered', notify: 'pending' })).toEqual([
      'NOTHING_WAITS',
      { step: 'terbit' },
    ]);
    expect(why('paraf', { at: 'entered', outcome: 'hilang' })).toEqual([
      'OUTCOME_UNKNOWN',
      { step: 'paraf', outcome: 'hilang' },
    ]);
    expect(refused(letter(), { type: 'remove-timer', step: 'paraf', index: 0 })).toEqual([
      'TIMER_UNKNOWN',
      { step: 'paraf', number: 1 },
    ]);
  });
});

describe('actions', () => {
  const withdraw = { by: 'starter', label: 'Tarik', target: 'terbit' } as const;

  test('[DM18] an action says who and what; it is added to a step or to the flow and taken away again', () => {
    for (const step of [null, 'paraf']) {
      const now = done(letter(), {
        type: 'add-action',
        step,
        action: 'tarik',
        definition: withdraw,
      });
      expect(errorsOf(now)).toEqual([]);
      expect(done(now, { type: 'remove-action', step, action: 'tarik' }).flow).toEqual(
        letter().flow,
      );
    }
    const why = (definition: object, action = 'tarik'): unknown =>
      refused(letter(), {
        type: 'add-action',
        step: 'paraf',
        action,
        definition: { ...definition },
      });
    expect(why({ target: 'terbit' })).toEqual(['ACTION_OF_NOBODY', { step: 'paraf' }]);
    expect(why({ by: 'starter' })).toEqual(['EFFECT_NOT_ONE', { step: 'paraf' }]);
    expect(why(withdraw, 'setuju')).toEqual(['NAME_TAKEN', { name: 'setuju' }]);
    expect(refused(letter(), { type: 'remove-action', step: 'paraf', action: 'setuju' })).toEqual([
      'ACTION_UNKNOWN',
      { step: 'paraf', action: 'setuju' },
    ]);
  });
});

describe('who decides', () => {
  const pool = { role: 'kabag', count: 'all' };
  const rules = { rules: [{ outcome: 'setuju', over: '1/2' }], otherwise: 'tolak' };

  test('[DM19] several decide by all, any or a vote, and one again; what only one side knows goes along', () => {
    let now = done(letter(), {
      type: 'set-property',
      step: 'paraf',
      at: ['task', 'allocate'],
      value: { pick: 'random' },
    });
    now = done(now, {
      type: 'add-timer',
      step: 'paraf',
      timer: { at: 'entered', escalate: { role: 'sekda' } },
    });
    for (const decide of ['all', 'any', rules]) {
      const several = done(now, { type: 'set-signing', step: 'paraf', assign: pool, decide });
      expect(errorsOf(several)).toEqual([]);
      expect(stateOf(several, 'paraf')).not.toHaveProperty('after');
      const one = done(several, { type: 'set-signing', step: 'paraf', assign: { role: 'kabag' } });
      expect(one.flow).toEqual(letter().flow);
    }
  });

  test('[DM90] a rule speaks of outcomes that are there, and several need one', () => {
    const why = (assign: object, decide?: string | object): unknown =>
      refused(letter(), {
        type: 'set-signing',
        step: 'paraf',
        assign: { ...assign },
        ...(decide !== undefined && {
          decide: typeof decide === 'string' ? decide : { ...decide },
        }),
      });
    expect(why(pool)).toEqual(['DECISION_MISSING', { step: 'paraf' }]);
    expect(why(pool, { rules: 'all', otherwise: 'hilang' })).toEqual([
      'OUTCOME_UNKNOWN',
      { step: 'paraf', outcome: 'hilang' },
    ]);
  });
});

describe('the kind of a step', () => {
  test('[DM91] a step that becomes another kind keeps title, ways, moments and deadline where both know them', () => {
    const titled = done(letter(), {
      type: 'set-property',
      step: 'paraf',
      at: ['title'],
      value: 'Paraf kabag',
    });
    const due = done(titled, {
      type: 'set-property',
      step: 'paraf',
      at: ['task', 'due'],
      value: 'work:P2D',
    });
    const timed = done(due, {
      type: 'add-timer',
      step: 'paraf',
      timer: { at: 'due', notify: 'pending' },
    });
    const call = done(timed, {
      type: 'change-kind',
      step: 'paraf',
      to: 'call',
      state: { call: { service: 'bubuhkan' } },
      through: ['onDone'],
    });
    expect(stateOf(call, 'paraf')).toEqual({
      title: 'Paraf kabag',
      call: { service: 'bubuhkan' },
      onDone: 'tanda-tangan',
      due: 'work:P2D',
      after: [{ at: 'due', notify: 'pending' }],
    });
    expect(errorsOf(call)).toEqual([]);
    const state = task('Paraf', 'kabag', { lanjut: '' });
    const again = done(call, {
      type: 'change-kind',
      step: 'paraf',
      to: 'task',
      state,
      through: ['on', 'lanjut'],
    });
    expect(stateOf(again, 'paraf')).toMatchObject({
      task: { due: 'work:P2D' },
      on: { lanjut: 'tanda-tangan' },
    });
    expect(errorsOf(again)).toEqual([]);
  });

  test('[DM91] a step that becomes an end loses its ways, and an action stays with what waits', () => {
    const acted = done(letter(), {
      type: 'add-action',
      step: 'tanda-tangan',
      action: 'tarik',
      definition: { by: 'starter', target: 'konsep' },
    });
    const wait = done(acted, {
      type: 'change-kind',
      step: 'tanda-tangan',
      to: 'wait',
      state: {},
      through: ['always'],
    });
    expect(stateOf(wait, 'tanda-tangan')).toEqual({
      on: { tarik: { by: 'starter', target: 'konsep' } },
      always: 'terbit',
    });
    const end = done(wait, {
      type: 'change-kind',
      step: 'tanda-tangan',
      to: 'end',
      state: { result: 'selesai' },
    });
    expect(stateOf(end, 'tanda-tangan')).toEqual({ type: 'final', result: 'selesai' });
  });

  test('[DM92] it has to say what its kind needs, to lead on, and nobody may count on who did it', () => {
    const why = (to: 'call' | 'wait', document = letter(), through?: string[]): unknown =>
      refused(document, {
        type: 'change-kind',
        step: 'paraf',
        to,
        state: {},
        ...(through && { through }),
      });
    expect(why('call')).toEqual(['KIND_NOT_POSSIBLE', { step: 'paraf' }]);
    expect(why('wait')).toEqual(['NO_WAY_ON', { step: 'paraf' }]);
    const counted = done(letter(), {
      type: 'set-property',
      step: 'tanda-tangan',
      at: ['task', 'assign'],
      value: { sameAs: 'paraf' },
    });
    expect(why('wait', counted, ['always'])).toEqual(['STEP_NEEDED', { step: 'paraf' }]);
  });
});

describe('outcomes', () => {
  test('[DM93] an outcome is renamed in rules, moments, forms, formulas and scenarios, and nowhere else', () => {
    const states = {
      paraf: {
        task: {
          title: 'Paraf',
          assign: { role: 'kabag', count: 'all' },
          form: 'lembar',
          decide: { rules: [{ outcome: 'setuju', over: '1/2' }], otherwise: 'tolak', close: 'all' },
          outcomes: { setuju: { label: 'Setuju' }, tolak: { label: 'Tolak' } },
        },
        on: {
          setuju: {
            guard: `votes.exists(v, v.outcome == 'setuju' && 'setuju' != data.perihal)`,
            target: 'terbit',
          },
          tolak: 'konsep',
        },
        after: [{ at: 'entered', offset: 'P2D', outcome: 'setuju' }],
      },
    };
    const document = createDocument(letter(states).flow, {
      forms: {
        lembar: {
          form: 'lembar',
          sections: [{ fields: [{ field: 'perihal', requiredFor: ['setuju'] }] }],
        },
      },
      scenarios: {
        flow: 'surat',
        scenarios: [
          {
            name: 'x',
            steps: [
              { complete: { state: 'paraf#2', outcome: 'setuju' } },
              { complete: { state: 'konsep', outcome: 'setuju' } },
            ],
          },
        ],
      },
    });
    const now = done(document, {
      type: 'rename-outcome',
      step: 'paraf',
      outcome: 'setuju',
      to: 'sepakat',
    });
    const text = JSON.stringify(now);
    expect(text.match(/setuju/g)).toHaveLength(2);
    expect(text).toContain(`"outcome":"setuju"}}]`);
    expect(text).toContain(`votes.exists(v, v.outcome == 'sepakat' && 'setuju' != data.perihal)`);
    expect(text).toContain(`"state":"paraf#2","outcome":"sepakat"`);
    expect(errorsOf(now)).toEqual(errorsOf(document));
    const taken = {
      type: 'rename-outcome',
      step: 'paraf',
      outcome: 'setuju',
      to: 'tolak',
    } as const;
    expect(refused(document, taken)).toEqual(['NAME_TAKEN', { name: 'tolak' }]);
  });

  test('[DM94] the order of outcomes is that of the buttons', () => {
    const now = done(letter(), { type: 'move-outcome', step: 'paraf', outcome: 'tolak', to: 0 });
    expect(Object.keys(Object(stateOf(now, 'paraf')).task.outcomes)).toEqual(['tolak', 'setuju']);
    expect(
      refused(letter(), { type: 'move-outcome', step: 'paraf', outcome: 'tolak', to: 2 }),
    ).toEqual(['PLACE_UNKNOWN', { place: 3 }]);
  });

  test('[DM95] a step that is renamed is renamed in formulas and in visits of scenarios', () => {
    const asked = done(letter(), {
      type: 'set-property',
      step: 'tanda-tangan',
      at: ['on', 'tanda'],
      value: { guard: `done('paraf') && data.perihal != 'paraf'`, target: 'terbit' },
    });
    const now = done(asked, { type: 'rename-step', step: 'paraf', to: 'telaah' });
    expect(stateOf(now, 'tanda-tangan')).toMatchObject({
      on: { tanda: { guard: `done('telaah') && data.perihal != 'paraf'` } },
    });
    expect(errorsOf(now)).toEqual([]);
    expect(refused(asked, { type: 'remove-step', step: 'paraf' })).toEqual([
      'STEP_NEEDED',
      { step: 'paraf' },
    ]);
    const played = flowOf('surat-masuk.json');
    expect(
      JSON.stringify(done(played, { type: 'rename-step', step: 'diarsipkan', to: 'masuk-arsip' })),
    ).not.toContain('"diarsipkan#');
  });
});
