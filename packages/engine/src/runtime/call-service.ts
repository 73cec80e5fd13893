import type { CallOutcome } from '../core/command.ts';
import type { Outgoing } from '../core/event.ts';
import { isRecord } from '../core/json-type.ts';
import type { Json } from '../core/json.ts';
import type { CallContext } from '../ports/effects.ts';
import { codeOf } from './code-of.ts';
import { deliverAll } from './deliver.ts';
import { executeRetrying } from './execute-retrying.ts';
import type { Shell } from './shell.ts';
import { within } from './within.ts';

type Call = Extract<Outgoing, { kind: 'call' }>;

/** Runs one attempt of a call and tells the instance how it went. A success that comes after its time is told as well. */
export async function runCall(
  shell: Shell,
  tenant: string,
  instance: string,
  call: Call,
): Promise<void> {
  const timeOver = new AbortController();
  const signal = AbortSignal.any([timeOver.signal, shell.closed]);
  const answer = answerOf(shell, call, {
    tenant,
    instance,
    idempotencyKey: call.idempotencyKey,
    attempt: call.attempt,
    signal,
  });
  const inTime = await within(call.timeoutMs ?? Infinity, answer);
  if (inTime === undefined) timeOver.abort(new DOMException('timed out', 'TimeoutError'));
  const outcome = inTime ?? { ok: false, error: 'timed out', retry: true };
  const settle = { type: 'settle', visit: call.visit, attempt: call.attempt } as const;
  const tell = async (id: string, told: CallOutcome, settles?: string): Promise<void> => {
    const { outgoing } = await executeRetrying(shell, {
      id,
      tenant,
      instance,
      command: { ...settle, outcome: told },
      by: null,
      ...(settles === undefined ? {} : { settles }),
    });
    await deliverAll(shell, tenant, instance, outgoing);
  };
  await tell(`${call.id}!settled`, outcome, call.id);
  if (inTime === undefined)
    void answer
      .then((late) => (late.ok ? tell(`${call.id}!late`, late) : undefined))
      .catch((error: unknown) => codeOf(error) === 'ENGINE_CLOSED' || shell.onFault(error));
}

/** What the service answers, whenever it does. Never rejects. */
async function answerOf(shell: Shell, call: Call, context: CallContext): Promise<CallOutcome> {
  const handler = Object.hasOwn(shell.effects.services ?? {}, call.service)
    ? shell.effects.services?.[call.service]
    : undefined;
  if (!handler) return { ok: false, error: `no handler for service ${call.service}`, retry: false };
  try {
    // The handler may change what it was given.
    return outcomeOf(await handler(structuredClone(call.input), context));
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
