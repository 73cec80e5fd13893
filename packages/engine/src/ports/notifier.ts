// How notices reach people outside of the application: what the host says about channels and addresses.

import type { JsonObject } from '../core/json.ts';
import type { NoticePreference, SentChannel } from '../core/notices/preference.ts';

/** How notices reach people. Without one nobody is told but through `effects.notify`. */
export interface Notifier {
  /** Ways to people outside of the application. In-app notices are kept for everybody and need none. */
  readonly channels?: Readonly<Partial<Record<SentChannel, NoticeTransport>>>;
  /** Where a person is reached by a channel: an e-mail address, a phone number. Null: nowhere. Without it nothing is sent. */
  address?(
    tenant: string,
    user: string,
    channel: SentChannel,
  ): string | null | Promise<string | null>;
  /** For persons who have set nothing, and for what they left out. Default: in-app only. */
  readonly defaults?: Partial<NoticePreference>;
  /**
   * Whether a notice waits neither for the end of quiet hours nor for a digest. Default: none is so urgent. What is
   * confidential is judged as well; nothing of it leaves here but the moment.
   */
  isUrgent?(tenant: string, about: UrgencyFacts): boolean;
  /** Address of the page of an instance, for messages; null: of the list, as for what is confidential. */
  link?(tenant: string, instance: string | null): string;
}

/** What is known of a notice when its urgency is judged. */
export interface UrgencyFacts {
  /** Name of the flow. */
  readonly flow: string;
  /** The state that it is about; null for the whole. */
  readonly state: string | null;
  /** The deadline, ms UTC; null: there is none. */
  readonly dueAt: number | null;
  /** The flow's `summary` of the instance, as it is now. */
  readonly summary: JsonObject;
}

/** A way to hand a message over. */
export interface NoticeTransport {
  /**
   * Hands a message over, or rejects. An error with `retry: false` ends the attempts; any other is tried again.
   */
  send(message: NoticeMessage, context: SendContext): Promise<void>;
}

/** A message as it is sent: plain text, without anything of what is confidential. */
export interface NoticeMessage {
  /** Where the person is reached, as `Notifier.address` said. */
  readonly to: string;
  /** One line; channels without subjects leave it out. */
  readonly subject: string;
  /** The whole text. */
  readonly text: string;
}

/** What a transport is told besides the message. */
export interface SendContext {
  /** Tenant of the person. */
  readonly tenant: string;
  /** The same for every attempt of one message: hand it on, so that nobody is told twice. */
  readonly idempotencyKey: string;
  /** 1 at the first attempt. */
  readonly attempt: number;
  /** Aborted when the allowed time is over, or the engine was closed. */
  readonly signal: AbortSignal;
}
