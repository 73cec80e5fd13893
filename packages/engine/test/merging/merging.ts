// Merging a duplicate, on any store and over HTTP.

import { describe, expect, test as vitest } from 'vitest';
import type { Store } from '../../src/index.ts';
import type { StoreUnderTest } from '../../src/testing/store-contract.ts';
import { path } from '../http/walk.ts';
import { entry, openMailRoom, screening, type MailRoom } from './mail-room.ts';

type OpenStore = () => Promise<Pick<StoreUnderTest, 'store' | 'close'>>;

const known = { from: 'Ministry', number: '12/A' };

/** A confidential letter that is being entered still. */
async function secretEntry(room: MailRoom): Promise<string> {
  const data = { unit: 'town', ...known, secret: true };
  const { body } = await room
    .as('cliff')
    .post<{ instance: string }>('/instances', { flow: 'letter', data });
  await room.scan('cliff', body.instance, '%PDF own');
  return body.instance;
}

/** Passes it on as no secret any more. */
async function openToAll(room: MailRoom, id: string): Promise<void> {
  const body = { outcome: 'pass', data: { secret: false } };
  const answer = await room.as('cliff').post(`/tasks/${path(entry(id))}/complete`, body);
  expect(answer.status).toBe(200);
}

/** Registers the rules on each of these stores. */
export function mergingOn(stores: Readonly<Record<string, OpenStore>>): void {
  for (const [name, open] of Object.entries(stores)) {
    describe(name, () => {
      rules(open);
    });
  }
}

function rules(open: OpenStore): void {
  const test = (title: string, work: (room: MailRoom, store: Store) => Promise<void>): void =>
    vitest(title, async () => {
      const { store, close } = await open();
      try {
        const room = await openMailRoom(store);
        await work(room, store);
      } finally {
        await close();
      }
    });

  test('[D260] a duplicate ends, and the earlier one has its files and words', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('clara', 'town');
    await room.scan('clara', again, '%PDF better scan', 'scan');
    await room.as('clara').post(`/instances/${again}/comments`, { text: 'came by courier' });
    const answer = await room.merge('clara', entry(again), earlier);
    expect(answer.status).toBe(200);

    const gone = await room.see('clara', again);
    expect(gone).toMatchObject({ status: 'done', result: 'merged' });
    expect(gone.mergedInto).toMatchObject({
      instance: earlier,
      item: { summary: known },
      by: { name: 'clara', position: 'town-second' },
    });
    const kept = await room.see('sue', earlier);
    expect(kept.status).toBe('open');
    expect(kept.duplicates).toMatchObject([{ instance: again, by: { name: 'clara' } }]);
    const { items } = await room.files('sue', earlier);
    expect(items).toMatchObject([{ name: 'scan.pdf', by: { name: 'clara' } }]);
    const file = await room.handler(
      new Request(`http://office/attachments/${path(items[0]?.id ?? '')}`, {
        headers: { 'x-who': 'acme/sue' },
      }),
    );
    expect(await file.text()).toBe('%PDF better scan');
    const told = (await room.history('sue', earlier)).items.map(({ type, by, comment, detail }) => [
      type,
      by?.name,
      comment ?? detail['from'],
    ]);
    expect(told).toContainEqual(['duplicate.received', 'clara', again]);
    expect(told).toContainEqual(['comment.added', 'clara', 'came by courier']);
  });

  test('[D260] whoever has the earlier one’s task is told', async (room, store) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('clara', 'town', known);
    await room.merge('sue', screening(again), earlier);
    const outgoing = await store.claimOutbox(Number.MAX_SAFE_INTEGER, 100, 1000);
    const notices = outgoing.flatMap(({ outgoing: one }) => (one.kind === 'notice' ? [one] : []));
    expect(notices).toMatchObject([
      {
        to: { role: 'secretary', unit: 'town' },
        about: { instance: earlier, state: 'screening', reason: 'merged' },
      },
    ]);
  });

  test('[D260] one that has ended takes duplicates as well', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    await room.as('sue').post(`/tasks/${path(screening(earlier))}/complete`, { outcome: 'file' });
    const again = await room.enter('cliff', 'town');
    await room.scan('cliff', again, '%PDF');
    expect((await room.merge('cliff', entry(again), earlier)).status).toBe(200);
    expect((await room.files('sue', earlier)).items).toHaveLength(1);
    expect(await room.see('sue', earlier)).toMatchObject({ status: 'done', result: 'filed' });
  });

  test('[D260] what has been filled in goes with it, and counts', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('clara', 'town');
    const task = `/tasks/${path(entry(again))}/merge`;
    const body = { into: earlier, data: { ...known, secret: true } };
    expect(await room.as('clara').post(task, body)).toMatchObject({
      body: { code: 'MERGE_REFUSED', params: { because: 'open' } },
    });
    expect(await room.as('clara').post(task, { into: earlier, data: { unit: 'x' } })).toMatchObject(
      {
        body: { code: 'FIELD_NOT_WRITABLE' },
      },
    );
    await room.as('clara').post(task, { into: earlier, data: known });
    expect(await room.see('clara', again)).toMatchObject({ status: 'done', summary: known });
  });

  test('[D261] what cannot be merged is refused, with why', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('cliff', 'town', known);
    const refused = async (by: string, task: string, into: string): Promise<unknown> => {
      const { body } = await room.merge(by, task, into);
      return [body.code, body.params?.['because'] ?? null];
    };
    expect(await refused('sue', screening(again), again)).toEqual(['MERGE_REFUSED', 'itself']);
    const parcel = await room.as('cliff').post<{ instance: string }>('/instances', {
      flow: 'parcel',
      data: { unit: 'town' },
    });
    expect(await refused('sue', screening(again), parcel.body.instance)).toEqual([
      'INSTANCE_NOT_FOUND',
      null,
    ]);
    expect(
      await refused('cliff', entry(await room.enter('cliff', 'town')), parcel.body.instance),
    ).toEqual(['MERGE_REFUSED', 'flow']);
    await room.as('op').post(`/instances/${earlier}/cancel`, { reason: 'x' });
    const own = await room.enter('cliff', 'town');
    expect(await refused('cliff', entry(own), earlier)).toEqual(['MERGE_REFUSED', 'cancelled']);
  });

  test('[D261] one that the person may not read is as if it did not exist', async (room) => {
    const theirs = await room.enter('vic', 'village', known);
    const own = await room.enter('cliff', 'town');
    const hidden = await room.merge('cliff', entry(own), theirs);
    const missing = await room.merge('cliff', entry(own), 'nothing');
    // Nor does it tell them apart that something else is wrong with what they ask.
    for (const into of [theirs, 'nothing'])
      expect(
        await room
          .as('cliff')
          .post(`/tasks/${path(entry(own))}/merge`, { into, data: { unit: 'x' } }),
      ).toMatchObject({ status: 404, body: { code: 'INSTANCE_NOT_FOUND' } });
    expect(hidden).toMatchObject({ status: 404, body: { code: 'INSTANCE_NOT_FOUND' } });
    expect(missing).toMatchObject({ status: 404, body: { code: 'INSTANCE_NOT_FOUND' } });
    expect([hidden.body.title, hidden.body.detail]).toEqual([
      missing.body.title,
      missing.body.detail,
    ]);
  });

  test('[O29] nothing is merged into one that the person may only look at on behalf of somebody', async (room) => {
    const theirs = await room.enter('vic', 'village', known);
    const own = await room.enter('abe', 'town');
    expect((await room.see('abe', theirs)).summary).toMatchObject(known);
    const answer = await room.merge('abe', entry(own), theirs);
    expect(answer).toMatchObject({ status: 403, body: { code: 'DELEGATION_VIEW_ONLY' } });
  });

  test('[D261] what the flow wants alike must be', async (room) => {
    const own = await room.enter('cliff', 'town');
    const theirs = await room.enter('vic', 'village', known);
    // Operators may read both; this one helps out as a clerk.
    const { body } = await room.merge('op', entry(own), theirs);
    expect(body).toMatchObject({ code: 'MERGE_REFUSED', params: { because: 'different' } });
  });

  test('[D261] what is confidential does not go into what is open', async (room) => {
    const openly = await room.enter('cliff', 'town', known);
    const secret = await room.enter('cliff', 'town', { ...known, secret: true });
    const { body } = await room.merge('sue', screening(secret), openly);
    expect(body).toMatchObject({ code: 'MERGE_REFUSED', params: { because: 'open' } });
    expect((await room.merge('sue', screening(openly), secret)).status).toBe(200);
  });

  test('[D262] nothing goes round in a circle, also when two are faster than each other', async (room) => {
    const one = await room.enter('cliff', 'town', known);
    const two = await room.enter('cliff', 'town', known);
    const three = await room.enter('cliff', 'town', known);
    await room.merge('sue', screening(one), two);
    const back = await room.merge('sue', screening(two), one);
    expect(back.body).toMatchObject({ code: 'MERGE_REFUSED', params: { because: 'circle' } });
    const late = await room.merge('sue', screening(three), one);
    expect(late.body).toMatchObject({ code: 'MERGE_REFUSED', params: { because: 'merged' } });

    const left = await room.enter('cliff', 'town', known);
    const right = await room.enter('cliff', 'town', known);
    await Promise.all([
      room.merge('sue', screening(left), right),
      room.merge('sue', screening(right), left),
    ]);
    await room.engine.runDue({ limit: 100 });
    const both = [await room.see('sue', left), await room.see('sue', right)];
    expect(both.some(({ status }) => status === 'open')).toBe(true);
    expect(both.every(({ mergedInto }) => mergedInto !== null)).toBe(false);
  });

  /** Merges, and the message of it is held up until an hour has passed. */
  const slowly = async (
    store: Store,
    merge: () => Promise<{ readonly status: number }>,
  ): Promise<void> => {
    const transact = store.transact.bind(store);
    let calls = 0;
    store.transact = (tenant, work, options) => {
      calls += 1;
      if (calls > 1) return Promise.reject(new Error('the line is down'));
      return transact(tenant, work, options);
    };
    const { status } = await merge();
    store.transact = transact;
    expect(status).toBe(200);
  };
  const anHourLater = async (room: MailRoom): Promise<void> => {
    room.wait(3_600_000);
    await room.engine.runDue({ limit: 100 });
  };

  test('[D262] what arrives where it was merged meanwhile goes back and is open', async (room, store) => {
    const [first, second, third] = [
      await room.enter('cliff', 'town', known),
      await room.enter('cliff', 'town', known),
      await room.enter('cliff', 'town', known),
    ];
    await slowly(store, () => room.merge('sue', screening(first), second));
    expect((await room.see('sue', first)).mergedInto).not.toBeNull();
    expect((await room.merge('sue', screening(second), third)).status).toBe(200);
    await anHourLater(room);
    expect(await room.see('sue', first)).toMatchObject({ status: 'open', mergedInto: null });
    expect((await room.see('sue', second)).duplicates).toEqual([]);
    const [last] = (await room.history('sue', first)).items.slice(-1);
    expect(last).toMatchObject({ type: 'instance.reopened', by: null, detail: { from: second } });
  });

  test('[D291] so does what arrives where it was cancelled meanwhile, or where more people may read by now', async (room, store) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('cliff', 'town', known);
    await slowly(store, () => room.merge('sue', screening(again), earlier));
    await room.as('op').post(`/instances/${earlier}/cancel`, { reason: 'x' });
    await anHourLater(room);
    expect(await room.see('sue', again)).toMatchObject({ status: 'open', mergedInto: null });

    const hidden = await secretEntry(room);
    const secret = await secretEntry(room);
    await slowly(store, () => room.merge('clara', entry(secret), hidden));
    await openToAll(room, hidden);
    await anHourLater(room);
    expect(await room.see('clara', secret)).toMatchObject({ status: 'open', mergedInto: null });
    expect((await room.see('sue', hidden)).duplicates).toEqual([]);
  });

  test('[D292] a merge that was undone before it arrived changes nothing', async (room, store) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('cliff', 'town', known);
    await room.scan('sue', again, '%PDF');
    await slowly(store, () => room.merge('sue', screening(again), earlier));
    await room.as('sue').post(`/instances/${again}/reopen`, { reason: 'another one' });
    await anHourLater(room);
    expect(await room.see('sue', again)).toMatchObject({ status: 'open', mergedInto: null });
    expect((await room.see('sue', earlier)).duplicates).toEqual([]);
    expect((await room.files('sue', earlier)).items).toEqual([]);
  });

  test('[H95] what was said about a confidential duplicate is shown no more where the earlier one is open to all', async (room) => {
    const earlier = await secretEntry(room);
    const again = await secretEntry(room);
    await room.as('clara').post(`/instances/${again}/comments`, { text: 'about the informer' });
    await room.merge('clara', entry(again), earlier);
    const told = async (who: string): Promise<string> =>
      JSON.stringify(await room.history(who, earlier));
    expect(await told('cliff')).toContain('informer');
    await openToAll(room, earlier);
    for (const who of ['cliff', 'sue']) expect(await told(who)).not.toContain('informer');
  });

  test('[D263] it is undone by opening the duplicate again', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('cliff', 'town', known);
    await room.scan('sue', earlier, '%PDF own');
    await room.scan('sue', again, '%PDF of the duplicate');
    await room.merge('sue', screening(again), earlier);
    const nobody = await room.as('cliff').post(`/instances/${again}/reopen`, { reason: 'other' });
    expect(nobody).toMatchObject({ body: { code: 'NOT_ALLOWED' } });
    const opened = await room.as('sue').post(`/instances/${again}/reopen`, { reason: 'other' });
    expect(opened.status).toBe(200);
    expect(await room.see('sue', again)).toMatchObject({ status: 'open', mergedInto: null });
    expect((await room.see('sue', earlier)).duplicates).toEqual([]);
    expect((await room.files('sue', earlier)).items).toHaveLength(1);
    const [last] = (await room.history('sue', earlier)).items.slice(-1);
    expect(last).toMatchObject({ type: 'duplicate.returned', detail: { from: again } });
    expect((await room.merge('cliff', entry(again, 2), earlier)).status).toBe(200);
  });

  /** Three letters, each with a file of its own, merged one into the next. */
  const chainOf = async (room: MailRoom): Promise<[string, string, string]> => {
    const enter = async (content: string): Promise<string> => {
      const id = await room.enter('cliff', 'town', known);
      await room.scan('sue', id, content);
      return id;
    };
    const chain: [string, string, string] = [
      await enter('%PDF one'),
      await enter('%PDF two'),
      await enter('%PDF three'),
    ];
    await room.merge('sue', screening(chain[0]), chain[1]);
    return chain;
  };
  const hashesOf = async (room: MailRoom, id: string): Promise<string[]> =>
    (await room.files('sue', id)).items.map(({ hash }) => hash).toSorted();

  test('[D294] along a chain files go back as they came, by whichever way', async (room) => {
    const [first, second, third] = await chainOf(room);
    const [own = ''] = (await room.files('sue', first)).items.map(({ hash }) => hash);
    await room.merge('sue', screening(second), third);
    expect(await hashesOf(room, third)).toHaveLength(3);
    await room.as('sue').post(`/instances/${first}/reopen`, { reason: 'another one' });
    expect(await hashesOf(room, third)).toHaveLength(2);
    expect(await hashesOf(room, third)).not.toContain(own);
    expect(await hashesOf(room, second)).not.toContain(own);
    const [last] = (await room.history('sue', third)).items.slice(-1);
    expect(last).toMatchObject({ type: 'duplicate.files-returned', detail: { from: second } });
    expect((await room.see('sue', third)).duplicates).toMatchObject([{ instance: second }]);
  });

  test('[D294] what went back before a merge arrived does not come with it', async (room, store) => {
    const [first, second, third] = await chainOf(room);
    await slowly(store, () => room.merge('sue', screening(second), third));
    await room.as('sue').post(`/instances/${first}/reopen`, { reason: 'another one' });
    await anHourLater(room);
    expect((await room.see('sue', third)).duplicates).toMatchObject([{ instance: second }]);
    expect(await hashesOf(room, third)).toHaveLength(2);
  });

  test('[D295] a verdict on a file of a duplicate counts for what the earlier one got', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    const again = await room.enter('cliff', 'town', known);
    const { attachment } = await room.scan('sue', again, '%PDF');
    await room.merge('sue', screening(again), earlier);
    await room.engine.attachments.judge(attachment.id, 'infected', { tenant: 'acme' });
    const [copy] = (await room.files('sue', earlier)).items;
    expect(copy).toMatchObject({ scan: 'infected' });
    const url = `http://office/attachments/${path(copy?.id ?? '')}`;
    const answer = await room.handler(new Request(url, { headers: { 'x-who': 'acme/sue' } }));
    expect(await answer.json()).toMatchObject({ code: 'ATTACHMENT_INFECTED' });
  });

  test('[H97] of a confidential duplicate nothing is told any more where the earlier one is open to all', async (room) => {
    const earlier = await secretEntry(room);
    const again = await secretEntry(room);
    await room.scan('clara', again, '%PDF of the informer');
    const body = { into: earlier, comment: 'the informer again' };
    await room.as('clara').post(`/tasks/${path(entry(again))}/merge`, body);
    const { items: before } = await room.files('cliff', earlier);
    expect(before).toHaveLength(3);
    expect((await room.see('cliff', earlier)).duplicates).toMatchObject([
      { comment: 'the informer again' },
    ]);
    await openToAll(room, earlier);
    for (const who of ['cliff', 'sue', 'op']) {
      const { items } = await room.files(who, earlier);
      expect(items).toHaveLength(1);
      for (const { id } of before.slice(1)) {
        const url = `http://office/attachments/${path(id)}`;
        const headers = { 'x-who': `acme/${who}` };
        expect((await room.handler(new Request(url, { headers }))).status).toBe(404);
      }
      const told = JSON.stringify([await room.history(who, earlier), await room.see(who, earlier)]);
      expect(told).not.toContain('informer');
      for (const { id } of before.slice(1)) expect(told).not.toContain(id);
    }
    // Nor does another letter with the same file tell that it is there.
    const third = await room.enter('clara', 'town');
    await room.scan('clara', third, '%PDF of the informer');
    expect((await room.choices('clara', entry(third))).alike).toEqual([]);
  });

  test('[D264] the outcome of a merge is not chosen without an earlier one', async (room) => {
    const id = await room.enter('cliff', 'town');
    const { body } = await room
      .as('cliff')
      .get<{ outcomes: { name: string }[]; acts: { name: string }[] }>(`/tasks/${path(entry(id))}`);
    expect(body.outcomes.map(({ name }) => name)).toEqual(['pass']);
    expect(body.acts.map(({ name }) => name)).toEqual(['merge']);
    const answer = await room
      .as('cliff')
      .post(`/tasks/${path(entry(id))}/complete`, { outcome: 'twice' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'MERGE_NAMES_EARLIER' } });
  });

  test('[D265] those that look alike are told, with what is entered and not sent', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    await room.enter('vic', 'village', known);
    const again = await room.enter('clara', 'town');
    expect(await room.choices('clara', entry(again))).toEqual({ alike: [], found: [] });
    await room.as('clara').post(`/tasks/${path(entry(again))}/draft`, { data: known });
    expect((await room.choices('clara', entry(again))).alike).toMatchObject([
      { item: { id: earlier }, because: 'values' },
    ]);
  });

  test('[D265] so are those that have a file with the same bytes', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    await room.scan('sue', earlier, '%PDF the same');
    const again = await room.enter('clara', 'town');
    await room.scan('clara', again, '%PDF another');
    expect((await room.choices('clara', entry(again))).alike).toEqual([]);
    await room.scan('clara', again, '%PDF the same');
    expect((await room.choices('clara', entry(again))).alike).toMatchObject([
      { item: { id: earlier }, because: 'file' },
    ]);
  });

  test('[D265] others are searched for, among what may be read and merged', async (room) => {
    const earlier = await room.enter('cliff', 'town', known);
    const gone = await room.enter('cliff', 'town', known);
    await room.enter('vic', 'village', known);
    await room.merge('sue', screening(gone), earlier);
    const again = await room.enter('clara', 'town');
    const { found } = await room.choices('clara', entry(again), 'ministry 12');
    expect(found.map(({ id }) => id)).toEqual([earlier]);
    expect((await room.choices('clara', entry(again), 'nothing')).found).toEqual([]);
  });

  test('[H89] the other is named only to those who may read it', async (room) => {
    const earlier = await room.enter('cliff', 'town', { ...known, secret: true });
    const again = await room.enter('clara', 'town', known);
    await room.merge('sue', screening(again), earlier);
    expect((await room.see('sue', again)).mergedInto?.item?.id).toBe(earlier);
    expect((await room.see('clara', again)).mergedInto).toMatchObject({ item: null });
    const stranger = await room.as('nell').get(`/tasks/${path(screening(again))}/merge`);
    expect(stranger.status).toBe(404);
  });
}
