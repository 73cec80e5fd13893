// Who does something, in words: by name where the organisation has one, else by what the flow says of them.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { listed } from './language.ts';
import { type Formula, pathOf, readFormula } from './read-formula.ts';
import type { Speaker } from './speaker.ts';
import { placeWords } from './value-words.ts';

/** Who is meant by `assign`, `by` or `notify`; null where nobody is. */
export function whoWords(who: Json | undefined, speaker: Speaker): string | null {
  const { say } = speaker;
  if (isList(who)) {
    const all = who.flatMap((one) => whoWords(one, speaker) ?? []);
    return all.length === 0 ? null : fewOf(all, speaker);
  }
  if (typeof who === 'string') return wordsOf(who, speaker);
  if (!isObject(who)) return null;
  const { position, positions, role, user, sameAs } = who;
  if (position !== undefined) return oneWords(position, 'position', speaker);
  if (user !== undefined) return oneWords(user, 'user', speaker);
  if (role !== undefined) return poolWords(who, speaker);
  if (positions !== undefined) return severalWords(positions, speaker);
  if (typeof sameAs !== 'string') return null;
  return say(`yang mengerjakan ${speaker.step(sameAs)}`, `whoever did ${speaker.step(sameAs)}`);
}

function wordsOf(word: string, { say }: Speaker): string | null {
  switch (word) {
    case 'starter':
      return say('pemrakarsa', 'whoever started it');
    case 'assignee':
    case 'pending':
      return say('yang mengerjakan langkah ini', 'whoever has this step');
    case 'anyone':
      return say('siapa saja', 'anyone');
    case 'nobody':
      return say('tidak seorang pun', 'nobody');
    default:
      return null;
  }
}

/** So many are named; the others are counted. */
const named = 3;

function fewOf(all: readonly string[], { say }: Speaker): string {
  const others = all.length - named;
  return others > 1
    ? `${all.slice(0, named).join(', ')}, ${say(`dan ${others} lainnya`, `and ${others} others`)}`
    : listed(all, say('dan', 'and'));
}

function oneWords(value: Json, kind: 'position' | 'user', speaker: Speaker): string {
  if (typeof value === 'string') return speaker.name(kind, value);
  return personWords(sourceOf(value), speaker);
}

function sourceOf(value: Json | undefined): string {
  const source = isObject(value) ? value['from'] : undefined;
  return typeof source === 'string' ? source : '';
}

function personWords(source: string, speaker: Speaker): string {
  const formula = readFormula(source);
  return (
    (formula && person(formula, speaker)) ??
    speaker.say('jabatan menurut rumus', 'a position by a formula')
  );
}

/** A position that an expression looks up. */
function person(formula: Formula, speaker: Speaker): string | null {
  const { say, name } = speaker;
  if (formula.op === 'value') {
    return typeof formula.value === 'string' ? name('position', formula.value) : null;
  }
  if (formula.op === 'if') return eitherWords(formula, person, speaker);
  if (formula.op === 'call') {
    const [of] = formula.args;
    if (!of || formula.args.length > 1) return null;
    if (formula.name === 'superior' || formula.name === 'manager') {
      const below = person(of, speaker);
      return below && say(`atasan ${below}`, `the superior of ${below}`);
    }
    const inUnit = unit(of, speaker);
    if (formula.name === 'head') return inUnit && say(`kepala ${inUnit}`, `the head of ${inUnit}`);
    return formula.name === 'secretary'
      ? inUnit && say(`sekretaris ${inUnit}`, `the secretary of ${inUnit}`)
      : null;
  }
  if (pathOf(formula)?.join() === 'starter') return wordsOf('starter', speaker);
  const place = placeWords(formula, speaker);
  return place && say(`jabatan pada isian “${place}”`, `the position in “${place}”`);
}

/** `has(x) ? x : y`: the one, or where it is not there the other. */
function eitherWords(
  { yes, no }: Extract<Formula, { op: 'if' }>,
  words: (formula: Formula, speaker: Speaker) => string | null,
  speaker: Speaker,
): string | null {
  const [one, other] = [words(yes, speaker), words(no, speaker)];
  return one && other && speaker.say(`${one} atau ${other}`, `${one} or ${other}`);
}

function poolWords(pool: JsonObject, speaker: Speaker): string {
  const { say, name } = speaker;
  const { role, unit: of, count } = pool;
  const called =
    typeof role === 'string' ? name('role', role) : say('menurut rumus', 'by a formula');
  const within =
    of === undefined ? '' : say(` di ${unitWords(of, speaker)}`, ` in ${unitWords(of, speaker)}`);
  if (count === 'all')
    return say(
      `semua dengan peran ${called}${within}`,
      `everybody with the role ${called}${within}`,
    );
  return typeof count === 'number'
    ? say(
        `${count} orang dengan peran ${called}${within}`,
        `${count} with the role ${called}${within}`,
      )
    : say(`siapa saja dengan peran ${called}${within}`, `anyone with the role ${called}${within}`);
}

function unitWords(value: Json, speaker: Speaker): string {
  if (typeof value === 'string') return speaker.name('unit', value);
  const formula = readFormula(sourceOf(value));
  return (
    (formula && unit(formula, speaker)) ?? speaker.say('unit menurut rumus', 'a unit by a formula')
  );
}

/** A unit that an expression looks up. */
function unit(formula: Formula, speaker: Speaker): string | null {
  const { say, name } = speaker;
  if (formula.op === 'value') {
    return typeof formula.value === 'string' ? name('unit', formula.value) : null;
  }
  if (formula.op === 'if') return eitherWords(formula, unit, speaker);
  if (formula.op === 'call') {
    const [of] = formula.args;
    if (!of || formula.args.length > 1) return null;
    if (formula.name === 'parent') {
      const below = unit(of, speaker);
      return below && say(`unit di atas ${below}`, `the unit above ${below}`);
    }
    const whose = formula.name === 'unit' ? person(of, speaker) : null;
    return whose && say(`unit ${whose}`, `the unit of ${whose}`);
  }
  if (pathOf(formula)?.join('.') === 'data.unit')
    return say('unit surat', 'the unit of the letter');
  const place = placeWords(formula, speaker);
  return place && say(`unit pada isian “${place}”`, `the unit in “${place}”`);
}

function severalWords(positions: Json, speaker: Speaker): string {
  if (isList(positions)) {
    const all = positions.filter((one) => typeof one === 'string');
    return fewOf(
      all.map((one) => speaker.name('position', one)),
      speaker,
    );
  }
  const formula = readFormula(sourceOf(positions));
  const place = formula && listPlace(formula, speaker);
  return place
    ? speaker.say(`semua pada isian “${place}”`, `everybody in “${place}”`)
    : speaker.say('beberapa jabatan menurut rumus', 'several positions by a formula');
}

/** `data.a`, `has(data.a) ? data.a : []`, and what is taken of each. */
function listPlace(formula: Formula, speaker: Speaker): string | null {
  if (formula.op === 'if') {
    const { yes, no } = formula;
    return no.op === 'list' && no.items.length === 0 ? listPlace(yes, speaker) : null;
  }
  if (formula.op === 'ask') return formula.name === 'map' ? listPlace(formula.of, speaker) : null;
  return placeWords(formula, speaker);
}
