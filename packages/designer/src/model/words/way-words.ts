// The ways out of a step in words: what takes them, under which condition, where they lead.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Exit } from '../graph/step.ts';
import { valueAt } from '../change/change.ts';
import { conditionWords, type Length } from './condition-words.ts';
import { durationWords, momentWords } from './deadline-words.ts';
import { textIn } from './language.ts';
import { type Speaker, wordsOfKey } from './speaker.ts';

/** What takes a way, without its condition: `Setuju`, `Setelah 2 hari kerja`, `Gagal`. */
export function wayName(exit: Exit, state: JsonObject, speaker: Speaker): string {
  const { say } = speaker;
  const way = valueAt(state, exit.at);
  switch (exit.via) {
    case 'outcome':
      return outcomeName(exit.name, state, speaker);
    case 'action':
      return actionName(exit, way, speaker);
    case 'timer':
      return timerName(exit, way, state, speaker);
    case 'error':
      return say('Gagal', 'On failure');
    case 'done':
      return say('Setelah selesai', 'When done');
    case 'reopen':
      return labelOf(way, speaker) ?? say('Buka kembali', 'Reopen');
    case 'merge':
      return say('Digabung dengan yang terdahulu', 'Merged into an earlier one');
    case 'always':
      return say('Langsung', 'At once');
  }
}

/** What takes a way, with its condition: `Setuju, jika jumlah > 5 juta`; `Jika mendesak`; `Selain itu`. */
export function wayWords(exit: Exit, state: JsonObject, speaker: Speaker, length: Length): string {
  const { say } = speaker;
  const name = wayName(exit, state, speaker);
  const isAutomatic = exit.via === 'always' || exit.via === 'done';
  if (exit.condition !== null) {
    const condition = conditionWords(exit.condition, speaker, length);
    if (isAutomatic) return say(`Jika ${condition}`, `If ${condition}`);
    return say(`${name}, jika ${condition}`, `${name}, if ${condition}`);
  }
  const [index, of] = exit.rank;
  // Behind others that were tried before it.
  if (index === 0 || of < 2) return name;
  return isAutomatic
    ? say('Selain itu', 'Otherwise')
    : say(`${name}, selain itu`, `${name}, otherwise`);
}

/** Names that say themselves that a way leads back, such as `Kembalikan` and `Send back`. */
const saysBack = { id: /kembali/i, en: /\b(?:back|return)/i } as const;

/** Where a way leads: `ke “Telaah”`; what happens where it leads nowhere. */
export function destinationWords(exit: Exit, state: JsonObject, speaker: Speaker): string {
  const { lang, say, step } = speaker;
  if (exit.target !== null) {
    const target = step(exit.target);
    const isSaid = saysBack[lang].test(wayName(exit, state, speaker));
    const leads =
      exit.isBack && !isSaid
        ? say(`kembali ke ${target}`, `back to ${target}`)
        : say(`ke ${target}`, `to ${target}`);
    return leads + limitWords(valueAt(state, exit.at), speaker);
  }
  const way = valueAt(state, exit.at);
  const words = isObject(way) ? way : {};
  if (words['finish'] === true) return say('bagian ini selesai', 'this part ends');
  if (words['append'] !== undefined) return say('menambah penerima', 'adds more of them');
  if (words['cancel'] !== undefined) return say('membatalkan sebagian', 'withdraws some of them');
  if (words['notify'] !== undefined) return say('hanya memberi tahu', 'only tells somebody');
  if (exit.via === 'timer' && exit.name !== '') {
    const outcome = outcomeName(exit.name, state, speaker);
    return say(`dianggap “${outcome}”`, `counts as “${outcome}”`);
  }
  return say('tetap di langkah ini', 'stays at this step');
}

function limitWords(way: Json | undefined, { say, step }: Speaker): string {
  const { limit, beyond } = isObject(way) ? way : {};
  if (typeof limit !== 'number') return '';
  const most = say(`, paling banyak ${limit} kali`, `, at most ${limit} times`);
  if (typeof beyond !== 'string') return most;
  return most + say(`, sesudah itu ke ${step(beyond)}`, `, after that to ${step(beyond)}`);
}

function outcomeName(name: string, state: JsonObject, speaker: Speaker): string {
  return labelOf(valueAt(state, ['task', 'outcomes', name]), speaker) ?? wordsOfKey(name);
}

function labelOf(value: Json | undefined, { lang }: Speaker): string | null {
  return isObject(value) ? textIn(value['label'], lang) : null;
}

function actionName({ name }: Exit, way: Json | undefined, speaker: Speaker): string {
  const { say } = speaker;
  const [, flow, result] = /^flow:([^.]+)(?:\.(.+))?$/.exec(name) ?? [];
  if (flow === undefined) return labelOf(way, speaker) ?? wordsOfKey(name);
  const called = speaker.name('flow', flow);
  const how = result === undefined ? '' : `: ${wordsOfKey(result)}`;
  return say(`“${called}” berakhir${how}`, `“${called}” ends${how}`);
}

function timerName(exit: Exit, way: Json | undefined, state: JsonObject, speaker: Speaker): string {
  const { say } = speaker;
  const { at, offset } = isObject(way) ? way : {};
  const late = typeof offset === 'string' ? durationWords(offset.replace(/^-/, ''), speaker) : null;
  const isBefore = typeof offset === 'string' && offset.startsWith('-');
  if (at === 'due') {
    if (late === null) return say('Lewat batas waktu', 'Past the deadline');
    return isBefore
      ? say(`${late} sebelum batas waktu`, `${late} before the deadline`)
      : say(`${late} setelah batas waktu`, `${late} after the deadline`);
  }
  const source = isObject(at) ? at['from'] : undefined;
  if (typeof source !== 'string')
    return late === null
      ? say('Setelah waktunya', 'In time')
      : say(`Setelah ${late}`, `After ${late}`);
  const moment = momentWords(source, speaker);
  if (late === null) return say(`Waktu ${moment}`, `Time ${moment}`);
  return isBefore
    ? say(`${late} sebelum waktu ${moment}`, `${late} before the time ${moment}`)
    : say(`${late} setelah waktu ${moment}`, `${late} after the time ${moment}`);
}
