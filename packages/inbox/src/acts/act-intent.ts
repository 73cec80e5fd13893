// The command that an answered act is.

import type { InstanceAct, TaskAct, TaskView } from '@alir/engine/core/types';
import type { Intent, RemarkBody } from '../client/client.ts';
import { intents } from '../client/intents.ts';
import type { ActAnswer } from './act-question.ts';

/** @param as - position to act in, where one has been chosen */
export function taskIntent(
  { id, instance, seen, signing }: Pick<TaskView, 'id' | 'instance' | 'seen' | 'signing'>,
  act: TaskAct,
  answer: ActAnswer,
  as: string | undefined,
): Intent {
  const remark = remarkOf(answer, as);
  const reason = { reason: answer.words.trim(), ...seatOf(as) };
  const [first = ''] = answer.people;
  switch (act) {
    case 'abstain':
      return intents.abstain(id, { ...remark, seen });
    case 'delegate':
      return intents.delegate(id, { ...remark, to: answer.people });
    case 'hand-back':
      return intents.handBack(id, remark);
    case 'transfer':
      return intents.transfer(id, { ...remark, to: first });
    case 'decline':
      return intents.decline(id, reason);
    case 'skip':
      return intents.skip(id, reason);
    case 'merge':
      return intents.merge(id, {
        ...remark,
        into: answer.earlier ?? '',
        ...(Object.keys(answer.entered).length > 0 ? { data: answer.entered } : {}),
      });
    case 'suspend':
      return intents.suspendTask(id, reason);
    case 'resume':
      return intents.resumeTask(id, as);
    case 'take-back':
      return intents.takeBack(id, remark);
    case 'copy':
      return intents.copy(instance, { ...remark, to: answer.people });
    case 'add-signers': {
      const place = signing?.order === 'sequential' ? { place: answer.place } : {};
      return intents.addSigners(id, { ...remark, positions: answer.people, ...place });
    }
    case 'remove-signers':
      return intents.removeSigner(id, { ...reason, seat: answer.signer ?? 0 });
  }
}

/** @param as - position to act in, where one has been chosen */
export function instanceIntent(
  id: string,
  act: InstanceAct,
  answer: ActAnswer,
  as: string | undefined,
): Intent {
  const remark = remarkOf(answer, as);
  const reason = { reason: answer.words.trim(), ...seatOf(as) };
  switch (act) {
    case 'urge':
      return intents.urge(id, remark);
    case 'copy':
      return intents.copy(id, { ...remark, to: answer.people });
    case 'reopen':
      return intents.reopen(id, reason);
    case 'suspend':
      return intents.suspend(id, reason);
    case 'resume':
      return intents.resume(id, as);
    case 'jump':
      return intents.jump(id, { ...reason, state: answer.state ?? '' });
    case 'cancel':
      return intents.cancel(id, reason.reason, as);
  }
}

const seatOf = (as: string | undefined): { as?: string } => (as === undefined ? {} : { as });

function remarkOf({ words }: ActAnswer, as: string | undefined): RemarkBody {
  const comment = words.trim();
  return { ...(comment === '' ? {} : { comment }), ...seatOf(as) };
}
