// What stands in the way of closing: how many dispositions are still open, and whose.

import type { Instance } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { Json } from '@alir/engine/core/types';
import { objectOf } from '../json-object.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { giverOf } from './disposition-paths.ts';
import { refusal, type Refusal, type Rule } from './house-engine.ts';

/** A letter is closed, and a disposition reported, when nothing below is open, or what is open is withdrawn. */
export function nameOpenDispositions({ organisation, now }: Office): Rule {
  const { positions, head, holds } = indexOrganisation(organisation);
  const nameOf = (id: string): string => positions.get(id)?.name ?? id;
  return async (sent) => {
    const giver = giverOf(sent, head);
    // Whoever may not close is refused by the engine, and told nothing of who else has one.
    if (giver === null || !holds(sent.user, giver, dayOf(now()))) return sent;
    const waits = sent.act === 'lapor' || (sent.act === 'tutup' && !withdraws(sent.input));
    const open = waits ? openBelow(sent.to) : [];
    if (open.length === 0) return sent;
    return stillOpen(open.map(nameOf), sent.act);
  };
}

const withdraws = (input: Json | undefined): boolean => objectOf(input)['sisanya'] === 'ditarik';

function openBelow(to: Instance | null): readonly string[] {
  return Object.values(to?.open ?? {})
    .flatMap(({ each }) => each?.children ?? [])
    .filter(({ status, waits }) => status === 'open' && waits)
    .map(({ key }) => key);
}

/** So many are named; more would be a list. */
const mostNamed = 3;

function stillOpen(names: readonly string[], act: string): Refusal {
  const shown = names.slice(0, mostNamed).join('; ');
  const more = names.length - mostNamed;
  const [others, andOthers] = more > 0 ? [`; dan ${more} lagi`, `; and ${more} more`] : ['', ''];
  return refusal(
    {
      id: `${names.length} disposisi belum selesai (${shown}${others})`,
      en: `${names.length} dispositions are still open (${shown}${andOthers})`,
    },
    act === 'tutup'
      ? {
          id: 'tunggu laporannya, atau pilih “Ditarik” untuk menutup sekarang',
          en: 'wait for their reports, or choose “Withdrawn” to close now',
        }
      : {
          id: 'tunggu laporannya, tarik, atau batalkan',
          en: 'wait for their reports, withdraw or revoke them',
        },
  );
}
