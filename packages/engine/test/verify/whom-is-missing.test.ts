// What a proof says of people who are missing: whom exactly, and what comes of it where time ends what they would do.

import { describe, expect, test } from 'vitest';
import { say } from '../../src/core/messages/say.ts';
import { indexOrganisation } from '../../src/core/organisation/indexed-organisation.ts';
import type { Assignment, OrganisationData } from '../../src/core/organisation/organisation.ts';
import type { Verification } from '../../src/core/verify/verify.ts';
import { end, step, verify } from './small-flow.ts';

const organisation = (assignments: readonly Assignment[]): OrganisationData => ({
  units: [
    { id: 'kab', kind: 'kabupaten', name: 'Kabupaten' },
    { id: 'dinkes', kind: 'dinas', name: 'Dinas Kesehatan', parent: 'kab' },
  ],
  positions: [
    { id: 'bupati', name: 'Bupati', unit: 'kab', roles: ['boss'] },
    {
      id: 'sekda',
      name: 'Sekretaris Daerah',
      unit: 'kab',
      superior: 'bupati',
      until: '2026-03-20',
    },
    { id: 'kadinkes', name: 'Kepala Dinas', unit: 'dinkes', roles: ['head'], superior: 'bupati' },
  ],
  users: ['ani', 'budi', 'cici'].map((id) => ({ id, name: id })),
  assignments: [{ user: 'ani', position: 'bupati' }, ...assignments],
  limits: { plt: { not: ['kepegawaian'] } },
});

const all: readonly Assignment[] = [
  { user: 'budi', position: 'sekda' },
  { user: 'cici', position: 'kadinkes' },
];

function proven(
  states: object,
  assignments: readonly Assignment[],
  more: object = {},
): Verification {
  const data = organisation(assignments);
  const people = { organisation: indexOrganisation(data), from: '2026-03-02', until: '2026-03-02' };
  return verify(states, { more, options: { people } });
}

const sentences = ({ findings }: Verification, lang: 'id' | 'en' = 'en'): string[] =>
  findings.map(({ code, severity, params }) => `${severity}: ${say(code, params, lang)}`);

const decided = (task: object, more: object = {}): object => ({
  mulai: step({ ok: 'selesai', tolak: 'ditolak' }, more, task),
  selesai: end,
  ditolak: end,
});

const approved = { after: [{ at: 'due', outcome: 'ok' }] };
const late = { after: [{ at: 'due', target: 'selesai' }] };

describe('what time ends', () => {
  const acting: readonly Assignment[] = [
    { user: 'budi', position: 'kadinkes', capacity: 'plt', basis: 'SP 1', from: '2026-01-01' },
  ];

  test.each([
    ['as if it had been chosen', approved, '“tolak”'],
    ['by another way', late, '“ok” and “tolak”'],
  ])('[P70] %s is no error where the post is vacant', (_, more, lost) => {
    const states = decided({ assign: { position: 'sekda' } }, more);
    expect(sentences(proven(states, []))).toEqual([
      `warning: Nobody could choose ${lost} in “T”; time alone ends it. “Sekretaris Daerah” has no holder. Name one, or a substitute.`,
    ]);
    expect(sentences(proven(states, all))).toEqual([]);
  });

  test('[P70] it is none either where an acting officer may not decide it', () => {
    const states = decided({ assign: { position: 'kadinkes' }, decides: 'kepegawaian' }, approved);
    expect(sentences(proven(states, acting), 'id')).toEqual([
      'warning: “tolak” pada “T” tidak dapat dipilih siapa pun; waktulah yang mengakhirinya. Pelaksana “Kepala Dinas” tidak berwenang memutus. Teruskan ke atasan lebih awal.',
    ]);
  });

  test('[P70] nor where too few can sign', () => {
    const signed = {
      assign: [{ position: 'kadinkes' }, { position: 'bupati' }],
      decide: { rules: [{ outcome: 'ok', atLeast: 2 }], otherwise: 'tolak' },
    };
    const timed = { after: [{ at: 'due', outcome: 'tolak' }] };
    expect(sentences(proven(decided(signed, timed), []))).toEqual([
      'warning: Nobody could choose “ok” in “T”; time alone ends it. “Kepala Dinas” has no holder. Name one, or a substitute.',
    ]);
    expect(sentences(proven(decided(signed), []))[0]).toMatch(/^error: /);
  });

  test('[P70] what never opens stays an error, and so does what nothing ends', () => {
    const missing = decided({ assign: { position: 'juru-kunci' } }, approved);
    expect(sentences(proven(missing, all))[0]).toMatch(/^error: There is no position/);
    const reminded = { after: [{ at: 'due', notify: 'pending' }] };
    const vacant = decided({ assign: { position: 'sekda' } }, reminded);
    expect(sentences(proven(vacant, []))[0]).toMatch(/^error: “Sekretaris Daerah” is vacant/);
  });
});

describe('whom is missing', () => {
  const of = (assign: object, lang: 'id' | 'en' = 'en'): string[] =>
    sentences(proven(decided({ assign }), all), lang);

  test.each([
    [{ position: { from: "head('humas')" } }, 'the rule that says who names no position'],
    [{ role: 'head', unit: 'kab' }, 'No position of “Kabupaten” has the role “head”'],
    [{ role: 'head', unit: 'humas' }, 'There is no unit “humas” whose people should do “T”'],
    [{ role: 'juru-kunci' }, 'No position has the role “juru kunci”, which should do “T”'],
    [
      { position: { from: "data.ada == true ? 'kadinks' : 'sekda'" } },
      'There is no position “kadinks”, which should do “T”. Did you mean “Kepala Dinas”?',
    ],
  ])('[P71] %j', (assign, said) => {
    expect(of(assign).join(' ')).toContain(said);
  });

  test('[P71] a position that has ended is told as that', () => {
    const people = {
      organisation: indexOrganisation(organisation(all)),
      from: '2026-03-02',
      until: '2026-04-30',
    };
    const found = verify(decided({ assign: { position: 'sekda' } }), { options: { people } });
    expect(sentences(found)[0]).toBe(
      'error: There is no position “Sekretaris Daerah” from 21 March 2026 to 30 April 2026, which should do “T”. Choose one that is there.',
    );
  });

  test('[P71] nobody to start it', () => {
    const states = decided({ assign: { position: 'sekda' } });
    const by = (whom: object, assignments = all): string[] =>
      sentences(proven(states, assignments, { start: { by: whom } }));
    expect(by({ role: 'auditor' })).toEqual([
      'error: No position has the role “auditor”, which should start “F”. Give the role to one.',
    ]);
    expect(by({ position: 'kadinkes' }, [{ user: 'budi', position: 'sekda' }])).toEqual([
      'error: Nobody could start “F”: “Kepala Dinas” has no holder. Name one.',
    ]);
  });

  test('[P72] an outcome without a rule needs no signatures', () => {
    const signed = {
      assign: [{ position: 'kadinkes' }, { position: 'bupati' }],
      decide: { rules: [{ outcome: 'ok', atLeast: 1 }], otherwise: 'ok' },
    };
    expect(proven(decided(signed), all).findings.map(({ code }) => code)).toEqual([
      'OUTCOME_NEVER',
    ]);
  });
});
