// Cases that are really begun in flows of the repository, with the people and calendars of the repository.

import { parseCalendars, parseFlow, parseOrganisation } from '@alir/engine/core';
import { testFlow, type FlowTest } from '@alir/engine/testing';
import { calendars, changed, flowNamed, flows, forms, organisation, type Edits } from './real.ts';

/** A case, and what happens to it. */
export interface Case {
  /** Default: the quarterly report of a village. */
  readonly flow?: string;
  /** What is changed in the flow. */
  readonly edits?: Edits;
  /** What is changed in the organisation. */
  readonly people?: Edits;
  /** State that an operator moves it to. */
  readonly at?: string;
  /** What happens then. */
  readonly happens?: (t: FlowTest) => Promise<unknown>;
}

const targets = Object.fromEntries(
  ['kkMiskin', 'stunting', 'kepuasan', 'apbdes', 'pbb', 'bumdes', 'posyandu', 'danaDesa'].map(
    (name) => [name, '1'],
  ),
);
/** Whoever runs it: the head of the division of organisation. */
export const operator = 'pemangku-kabag-organisasi';
const village = '32.11.01.2001';

/** Begins it on a Monday morning. */
export async function openCase({
  flow = 'laporan-kinerja-desa',
  edits = {},
  people = {},
  at,
  happens,
}: Case): Promise<FlowTest> {
  const { definition, problems } = parseFlow(changed(flowNamed(flow), edits));
  if (!definition) throw new Error(JSON.stringify(problems));
  const { organisation: office, problems: wrong } = parseOrganisation(
    changed(organisation, people),
  );
  if (!office) throw new Error(JSON.stringify(wrong));
  const t = await testFlow({
    definition,
    flows: flows.filter((other) => other.flow !== flow),
    forms,
    organisation: office,
    calendars: parseCalendars([...calendars]).calendars ?? [],
    now: '2026-03-02T08:00:00+07:00',
    operators: [operator],
  });
  if (flow === 'nota-dinas') {
    const head = 'pemangku-kabag-organisasi';
    await t.start({ perihal: 'Evaluasi kelembagaan' }, { by: head });
    const penerima = [{ jabatan: 'kabag-hukum' }, { jabatan: 'kabag-umum' }];
    await t.as(head).complete('konsep', 'kirim', {
      penerima,
      klasifikasi: '000.8',
      urgensi: 'biasa',
      keamanan: 'biasa',
    });
  } else {
    const data = {
      desa: village,
      periode: '2026-TW1',
      ...(at !== undefined && { sasaran: targets }),
    };
    await t.start(data, { by: 'pemangku-verifikator-dpmd-1' });
  }
  if (at !== undefined) await t.as(operator).jump(at, 'Contoh');
  await happens?.(t);
  return t;
}
