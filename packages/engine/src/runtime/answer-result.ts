// Answers to commands: from what was decided, or from what was recorded when the command was first executed.

import type { Rejection } from '../core/decision.ts';
import type { FlowEvent } from '../core/event.ts';
import type { Instance, Subject } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { say } from '../core/messages/say.ts';
import type { Recall } from '../ports/unit.ts';
import type { Accepted, Refused, Result } from './result.ts';
import type { Shell } from './shell.ts';

/** @param event - what was done; none where nothing was left to do */
export function accepted(after: Instance | null, event?: FlowEvent): Accepted {
  const opened = event?.changes.find((change) => change.kind === 'incident.opened');
  return {
    ok: true,
    instance: after?.id ?? '',
    version: after?.version ?? 0,
    status: after?.status ?? 'open',
    result: after?.result ?? null,
    subject: after?.subject ?? null,
    incident: opened?.incident.id ?? null,
  };
}

/** An answer as it is recorded with the command. */
export function recorded(accepted: Accepted): JsonObject {
  const { ok, instance, version, status, result, incident, subject } = accepted;
  return { ok, instance, version, status, result, incident, subject: subject && { ...subject } };
}

export function refused(shell: Shell, { code, details }: Rejection): Refused {
  return { ok: false, code, details, message: say(code, details, shell.language) };
}

/** The same answer again; or a refusal, when the id was used for another request. */
export function repeated(shell: Shell, recalled: Exclude<Recall, { kind: 'new' }>): Result {
  if (recalled.kind === 'reused') return refused(shell, { code: 'KEY_REUSED', details: {} });
  return readAnswer(recalled.answer);
}

function readAnswer(answer: JsonObject): Accepted {
  const { instance, version, status, result, subject, incident } = answer;
  return {
    ok: true,
    instance: typeof instance === 'string' ? instance : '',
    version: typeof version === 'number' ? version : 0,
    status: status === 'done' || status === 'cancelled' ? status : 'open',
    result: typeof result === 'string' ? result : null,
    subject: readSubject(subject),
    incident: typeof incident === 'string' ? incident : null,
  };
}

function readSubject(value: Json | undefined): Subject | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const { type, id } = value;
  return typeof type === 'string' && typeof id === 'string' ? { type, id } : null;
}
