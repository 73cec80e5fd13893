// What the flows call their states, for pages that list instances of several of them. Flows are designed anew while the office is open.

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
import type { ReadApi } from '../server/read-api.ts';
import type { Lang } from './language.ts';
import { localize } from './localize.ts';

interface FlowView {
  readonly definition: { readonly states: States };
}

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
const brought = new Map(flows.map(({ flow, states }) => [flow, new Map(titlesIn(states))]));

/** What a flow calls a state. The same key may be called differently by another flow. A state without a title keeps its key. */
export type StateTitle = (flow: string, state: string, lang: Lang) => string;

/** What flows call their states as they are published now; of a state that is no more, as the application brought it. */
export async function readStateTitles(read: ReadApi, flows: Iterable<string>): Promise<StateTitle> {
  const published = new Map<string, ReadonlyMap<string, Text>>();
  for (const flow of new Set(flows)) {
    const answer = await read(`/flows/${encodeURIComponent(flow)}`);
    const view: FlowView | undefined = await answer?.json();
    published.set(flow, new Map(titlesIn(view?.definition.states ?? {})));
  }
  return (flow, state, lang) => {
    const title = published.get(flow)?.get(state) ?? brought.get(flow)?.get(state);
    return title === undefined ? state : localize(title, lang);
  };
}

function titlesIn(states: States): readonly (readonly [string, Text])[] {
  return Object.entries(states).flatMap(([key, { title, states: inner }]) => [
    ...(title === undefined ? [] : [[key, title] as const]),
    ...(inner === undefined ? [] : titlesIn(inner)),
  ]);
}
