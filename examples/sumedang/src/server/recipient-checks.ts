// Which recipient is wrong, and why. The flows refuse the same (but for vacant posts) in one sentence for all of them; here
// the officer is told whom it is about, and the form marks it.

import type { Instance, OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { objectOf } from '../json-object.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { longDay } from '../pages/words.ts';
import { giverOf } from './disposition-paths.ts';
import {
  refusal,
  refusalAt,
  type Reason,
  type Refusal,
  type Rule,
  type Sent,
} from './house-engine.ts';
import { recipientsSent, taskOf, textIn, type Named } from './recipients-sent.ts';

/** What a recipient is judged by. */
interface Giving {
  readonly sent: Sent;
  readonly giver: string;
  /** ISO day */
  readonly today: string;
  /** The giver's own deadline, an ISO day; null for the head of a unit. */
  readonly latest: string | null;
  /** Keys under which recipients stand beside the ones that are named now. */
  readonly taken: ReadonlySet<string>;
  readonly nameOf: (position: string) => string;
}

export function checkRecipients({ engine, organisation, now }: Office): Rule {
  const { positions, head, holds } = indexOrganisation(organisation);
  const vacancy = vacancies(organisation);
  const nameOf = (id: string): string => positions.get(id)?.name ?? id;

  return async (sent) => {
    const named = recipientsSent(sent);
    const giver = giverOf(sent, head);
    if (named.length === 0 || giver === null) return sent;
    const today = dayOf(now());
    // Whoever may not give is refused by the engine, and told nothing of who else was given it.
    // A secretary prepares what the head will give.
    if (!holds(sent.user, giver, today) && sent.state !== 'penyaringan') return sent;
    const giving = {
      sent,
      giver,
      today,
      nameOf,
      latest: sent.act === 'teruskan' ? deadlineOf(sent.to) : null,
      taken: await takenKeys(sent, (id) => engine.instances.get(id)),
    };
    for (const one of named) {
      const refused =
        vacancy(one, today, nameOf) ?? twice(one, named, giving) ?? wrong(one, giving);
      if (refused !== null) return refused;
    }
    return secondCoordinator(sent, named, nameOf) ?? withoutCoordinator(sent, named) ?? sent;
  };
}

/** Nobody is there to act: it is said who could be given it instead. */
function vacancies(organisation: OrganisationData) {
  const { superior, holders } = indexOrganisation(organisation);
  const isHeld = (position: string, day: string): boolean => holders(position, day).length > 0;
  return (
    { recipient: { jabatan }, pointer }: Named,
    today: string,
    nameOf: Giving['nameOf'],
  ): Refusal | null => {
    if (isHeld(jabatan, today)) return null;
    let above = superior(jabatan);
    while (above !== null && !isHeld(above, today)) above = superior(above);
    const name = nameOf(jabatan);
    return refusalAt(
      pointer,
      {
        id: `${name} lowong, tanpa Plt. atau Plh.`,
        en: `${name} is vacant and nobody acts for it`,
      },
      above === null
        ? { id: 'pilih jabatan lain', en: 'choose another position' }
        : {
            id: `pilih jabatan lain, misalnya atasannya, ${nameOf(above)}`,
            en: `choose another position, such as its superior, ${nameOf(above)}`,
          },
    );
  };
}

function twice({ recipient, pointer }: Named, named: readonly Named[], giving: Giving) {
  const { jabatan } = recipient;
  const again = named.some((one) => one.pointer !== pointer && one.recipient.jabatan === jabatan);
  if (!again && !giving.taken.has(jabatan)) return null;
  const name = giving.nameOf(jabatan);
  return refusalAt(pointer, {
    id: `${name} sudah menjadi penerima disposisi ini`,
    en: `${name} is a recipient of this disposition already`,
  });
}

function wrong({ recipient, pointer }: Named, giving: Giving): Refusal | null {
  const { sent, giver, today, latest, nameOf } = giving;
  const { jabatan } = recipient;
  const name = nameOf(jabatan);
  const day = textIn(recipient, 'batas');
  const reason = (id: string, en: string): Reason => ({
    id: `${name}: ${id}`,
    en: `${name}: ${en}`,
  });
  if (jabatan === giver || jabatan === taskOf(sent.to?.data)?.jabatan)
    return refusalAt(
      pointer,
      reason('disposisi tidak kepada diri sendiri', 'one does not dispose to oneself'),
    );
  if (hasPassed(sent, jabatan) && textIn(recipient, 'catatan') === '')
    return refusalAt(
      `${pointer}/catatan`,
      reason(
        'surat ini sudah melewatinya; tulis alasannya di catatan',
        'the letter has passed there already; write the reason in the note',
      ),
    );
  if (day === '') return null;
  if (latest !== null && day > latest)
    return refusalAt(
      `${pointer}/batas`,
      reason(
        `batasnya melewati batas Anda, ${longDay(latest)}`,
        `the deadline is later than your own, ${longDay(latest, 'en')}`,
      ),
    );
  if (day < today && day !== latest)
    return refusalAt(
      `${pointer}/batas`,
      reason('batasnya sebelum hari ini', 'the deadline is before today'),
    );
  return null;
}

/** One answers for the whole; whoever else works on it does so beside them. */
function secondCoordinator(
  { to, act }: Sent,
  named: readonly Named[],
  nameOf: Giving['nameOf'],
): Refusal | null {
  // Redirecting, one takes the place of another; below that other are the coordinators of their own dispositions.
  const there = act === 'alihkan' ? [] : coordinatorsOf(to);
  const now = named.filter(({ recipient }) => recipient['peran'] === 'koordinator');
  const second = now[there.length > 0 ? 0 : 1];
  const first = there[0] ?? now[0]?.recipient.jabatan;
  if (first === undefined || second === undefined) return null;
  const name = nameOf(second.recipient.jabatan);
  return refusalAt(`${second.pointer}/peran`, {
    id: `Koordinator hanya satu, dan itu ${nameOf(first)}; jadikan ${name} pelaksana`,
    en: `There is one coordinator, and that is ${nameOf(first)}; let ${name} carry it out`,
  });
}

/** Coordinators of the fan-out that is added to, but those that have been taken back. */
function coordinatorsOf(to: Instance | null): readonly string[] {
  return Object.values(to?.open ?? {})
    .flatMap(({ each }) => each?.children ?? [])
    .filter(
      ({ status, item }) => status !== 'cancelled' && objectOf(item)['peran'] === 'koordinator',
    )
    .map(({ key }) => key);
}

/** Whoever is to close must be there. */
function withoutCoordinator({ data, input }: Sent, named: readonly Named[]): Refusal | null {
  const policies = [data?.['penyelesaian'], objectOf(input)['penyelesaian']];
  const coordinated = named.some(({ recipient }) => recipient['peran'] === 'koordinator');
  if (!policies.includes('koordinator') || coordinated) return null;
  return refusal({
    id: 'Koordinator yang menutup, tetapi tidak seorang pun penerima menjadi koordinator',
    en: 'The coordinator is to close, but none of the recipients is the coordinator',
  });
}

/** Positions above this disposition. */
function hasPassed({ to }: Sent, position: string): boolean {
  const passed = to?.data['jalur'];
  return Array.isArray(passed) && passed.includes(position);
}

function deadlineOf(to: Instance | null): string | null {
  const visit = Object.values(to?.open ?? {}).find(({ state }) => state === 'tindak-lanjut');
  return visit?.dueAt == null ? null : dayOf(visit.dueAt);
}

/** Recipients that are there: those of the fan-out that is added to, or beside a disposition that is redirected. */
async function takenKeys(
  { to, act }: Sent,
  load: (instance: string) => Promise<Instance | null>,
): Promise<ReadonlySet<string>> {
  const holder = act === 'alihkan' && to?.parent ? await load(to.parent.instance) : to;
  const children = Object.values(holder?.open ?? {}).flatMap(({ each }) => each?.children ?? []);
  return new Set(children.filter(({ status }) => status !== 'cancelled').map(({ key }) => key));
}
