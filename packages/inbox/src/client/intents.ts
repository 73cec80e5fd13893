// Intents for each command of the API. A fresh key each: make one per press of a button, not per attempt.

import type { JsonObject } from '@alir/engine/core/types';
import type {
  AbstainBody,
  ActBody,
  AddSignersBody,
  BatchBody,
  CompleteBody,
  GiveBody,
  HandBackBody,
  Intent,
  JumpBody,
  MergeBody,
  ReasonBody,
  RemarkBody,
  RemoveSignerBody,
  ResolveBody,
  StartBody,
  TransferAllBody,
  TransferBody,
} from './client.ts';

const part = encodeURIComponent;

function intent(path: string, body: object): Intent {
  return { key: crypto.randomUUID(), path, body: plain(body) };
}

/** Drops absent members, as JSON would. */
function plain(body: object): JsonObject {
  const parsed: JsonObject = JSON.parse(JSON.stringify(body));
  return parsed;
}

const toTask = (task: string, verb: string, body: object): Intent =>
  intent(`/tasks/${part(task)}/${verb}`, body);
const toInstance = (instance: string, verb: string, body: object): Intent =>
  intent(`/instances/${part(instance)}/${verb}`, body);

/** Makes the intents of all commands. A fresh key each: make one per press of a button, not per attempt. */
export const intents = {
  complete: (task: string, body: CompleteBody): Intent => toTask(task, 'complete', body),
  /** For `sendBatch`. */
  completeMany: (body: BatchBody): Intent => intent('/tasks/complete', body),
  claim: (task: string, as?: string): Intent => toTask(task, 'claim', { as }),
  release: (task: string, as?: string): Intent => toTask(task, 'release', { as }),
  read: (task: string, as?: string): Intent => toTask(task, 'read', { as }),
  abstain: (task: string, body: AbstainBody): Intent => toTask(task, 'abstain', body),
  transfer: (task: string, body: TransferBody): Intent => toTask(task, 'transfer', body),
  delegate: (task: string, body: GiveBody): Intent => toTask(task, 'delegate', body),
  handBack: (task: string, body: HandBackBody): Intent => toTask(task, 'hand-back', body),
  decline: (task: string, body: ReasonBody): Intent => toTask(task, 'decline', body),
  skip: (task: string, body: ReasonBody): Intent => toTask(task, 'skip', body),
  merge: (task: string, body: MergeBody): Intent => toTask(task, 'merge', body),
  addSigners: (task: string, body: AddSignersBody): Intent => toTask(task, 'add-signers', body),
  removeSigner: (task: string, body: RemoveSignerBody): Intent =>
    toTask(task, 'remove-signer', body),
  suspendTask: (task: string, body: ReasonBody): Intent => toTask(task, 'suspend', body),
  resumeTask: (task: string, as?: string): Intent => toTask(task, 'resume', { as }),
  takeBack: (task: string, body: RemarkBody): Intent => toTask(task, 'take-back', body),
  /** For `sendTransferAll`. */
  transferAll: (position: string, body: TransferAllBody): Intent =>
    intent(`/positions/${part(position)}/transfer`, body),
  start: (body: StartBody): Intent => intent('/instances', body),
  act: (instance: string, action: string, body: ActBody): Intent =>
    intent(`/instances/${part(instance)}/actions/${part(action)}`, body),
  urge: (instance: string, body: RemarkBody): Intent => toInstance(instance, 'urge', body),
  copy: (instance: string, body: GiveBody): Intent => toInstance(instance, 'copy', body),
  reopen: (instance: string, body: ReasonBody): Intent => toInstance(instance, 'reopen', body),
  suspend: (instance: string, body: ReasonBody): Intent => toInstance(instance, 'suspend', body),
  resume: (instance: string, as?: string): Intent => toInstance(instance, 'resume', { as }),
  jump: (instance: string, body: JumpBody): Intent => toInstance(instance, 'jump', body),
  comment: (instance: string, text: string, as?: string, attachments?: readonly string[]): Intent =>
    toInstance(instance, 'comments', {
      text,
      as,
      ...(attachments && attachments.length > 0 ? { attachments } : {}),
    }),
  removeAttachment: (attachment: string, as?: string): Intent =>
    intent(`/attachments/${part(attachment)}/remove`, { as }),
  cancel: (instance: string, reason: string, as?: string): Intent =>
    toInstance(instance, 'cancel', { reason, as }),
  resolve: (instance: string, incident: string, body: ResolveBody): Intent =>
    intent(`/instances/${part(instance)}/incidents/${part(incident)}/resolve`, body),
} as const;
