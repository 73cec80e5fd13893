import type { NoticeTransport } from '../../ports/notifier.ts';

/** What sends mail: a transporter of `nodemailer`, or anything with its `sendMail`. */
export interface MailSender {
  /** Sends one mail, or rejects. */
  sendMail(mail: {
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly messageId: string;
    readonly headers: Readonly<Record<string, string>>;
  }): Promise<unknown>;
}

/** How notices are sent by e-mail. */
export interface EmailOptions {
  /** What sends them. */
  readonly sender: MailSender;
  /** Address that they come from. */
  readonly from: string;
}

/** The domain of an address, for ids of messages. */
const domainOf = (address: string): string => /@([\w.-]+)/.exec(address)?.[1] ?? 'localhost';

/** An answer of SMTP that says no for good: the address does not exist, the content is refused. */
const isPermanent = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500;

/**
 * Sends notices by e-mail, as plain text. Every attempt of one message has the same `Message-ID`, by which mail servers and
 * programs know it again. A permanent no of the server (5xx) ends the attempts.
 */
export function emailTransport({ sender, from }: EmailOptions): NoticeTransport {
  return {
    async send({ to, subject, text }, { idempotencyKey }) {
      const messageId = `<${idempotencyKey}@${domainOf(from)}>`;
      // Programs do not answer it with absence notes.
      const headers = { 'auto-submitted': 'auto-generated' };
      try {
        await sender.sendMail({ from, to, subject, text, messageId, headers });
      } catch (error) {
        if (!isPermanent(error)) throw error;
        const message = error instanceof Error ? error.message : 'refused';
        throw Object.assign(new Error(message, { cause: error }), { retry: false });
      }
    },
  };
}
