// The ways out: a mailer as it is, a gateway that listens on a port, links.

import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, test } from 'vitest';
import { emailTransport, waLink, whatsAppGateway } from '../../src/adapters/notices/index.ts';

const context = {
  tenant: 't',
  idempotencyKey: 'k1',
  attempt: 1,
  signal: new AbortController().signal,
};
const message = { to: '0812 3456-789', subject: 'Telaah', text: 'Telaah surat\nbaris kedua' };

describe('e-mail', () => {
  test('[N13] a mail of nodemailer is plain text with the key as its Message-ID', async () => {
    const sender = createTransport({ jsonTransport: true });
    const mails: string[] = [];
    const transport = emailTransport({
      from: 'Alir <alir@sumedang.test>',
      sender: {
        sendMail: async (mail) => {
          const sent = await sender.sendMail(mail);
          mails.push(sent.message);
        },
      },
    });
    await transport.send({ ...message, to: 'siti@sumedang.test' }, context);
    const mail: unknown = JSON.parse(mails[0] ?? '');
    expect(mail).toMatchObject({
      from: { address: 'alir@sumedang.test', name: 'Alir' },
      to: [{ address: 'siti@sumedang.test' }],
      subject: 'Telaah',
      text: message.text,
      messageId: '<k1@sumedang.test>',
    });
  });

  test('[N13] the transporter of nodemailer is taken as it is', async () => {
    const transport = emailTransport({
      from: 'alir@sumedang.test',
      sender: createTransport({ jsonTransport: true }),
    });
    await expect(transport.send(message, context)).resolves.toBeUndefined();
  });

  test('[N13] a permanent no of the server ends the attempts, a passing one does not', async () => {
    const answering = (responseCode: number): Promise<unknown> => {
      const refuse = async (): Promise<never> => {
        throw Object.assign(new Error(`${responseCode} no`), { responseCode });
      };
      const transport = emailTransport({ from: 'a@b.c', sender: { sendMail: refuse } });
      return transport.send(message, context).catch((error: unknown) => error);
    };
    expect(await answering(550)).toMatchObject({ retry: false, message: '550 no' });
    expect(await answering(451)).not.toHaveProperty('retry');
  });
});

describe('messenger', () => {
  let close = (): void => {};
  afterEach(() => close());

  async function gateway(status: number): Promise<{
    readonly url: string;
    readonly asked: { headers: IncomingHttpHeaders; body: string }[];
  }> {
    const asked: { headers: IncomingHttpHeaders; body: string }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        asked.push({ headers: request.headers, body });
        response.writeHead(status, { location: 'http://localhost:1/' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    close = () => void server.close();
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    return { url: `http://127.0.0.1:${port}/send`, asked };
  }

  test('[N14] a message is one POST with the key, to a number with its country', async () => {
    const { url, asked } = await gateway(202);
    const headers = { authorization: 'Bearer secret' };
    await whatsAppGateway({ url, headers }).send(message, context);
    await whatsAppGateway({ url, body: ({ to, text }) => ({ target: to, message: text }) }).send(
      message,
      context,
    );
    expect(asked.map(({ body }): unknown => JSON.parse(body))).toEqual([
      { to: '628123456789', text: message.text },
      { target: '628123456789', message: message.text },
    ]);
    expect(asked[0]?.headers).toMatchObject({
      'idempotency-key': 'k1',
      'content-type': 'application/json',
      authorization: 'Bearer secret',
    });
  });

  test.each([
    [400, false],
    [401, false],
    [408, undefined],
    [429, undefined],
    [500, undefined],
    [302, undefined],
  ])('[N14] an answer %i is tried again: retry %s', async (status, retry) => {
    const { url } = await gateway(status);
    const failed = await whatsAppGateway({ url })
      .send(message, context)
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(Object(failed)).toHaveProperty('message');
    expect(
      typeof failed === 'object' && failed !== null && 'retry' in failed ? failed.retry : undefined,
    ).toBe(retry);
  });

  test('[N14] what is no phone number is not sent', async () => {
    const { url, asked } = await gateway(200);
    await expect(
      whatsAppGateway({ url }).send({ ...message, to: 'siti' }, context),
    ).rejects.toMatchObject({
      retry: false,
    });
    expect(asked).toEqual([]);
  });

  test('[N15] a link sends by hand: with the number as WhatsApp names it, the text whole', () => {
    const text = 'Surat & lampiran?\n#1';
    const link = new URL(waLink({ phone: '+62 812-3456-789', text }));
    expect(link.origin + link.pathname).toBe('https://wa.me/628123456789');
    expect(link.searchParams.get('text')).toBe(text);
    for (const phone of ['0812 3456 789', '0062 812 3456 789', '(62) 8123456789'])
      expect(new URL(waLink({ phone, text })).pathname).toBe('/628123456789');
    // As a spreadsheet leaves it, and as people print it for those abroad.
    for (const phone of [
      '8123456789',
      '812-3456-789',
      '+62 (0)812 3456 789',
      '0062 (0)812-3456-789',
    ])
      expect(new URL(waLink({ phone, text })).pathname).toBe('/628123456789');
    expect(new URL(waLink({ phone: '+81 90-1234-5678', text })).pathname).toBe('/819012345678');
    expect(new URL(waLink({ text })).pathname).toBe('/');
    expect(() => waLink({ phone: 'siti', text })).toThrow(TypeError);
  });
});
