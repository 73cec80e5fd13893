// Intents for each command of the API. A fresh key each: make one per press of a button, not per attempt.

import type { JsonObject } from '@alir/engine/core/types';
import type { ActBody, CompleteBody, Intent, ResolveBody, StartBody } from './client.ts';

const part = encodeURIComponent;

function intent(path: string, body: object): Intent {
  return { key: crypto.randomUUID(), path, body: plain(body) };
}

/** Drops absent members, as JSON would. */
function plain(body: object): JsonObject {
  const parsed: JsonObject = JSON.parse(JSON.stringify(body));
  return parsed;
}

/** Makes the intents of all commands. A fresh key each: make one per press of a button, not per attempt. */
export const intents = {
  complete: (task: string, body: CompleteBody): Intent =>
    intent(`/tasks/${part(task)}/complete`, body),
  claim: (task: string, as?: string): Intent => intent(`/tasks/${part(task)}/claim`, { as }),
  release: (task: string, as?: string): Intent => intent(`/tasks/${part(task)}/release`, { as }),
  read: (task: string, as?: string): Intent => intent(`/tasks/${part(task)}/read`, { as }),
  start: (body: StartBody): Intent => intent('/instances', body),
  act: (instance: string, action: string, body: ActBody): Intent =>
    intent(`/instances/${part(instance)}/actions/${part(action)}`, body),
  comment: (instance: string, text: string, as?: string, attachments?: readonly string[]): Intent =>
    intent(`/instances/${part(instance)}/comments`, {
      text,
      as,
      ...(attachments && attachments.length > 0 ? { attachments } : {}),
    }),
  removeAttachment: (attachment: string, as?: string): Intent =>
    intent(`/attachments/${part(attachment)}/remove`, { as }),
  cancel: (instance: string, reason: string, as?: string): Intent =>
    intent(`/instances/${part(instance)}/cancel`, { reason, as }),
  resolve: (instance: string, incident: string, body: ResolveBody): Intent =>
    intent(`/instances/${part(instance)}/incidents/${part(incident)}/resolve`, body),
} as const;
