// Notices for persons: who is told, when, by which channel, and what they read.

import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { describe, expect, test } from 'vitest';
import { createEngine, memoryStore, usersDirectory } from '../../src/index.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { letter, openHouse, sheet, type House } from './house.ts';

const everybody = ['lama', 'cici', 'plh', 'siti', 'adi', 'jaya'];
const byMail = { channels: ['email'] } as const;

async function told(house: House): Promise<string[]> {
  const counts = await Promise.all(
    everybody.map(async (user) => ({ user, n: await house.engine.notices.countUnread(user) })),
  );
  return counts.filter(({ n }) => n > 0).map(({ user, n }) => (n === 1 ? user : `${user}×${n}`));
}

describe('who is told', () => {
  test('[N1] holders of the position at that moment, acting ones too; not those before or after', async () => {
    const house = await openHouse();
    const id = await house.letter();
    await house.tell(id, 'ingatkan');
    expect(await told(house)).toEqual(['cici']);
    await house.at('2026-01-07T08:00:00+07:00');
    await house.tell(id, 'ingatkan');
    expect(await told(house)).toEqual(['cici', 'plh']);
  });

  test('[N1] everybody in a pool once, in all units or in one', async () => {
    const house = await openHouse();
    const id = await house.letter();
    await house.tell(id, 'siarkan');
    expect(await told(house)).toEqual(['siti', 'adi', 'jaya']);
    await house.tell(id, 'sekantor');
    expect(await told(house)).toEqual(['siti×2', 'adi×2', 'jaya']);
  });

  test('[N1] whoever holds the position of the starter', async () => {
    const house = await openHouse();
    await house.tell(await house.letter(), 'kabari');
    expect((await told(house)).length).toBeGreaterThan(0);
    expect(await told(house)).not.toContain('cici');
  });

  test('[N2] in-app at once for everybody, by other channels only for those who chose them', async () => {
    const house = await openHouse();
    await house.prefer('jaya', { channels: ['email', 'whatsapp'] });
    await house.tell(await house.letter(), 'siarkan');
    expect(await told(house)).toEqual(['siti', 'adi', 'jaya']);
    expect(house.sent.map(({ channel, to }) => [channel, to])).toEqual([
      ['email', 'jaya@email'],
      ['whatsapp', 'jaya@whatsapp'],
    ]);
  });

  test('[N2] what the house sets holds for whoever set nothing, word by word', async () => {
    const house = await openHouse({ defaults: { ...byMail, digest: 'hourly' } });
    await house.prefer('jaya', { digest: 'instant' });
    expect(await house.engine.notices.preference('jaya')).toEqual({
      channels: ['email'],
      digest: 'instant',
      digestAt: '07:00',
      quiet: null,
      language: 'id',
    });
    await house.tell(await house.letter(), 'siarkan');
    expect(house.sent.map(({ to }) => to)).toEqual(['jaya@email']);
  });

  test('[N3] without a notifier the hook of the host is told, and nothing is kept', async () => {
    const store = memoryStore();
    const notices: unknown[] = [];
    const engine = await createEngine({
      store,
      directory: usersDirectory([{ id: 'siti' }, { id: 'camat' }]),
      flows: [{ definition: letter }, { definition: sheet }],
      effects: { notify: async (_tenant, { to }) => void notices.push(to) },
    });
    const data = { perihal: 'x', sifat: 'y', rahasia: false };
    const started = await engine.flow('surat').start({ data, by: 'siti' });
    if (!started.ok) throw new Error(started.code);
    await engine.instances.act(started.instance, 'ingatkan', { by: 'siti' });
    await engine.runDue();
    expect(notices).toEqual([{ position: 'camat' }]);
    expect((await engine.notices.list('camat')).items).toEqual([]);
    await engine.close();
  });
});

describe('when they are told', () => {
  test('[N4] a digest collects until its moment and is one message; the daily one at the time of the person', async () => {
    const house = await openHouse();
    await house.prefer('siti', { ...byMail, digest: 'daily', digestAt: '16:00' });
    await house.prefer('jaya', { ...byMail, digest: 'daily', digestAt: '16:00' });
    const id = await house.letter();
    await house.tell(id, 'siarkan');
    await house.at('2026-01-05T10:30:00+07:00');
    await house.tell(id, 'siarkan');
    expect(house.sent).toEqual([]);
    // 16:00 in Jayapura.
    await house.at('2026-01-05T14:00:00+07:00');
    expect(house.sent.map(({ to }) => to)).toEqual(['jaya@email']);
    await house.at('2026-01-05T16:00:00+07:00');
    expect(house.sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['jaya@email', '2 pemberitahuan'],
      ['siti@email', '2 pemberitahuan'],
    ]);
    expect(house.sent[1]?.text.match(/Telaah surat/g)).toHaveLength(2);
  });

  test('[N4] an hourly digest goes out at the next full hour, what comes at that hour with the one after', async () => {
    const house = await openHouse();
    await house.prefer('jaya', { ...byMail, digest: 'hourly' });
    const id = await house.letter();
    await house.tell(id, 'siarkan');
    await house.at('2026-01-05T08:59:59+07:00');
    expect(house.sent).toEqual([]);
    await house.at('2026-01-05T09:00:00+07:00');
    expect(house.sent).toHaveLength(1);
    await house.tell(id, 'siarkan');
    expect(house.sent).toHaveLength(1);
    await house.at('2026-01-05T10:00:00+07:00');
    expect(house.sent).toHaveLength(2);
  });

  test('[N5] quiet hours of the person hold a message until they end, in-app does not wait', async () => {
    const house = await openHouse();
    const quiet = { from: '20:00', until: '06:30' };
    await house.prefer('siti', { ...byMail, quiet });
    await house.prefer('jaya', { ...byMail, quiet });
    const id = await house.letter();
    // 20:00 in Jayapura, 18:00 in Jakarta.
    await house.at('2026-01-05T18:00:00+07:00');
    await house.tell(id, 'siarkan');
    expect(await told(house)).toEqual(['siti', 'adi', 'jaya']);
    expect(house.sent.map(({ to }) => to)).toEqual(['siti@email']);
    await house.at('2026-01-06T04:29:59+07:00');
    expect(house.sent).toHaveLength(1);
    await house.at('2026-01-06T04:30:00+07:00');
    expect(house.sent.map(({ to }) => to)).toEqual(['siti@email', 'jaya@email']);
  });

  test('[N6] what the house calls urgent waits for nothing; nothing else passes', async () => {
    const house = await openHouse({
      defaults: { ...byMail, digest: 'daily', quiet: { from: '00:00', until: '23:59' } },
      isUrgent: (_tenant, { flow, summary }) =>
        flow === 'surat' && summary['sifat'] === 'sangat-segera',
    });
    const calm = await house.letter({ sifat: 'segera' });
    const urgent = await house.letter({ sifat: 'sangat-segera', rahasia: true });
    await house.tell(calm, 'siarkan');
    expect(house.sent).toEqual([]);
    await house.tell(urgent, 'siarkan');
    expect(house.sent.map(({ to }) => to).toSorted()).toEqual(['jaya@email', 'siti@email']);
  });
});

describe('what they read', () => {
  test('[N7] a message says what, for whom, by when and where, in the language of the person', async () => {
    const house = await openHouse({ defaults: byMail });
    await house.prefer('cici', { language: 'en' });
    const id = await house.letter({ pegawai: 'Rahmat' });
    await house.tell(id, 'ingatkan');
    const [message] = house.sent;
    expect(message?.subject).toBe('Review the letter · Incoming letter');
    const [title, to, due, link, ...more] = message?.text.split('\n') ?? [];
    expect([title, to, link]).toEqual([
      'Review the letter · Incoming letter',
      'For: Camat',
      `https://alir.test/${id}`,
    ]);
    expect(due).toMatch(/^Due: Tuesday, January 6, 2026 at 8:00\sAM$/);
    expect(more).toEqual([]);
  });

  test('[N8] of what is confidential, also since it was told, a message says only that there is something', async () => {
    const house = await openHouse({ defaults: { ...byMail, digest: 'hourly' } });
    const id = await house.letter();
    await house.tell(id, 'siarkan');
    await house.tell(id, 'rahasiakan');
    await house.at('2026-01-05T09:00:00+07:00');
    expect(house.sent[0]?.subject).toBe('Ada hal rahasia untuk Anda.');
    expect(house.sent[0]?.text).toBe('Ada hal rahasia untuk Anda.\n\nhttps://alir.test/');
  });

  test.each([true, false])(
    '[N8] what a letter has become for somebody is as confidential as the letter (%s)',
    async (rahasia) => {
      const house = await openHouse({ defaults: byMail });
      const id = await house.letter({ rahasia });
      await house.tell(id, 'sebarkan');
      await house.tell(id, 'dorong');
      expect(house.sent.map(({ to, subject }) => [to, subject])).toEqual([
        [
          'cici@email',
          rahasia ? 'Ada hal rahasia untuk Anda.' : 'Kerjakan disposisi · Lembar disposisi',
        ],
      ]);
    },
  );

  test('[N8] no value of what is confidential leaves the house, by any channel, whatever it is', async () => {
    // Words that no text of ours has.
    const word = fc.stringMatching(/^[qxzQXZ]{6,12}$/);
    await fc.assert(
      fc.asyncProperty(
        word,
        word,
        word,
        word,
        fc.constantFrom('id', 'en'),
        async (a, b, c, d, language) => {
          const house = await openHouse({
            defaults: {
              channels: ['email', 'whatsapp'],
              language: language === 'id' ? 'id' : 'en',
            },
          });
          const id = await house.letter({ perihal: a, sifat: b, pegawai: c, rahasia: true });
          await house.engine.instances.comment(id, d, { by: 'cici' });
          for (const action of ['ingatkan', 'siarkan', 'kabari']) await house.tell(id, action);
          expect(house.sent.length).toBeGreaterThan(5);
          const stored = await Promise.all(
            everybody.map((user) => house.engine.notices.list(user)),
          );
          const left = JSON.stringify([
            house.sent.map(({ subject, text }) => ({ subject, text })),
            stored.flatMap(({ items }) => items),
          ]);
          for (const value of [a, b, c, d]) expect(left).not.toContain(value);
          const messages = JSON.stringify(house.sent.map(({ subject, text }) => [subject, text]));
          for (const name of [id, 'Telaah', 'Review', 'Camat', 'Staf', '2026'])
            expect(messages).not.toContain(name);
        },
      ),
      { numRuns: runs(15) },
    );
  });
});

describe('what fails', () => {
  test('[N9] is tried again under the same key with growing pauses, and told to the host', async () => {
    const house = await openHouse();
    await house.prefer('jaya', byMail);
    const id = await house.letter();
    house.breakWith(new Error('gateway down'));
    await house.tell(id, 'siarkan');
    expect(house.faults).toMatchObject([{ message: 'gateway down' }]);
    const [waiting] = await house.engine.notices.undelivered();
    expect(waiting).toMatchObject({
      user: 'jaya',
      attempts: 1,
      error: 'gateway down',
      sentAt: null,
    });
    house.clock.advance(4_999);
    await house.engine.runDue();
    expect(house.faults).toHaveLength(1);
    house.clock.advance(1);
    await house.engine.runDue();
    expect(house.faults).toHaveLength(2);
    house.clock.advance(9_999);
    await house.engine.runDue();
    expect(house.faults).toHaveLength(2);
    house.breakWith(null);
    house.clock.advance(1);
    await house.engine.runDue();
    expect(house.sent).toMatchObject([{ attempt: 3 }]);
    expect(await house.engine.notices.undelivered()).toEqual([]);
  });

  test('[N9] every attempt of a message has the same key, another message another', async () => {
    const keys: string[] = [];
    const send = async (
      _: unknown,
      { idempotencyKey }: { idempotencyKey: string },
    ): Promise<void> => {
      keys.push(idempotencyKey);
      if (keys.length < 3) throw new Error('not yet');
    };
    const house = await openHouse({ channels: { email: { send } } });
    await house.prefer('jaya', byMail);
    const id = await house.letter();
    await house.tell(id, 'siarkan');
    house.clock.advance(60_000);
    await house.engine.runDue();
    house.clock.advance(60_000);
    await house.engine.runDue();
    await house.tell(id, 'siarkan');
    expect(keys).toHaveLength(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(new Set(keys).size).toBe(2);
  });

  test('[N10] what would fail again is not tried again by itself, and stays visible until an operator tries it', async () => {
    const house = await openHouse({ defaults: byMail });
    const id = await house.letter();
    house.breakWith(Object.assign(new Error('no such mailbox'), { retry: false }));
    await house.tell(id, 'ingatkan');
    house.breakWith(null);
    await house.at('2026-02-01T08:00:00+07:00');
    expect(house.sent).toEqual([]);
    const [failed] = await house.engine.notices.undelivered();
    expect(failed).toMatchObject({ user: 'cici', error: 'no such mailbox', nextAt: null });
    expect(await house.engine.notices.retry(failed?.id ?? '')).toBe(true);
    await house.engine.runDue();
    expect(house.sent).toMatchObject([{ to: 'cici@email' }]);
    expect(await house.engine.notices.retry(failed?.id ?? '')).toBe(false);
  });

  test('[N10] nobody without an address, or by a channel that the house has not, is tried for ever', async () => {
    const house = await openHouse({
      channels: { email: { send: async () => {} } },
      defaults: { channels: ['email', 'whatsapp'] },
    });
    await house.tell(await house.letter(), 'sekantor');
    const failed = await house.engine.notices.undelivered();
    expect(
      failed.map(({ user, channel, error, nextAt }) => [user, channel, error, nextAt]),
    ).toEqual(
      expect.arrayContaining([
        ['adi', 'email', 'no address for email', null],
        ['adi', 'whatsapp', 'no channel whatsapp', null],
        ['siti', 'whatsapp', 'no channel whatsapp', null],
      ]),
    );
    expect(failed).toHaveLength(3);
  });

  test('[N11] a notice that is handed over twice makes one for each person and channel', async () => {
    const house = await openHouse({ defaults: byMail });
    const { store } = house.engine.shell;
    const id = await house.letter();
    // Someone dies after the notices were kept and before the outbox knows.
    const settle = store.settle.bind(store);
    let dies = true;
    Object.assign(store, {
      settle: async (tenant: string, entry: string) => {
        if (dies) throw new Error('died');
        await settle(tenant, entry);
      },
    });
    await house.tell(id, 'siarkan');
    dies = false;
    await house.at('2026-01-05T08:10:00+07:00');
    expect(await told(house)).toEqual(['siti', 'adi', 'jaya']);
    expect(house.sent.map(({ to }) => to).toSorted()).toEqual(['jaya@email', 'siti@email']);
  });

  test('[N11] on SQLite the same, and what waits for its moment outlives the process', async () => {
    const store = sqlite(':memory:');
    const house = await openHouse({ store, defaults: { ...byMail, digest: 'hourly' } });
    await house.tell(await house.letter(), 'siarkan');
    expect(await store.notices.nextDue()).toBe(Date.parse('2026-01-05T09:00:00+07:00'));
    await house.at('2026-01-05T09:00:00+07:00');
    expect(house.sent.map(({ to }) => to).toSorted()).toEqual(['jaya@email', 'siti@email']);
    expect(await store.notices.nextDue()).toBeNull();
    await house.engine.close();
  });
});

test('[N12] how to be told is refused where a word is unknown or has a value that it cannot have', async () => {
  const { engine } = await openHouse();
  const wrong = [
    { channels: ['fax'] },
    { digest: 'weekly' },
    { digestAt: '7:00' },
    { quiet: { from: '20:00', until: '24:00' } },
    { quiet: { from: '20:00', until: '20:00' } },
    { language: 'su' },
    { colour: 'red' },
  ];
  for (const preference of wrong) {
    const [word] = Object.keys(preference);
    // What a program without types may send.
    const given: object = preference;
    await expect(engine.notices.setPreference('siti', given)).rejects.toMatchObject({
      code: 'PREFERENCE_INVALID',
      details: { word },
    });
  }
  await engine.notices.setPreference('siti', { quiet: { from: '22:00', until: '05:00' } });
});
