// One officer in two posts may meet himself: give to himself, accept his own report, sign off what he filled in. The house
// lets him, since the posts must be served, and writes it into the history.

import type { Instance, OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { dayOf, type Office } from '../office/open-office.ts';
import type { Rule } from './house-engine.ts';
import { recipientsSent } from './recipients-sent.ts';

/** By the state whose task is ended: the state whose work is judged there. */
const judges: Readonly<Record<string, string>> = {
  dilaporkan: 'tindak-lanjut',
  ditolak: 'tindak-lanjut',
  pengesahan: 'pengisian',
};

/** How a note in the history begins, for pages that look for it. */
export const samePersonMark = 'Rangkap jabatan:';

export function noteSamePerson({ organisation, now }: Office): Rule {
  const heldBy = holdersOn(organisation);
  return async (sent) => {
    const { user, state, to } = sent;
    const own = recipientsSent(sent)
      .map(({ recipient }) => recipient.jabatan)
      .filter((position) => heldBy(position, dayOf(now())) === user);
    const notes = [
      ...own.map((position) => `pemberi juga pemangku ${nameOf(position)}.`),
      ...(didIt(to, judges[state ?? ''], user) ? [judged[state ?? ''] ?? ''] : []),
    ];
    if (notes.length === 0) return sent;
    const mark = notes.map((note) => `${samePersonMark} ${note}`).join('\n');
    return { ...sent, comment: sent.comment ? `${sent.comment}\n${mark}` : mark };
  };

  function nameOf(position: string): string {
    return organisation.positions.find(({ id }) => id === position)?.name ?? position;
  }
}

const judged: Readonly<Record<string, string>> = {
  dilaporkan: 'laporan ini diputuskan oleh pelapornya sendiri.',
  ditolak: 'penolakan ini diputuskan oleh penolaknya sendiri.',
  pengesahan: 'laporan ini diputuskan oleh pengisinya sendiri.',
};

/** The user who holds a position on a day; null while it is vacant. */
function holdersOn(organisation: OrganisationData) {
  const { holders } = indexOrganisation(organisation);
  return (position: string, day: string): string | null => holders(position, day)[0]?.user ?? null;
}

/** Whether this person ended the last visit of a state. */
function didIt(to: Instance | null, state: string | undefined, user: string): boolean {
  const ending = state === undefined ? undefined : to?.endings[state];
  return ending?.outcome != null && ending.by?.user === user;
}
