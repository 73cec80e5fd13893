// Who an outgoing letter is for: within the regency the head of a unit that keeps an agenda book, since the letter begins
// there as one that arrives; and whoever is asked for initials or sent a copy has to be there.

import { indexOrganisation, type Json } from '@alir/engine/core';
import { isObject } from '../json-object.ts';
import type { Office } from '../office/open-office.ts';
import { refusalAt, type Rule } from './house-engine.ts';

export function checkAddressees({ organisation }: Office): Rule {
  const { positions, hasPool, head } = indexOrganisation(organisation);
  const receives = (id: string): boolean => {
    const unit = positions.get(id)?.unit;
    return unit !== undefined && head(unit) === id && hasPool('agendaris', unit);
  };
  return async (sent) => {
    if (sent.flow !== 'surat-keluar') return sent;
    for (const field of ['penerima', 'tembusan', 'koordinasi']) {
      const named = postsIn(sent.data?.[field]);
      const stranger = named.find((id) => !positions.has(id));
      if (stranger !== undefined)
        return refusalAt(`/${field}`, {
          id: `Jabatan “${stranger}” tidak ada`,
          en: `There is no position “${stranger}”`,
        });
      // Whoever is sent on an assignment need head nothing: that letter goes to them, not into a unit's book.
      const booked = field === 'penerima' && sent.to?.data['jenis'] !== 'surat-tugas';
      const wrong = booked ? named.find((id) => !receives(id)) : undefined;
      if (wrong !== undefined)
        return refusalAt('/penerima', {
          id: `${positions.get(wrong)?.name ?? wrong} tidak memimpin unit yang punya buku agenda; kirim kepada kepala unitnya`,
          en: `${positions.get(wrong)?.name ?? wrong} does not head a unit with an agenda book; send it to the head of the unit`,
        });
    }
    return sent;
  };
}

/** Ids of the posts in a list of them. */
export const postsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((one: Json) =>
        isObject(one) && typeof one['jabatan'] === 'string' ? [one['jabatan']] : [],
      )
    : [];
