// What a leader attends, has somebody attend, declines or holds: from the letters that invite them, from their own
// invitations, and from dispositions that send them in somebody's place.

import type { Engine, OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { isObject } from '../json-object.ts';
import { allRows, type InstanceRow } from '../office/all-rows.ts';
import { letterOf } from '../office/letter-of.ts';
import { textOf } from '../pages/words.ts';
import { deputising } from '../server/attendance-checks.ts';

export type Attendance = 'host' | 'deputy' | 'attends' | 'represented' | 'declines' | 'unanswered';

export interface AgendaEvent {
  readonly instance: string;
  readonly subject: string;
  /** Who invites; empty for an own event. */
  readonly sender: string;
  readonly place: string;
  /** ms UTC */
  readonly from: number;
  /** ms UTC; null where the letter does not say. */
  readonly until: number | null;
  readonly attendance: Attendance;
  /** Position that attends instead, or that is represented; null for neither. */
  readonly other: string | null;
  /** Whether it has been answered, or its letter signed. */
  readonly isFirm: boolean;
}

export interface LeadersAgenda {
  /** In the order of time. */
  readonly events: readonly AgendaEvent[];
  /** How many secret invitations wait; nothing more is said of them. */
  readonly secrets: number;
}

export interface AgendaOf {
  readonly position: string;
  /** ms UTC, of what begins in between. */
  readonly from: number;
  readonly until: number;
}

/** Letters invite so long before an event, ms. */
const longestBefore = 180 * 86_400_000;

export async function leadersAgenda(
  engine: Engine,
  organisation: OrganisationData,
  { position, from, until }: AgendaOf,
): Promise<LeadersAgenda> {
  const { positions, head } = indexOrganisation(organisation);
  const unit = positions.get(position)?.unit ?? '';
  const started = { startedFrom: from - longestBefore };
  const leads = head(unit) === position;
  const letters = leads
    ? await allRows(engine, { flow: 'surat-masuk', where: { unit }, ...started })
    : [];
  const written = leads
    ? await allRows(engine, { flow: 'undangan', where: { unit }, ...started })
    : [];
  const signed = await allRows(engine, {
    flow: 'undangan',
    where: { penandatangan: position },
    ...started,
  });
  const sentTo = await allRows(engine, {
    flow: 'disposisi',
    where: { penerima: position, mewakili: 'ya' },
    ...started,
  });
  const own = new Map([...written, ...signed].map((row) => [row.id, row]));
  const found = await Promise.all([
    ...letters.filter(isStanding).map((row) => invited(engine, row)),
    ...[...own.values()].map(async (row) => hosted(row, position)),
    ...sentTo.filter(({ status }) => status !== 'cancelled').map((row) => deputed(engine, row)),
  ]);
  const events = found.flatMap((event) => event ?? []);
  return {
    events: events
      .filter((event) => event.from >= from && event.from < until)
      .toSorted((a, b) => a.from - b.from),
    secrets: letters.filter(isSecretInvitation).length,
  };
}

/** Taken back, sent elsewhere, the same as an earlier one, or replaced by a later one. */
const gone: ReadonlySet<string> = new Set([
  'ditarik',
  'dikembalikan',
  'digabungkan',
  'diganti',
  'dibatalkan',
]);

const isStanding = ({ status, result }: InstanceRow): boolean =>
  status !== 'cancelled' && !gone.has(result ?? '');

const isSecretInvitation = ({ status, confidential, summary }: InstanceRow): boolean =>
  status === 'open' && confidential && summary['jenis'] === 'undangan';

const answers: Readonly<Record<string, Attendance>> = {
  hadir: 'attends',
  diwakilkan: 'represented',
  tidak: 'declines',
};

async function invited(engine: Engine, row: InstanceRow): Promise<AgendaEvent | null> {
  const told = toldOf(row);
  if (told === null || !(await isCurrent(engine, row))) return null;
  const attendance = answers[textOf(row.summary['kehadiran'])] ?? 'unanswered';
  return {
    ...told,
    attendance,
    other: attendance === 'represented' ? await deputyOf(engine, row.id) : null,
    isFirm: attendance !== 'unanswered',
  };
}

/** An invitation of the regency that was changed or cancelled stands in a newer letter. */
async function isCurrent(engine: Engine, { summary }: InstanceRow): Promise<boolean> {
  const key = textOf(summary['undangan']);
  if (key === '') return true;
  const { items } = await engine.instances.query({
    flow: 'undangan',
    where: { undangan: key },
    limit: 1,
  });
  return items.length > 0;
}

async function deputyOf(engine: Engine, letter: string): Promise<string | null> {
  const recipients = (await engine.instances.get(letter))?.data['penerima'];
  if (!Array.isArray(recipients)) return null;
  const deputy = recipients.find(
    (one) =>
      isObject(one) &&
      Array.isArray(one['instruksi']) &&
      one['instruksi'].some((code) => deputising.has(textOf(code))),
  );
  return isObject(deputy) ? textOf(deputy['jabatan']) : null;
}

/** Not yet signed it is the unit's; then it is the signer's. */
function hosted(row: InstanceRow, position: string): AgendaEvent | null {
  const told = toldOf(row);
  const signer = textOf(row.summary['penandatangan']);
  const cancelled = row.summary['langkah'] === 'pembatalan' && row.states.every(isTelling);
  const givenUp = row.status === 'cancelled' || row.result === 'diurungkan';
  if (told === null || cancelled || givenUp || (signer !== '' && signer !== position)) return null;
  return { ...told, sender: '', attendance: 'host', other: null, isFirm: signer !== '' };
}

/** The cancellation has been signed. */
const isTelling = (state: string): boolean => state !== 'naskah';

async function deputed(engine: Engine, row: InstanceRow): Promise<AgendaEvent | null> {
  const letter = await letterOf(engine, row.id);
  if (letter === null || letter.confidential) return null;
  const told = toldOf(letter);
  if (told === null) return null;
  const giver = textOf(row.summary['pemberi']);
  return { ...told, instance: row.id, attendance: 'deputy', other: giver, isFirm: true };
}

/** Null where it names no event. */
function toldOf({
  id,
  summary,
}: Pick<InstanceRow, 'id' | 'summary'>): Omit<
  AgendaEvent,
  'attendance' | 'other' | 'isFirm'
> | null {
  const from = Date.parse(textOf(summary['acaraMulai']));
  if (Number.isNaN(from)) return null;
  const until = Date.parse(textOf(summary['acaraSelesai']));
  return {
    instance: id,
    subject: textOf(summary['perihal']),
    sender: textOf(summary['pengirim']),
    place: textOf(summary['acaraTempat']),
    from,
    until: Number.isNaN(until) ? null : until,
  };
}
