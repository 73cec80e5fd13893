import type { CallOutcome } from '../core/command.ts';
import type { Outgoing } from '../core/event.ts';
import { isRecord } from '../core/json-type.ts';
import type { Json } from '../core/json.ts';
import { deliverAll } from './deliver.ts';
import { executeRetrying } from './execute-retrying.ts';
import type { Shell } from './shell.ts';

type Call = Extract<Outgoing, { kind: 'call' }>;

/** The longest that a timer of the platform waits, ms: 24 days. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** Runs one attempt of a call and tells the instance how it went. */
export async function runCall(
  shell: Shell,
  tenant: string,
  instance: string,
  call: Call,
): Promise<void> {
  const outcome = await attempt(shell, tenant, instance, call);
  const { outgoing } = await executeRetrying(shell, {
    id: `${call.id}!settled`,
    tenant,
    instance,
    command: { type: 'settle', visit: call.visit, attempt: call.attempt, outcome },
    by: null,
    settles: call.id,
  });
  await deliverAll(shell, tenant, instance, outgoing);
}

async function attempt(
  shell: Shell,
  tenant: string,
  instance: string,
  call: Call,
): Promise<CallOutcome> {
  const handler = Object.hasOwn(shell.effects.services ?? {}, call.service)
    ? shell.effects.services?.[call.service]
    : undefined;
  if (!handler) return { ok: false, error: `no handler for service ${call.service}`, retry: false };
  const signal =
    call.timeoutMs === null
      ? new AbortController().signal
      : AbortSignal.timeout(Math.min(call.timeoutMs, MAX_TIMEOUT_MS));
  const timedOut = new Promise<never>((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new Error('timed out'))),
  );
  try {
    const context = {
      tenant,
      instance,
      idempotencyKey: call.idempotencyKey,
      attempt: call.attempt,
      signal,
    };
    // The handler may change what it was given.
    const input = structuredClone(call.input);
    return outcomeOf(await Promise.race([handler(input, context), timedOut]));
  } catch (error) {
    const isFinal = isRecord(error) && error['retry'] === false;
    return { ok: false, error: messageOf(error), retry: !isFinal };
  }
}

/** A result as it will be kept: a handler may give a date, or nothing. What is no JSON is not asked for again: it was done. */
function outcomeOf(result: unknown): CallOutcome {
  try {
    const text = JSON.stringify(result ?? null);
    if (text === undefined) throw new TypeError(`a ${typeof result} is no JSON`);
    const json: Json = JSON.parse(text);
    return { ok: true, result: json };
  } catch (error) {
    return { ok: false, error: messageOf(error), retry: false };
  }
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 1000);
