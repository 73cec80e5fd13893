// What the disposition sheet says of a letter's tree: a line for each disposition, and who gave them, when and in which
// capacity. The tree tells how things stand, the history who did what.

import type { Json, PartyView, TimelineEntryView, TreeView } from '@alir/engine/core/types';
import { isObject, objectOf } from '../json-object.ts';
import { dayOf } from '../office/open-office.ts';
import { samePersonMark } from '../server/same-person.ts';
import { sayIn, type Lang } from './language.ts';
import { localize } from './localize.ts';
import { instructionName, shortDay, textOf } from './words.ts';

export interface SheetReading {
  readonly tree: TreeView;
  /** Of the letter with everything below, in order of time. */
  readonly history: readonly TimelineEntryView[];
  /** Position of the head whose letter it is. */
  readonly head: string;
  readonly nameOf: (position: string) => string;
  readonly lang: Lang;
  /** Notes are left out: the letter is secret. */
  readonly secret: boolean;
}

/** One disposition, numbered by its place: `2.1.3`. */
export interface SheetLine {
  readonly number: string;
  readonly recipient: string;
  readonly words: string;
  readonly deadline: string;
  readonly state: string;
  /** It was taken back. */
  readonly gone: boolean;
}

/** Somebody who gave dispositions, for the initials at the foot. */
export interface Giver {
  readonly name: string;
  /** Day of the first one. */
  readonly day: string;
}

/** An instance of the tree on its way down. */
interface Place {
  readonly node: TreeView;
  readonly number: string;
  readonly parent: TreeView;
}

export function sheetLines(reading: SheetReading): readonly SheetLine[] {
  return placesBelow(reading.tree).map((place) => lineOf(place, reading));
}

export function giversOf({ tree, history, head, nameOf, lang }: SheetReading): readonly Giver[] {
  const nodes = [tree, ...placesBelow(tree).map(({ node }) => node)];
  return nodes.flatMap((node) => {
    const [first] = node.children;
    if (first === undefined) return [];
    const position = node.key ?? head;
    const act = history.find((entry) => entry.instance === node.instance && isGiving(entry));
    const day = shortDay(first.startedAt, lang);
    return [{ name: `${capacityOf(act?.by ?? null)}${nameOf(position)}`, day }];
  });
}

function isGiving({ outcome, detail }: TimelineEntryView): boolean {
  return (
    outcome === 'disposisi' || detail['action'] === 'teruskan' || detail['action'] === 'tambah'
  );
}

const capacities: Readonly<Record<string, string>> = {
  plt: 'Plt. ',
  plh: 'Plh. ',
  pj: 'Pj. ',
  pjs: 'Pjs. ',
  an: 'a.n. ',
};

const capacityOf = (by: PartyView | null): string => capacities[by?.capacity ?? ''] ?? '';

function placesBelow(parent: TreeView, above = ''): readonly Place[] {
  return parent.children.flatMap((node, index) => {
    const number = above === '' ? String(index + 1) : `${above}.${index + 1}`;
    return [{ node, number, parent }, ...placesBelow(node, number)];
  });
}

function lineOf(place: Place, reading: SheetReading): SheetLine {
  const { node, number } = place;
  const { nameOf, lang, secret } = reading;
  const say = sayIn(lang);
  const { jabatan, peran, instruksi, catatan, batas } = itemOf(node.item);
  const roles: Readonly<Record<string, string>> = {
    koordinator: say(' (koordinator)', ' (coordinator)'),
    'untuk-diketahui': say(' (untuk diketahui)', ' (for information)'),
  };
  const note = catatan === '' || secret ? '' : ` “${catatan}”`;
  const deadline = textOf(node.summary['batas']) || batas || textOf(node.dueAt);
  return {
    number,
    recipient: `${nameOf(jabatan)}${roles[peran] ?? ''}`,
    words: `${instruksi.map((code) => instructionName(code, lang)).join('; ')}.${note}`,
    deadline: shortDay(deadline.length > 10 ? dayOf(Date.parse(deadline)) : deadline, lang),
    state: [stateOf(place, reading), ...samePerson(place, reading)].join('. '),
    gone: node.status === 'cancelled',
  };
}

interface Item {
  readonly jabatan: string;
  readonly peran: string;
  readonly instruksi: readonly string[];
  readonly catatan: string;
  readonly batas: string;
}

function itemOf(item: Json): Item {
  const values = objectOf(item);
  const list = values['instruksi'];
  return {
    jabatan: textOf(values['jabatan']),
    peran: textOf(values['peran']),
    instruksi: Array.isArray(list) ? list.map(textOf) : [],
    catatan: textOf(values['catatan']),
    batas: textOf(values['batas']),
  };
}

function stateOf(place: Place, reading: SheetReading): string {
  const { status, result, endedAt, states, read } = place.node;
  const { lang } = reading;
  const say = sayIn(lang);
  const results: Readonly<Record<string, string>> = {
    selesai: say('Selesai', 'Finished'),
    diketahui: say('Sudah dibaca', 'Read'),
    dialihkan: say('Dialihkan', 'Redirected'),
  };
  if (status === 'cancelled') return takenBack(place, reading);
  if (status === 'done')
    return `${results[result ?? ''] ?? say('Selesai', 'Finished')} ${shortDay(endedAt, lang)}`;
  if (!read) return say('Belum dibaca', 'Unread');
  return states.map(({ title }) => localize(title, lang)).join(', ');
}

/** Withdrawn unread, revoked with a reason, or no longer needed. */
function takenBack({ node, parent }: Place, { history, lang }: SheetReading): string {
  const say = sayIn(lang);
  const day = shortDay(node.endedAt, lang);
  const act = history.findLast(
    ({ instance, type, detail, at }) =>
      instance === parent.instance &&
      type === 'action.taken' &&
      at <= (node.endedAt ?? at) &&
      names(detail['input'], node.key),
  );
  const { input, action } = act?.detail ?? {};
  if (action === 'batalkan') {
    const reason = textOf(objectOf(input)['alasan']);
    return `${say('Dibatalkan', 'Revoked')} ${day}: ${reason}`;
  }
  return action === undefined
    ? `${say('Ditarik saat ditutup', 'Withdrawn at the closing')} ${day}`
    : `${say('Ditarik', 'Withdrawn')} ${day}`;
}

function names(input: Json | undefined, key: string | null): boolean {
  return input === key || (isObject(input) && input['jabatan'] === key);
}

/** Where one officer stood on both sides, the history has a mark. */
function samePerson({ node, parent }: Place, { history, nameOf, lang }: SheetReading): string[] {
  const say = sayIn(lang);
  const marks = (instance: string, words: string): boolean =>
    history.some(
      (entry) =>
        entry.instance === instance &&
        (entry.comment ?? '').includes(samePersonMark) &&
        (entry.comment ?? '').includes(words),
    );
  return [
    ...(marks(parent.instance, `pemangku ${nameOf(node.key ?? '')}.`)
      ? [say('Pemberi dan penerima orang yang sama', 'Giver and recipient are one person')]
      : []),
    ...(marks(node.instance, 'pelapornya sendiri')
      ? [say('Laporan diterima oleh pelapornya sendiri', 'The report was accepted by its author')]
      : []),
  ];
}
