import { describe, expect, test } from 'vitest';
import { done, errorsOf, letter, stateOf, task } from '../../../test/doing.ts';
import { allFlows } from '../../../test/flows.ts';
import { extractChild, graphOf, perform } from '../index.ts';

const title = 'Pengesahan';
const extraction = {
  steps: ['paraf', 'tanda-tangan'],
  key: 'pengesahan',
  flow: 'pengesahan-surat',
  title,
};

describe('steps that become a flow of their own', () => {
  test('[DM108] one step starts the flow, hands over what it reads, and goes on by how it ends', () => {
    const states = {
      paraf: task('Paraf', 'kabag', {
        setuju: {
          guard: `data.perihal != ''`,
          set: { catatan: `starter + ': ' + data.perihal` },
          target: 'tanda-tangan',
        },
        tolak: { back: 'konsep' },
      }),
      terbit: { type: 'final', output: { catatan: `has(data.catatan) ? data.catatan : ''` } },
    };
    const made = extractChild(letter(states), extraction);
    if (!made.ok) throw new Error(made.refusal.code);
    const parent = done(letter(states), made.command);
    expect(errorsOf(made.child)).toEqual([]);
    expect(errorsOf(parent, made.child)).toEqual([]);
    expect(stateOf(parent, 'konsep')).toMatchObject({ on: { kirim: 'pengesahan' } });
    expect(stateOf(parent, 'pengesahan')).toMatchObject({
      title,
      each: { flow: 'pengesahan-surat', with: { perihal: 'data.perihal', pemula: 'starter' } },
      onDone: expect.arrayContaining([
        expect.objectContaining({ back: 'konsep' }),
        expect.objectContaining({ target: 'terbit' }),
      ]),
    });
    expect(made.child.flow).toMatchObject({
      start: { by: 'nobody' },
      initial: 'paraf',
      data: { required: ['perihal', 'pemula'] },
    });
    expect(JSON.stringify(made.child.flow)).toContain(`data.pemula + ': ' + data.perihal`);
    // What may be missing at the end is handed back where it is there.
    expect(stateOf(made.child, 'terbit')).toMatchObject({
      always: [{ guard: 'has(data.catatan)' }, {}],
    });
  });

  test('[DM109] what would mean something else in another flow is refused', () => {
    const why = (states: object, more = {}): unknown => {
      const made = extractChild(letter({ ...states }), { ...extraction, ...more });
      return made.ok ? null : made.refusal.code;
    };
    const paraf = (on: object, more: object = {}): object => {
      const state = task('Paraf', 'kabag', { setuju: { ...on, target: 'tanda-tangan' } });
      return { paraf: { ...state, task: { ...Object(state['task']), ...more } } };
    };
    expect(why(paraf({ set: { catatan: `number('agenda', 'tu')` } }))).toBe('NUMBERS_DRAWN');
    expect(why(paraf({ guard: `done('konsep')` }))).toBe('STEP_NEEDED');
    expect(why(paraf({}, { allocate: { initiator: 'forbid' } }))).toBe('STARTER_MEANT');
    expect(
      why({
        konsep: task('K', 'p', { kirim: { set: { jumlah: '5' }, target: 'paraf' } }),
        ...paraf({ guard: `has(data.jumlah)` }),
      }),
    ).toBe('FIELD_UNCERTAIN');
    expect(why({}, { steps: ['tanda-tangan', 'terbit'] })).toBe('RUN_ENDS');
    expect(why({}, { flow: 'surat' })).toBe('FLOW_IS_SAME');
  });

  test('[DM110] wherever a run of a flow without errors can be taken out, both flows have none', () => {
    let count = 0;
    for (const { name, document } of allFlows().filter((_, at) => at % 4 === 0)) {
      if (errorsOf(document).length > 0) continue;
      for (const key of graphOf(document).steps.keys()) {
        const made = extractChild(document, { ...extraction, steps: [key], key: 'bagian' });
        const parent = made.ok ? perform(document, made.command) : null;
        if (!made.ok || parent === null || !parent.ok) continue;
        count += 1;
        expect([name, key, errorsOf(made.child), errorsOf(parent.document, made.child)]).toEqual([
          name,
          key,
          [],
          [],
        ]);
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});
