// Whom a memo goes to and from whom it is: upwards or sideways, to posts that somebody holds; in one's own name, or in that
// of a superior, who then approves it.

import { indexOrganisation } from '@alir/engine/core';
import { dayOf, type Office } from '../office/open-office.ts';
import { postsIn } from './addressee-checks.ts';
import { refusalAt, type Reason, type Refusal, type Rule } from './house-engine.ts';
import { textIn } from './recipients-sent.ts';

export function checkMemos({ organisation, now }: Office): Rule {
  const { positions, holders, superior } = indexOrganisation(organisation);
  const nameOf = (id: string): string => positions.get(id)?.name ?? id;
  const isBelow = (id: string, head: string): boolean => {
    let above = superior(id);
    while (above !== null && above !== head) above = superior(above);
    return above !== null;
  };
  const wrong = (id: string, from: string): Reason | null => {
    const name = nameOf(id);
    if (!positions.has(id))
      return { id: `Jabatan “${id}” tidak ada`, en: `There is no position “${id}”` };
    if (holders(id, dayOf(now())).length === 0)
      return {
        id: `${name} lowong, tanpa Plt. atau Plh.; kirimlah kepada atasannya`,
        en: `${name} is vacant and nobody acts for it; send it to the superior`,
      };
    if (isBelow(id, from))
      return {
        id: `${name} berada di bawah ${nameOf(from)}; nota dinas ke atas atau ke samping, ke bawah pakailah disposisi`,
        en: `${name} is below ${nameOf(from)}; a memo goes up or sideways, downwards one disposes`,
      };
    return null;
  };

  return async (sent) => {
    if (sent.flow !== 'nota-dinas' || sent.state !== 'konsep' || sent.act !== 'kirim') return sent;
    const { starter } = sent.to ?? {};
    const own = starter?.position ?? starter?.user ?? '';
    const from = textIn(sent.data, 'dari') || textIn(sent.to?.data, 'dari') || own;
    if (from !== own && !isBelow(own, from)) return strangeSender(nameOf(from));
    for (const id of postsIn(sent.data?.['penerima'])) {
      const reason = wrong(id, from);
      if (reason !== null) return refusalAt('/penerima', reason);
    }
    const copied = postsIn(sent.data?.['tembusan']).find((id) => !positions.has(id));
    return copied === undefined
      ? sent
      : refusalAt('/tembusan', {
          id: `Jabatan “${copied}” tidak ada`,
          en: `There is no position “${copied}”`,
        });
  };
}

const strangeSender = (name: string): Refusal =>
  refusalAt('/dari', {
    id: `${name} bukan atasan Anda; nota dinas disusun untuk diri sendiri atau atasan`,
    en: `${name} is not your superior; a memo is drafted for oneself or a superior`,
  });
