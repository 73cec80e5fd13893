// The kinds of outgoing letters, as the flow knows them: a kind that is added there has its switch at once.

import type { FlowSource } from '@alir/engine';
import { parseFlow } from '@alir/engine/core';
import kinds from '../../letters/jenis-naskah.json' with { type: 'json' };
import type { Lang } from '../pages/language.ts';

export function outgoingKinds(sources: readonly FlowSource[]): readonly string[] {
  for (const { definition } of sources) {
    const flow = parseFlow(definition).definition;
    if (flow?.flow !== 'surat-keluar') continue;
    const { properties } = flow.data;
    const kind = membersOf(properties)['jenis'];
    const named = membersOf(kind)['enum'];
    return Array.isArray(named) ? named.filter((one) => typeof one === 'string') : [];
  }
  return [];
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Kinds of this house that the official list does not name. */
const ownKinds = [
  {
    kode: 'keputusan-kepegawaian',
    nama: { id: 'Keputusan kepegawaian', en: 'Personnel decree' },
  },
];

/** A kind that neither list names is read as it is spelled. */
export function kindName(kind: string, lang: Lang): string {
  const named = [...kinds, ...ownKinds].find(({ kode }) => kode === kind)?.nama[lang];
  const words = kind.replaceAll('-', ' ');
  return named ?? words.charAt(0).toUpperCase() + words.slice(1);
}
