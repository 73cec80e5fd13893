// What kind of step something is, in words.

import type { Json } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import { kindOf } from '../graph/flow-graph.ts';
import type { Step, StepKind } from '../graph/step.ts';
import { listed } from './language.ts';
import { readFormula } from './read-formula.ts';
import type { Speaker } from './speaker.ts';
import { placeWords } from './value-words.ts';
import { wayName } from './way-words.ts';

const kinds: Readonly<Record<StepKind, readonly [id: string, en: string]>> = {
  task: ['Tugas', 'Task'],
  signing: ['Paraf/tanda tangan beberapa orang', 'Signed by several'],
  each: ['Untuk setiap', 'For each'],
  call: ['Sistem', 'System'],
  wait: ['Menunggu', 'Waiting'],
  choice: ['Keputusan otomatis', 'Automatic decision'],
  parallel: ['Serentak', 'In parallel'],
  region: ['Bagian', 'Part'],
  end: ['Selesai', 'End'],
};

/** What a reader takes a step for: work that lies side by side with other work is what it would be alone. */
export function shownKind({ kind, state, children }: Step): StepKind {
  return kind === 'region' && children.length === 0 ? kindOf(state, null) : kind;
}

/** The name of a kind: `Tugas`. */
export function kindName(kind: StepKind, { say }: Speaker): string {
  return say(...kinds[kind]);
}

/** What kind of step it is, with what it is about: `Untuk setiap penerima: Disposisi`, `Sistem memanggil penanda tangan`. */
export function kindWords(step: Step, speaker: Speaker): string {
  const { say } = speaker;
  const { state, exits } = step;
  const kind = shownKind(step);
  const about = isObject(state[kind]) ? state[kind] : {};
  if (kind === 'each') {
    const of = itemWords(about['in'], speaker) ?? say('butir', 'item');
    const flow =
      typeof about['flow'] === 'string' ? `: ${speaker.name('flow', about['flow'])}` : '';
    return say(`Untuk setiap ${of}${flow}`, `For each of ${of}${flow}`);
  }
  if (kind === 'call' && typeof about['service'] === 'string') {
    const service = speaker.name('service', about['service']);
    return say(`Sistem memanggil ${service}`, `The system calls ${service}`);
  }
  if (kind === 'wait') {
    const awaited = [...new Set(exits.map((exit) => wayName(exit, state, speaker)))];
    if (awaited.length === 0) return kindName(kind, speaker);
    return say(`Menunggu: ${listed(awaited, 'atau')}`, `Waiting for: ${listed(awaited, 'or')}`);
  }
  return kindName(kind, speaker);
}

function itemWords(source: Json | undefined, speaker: Speaker): string | null {
  const formula = typeof source === 'string' ? readFormula(source) : null;
  return formula && placeWords(formula, speaker);
}
