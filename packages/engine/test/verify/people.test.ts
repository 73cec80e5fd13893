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
  test('[P23] a decree that an acting secretary may not sign would not be finished between 12 and 20 March', () => {
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
    const signs = { state: 'tanda-tangan', outcome: 'tandatangani', by: 'cici' };
    const replayed = replay(shown.scenario, {
      definition: definitionOf(decree(), { more: begins }),
      organisation: organisation(acting),
      after: [{ complete: signs, refused: 'ACTING_NOT_ALLOWED' }],
    });
    expect(replayed).toEqual({ failures: [], states: ['tanda-tangan'] });
  });

  test.each([
    ['when it is due', decree(), { at: 'due' }],
    [
      'after a working day, where nothing is due',
      decree({ due: undefined }),
      { at: 'entered', offset: 'work:P1D' },
    ],
  ])(
    '[P23] the change gives it to the superior, who holds the post, %s',
    (_when, states, moment) => {
      const before = JSON.parse(JSON.stringify(states));
      const found = finding(proven(before, acting, begins), 'ACTING_CANNOT_DECIDE');
      expect(found.fix).toEqual([
        {
          op: 'add',
          path: '/states/tanda-tangan/after',
          value: [{ ...moment, escalate: { position: 'bupati' } }],
        },
      ]);
      expect(mended(before, found, acting)).not.toContain(
        'ACTING_CANNOT_DECIDE /states/tanda-tangan/task',
      );
    },
  );

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
        { ya: 'selesai', tidak: 'batal' },
        {},
        {
          assign: [{ position: 'kabag' }, { position: 'sekda' }],
          decide: 'all',
        },
      ),
      selesai: end,
      batal: end,
    };
    expect(told(proven(states, vacant))).toEqual(['POSITION_VACANT /states/mulai/task']);
    expect(told(proven(states, always))).toEqual([]);
  });

  test.each([
    ['a list of posts', { positions: ['kabag', 'sekda'] }],
    ['posts and a pool', [{ role: 'boss', count: 'all' }, { position: 'sekda' }]],
  ])('[P21] so has each of %s', (_, assign) => {
    const states = {
      mulai: step({ ya: 'selesai', tidak: 'ditolak' }, {}, { assign, decide: 'all' }),
      selesai: end,
      ditolak: end,
    };
    expect(told(proven(states, vacant))).toEqual(['POSITION_VACANT /states/mulai/task']);
    expect(told(proven(states, always))).toEqual([]);
  });

  test('[P21] a post that nobody has heard of is told also where others sign beside it', () => {
    const states = {
      mulai: step(
        { ya: 'selesai', tidak: 'selesai' },
        {},
        { assign: [{ position: 'juru-kunci' }, { position: 'sekda' }], decide: 'all' },
      ),
      selesai: end,
    };
    const found = proven(states, always);
    expect(finding(found, 'TASK_NOBODY').params).toEqual({
      state: 'mulai',
      step: 'T',
      // As a person writes it.
      who: 'juru kunci',
      position: 'juru kunci',
    });
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

describe('whom an expression gives', () => {
  const byKind = (yes: string, no: string, more: object = {}): object => ({
    mulai: step(
      { ok: 'selesai' },
      {},
      { assign: { position: { from: `data.jenis == 'b' ? '${yes}' : '${no}'` } }, ...more },
    ),
    selesai: end,
  });
  const withKind = { required: ['jenis'] };
  const kinds = (states: object, assignments: readonly Assignment[], given: object = withKind) =>
    verify(states, {
      ...given,
      options: { people: { organisation: indexOrganisation(organisation(assignments)), ...march } },
    });
  const vacant = acting.filter(({ capacity }) => capacity === undefined);

  test('[P27] a kind whose tasks would come to a vacant post is told, with data of that kind', () => {
    const found = kinds(byKind('sekda', 'kabag'), vacant);
    expect(told(found)).toEqual(['TASK_NOBODY /states/mulai/task']);
    const { scenario, params } = finding(found, 'TASK_NOBODY');
    expect(scenario?.steps[0]).toMatchObject({ start: { data: { jenis: 'b' } } });
    expect(params).toMatchObject({ who: 'Sekretaris Daerah', from: { en: '12 March 2026' } });
    expect(told(kinds(byKind('sekda', 'kabag'), always))).toEqual([]);
  });

  test('[P27] a vacant post in every kind is told as that', () => {
    expect(told(kinds(byKind('sekda', 'sekda'), vacant))).toEqual([
      'POSITION_VACANT /states/mulai/task',
    ]);
  });

  test('[P27] an acting officer meets a decision of one kind', () => {
    const decides = { decides: 'kepegawaian' };
    const found = kinds(byKind('sekda', 'bupati', decides), acting);
    expect(told(found)).toEqual(['ACTING_CANNOT_DECIDE /states/mulai/task']);
  });

  test('[P27] a kind that never comes to the task is not looked at', () => {
    const guarded = (post: string): object => ({
      mulai: step(
        { ok: [{ guard: "data.jenis == 'b'", target: 'selesai' }, { target: 'lanjut' }] },
        {},
        { assign: { position: 'kabag' } },
      ),
      lanjut: step(
        { ok: 'selesai' },
        {},
        { assign: { position: { from: `data.jenis == 'b' ? '${post}' : 'kabag'` } } },
      ),
      selesai: end,
    });
    expect(told(kinds(guarded('hantu'), always))).toEqual([]);
    expect(told(kinds(guarded('sekda'), vacant))).toEqual([]);
  });

  test('[P27] of a post that is written into the data nothing is said', () => {
    const states = {
      mulai: step({ ok: 'selesai' }, {}, { assign: { position: { from: 'data.catatan' } } }),
      selesai: end,
    };
    expect(told(kinds(states, vacant, { required: ['catatan'] }))).toEqual([]);
  });

  test('[P32] the superior of whoever starts it, where nobody has one', () => {
    const states = {
      mulai: step({ ok: 'selesai' }, {}, { assign: { position: { from: 'superior(starter)' } } }),
      selesai: end,
    };
    const started = (by: object): string[] =>
      told(kinds(states, always, { more: { start: { by } } }));
    expect(started({ position: 'bupati' })).toEqual(['TASK_NOBODY /states/mulai/task']);
    expect(started({ position: 'kabag' })).toEqual([]);
  });

  test('[P33] nobody may start it on some days', () => {
    const states = {
      mulai: step({ ok: 'selesai' }, {}, { assign: { role: 'boss' } }),
      selesai: end,
    };
    const by = { more: { start: { by: { position: 'sekda' } } } };
    const found = kinds(states, vacant, by);
    expect(told(found)).toEqual(['START_NOBODY /start/by']);
    expect(finding(found, 'START_NOBODY').params).toMatchObject({ until: { en: '20 March 2026' } });
  });
});

describe('delegations', () => {
  const states = {
    mulai: step({ ok: 'selesai' }, {}, { assign: { position: 'sekda' } }),
    selesai: end,
  };
  const lent = (scope: object, task: object = {}): string[] => {
    const data: OrganisationData = {
      ...organisation([{ user: 'cici', position: 'kabag' }]),
      delegations: [{ from: 'sekda', to: 'kabag', basis: 'SK 1', until: '2026-03-20', scope }],
    };
    const people = { organisation: indexOrganisation(data), ...march };
    const changed = {
      ...states,
      mulai: step({ ok: 'selesai' }, {}, { assign: { position: 'sekda' }, ...task }),
    };
    return verify(changed, { options: { people } }).findings.map(
      ({ code, params }) => `${code} ${JSON.stringify(params['from'] ?? null)}`,
    );
  };
  const from = (day: string, bulan = 'Maret', month = 'March'): string =>
    JSON.stringify({ id: `${day} ${bulan} 2026`, en: `${day} ${month} 2026` });

  test('[P28] whoever acts on behalf does it, as long and as far as it was delegated', () => {
    expect(lent({})).toEqual([`POSITION_VACANT ${from('21')}`]);
    expect(lent({ actions: ['view'] })).toEqual([`POSITION_VACANT ${from('1')}`]);
    expect(lent({ flows: ['lain'] })).toEqual([`POSITION_VACANT ${from('1')}`]);
  });

  test('[P28] nobody decides on behalf what they may not', () => {
    expect(lent({}, { acting: false })).toEqual([
      `ACTING_CANNOT_DECIDE ${from('1')}`,
      `POSITION_VACANT ${from('21')}`,
    ]);
  });
});

describe('several sign', () => {
  const signed = (assign: object, more: object = {}): object => ({
    mulai: step({ setuju: 'selesai', tolak: 'batal' }, {}, { assign, ...more }),
    selesai: end,
    batal: end,
  });
  const three: readonly Assignment[] = [
    { user: 'budi', position: 'sekda' },
    { user: 'cici', position: 'kabag' },
  ];
  const all = { positions: ['bupati', 'sekda', 'kabag'] };

  test('[P29] more signatures than there are positions to give them', () => {
    const boss = { role: 'boss', count: 2 };
    const found = proven(signed(boss, { decide: 'all' }), three);
    expect(told(found)).toEqual(['VOTES_TOO_FEW /states/mulai/task']);
    const { code, params } = finding(found, 'VOTES_TOO_FEW');
    expect(params).toMatchObject({ wanted: 2, found: 1 });
    expect(say(code, params, 'id')).toBe(
      '“T” memerlukan 2 tanda tangan, tetapi hanya 1 yang dapat diberikan. Tambah penanda tangan atau kurangi syaratnya.',
    );
    expect(say(code, params, 'en')).toBe(
      '“T” needs 2 signatures, but only 1 can be given. Name more signers, or ask for fewer.',
    );
  });

  test('[P29] three of three, where whoever starts it is one of them and may not sign', () => {
    const rules = { rules: [{ outcome: 'setuju', atLeast: 3 }], otherwise: 'tolak' };
    const bySekda = { start: { by: { position: 'sekda' } } };
    const found = proven(signed(all, { decide: rules }), three, bySekda);
    expect(told(found)).toEqual(['VOTES_TOO_FEW /states/mulai/task']);
    expect(finding(found, 'VOTES_TOO_FEW').params).toMatchObject({ wanted: 3, found: 2 });
    const allowed = { decide: rules, allocate: { initiator: 'allow' } };
    expect(told(proven(signed(all, allowed), three, bySekda))).toEqual([]);
  });

  test('[P29] one person in two seats gives one signature', () => {
    const rules = { rules: [{ outcome: 'setuju', over: '2/3' }], otherwise: 'tolak' };
    const both: readonly Assignment[] = [
      { user: 'budi', position: 'sekda' },
      { user: 'budi', position: 'kabag' },
      { user: 'dodi', position: 'bupati', until: '2026-02-01' },
    ];
    const found = proven(signed(all, { decide: rules, allocate: { initiator: 'allow' } }), both);
    expect(told(found)).toEqual(['VOTES_TOO_FEW /states/mulai/task']);
    const twice = { decide: { ...rules, twice: 'allow' }, allocate: { initiator: 'allow' } };
    expect(told(proven(signed(all, twice), both))).toEqual([]);
  });

  test('[P29] those who have prepared it are missing among those who sign', () => {
    const states = {
      mulai: step({ ok: 'tanda-tangan' }, {}, { assign: { position: 'sekda' } }),
      'tanda-tangan': step(
        { setuju: 'selesai', tolak: 'batal' },
        {},
        {
          assign: all,
          decide: { rules: [{ outcome: 'setuju', atLeast: 3 }], otherwise: 'tolak' },
          allocate: { not: ['mulai'], initiator: 'allow' },
        },
      ),
      selesai: end,
      batal: end,
    };
    expect(told(proven(states, three))).toEqual(['VOTES_TOO_FEW /states/tanda-tangan/task']);
  });
});

describe('days', () => {
  test('[P31] a vacancy that begins in the middle of the days is told from then on', () => {
    const states = {
      mulai: step({ ok: 'selesai' }, {}, { assign: { position: 'sekda' } }),
      selesai: end,
    };
    const found = proven(states, [{ user: 'budi', position: 'sekda', until: '2026-03-24' }]);
    expect(finding(found, 'POSITION_VACANT').params).toMatchObject({
      from: { en: '25 March 2026' },
      until: { en: '31 March 2026' },
    });
    expect(finding(found, 'POSITION_VACANT').scenario?.at).toBe('2026-03-25T08:00:00+07:00');
  });

  test('[P31] duties that clash on some days only are told with these', () => {
    const states = {
      mulai: step({ ok: 'kedua' }, {}, { assign: { position: 'kabag' } }),
      kedua: step(
        { ok: 'selesai' },
        {},
        { assign: { position: 'sekda' }, allocate: { not: ['mulai'] } },
      ),
      selesai: end,
    };
    const found = proven(states, acting);
    expect(told(found)).toEqual(['DUTIES_NEVER /states/mulai/task']);
    const { code, params } = finding(found, 'DUTIES_NEVER');
    expect(say(code, params, 'en')).toBe(
      '“T” and “T” must be done by different people, but only “cici” could do them from 12 March 2026 to 20 March 2026. Name more holders, or change who may not.',
    );
  });
});
