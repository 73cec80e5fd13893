// What a proof tells that would only show when a flow runs: names, keys, forms and events that come to nothing.

import { describe, expect, test } from 'vitest';
import { say } from '../../src/core/messages/say.ts';
import { indexOrganisation } from '../../src/core/organisation/indexed-organisation.ts';
import type { OrganisationData } from '../../src/core/organisation/organisation.ts';
import { parseFlow } from '../../src/core/index.ts';
import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';
import type { Verification } from '../../src/core/verify/verify.ts';
import { end, form, step, told, verify } from './small-flow.ts';

const organisation: OrganisationData = {
  units: [{ id: 'kab', kind: 'kabupaten', name: 'Kabupaten' }],
  positions: [
    { id: 'bupati', name: 'Bupati', unit: 'kab', roles: ['boss'] },
    { id: 'kosong', name: 'Jabatan Kosong', unit: 'kab' },
  ],
  users: [{ id: 'ani', name: 'Ani' }],
  assignments: [{ user: 'ani', position: 'bupati' }],
};

const day = { from: '2026-03-02', until: '2026-03-02' };
const people = { organisation: indexOrganisation(organisation), ...day };

const proven = (states: object, more: object = {}): Verification =>
  verify(states, { more, options: { people } });

const severities = ({ findings }: Verification): string[] =>
  findings.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

const sentence = (found: Verification): string => {
  const [first] = found.findings;
  return first ? say(first.code, first.params, 'en') : '';
};

describe('forms', () => {
  const demanding = (access: string, more: object = {}): Verification =>
    verify(
      {
        mulai: step({ ok: 'selesai' }, {}, { form: 'isian' }),
        selesai: end,
      },
      {
        forms: [
          form([{ field: 'nilai', access, requiredFor: ['ok'] }]),
          { ...form([{ field: 'catatan' }]), form: 'awal' },
        ],
        more: { start: { form: 'awal' }, ...more },
      },
    );

  test('[P73] a field that is demanded, only shown, and never filled', () => {
    expect(told(demanding('read'))).toEqual(['FIELD_NEVER_FILLED /states/mulai/task/form']);
  });

  test('[P73] not one that is filled in there, or before', () => {
    expect(told(demanding('write'))).toEqual([]);
    const set = { on: { hitung: { by: 'anyone', set: { nilai: '1' }, target: 'mulai' } } };
    expect(told(demanding('read', set))).toEqual([]);
  });
});

describe('actions', () => {
  const waiting = (by: unknown, more: object = {}): object => ({
    mulai: {
      due: 'work:P3D',
      on: { lanjut: { label: 'Lanjut', by, target: 'selesai' }, ...more },
    },
    selesai: end,
    ...(Object.keys(more).length > 0 && { batal: end }),
  });
  const starters = { cabut: { label: 'Cabut', by: 'starter', target: 'batal' } };
  test('[P74] the only way on, for a role that nobody has', () => {
    const found = proven(waiting({ role: 'auditor' }));
    expect(severities(found)).toEqual(['error ACTION_NOBODY /states/mulai/on/lanjut']);
    expect(sentence(found)).toBe(
      'No position has the role “auditor”, which should do “Lanjut” in “mulai”. Give the role to one.',
    );
  });

  test('[P74] a warning where there is another way', () => {
    expect(severities(proven(waiting({ role: 'auditor' }, starters)))).toEqual([
      'warning ACTION_NOBODY /states/mulai/on/lanjut',
    ]);
    expect(severities(proven(waiting({ position: 'kosong' }, starters)))).toEqual([
      'warning ACTION_NOBODY /states/mulai/on/lanjut',
    ]);
  });

  test('[P74] nothing where somebody can, or nobody knows', () => {
    expect(severities(proven(waiting({ position: 'bupati' })))).toEqual([]);
    expect(severities(proven(waiting('anyone')))).toEqual([]);
  });
});

describe('names', () => {
  const of = (more: object, task: object = {}): object => ({
    mulai: step({ ok: 'selesai' }, more, task),
    selesai: end,
  });

  test.each([
    ['an escalation', { after: [{ at: 'due', escalate: { position: 'gubernur' } }] }],
    ['a reminder', { after: [{ at: 'due', notify: { position: 'gubernur' } }] }],
    ['a reminder of a role', { after: [{ at: 'due', notify: { role: 'auditor' } }] }],
  ])('[P75] in %s', (_, more) => {
    expect(severities(proven(of(more)))).toEqual(['warning NAME_MISSING /states/mulai/after/0']);
  });

  test('[P75] in one branch of a choice that no case tells apart', () => {
    const assign = { position: { from: "data.nilai > 5 ? 'gubernur' : 'bupati'" } };
    const found = verify(of({}, { assign }), { required: ['nilai'], options: { people } });
    expect(severities(found)).toEqual(['warning NAME_MISSING /states/mulai/task']);
    expect(sentence(found)).toBe(
      '“T” names the position “gubernur”, which is not in the organisation. Choose one that is there.',
    );
  });

  test('[P75] nothing of names that are there, and nothing twice', () => {
    const there = { after: [{ at: 'due', escalate: { position: 'kosong' } }] };
    expect(severities(proven(of(there)))).toEqual([]);
    expect(told(proven(of({}, { assign: { position: 'gubernur' } })))).toEqual([
      'TASK_NOBODY /states/mulai/task',
    ]);
  });
});

const child = (states: object, name = 'anak'): FlowDefinition => {
  const { definition, problems } = parseFlow({
    flow: name,
    version: 1,
    title: 'Anak',
    data: {
      type: 'object',
      additionalProperties: false,
      required: ['kepada'],
      properties: { kepada: { type: 'string' } },
    },
    start: { by: 'nobody' },
    initial: 'k',
    states,
  });
  if (!definition) throw new Error(JSON.stringify(problems));
  return definition;
};

const each = (more: object = {}, around: object = { due: 'work:P3D' }): object => ({
  mulai: {
    each: {
      in: "['a', 'b']",
      as: 'satu',
      key: 'satu',
      flow: 'anak',
      with: { kepada: 'satu' },
      done: 'all',
      ...more,
    },
    ...around,
    onDone: 'selesai',
  },
  selesai: end,
});

const untimed = child({ k: step({ ok: 'tuntas' }, {}, { due: undefined }), tuntas: end });
const timed = child({ k: step({ ok: 'tuntas' }), tuntas: end });

describe('fan-outs', () => {
  const of = (states: object, flow = untimed, given: object = {}): string[] =>
    severities(verify(states, { flows: [flow], ...given }));

  test('[P76] the same key for each of a list in the flow', () => {
    expect(of(each({ key: "'satu'" }))).toEqual(['error EACH_KEY_SAME /states/mulai/each/key']);
    expect(of(each({ in: "['a', 'a']" }))).toEqual(['error EACH_KEY_SAME /states/mulai/each/key']);
    expect(of(each())).toEqual([]);
    expect(of(each({ in: "['a']", key: "'satu'" }))).toEqual([]);
  });

  test('[P76] a warning where the list may have one entry', () => {
    const dynamic = each({ in: 'data.daftar', key: "'satu'" });
    const given = { required: ['daftar'], fields: {} };
    expect(of(dynamic, untimed, given)).toContain('warning EACH_KEY_SAME /states/mulai/each/key');
  });

  test('[P77] neither it nor its children have a deadline', () => {
    expect(of(each({}, {}))).toEqual(['warning WAIT_WITHOUT_DEADLINE /states/mulai']);
    expect(of(each({}, {}), timed)).toEqual([]);
    expect(of(each({ done: 'true' }, {}))).toEqual([]);
  });
});

describe('events of other flows', () => {
  const hears = (topic: string, more: object = {}): object => ({
    mulai: {
      due: 'work:P3D',
      on: { [topic]: { key: 'catatan', is: 'event.x', target: 'selesai' } },
      ...more,
    },
    selesai: end,
  });
  const of = (states: object, flows = [timed]): Verification =>
    verify(states, {
      flows,
      required: ['catatan'],
      more: { keys: { catatan: 'data.catatan' } },
    });

  test('[P77] of a flow that is not there, and of an end that it does not have', () => {
    expect(severities(of(hears('flow:anka.tuntas')))).toEqual([
      'warning TOPIC_NEVER /states/mulai/on/flow:anka.tuntas',
    ]);
    expect(severities(of(hears('flow:anak.gagal')))).toEqual([
      'error TOPIC_NEVER /states/mulai/on/flow:anak.gagal',
    ]);
    const late = { after: [{ at: 'due', target: 'selesai' }] };
    expect(severities(of(hears('flow:anak.gagal', late)))).toEqual([
      'warning TOPIC_NEVER /states/mulai/on/flow:anak.gagal',
    ]);
    expect(severities(of(hears('flow:anak.tuntas')))).toEqual([]);
  });

  test('[P77] a flow that is looked at alone may hear others', () => {
    expect(severities(of(hears('flow:anka.tuntas'), []))).toEqual([]);
  });

  test('[P77] without a deadline', () => {
    expect(severities(of(hears('flow:anak.tuntas', { due: undefined })))).toEqual([
      'warning WAIT_WITHOUT_DEADLINE /states/mulai',
    ]);
  });
});

describe('timers', () => {
  const of = (due: string, offset: string, first: object): string[] =>
    told(
      verify({
        mulai: step(
          { ok: 'selesai' },
          { after: [first, { at: 'due', offset, notify: 'pending' }] },
          { due },
        ),
        selesai: end,
      }),
    );

  test.each([
    ['P3D', 'P5D'],
    ['work:P3D', 'work:P5D'],
    ['work:P3D', 'P1D'],
  ])('[P78] due in %s, and a reminder %s later', (due, offset) => {
    expect(of(due, offset, { at: 'due', target: 'selesai' })).toEqual([
      'TIMER_NEVER /states/mulai/after/1',
    ]);
    expect(of(due, offset, { at: 'due', notify: 'pending' })).toEqual([]);
  });

  test('[P78] nothing of what comes before, or of which nobody can say', () => {
    expect(of('P3D', '-P1D', { at: 'due', target: 'selesai' })).toEqual([]);
    expect(of('work:P3D', 'P1D', { at: 'due', offset: 'work:P1D', target: 'selesai' })).toEqual([]);
  });
});
