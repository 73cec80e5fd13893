// What the house adds to a disposition on its way to the engine: the unit in whose agenda book the letter is entered at
// each recipient, and the refusal of recipients to whom the giver may not dispose (downwards in the own line, besides the
// exceptions of the house). The flows know neither.

import type { OrganisationData } from '@alir/engine';
import { indexOrganisation, type Json, type JsonObject } from '@alir/engine/core';
import { letterPaths } from '../organisation/letter-paths.ts';
import { refusal, type Refusal, type Rule, type Sent } from './house-engine.ts';

/** Dispositions by the rules of the house. */
export function keepToPaths(organisation: OrganisationData): Rule {
  const paths = letterPaths(organisation);
  const { positions, head } = indexOrganisation(organisation);
  const nameOf = (id: string): string => positions.get(id)?.name ?? id;

  /** Who disposes: the head of a letter's unit, or the recipient of a disposition. */
  const giverOf = ({ to, data }: Sent): string | null => {
    // A letter may begin with recipients already chosen.
    const { unit, tugas } = to?.data ?? data ?? {};
    if (typeof unit === 'string') return head(unit);
    return isRecipient(tugas) ? tugas.jabatan : null;
  };

  return async (sent) => {
    const giver = giverOf(sent);
    if (giver === null) return sent;
    const { data, input } = sent;
    const allowed = new Set(paths.recipients(giver));
    const chosen = [...recipientsIn(data?.['penerima']), ...recipientsIn(input)];
    const strange = chosen.find(({ jabatan }) => !allowed.has(jabatan));
    if (strange !== undefined) return strangeTo(nameOf(giver), nameOf(strange.jabatan));
    const own = paths.register(giver);
    const entered = ({ unit: _given, ...recipient }: Recipient): JsonObject => {
      const unit = paths.register(recipient.jabatan);
      return unit === null || unit === own ? recipient : { ...recipient, unit };
    };
    return {
      ...sent,
      data:
        data && 'penerima' in data ? { ...data, penerima: each(data['penerima'], entered) } : data,
      input: each(input, entered),
    };
  };
}

const strangeTo = (giver: string, recipient: string): Refusal =>
  refusal(
    {
      id: `${giver} tidak dapat mendisposisikan kepada ${recipient}`,
      en: `${giver} cannot dispose to ${recipient}`,
    },
    {
      id: 'karena disposisi turun di garis sendiri; kepada jabatan lain kirimlah nota dinas',
      en: 'since dispositions go down the own line; to other positions send an official memo',
    },
  );

type Recipient = JsonObject & { readonly jabatan: string };

/** Recipients stand in the form of a head and in the input of actions. */
function recipientsIn(value: Json | undefined): readonly Recipient[] {
  return isList(value) ? value.filter(isRecipient) : [];
}

function each<T extends Json | undefined>(
  value: T,
  change: (one: Recipient) => JsonObject,
): T | readonly Json[] {
  return isList(value) ? value.map((one) => (isRecipient(one) ? change(one) : one)) : value;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecipient(value: Json | undefined): value is Recipient {
  if (typeof value !== 'object' || value === null || isList(value)) return false;
  return typeof value['jabatan'] === 'string' && 'peran' in value;
}
