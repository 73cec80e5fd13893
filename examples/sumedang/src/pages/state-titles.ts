// What the flows call their states, for pages that list instances of several of them.

import disposisi from '../../flows/disposisi.json' with { type: 'json' };
import laporan from '../../flows/laporan-kinerja-desa.json' with { type: 'json' };
import notaDinas from '../../flows/nota-dinas.json' with { type: 'json' };
import notaMasuk from '../../flows/nota-masuk.json' with { type: 'json' };
import kertas from '../../flows/prosedur-kertas.json' with { type: 'json' };
import sppd from '../../flows/sppd.json' with { type: 'json' };
import suratKeluar from '../../flows/surat-keluar.json' with { type: 'json' };
import suratMasuk from '../../flows/surat-masuk.json' with { type: 'json' };
import suratTugas from '../../flows/surat-tugas-sppd.json' with { type: 'json' };
import undangan from '../../flows/undangan.json' with { type: 'json' };
import type { Text } from '@alir/engine/core/types';
import type { Lang } from './language.ts';
import { localize } from './localize.ts';

interface States {
  readonly [key: string]: { readonly title?: Text; readonly states?: States };
}

const flows: readonly { readonly flow: string; readonly states: States }[] = [
  disposisi,
  laporan,
  notaDinas,
  notaMasuk,
  kertas,
  sppd,
  suratKeluar,
  suratMasuk,
  suratTugas,
  undangan,
];
const titles = new Map(flows.map(({ flow, states }) => [flow, new Map(titlesIn(states))]));

/** The same key may be called differently by another flow. A state without a title keeps its key. */
export function stateTitle(flow: string, state: string, lang: Lang): string {
  const title = titles.get(flow)?.get(state);
  return title === undefined ? state : localize(title, lang);
}

function titlesIn(states: States): readonly (readonly [string, Text])[] {
  return Object.entries(states).flatMap(([key, { title, states: inner }]) => [
    ...(title === undefined ? [] : [[key, title] as const]),
    ...(inner === undefined ? [] : titlesIn(inner)),
  ]);
}
