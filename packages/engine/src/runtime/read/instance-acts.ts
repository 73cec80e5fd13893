// What a reader may do with an instance besides the actions of its flow.

import { permitsCopy } from '../../core/access/copies.ts';
import { permits } from '../../core/access/permits.ts';
import type { Rejection } from '../../core/decision.ts';
import { holds } from '../../core/decide/judge.ts';
import { refusedWhy } from '../../core/decide/guard-refused.ts';
import { finalOf } from '../../core/decide/reopen-instance.ts';
import { urgeRefusal } from '../../core/decide/urge.ts';
import { FlowFault } from '../../core/decide/signals.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { InstanceAct, InstanceActView } from '../../core/views/instance-acts.ts';
import { permission } from './permission.ts';
import type { Reader } from './reader.ts';

/** @param onlySeen - why a reader by a delegation for reading alone may do nothing of what other readers may */
export function instanceActViews(
  reader: Reader,
  turn: Turn,
  onlySeen: Rejection | null,
): InstanceActView[] {
  const offer = (
    name: InstanceAct,
    refusal: Rejection | null = null,
    label: InstanceActView['label'] = null,
  ): InstanceActView => ({ name, label, permission: permission(reader, refusal) });
  const { status, suspension } = turn.state;
  if (status !== 'open') return reopenViews(reader, turn, offer);
  const acts = [offer('urge', onlySeen ?? urgeRefusal(turn))];
  // With the seats that reach this instance, as whoever decides it has them.
  const actor = turn.facts.actor ?? reader.actor;
  const permitted = permitsCopy(turn, actor, null);
  if (!('code' in permitted)) acts.push(offer('copy'));
  if (reader.operator)
    acts.push(offer(suspension ? 'resume' : 'suspend'), offer('jump'), offer('cancel'));
  return acts;
}

function reopenViews(
  reader: Reader,
  turn: Turn,
  offer: (
    name: InstanceAct,
    refusal: Rejection | null,
    label: InstanceActView['label'],
  ) => InstanceActView,
): InstanceActView[] {
  const { status, parent } = turn.state;
  const reopen = status === 'done' && parent === null ? finalOf(turn)?.reopen : null;
  if (!reopen || permits(turn, turn.facts.actor ?? reader.actor, reopen) === null) return [];
  try {
    const isAllowed = holds(turn, reopen, turn.state.data);
    const refusal: Rejection = { code: 'GUARD_REFUSED', details: refusedWhy(turn, [reopen]) };
    return [offer('reopen', isAllowed ? null : refusal, reopen.label)];
  } catch (signal) {
    if (signal instanceof FlowFault) return [];
    throw signal;
  }
}
