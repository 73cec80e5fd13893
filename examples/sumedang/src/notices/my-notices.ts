import type { Engine, Instance } from '@alir/engine';
import type { MeView } from '@alir/engine/core/types';
import { isSecret, textOf } from '../pages/words.ts';
import type { Notice, NoticeStore } from './notice-store.ts';

/** A notice with what it is about. */
export interface ToldNotice extends Notice {
  readonly flow: string;
  /** Only of letters that are not secret. */
  readonly subject: string | null;
  readonly sender: string | null;
  /** Position that the matter was given to; null for a letter itself. */
  readonly recipient: string | null;
  readonly secret: boolean;
  readonly unseen: boolean;
}

/** Whom notices may be for, to be this person's. */
export function noticesTo({ user, seats }: MeView): readonly string[] {
  return [
    `u:${user}`,
    ...seats.flatMap(({ position, unit, roles }) => [
      `p:${position}`,
      ...roles.flatMap((role) => [`r:${role}`, ...(unit === null ? [] : [`r:${role}@${unit}`])]),
    ]),
  ];
}

/** Newest first; what it is about is read as it is now. */
export async function myNotices(
  notices: NoticeStore,
  engine: Engine,
  me: MeView,
  limit: number,
): Promise<readonly ToldNotice[]> {
  const seenUntil = notices.seenUntil(me.user);
  const told = notices.list(noticesTo(me), limit).map(async (notice) => {
    const instance = await engine.instances.get(notice.instance);
    return instance === null ? [] : [tell(notice, instance, seenUntil)];
  });
  return (await Promise.all(told)).flat();
}

function tell(notice: Notice, { flow, summary }: Instance, seenUntil: number): ToldNotice {
  const secret = isSecret(textOf(summary['keamanan']));
  const isReport = flow === 'laporan-kinerja-desa';
  return {
    ...notice,
    flow,
    secret,
    unseen: notice.at > seenUntil,
    subject: secret ? null : textOf(summary[isReport ? 'periode' : 'perihal']),
    sender: secret ? null : textOf(summary[isReport ? 'nama' : 'pengirim']),
    recipient: secret ? null : textOf(summary['penerima']) || null,
  };
}
