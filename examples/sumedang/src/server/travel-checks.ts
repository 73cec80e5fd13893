// Who may travel, told at the door with names and days. The flows ask the book of travels again, and only they book: between
// the two somebody else may have come first.

import { indexOrganisation, type Json, type JsonObject } from '@alir/engine/core';
import { isObject, objectOf } from '../json-object.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { longDay } from '../pages/words.ts';
import { daysInWords, type Obstacle, type Plan } from '../travel/travel-desk.ts';
import {
  refusal,
  refusalAt,
  type Reason,
  type Refusal,
  type Rule,
  type Sent,
} from './house-engine.ts';
import { textIn } from './recipients-sent.ts';

export function checkTravels(office: Office): Rule {
  const checks: Readonly<Record<string, (sent: Sent) => Promise<Refusal | null>>> = {
    'surat-tugas-sppd/start': async (sent) => withoutBudget(office, sent),
    'surat-tugas-sppd/ajukan': (sent) => checkTravellers(office, sent),
    'sppd/tandatangani': (sent) => checkReports(office, sent),
    'sppd/ganti': (sent) => checkReplacement(office, sent),
    'sppd/ubah-jadwal': (sent) => checkDates(office, sent),
  };
  return async (sent) => (await checks[`${sent.flow}/${sent.act}`]?.(sent)) ?? sent;
}

/** Villages have a budget of their own, which is not kept here. */
function withoutBudget({ organisation, now }: Office, { user }: Sent): Refusal | null {
  const { holds, positions } = indexOrganisation(organisation);
  const today = dayOf(now());
  const held = organisation.assignments.filter(({ position }) => holds(user, position, today));
  const kinds = new Map(organisation.units.map(({ id, kind }) => [id, kind]));
  const ofVillage = held.every(
    ({ position }) => kinds.get(positions.get(position)?.unit ?? '') === 'desa',
  );
  if (!ofVillage) return null;
  return refusal({
    id: 'Perjalanan dinas desa dibiayai APBDes dan tidak dicatat di sini',
    en: 'Travels of a village are paid by its own budget and not kept here',
  });
}

async function checkTravellers({ travelDesk, now }: Office, sent: Sent): Promise<Refusal | null> {
  if (sent.to === null) return null;
  const data = { ...sent.to.data, ...sent.data };
  const travellers = postsIn(data['pelaksana']);
  const plan = planOf(sent.to.id, data);
  // What is missing or in the wrong order the form and the flow say themselves.
  if (plan.from === '' || plan.until < plan.from) return null;
  const [first, ...more] = await travelDesk.look(plan, travellers, dayOf(now()));
  if (first === undefined) return null;
  return refusalAt(
    `/pelaksana/${travellers.indexOf(first.position)}`,
    reasonOf(first),
    ...more.slice(0, 2).map(reasonOf),
  );
}

async function checkReports({ travelDesk, now }: Office, { to }: Sent): Promise<Refusal | null> {
  const position = postOf(to?.data);
  const late = await travelDesk.missing(position, dayOf(now()));
  return late.length === 0 ? null : refusal(...late.slice(0, 2).map(reasonOf));
}

async function checkReplacement(
  { travelDesk, travels, now }: Office,
  { to, input }: Sent,
): Promise<Refusal | null> {
  const by = textIn(objectOf(input), 'jabatan');
  const booked = to?.parent == null ? null : travels.find(to.parent.instance, postOf(to.data));
  if (booked === null || by === '') return null;
  const [found] = await travelDesk.lookAtOne(booked, by, dayOf(now()));
  return found === undefined ? null : refusalAt('/jabatan', reasonOf(found));
}

async function checkDates(
  { travelDesk, travels, now }: Office,
  { to, input }: Sent,
): Promise<Refusal | null> {
  const until = textIn(objectOf(input), 'kembali');
  const booked = to?.parent == null ? null : travels.find(to.parent.instance, postOf(to.data));
  if (booked === null || until < booked.from) return null;
  const found = await travelDesk.lookAtOne({ ...booked, until }, booked.position, dayOf(now()));
  const away = found.find(({ cause }) => cause === 'away');
  return away === undefined ? null : refusalAt('/kembali', reasonOf(away));
}

/** Why somebody cannot travel, with the other letter and its days. */
function reasonOf({ cause, name, number, place, from, until, reportBy }: Obstacle): Reason {
  const [to, toEn] = place === null ? ['', ''] : [` ke ${place}`, ` to ${place}`];
  const letter = place === null ? 'naskah rahasia' : `surat tugas ${number || 'belum bernomor'}`;
  const letterEn =
    place === null ? 'a secret letter' : `letter ${number || 'without a number yet'}`;
  switch (cause) {
    case 'vacant':
      return {
        id: `${name} tidak ada pemangkunya pada ${longDay(from)}`,
        en: `Nobody holds ${name} on ${longDay(from, 'en')}`,
      };
    case 'replaced':
      return {
        id: `${name} sudah diganti dalam surat tugas ini; buat surat tugas baru`,
        en: `${name} was replaced in this letter; write a new one`,
      };
    case 'report':
      return {
        id: `${name} belum menyerahkan laporan perjalanan${to}, batasnya ${longDay(reportBy)} (${letter})`,
        en: `${name} has not handed in the report of the travel${toEn}, due ${longDay(reportBy, 'en')} (${letterEn})`,
      };
    case 'away':
      return {
        id: `${name} sudah bertugas${to}, ${daysInWords(from, until)} (${letter})`,
        en: `${name} is on duty${toEn}, ${daysInWords(from, until, 'en')} (${letterEn})`,
      };
  }
}

const planOf = (letter: string, data: JsonObject): Plan => ({
  letter,
  unit: textIn(data, 'unit'),
  from: textIn(data, 'berangkat'),
  until: textIn(data, 'kembali'),
  reportBy: textIn(data, 'kembali'),
});

const postsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((one: Json) => (isObject(one) ? [textIn(one, 'jabatan')] : []))
    : [];

const postOf = (data: JsonObject | undefined): string =>
  textIn(objectOf(data?.['tugas']), 'jabatan');
