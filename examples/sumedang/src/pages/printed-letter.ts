// An outgoing letter as a page, with the letterhead of whose paper it is.

import { indexOrganisation } from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import type { Office } from '../office/open-office.ts';
import { assignmentLetter } from './assignment-letter.ts';
import { outgoingLetter, type OutgoingLetter } from './outgoing-letter.ts';
import type { Markup } from './page.ts';
import { textOf } from './words.ts';

export function printedLetter(
  { organisation }: Pick<Office, 'organisation'>,
  letter: Pick<OutgoingLetter, 'data' | 'verifyAt' | 'lang'>,
): Markup {
  const { positions, units } = indexOrganisation(organisation);
  const unit = textOf(letter.data['unit']);
  const printed =
    textOf(letter.data['jenis']) === 'surat-tugas' ? assignmentLetter : outgoingLetter;
  return printed({
    ...letter,
    unitName: letterhead(letter.data) ?? units.get(unit)?.name ?? unit,
    nameOf: (position) => positions.get(position)?.name ?? position,
  });
}

/** Whose paper it is when its signer is not of the unit that wrote it. */
function letterhead({ penandatangan, bentuk }: JsonObject): string | null {
  if (penandatangan === 'bupati') return 'Bupati Sumedang';
  return bentuk === 'sendiri' || bentuk === undefined ? null : 'Sekretariat Daerah';
}
