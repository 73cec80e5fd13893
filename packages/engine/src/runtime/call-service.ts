import type { CallOutcome } from '../core/command.ts';
import type { Outgoing } from '../core/event.ts';
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
    const result = await Promise.race([handler(call.input, context), timedOut]);
    return { ok: true, result: asJson(result) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const retry = !(
      typeof error === 'object' &&
      error !== null &&
      'retry' in error &&
      error.retry === false
    );
    return { ok: false, error: message.slice(0, 1000), retry };
  }
}

/** A result as it will be kept: a handler may give a date, or nothing. @throws TypeError when it is no JSON */
function asJson(result: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(result ?? null) ?? 'null');
  return json;
}
