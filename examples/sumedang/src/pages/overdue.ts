// What is overdue below somebody, unit by unit: letters at the desk they lie on, dispositions at whoever they wait for, and
// reports of villages.

import type { Engine, OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { Oversight } from '../office/oversight.ts';
import { textOf } from './words.ts';

type Row = Awaited<ReturnType<Engine['instances']['query']>>['items'][number];

export interface OverdueEntry {
  readonly instance: string;
  readonly kind: 'letter' | 'disposition' | 'report';
  readonly subject: string;
  /** Empty of a secret letter. */
  readonly sender: string;
  /** Position it waits for; null for a pool. */
  readonly waitsFor: string | null;
  /** Null also of a secret letter. */
  readonly giver: string | null;
  /** Keys of the states it rests in. */
  readonly states: readonly string[];
  /** ms UTC */
  readonly dueAt: number;
}

export interface OverdueUnit {
  readonly unit: string;
  /** The longest overdue first. */
  readonly entries: readonly OverdueEntry[];
}

/** Units with the most first. @param now - ms UTC */
export async function overdueBelow(
  engine: Engine,
  organisation: OrganisationData,
  { units, villages }: Oversight,
  now: number,
): Promise<readonly OverdueUnit[]> {
  const { positions, head, secretary } = indexOrganisation(organisation);
  const unitOf = (position: string | null): string => positions.get(position ?? '')?.unit ?? '';
  const dispositions = units.size === 0 ? [] : await overdue(engine, 'disposisi', now);
  const letters = units.size === 0 ? [] : await overdue(engine, 'surat-masuk', now);
  const reports = villages.size === 0 ? [] : await overdue(engine, 'laporan-kinerja-desa', now);
  const found = [
    ...dispositions
      .map(dispositionOf)
      .map((entry) => ({ unit: unitOf(entry.waitsFor), entry }))
      .filter(({ unit }) => units.has(unit)),
    ...letters
      .filter(({ states }) => states.some((state) => desks.has(state)))
      .map((row) => ({ unit: textOf(row.summary['unit']), row }))
      .filter(({ unit }) => units.has(unit))
      .map(({ unit, row }) => {
        const state = row.states.at(-1) ?? '';
        const at = state === 'menunggu-disposisi' ? head(unit) : secretary(unit);
        return { unit, entry: letterOf(row, state === 'registrasi' ? null : at) };
      }),
    ...reports
      .map((row) => ({ unit: textOf(row.summary['desa']), entry: reportOf(row) }))
      .filter(({ unit }) => villages.has(unit)),
  ];
  return [...Map.groupBy(found, ({ unit }) => unit)]
    .map(([unit, list]) => ({
      unit,
      entries: list.map(({ entry }) => entry).toSorted((a, b) => a.dueAt - b.dueAt),
    }))
    .toSorted((a, b) => b.entries.length - a.entries.length);
}

/** On the giver's desk are reports to be accepted and refusals to be answered; everything else is the recipient's. */
const giversDesk: ReadonlySet<string> = new Set(['dilaporkan', 'ditolak']);

function dispositionOf({ id, summary, states, dueAt, confidential }: Row): OverdueEntry {
  const [giver, recipient] = [textOf(summary['pemberi']), textOf(summary['penerima'])];
  const atGiver = states.some((state) => giversDesk.has(state));
  return {
    instance: id,
    kind: 'disposition',
    subject: textOf(summary['perihal']),
    sender: confidential ? '' : textOf(summary['pengirim']),
    waitsFor: atGiver ? giver : recipient,
    giver: atGiver || confidential ? null : giver,
    states,
    dueAt: dueAt ?? 0,
  };
}

/** States in which a letter lies on one desk; disposed, it is overdue where its dispositions are. */
const desks: ReadonlySet<string> = new Set([
  'registrasi',
  'penyaringan',
  'menunggu-disposisi',
  'tinjau',
]);

function letterOf(
  { id, summary, states, dueAt, confidential }: Row,
  waitsFor: string | null,
): OverdueEntry {
  return {
    instance: id,
    kind: 'letter',
    subject: textOf(summary['perihal']),
    sender: confidential ? '' : textOf(summary['pengirim']),
    waitsFor,
    giver: null,
    states,
    dueAt: dueAt ?? 0,
  };
}

function reportOf({ id, summary, states, dueAt }: Row): OverdueEntry {
  return {
    instance: id,
    kind: 'report',
    subject: textOf(summary['periode']),
    sender: textOf(summary['nama']),
    waitsFor: null,
    giver: null,
    states: states.filter((state) => !state.includes('/')),
    dueAt: dueAt ?? 0,
  };
}

async function overdue(engine: Engine, flow: string, now: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await engine.instances.query({
      flow,
      status: 'open',
      overdueAt: now,
      sort: 'due',
      limit: 200,
      ...(after !== undefined && { after }),
    });
    rows.push(...items);
    if (next === null) return rows;
    after = next;
  }
}
