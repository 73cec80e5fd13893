// What the house adds to a disposition on its way to the engine: the unit in whose agenda book the letter is entered at
// each recipient, and the refusal of recipients to whom the giver may not dispose (downwards in the own line, besides the
// exceptions of the house). The flows know neither.

import type { OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { letterPaths } from '../organisation/letter-paths.ts';
import { refusalAt, type Refusal, type Rule, type Sent } from './house-engine.ts';
import { recipientsSent, taskOf, textIn, withRecipients, type Named } from './recipients-sent.ts';

/** Dispositions by the rules of the house. */
export function keepToPaths(organisation: OrganisationData): Rule {
  const paths = letterPaths(organisation);
  const { positions, head } = indexOrganisation(organisation);
  const nameOf = (id: string): string => positions.get(id)?.name ?? id;

  return async (sent) => {
    const giver = giverOf(sent, head);
    if (giver === null) return sent;
    const allowed = new Set(paths.recipients(giver));
    const strange = recipientsSent(sent).find(({ recipient }) => !allowed.has(recipient.jabatan));
    if (strange !== undefined) return strangeTo(nameOf(giver), strange, nameOf);
    const own = paths.register(giver);
    return withRecipients(sent, ({ unit: _given, ...recipient }) => {
      const unit = paths.register(recipient.jabatan);
      return unit === null || unit === own ? recipient : { ...recipient, unit };
    });
  };
}

/** Who disposes: the head of a letter's unit, whoever got a memo, the recipient of a disposition, or its giver when it is redirected. */
export function giverOf({ to, act }: Sent, head: (unit: string) => string | null): string | null {
  const data = to?.data;
  if (to?.flow === 'nota-masuk') return textIn(data, 'jabatan');
  const unit = textIn(data, 'unit');
  if (unit !== '') return head(unit);
  return act === 'alihkan' ? textIn(data, 'pemberi') : (taskOf(data)?.jabatan ?? null);
}

function strangeTo(
  giver: string,
  { recipient, pointer }: Named,
  nameOf: (id: string) => string,
): Refusal {
  const name = nameOf(recipient.jabatan);
  return refusalAt(
    pointer,
    {
      id: `${giver} tidak dapat mendisposisikan kepada ${name}`,
      en: `${giver} cannot dispose to ${name}`,
    },
    {
      id: 'karena disposisi turun di garis sendiri; kepada jabatan lain kirimlah nota dinas',
      en: 'since dispositions go down the own line; to other positions send an official memo',
    },
  );
}
