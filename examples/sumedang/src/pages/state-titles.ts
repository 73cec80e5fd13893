// What the flows call their states, for pages that list instances of all of them.

import disposisi from '../../flows/disposisi.json' with { type: 'json' };
import laporan from '../../flows/laporan-kinerja-desa.json' with { type: 'json' };
import sppd from '../../flows/sppd.json' with { type: 'json' };
import suratMasuk from '../../flows/surat-masuk.json' with { type: 'json' };
import type { Text } from '@alir/engine/core/types';
import type { Lang } from './language.ts';
import { localize } from './localize.ts';

interface States {
  readonly [key: string]: { readonly title?: Text; readonly states?: States };
}

const flows: readonly { readonly states: States }[] = [disposisi, laporan, suratMasuk, sppd];
const titles = new Map(flows.flatMap(({ states }) => titlesIn(states)));

/** State keys are unique over these flows but where they mean the same. */
export function stateTitle(state: string, lang: Lang): string {
  const title = titles.get(state);
  return title === undefined ? state : localize(title, lang);
}

function titlesIn(states: States): readonly (readonly [string, Text])[] {
  return Object.entries(states).flatMap(([key, { title, states: inner }]) => [
    ...(title === undefined ? [] : [[key, title] as const]),
    ...(inner === undefined ? [] : titlesIn(inner)),
  ]);
}
