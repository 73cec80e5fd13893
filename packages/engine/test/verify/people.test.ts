// What a proof finds of people: an organisation, and some days in March.

import { describe, expect, test } from 'vitest';
import { parseFlow } from '../../src/core/index.ts';
import { say } from '../../src/core/messages/say.ts';
import { indexOrganisation } from '../../src/core/organisation/indexed-organisation.ts';
import type { Assignment, OrganisationData } from '../../src/core/organisation/organisation.ts';
import { applyPatch, type Finding, type Verification } from '../../src/core/verify/verify.ts';
import { replay } from './replay.ts';
import { definitionOf, end, finding, step, told, verify } from './small-flow.ts';

const organisation = (assignments: readonly Assignment[]): OrganisationData => ({
  units: [{ id: 'kab', kind: 'kabupaten', name: 'Kabupaten' }],
  positions: [
    { id: 'bupati', name: 'Bupati', unit: 'kab', roles: ['head'] },
    { id: 'sekda', name: 'Sekretaris Daerah', unit: 'kab', superior: 'bupati' },
    { id: 'kabag', name: 'Kepala Bagian', unit: 'kab', superior: 'sekda', roles: ['boss'] },
  ],
  users: ['ani', 'budi', 'cici', 'dodi'].map((id) => ({ id, name: id })),
  assignments: [{ user: 'ani', position: 'bupati' }, ...assignments],
  limits: { plt: { not: ['kepegawaian'] } },
});

const march = { from: '2026-03-01', until: '2026-03-31' };

const always: readonly Assignment[] = [
  { user: 'budi', position: 'sekda' },
  { user: 'cici', position: 'kabag' },
];

/** From 12 to 20 March only an acting secretary. */
const acting: readonly Assignment[] = [
  { user: 'budi', position: 'sekda', until: '2026-03-11' },
  {
    user: 'cici',
    position: 'sekda',
    capacity: 'plt',
    basis: 'SP 1',
    from: '2026-03-12',
    until: '2026-03-20',
  },
  { user: 'budi', position: 'sekda', from: '2026-03-21' },
  { user: 'cici', position: 'kabag' },
];

const proven = (
  states: object,
  assignments: readonly Assignment[],
  more: object = {},
): Verification =>
  verify(states, {
    more,
    options: { people: { organisation: indexOrganisation(organisation(assignments)), ...march } },
  });

const decree = (task: object = {}, outcomes: object = {}): object => ({
  konsep: step({ ajukan: 'tanda-tangan', urungkan: 'batal' }, {}, { assign: { role: 'boss' } }),
  'tanda-tangan': {
    task: {
      title: { id: 'Tanda tangan', en: 'Signature' },
      assign: { position: 'sekda' },
      due: 'work:P2D',
      decides: 'kepegawaian',
      outcomes: {
        tandatangani: { label: 'Tanda tangani' },
        kembalikan: { label: 'Kembalikan', acting: true },
        ...outcomes,
      },
      ...task,
    },
    on: { tandatangani: 'selesai', kembalikan: 'konsep' },
  },
  selesai: end,
  batal: end,
});

const begins = { initial: 'konsep' };

function mended(states: object, found: Finding, assignments: readonly Assignment[]): string[] {
  const { definition, problems } = parseFlow(
    applyPatch(definitionOf(states, { more: begins }), found.fix ?? []),
  );
  if (!definition) throw new Error(JSON.stringify(problems));
  return told(proven(definition.states, assignments, begins));
}

describe('acting officers', () => {
  test('[P23] a decree that an acting secretary may not sign would not be finished between 12 and 20 March', async () => {
    const found = proven(decree(), acting, begins);
    expect(told(found)).toEqual(['ACTING_CANNOT_DECIDE /states/tanda-tangan/task']);
    const shown = finding(found, 'ACTING_CANNOT_DECIDE');
    expect(say(shown.code, shown.params, 'id')).toContain(
      'Dari 12 Maret 2026 sampai 20 Maret 2026 “Tanda tangan”',
    );
    expect(say(shown.code, shown.params, 'en')).toContain(
      '“Signature” could not be finished from 12 March 2026 to 20 March 2026',
    );
    expect(shown.scenario?.at).toBe('2026-03-12T08:00:00+07:00');
    if (!shown.scenario) throw new Error('no scenario');
    const replayed = {
      definition: definitionOf(decree(), { more: begins }),
      organisation: organisation(acting),
    };
    await using t = await replay(shown.scenario, { ...replayed, by: 'cici' });
    t.expectStates('tanda-tangan');
    await t.expectRefused(
      'ACTING_NOT_ALLOWED',
      t.as('cici').complete('tanda-tangan', 'tandatangani'),
    );
  });

  test('[P23] the change gives it to the superior, who holds the post', () => {
    const found = finding(proven(decree(), acting, begins), 'ACTING_CANNOT_DECIDE');
    expect(found.fix).toEqual([
      {
        op: 'add',
        path: '/states/tanda-tangan/after',
        value: [{ at: 'entered', offset: 'work:P1D', escalate: { position: 'bupati' } }],
      },
    ]);
    expect(mended(decree(), found, acting)).toEqual([]);
  });

  test.each([
    ['where the post is held', decree(), always],
    ['where it decides nothing of the kind', decree({ decides: 'biasa' }), acting],
    [
      'where other ways lead to the same ends',
      {
        ...decree(),
        konsep: step(
          { ajukan: 'tanda-tangan', langsung: 'selesai', urungkan: 'batal' },
          {},
          { assign: { role: 'boss' } },
        ),
      },
      acting,
    ],
  ])('[P23] nothing is told %s', (_, states, assignments) => {
    expect(told(proven(states, assignments, begins))).toEqual([]);
  });

  test('[P23] all who act are kept from what is not theirs to end', () => {
    expect(told(proven(decree({ acting: false, decides: undefined }), acting, begins))).toEqual([
      'ACTING_CANNOT_DECIDE /states/tanda-tangan/task',
    ]);
  });
});

describe('nobody', () => {
  const vacant = acting.filter(({ capacity }) => capacity === undefined);

  test('[P22] a post on every way that is vacant for some days', () => {
    const states = {
      mulai: step({ ok: 'selesai' }, {}, { assign: { position: 'sekda' } }),
      selesai: end,
    };
    const found = proven(states, vacant);
    expect(told(found)).toEqual(['POSITION_VACANT /states/mulai/task']);
    const { fix, params } = finding(found, 'POSITION_VACANT');
    expect(params).toMatchObject({
      who: 'Sekretaris Daerah',
      from: { en: '12 March 2026' },
      until: { en: '20 March 2026' },
    });
    const changed = parseFlow(applyPatch(definitionOf(states), fix ?? [])).definition;
    expect(changed && told(proven(changed.states, vacant))).toEqual([]);
  });

  test('[P21] a post off the only way, and one that nobody has heard of', () => {
    const states = {
      mulai: step({ ok: 'selesai', ajukan: 'tanya' }, {}, { assign: { role: 'boss' } }),
      tanya: step({ ok: 'dijawab' }, {}, { assign: { position: 'sekda' } }),
      dijawab: end,
      selesai: end,
    };
    expect(told(proven(states, vacant))).toEqual(['TASK_NOBODY /states/tanya/task']);
    const unknown = {
      mulai: step({ ok: 'selesai' }, {}, { assign: { role: 'juru-kunci' } }),
      selesai: end,
    };
    const found = proven(unknown, always);
    expect(told(found)).toEqual(['TASK_NOBODY /states/mulai/task']);
    expect(finding(found, 'TASK_NOBODY').params).toEqual({
      state: 'mulai',
      step: 'T',
      who: 'juru kunci',
      role: 'juru kunci',
    });
  });

  test('[X23] a position that is not there is told as such, with the one whose key is nearest', () => {
    const named = (position: string): string => {
      const states = { mulai: step({ ok: 'selesai' }, {}, { assign: { position } }), selesai: end };
      const { code, params } = finding(proven(states, always), 'TASK_NOBODY');
      return say(code, params, 'id');
    };
    expect(named('kabagg')).toBe(
      'Jabatan “kabagg” untuk langkah “T” tidak ada dalam organisasi. Mungkin maksudnya “Kepala Bagian”.',
    );
    expect(named('juru-kunci')).toBe(
      'Jabatan “juru kunci” untuk langkah “T” tidak ada dalam organisasi. Pilih jabatan yang ada.',
    );
  });

  test('[P21] where all must sign, each of them has to be there', () => {
    const states = {
      mulai: step(
        { ya: 'selesai', tidak: 'selesai' },
        {},
        {
          assign: [{ position: 'kabag' }, { position: 'sekda' }],
          decide: 'all',
        },
      ),
      selesai: end,
    };
    expect(told(proven(states, vacant))).toEqual(['POSITION_VACANT /states/mulai/task']);
    expect(told(proven(states, always))).toEqual([]);
  });
});

describe('duties', () => {
  const twice = (allocate: object): object => ({
    mulai: step({ ok: 'kedua' }, {}, { assign: { position: 'sekda' } }),
    kedua: step({ ok: 'selesai' }, {}, { assign: { position: 'sekda' }, allocate }),
    selesai: end,
  });

  test('[P24] that are to be kept apart, and are the same person’s on those days', () => {
    expect(told(proven(twice({ not: ['mulai'] }), always))).toEqual([
      'DUTIES_NEVER /states/mulai/task',
    ]);
    expect(told(proven(twice({}), always))).toEqual([]);
  });

  test('[P24] of whoever starts it', () => {
    const start = { start: { by: { position: 'sekda' } } };
    const forbids = twice({ initiator: 'forbid' });
    expect(told(proven(forbids, always, start))).toEqual(['DUTIES_NEVER /start/by']);
    expect(told(proven(forbids, always, { start: { by: { position: 'kabag' } } }))).toEqual([]);
  });

  test('[P24] the same group is told once, whatever else changes in the month', () => {
    const codes = told(
      proven(twice({ not: ['mulai'] }), [
        ...acting,
        { user: 'dodi', position: 'kabag', from: '2026-03-05' },
      ]),
    );
    expect(codes.filter((one) => one.startsWith('DUTIES_NEVER'))).toHaveLength(2);
  });
});
