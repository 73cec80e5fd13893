// From a notice of a flow to notices for persons: one for each of them and each channel they want.

import { deliveryMoment } from '../../core/notices/delivery-moment.ts';
import type { NoticeChannel, NoticePreference } from '../../core/notices/preference.ts';
import { poolKey } from '../../core/access/seats.ts';
import type { Outgoing } from '../../core/event.ts';
import { today } from '../../core/organisation/world.ts';
import type { NewNotice } from '../../ports/notice-store.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { Shell } from '../shell.ts';
import { aboutOf } from './about.ts';
import { preferenceOf } from './preferences.ts';
import { recipientsOf, zoneOf, type Told } from './recipients.ts';

type Notice = Extract<Outgoing, { kind: 'notice' }>;

/** What is the same for everybody who is told. */
type Common = Pick<NewNotice, 'instance' | 'state' | 'to' | 'dueAt' | 'at'>;

/** Keeps a notice for everybody it is for. Done twice it changes nothing. */
export async function spreadNotice(
  shell: Shell,
  notifier: Notifier,
  tenant: string,
  notice: Notice,
): Promise<void> {
  const world = await shell.world(tenant);
  const at = shell.clock.now();
  const { instance, state, dueAt } = notice.about;
  const common: Common = {
    instance: typeof instance === 'string' ? instance : '',
    state: typeof state === 'string' ? state : null,
    to: toldKey(notice.to),
    dueAt: typeof dueAt === 'number' ? dueAt : null,
    at,
  };
  const isUrgent = await judge(shell, notifier, tenant, common);
  const keep = async (user: string): Promise<void> => {
    const preference = await preferenceOf(shell, tenant, user);
    const zone = zoneOf(world, user, at);
    for (const one of noticesFor(notice.id, user, common, { preference, zone, isUrgent })) {
      await shell.store.notices.keep(tenant, one);
    }
  };
  await Promise.all(recipientsOf(world, notice.to, today(world, at)).map(keep));
}

interface Manner {
  readonly preference: NoticePreference;
  readonly zone: string;
  readonly isUrgent: boolean;
}

function noticesFor(
  notice: string,
  user: string,
  common: Common,
  { preference, zone, isUrgent }: Manner,
): NewNotice[] {
  const idFor = (channel: NoticeChannel): string => `${notice}:${channel}:${user}`;
  const inApp = idFor('in-app');
  const sentAt = isUrgent ? common.at : deliveryMoment(common.at, preference, zone);
  const isCollected = !isUrgent && preference.digest !== 'instant';
  return [
    { ...common, id: inApp, user, channel: 'in-app', batch: inApp, nextAt: null },
    ...[...new Set(preference.channels)].map((channel): NewNotice => {
      const id = idFor(channel);
      const batch = isCollected ? `${channel}:${user}:${sentAt}` : id;
      return { ...common, id, user, channel, batch, nextAt: sentAt };
    }),
  ];
}

async function judge(
  shell: Shell,
  notifier: Notifier,
  tenant: string,
  { instance, state, dueAt }: Common,
): Promise<boolean> {
  if (notifier.isUrgent === undefined) return false;
  const about = await aboutOf(shell, tenant, instance);
  if (about === null) return false;
  const { row, summary } = about;
  return notifier.isUrgent(tenant, { flow: row.flow, state, dueAt, summary });
}

const toldKey = (to: Told): string => ('user' in to ? `u:${to.user}` : poolKey(to));
