import type { NoticeMessage, NoticeTransport } from '../../ports/notifier.ts';
import { internationalNumber } from './wa-link.ts';

/** How notices are sent through an HTTP gateway of a messenger. */
export interface WhatsAppGatewayOptions {
  /** Where a message is posted to. */
  readonly url: string;
  /** Headers of every request, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The JSON that the gateway takes. Default: `{ to, text }`, where `to` is digits with the country (`628123456789`).
   */
  readonly body?: (message: Pick<NoticeMessage, 'to' | 'text'>) => unknown;
  /** Sends requests. Default: the platform's. */
  readonly fetch?: typeof fetch;
}

/** Answers that say "not now". */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/**
 * Sends notices through an HTTP gateway: one POST for a message, with `Idempotency-Key`, the same for every attempt. What
 * the gateway refuses (4xx) is not tried again, except "not now" (408, 409, 425, 429).
 */
export function whatsAppGateway(options: WhatsAppGatewayOptions): NoticeTransport {
  const { url, headers = {}, body = (message) => message, fetch: ask = fetch } = options;
  return {
    async send({ to, text }, { idempotencyKey, signal }) {
      const number = internationalNumber(to);
      if (number === null) throw final('not a phone number');
      const response = await ask(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...headers,
          'idempotency-key': idempotencyKey,
        },
        body: JSON.stringify(body({ to: number, text })),
        // Tokens are for this address alone.
        redirect: 'error',
        signal,
      });
      await response.body?.cancel();
      if (response.ok) return;
      const { status } = response;
      const isFinal = status >= 400 && status < 500 && !passing.has(status);
      throw isFinal
        ? final(`the gateway answered ${status}`)
        : new Error(`the gateway answered ${status}`);
    },
  };
}

const final = (message: string): Error => Object.assign(new Error(message), { retry: false });
