import type { ProblemView } from '@alir/engine/core/types';
import { describe, expect, test } from 'vitest';
import type { Client, CommandResult, Intent } from '../client/client.ts';
import { createClient } from '../client/create-client.ts';
import { intents } from '../client/intents.ts';
import { Unreachable } from '../client/problem.ts';
import { memoryStorage } from './draft-store.ts';
import { createOutbox } from './outbox.ts';
import type { Parcel } from './outbox.ts';

const accepted: CommandResult = {
  ok: true,
  instance: 'i',
  version: 1,
  status: 'open',
  result: null,
  subject: null,
  incident: null,
};
const refusal: ProblemView = {
  type: '',
  title: '',
  status: 409,
  code: 'TASK_NOT_OPEN',
  detail: 'too late',
  params: {},
};
const refused: CommandResult = { ok: false, problem: refusal };

/** A client whose network can be cut; it notes the keys that arrived. */
function wire(): { client: Client; arrived: string[]; up: boolean; answer: CommandResult } {
  const state = {
    arrived: new Array<string>(),
    up: true,
    answer: accepted,
    client: {
      ...createClient({ baseUrl: '' }),
      send: async ({ key }: Intent) => {
        if (!state.up) throw new Unreachable('network');
        state.arrived.push(key);
        return state.answer;
      },
    },
  };
  return state;
}

const parcel = (task: string): Parcel => ({
  intent: intents.complete(task, { outcome: 'ok' }),
  label: `Setujui ${task}`,
  draft: task,
});

describe('a parcel', () => {
  test('is crossed out once the server has answered, a refusal included', async () => {
    const { client, ...rest } = wire();
    const storage = memoryStorage();
    const outbox = createOutbox(storage, 'o', client);
    expect(await outbox.send(parcel('a'))).toEqual(accepted);
    expect([outbox.waiting().length, storage.length, rest.arrived.length]).toEqual([0, 0, 1]);
  });

  test('without an answer waits, and goes out later under the same key', async () => {
    const net = wire();
    const outbox = createOutbox(memoryStorage(), 'o', net.client);
    const sent = parcel('a');
    net.up = false;
    await expect(outbox.send(sent)).rejects.toBeInstanceOf(Unreachable);
    expect(outbox.waiting()).toEqual([sent]);
    net.up = true;
    expect(await outbox.drain()).toEqual([{ parcel: sent, result: accepted }]);
    expect(net.arrived).toEqual([sent.intent.key]);
    expect(outbox.waiting()).toEqual([]);
  });

  test('outlives a reload', async () => {
    const net = wire();
    const storage = memoryStorage();
    net.up = false;
    await createOutbox(storage, 'o', net.client)
      .send(parcel('a'))
      .catch(() => undefined);
    net.up = true;
    const reloaded = createOutbox(storage, 'o', net.client);
    expect(reloaded.waiting()).toHaveLength(1);
    await reloaded.drain();
    expect(createOutbox(storage, 'o', net.client).waiting()).toEqual([]);
  });

  test('is nobody else’s to send', async () => {
    const net = wire();
    const storage = memoryStorage();
    net.up = false;
    await createOutbox(storage, 'o', net.client)
      .send(parcel('a'))
      .catch(() => undefined);
    expect(createOutbox(storage, 'another', net.client).waiting()).toEqual([]);
  });

  test('whose person is signed in no more waits for them, and is no refusal', async () => {
    const net = wire();
    const storage = memoryStorage();
    net.answer = { ok: false, problem: { ...refusal, status: 401, code: 'NOT_SIGNED_IN' } };
    const outbox = createOutbox(storage, 'o', net.client);
    await expect(outbox.send(parcel('a'))).rejects.toMatchObject({ reason: 'session' });
    expect(await outbox.drain()).toEqual([]);
    net.answer = accepted;
    const signedInAgain = createOutbox(storage, 'o', net.client);
    expect(await signedInAgain.drain()).toMatchObject([{ result: accepted }]);
    expect(new Set(net.arrived).size).toBe(1);
  });

  test('that was refused after all is told, not repeated', async () => {
    const net = wire();
    const outbox = createOutbox(memoryStorage(), 'o', net.client);
    net.up = false;
    await outbox.send(parcel('a')).catch(() => undefined);
    net.up = true;
    net.answer = refused;
    expect(await outbox.drain()).toMatchObject([{ result: { ok: false } }]);
    expect(outbox.waiting()).toEqual([]);
  });

  test('can be taken back', async () => {
    const net = wire();
    const outbox = createOutbox(memoryStorage(), 'o', net.client);
    net.up = false;
    const sent = parcel('a');
    await outbox.send(sent).catch(() => undefined);
    outbox.drop(sent.intent.key);
    net.up = true;
    expect(await outbox.drain()).toEqual([]);
  });
});

test('while the network is down, draining stops at the first parcel', async () => {
  const net = wire();
  const outbox = createOutbox(memoryStorage(), 'o', net.client);
  net.up = false;
  await outbox.send(parcel('a')).catch(() => undefined);
  await outbox.send(parcel('b')).catch(() => undefined);
  expect(await outbox.drain()).toEqual([]);
  expect(outbox.waiting()).toHaveLength(2);
});

test('listeners hear of what waits', async () => {
  const net = wire();
  const outbox = createOutbox(memoryStorage(), 'o', net.client);
  const heard: number[] = [];
  const leave = outbox.subscribe(() => heard.push(outbox.waiting().length));
  net.up = false;
  await outbox.send(parcel('a')).catch(() => undefined);
  net.up = true;
  await outbox.drain();
  leave();
  expect(heard).toEqual([1, 0]);
});

describe('many tasks at once', () => {
  const items = [
    { task: 'a', ok: true, code: null, detail: null },
    { task: 'b', ok: false, code: 'TASK_NOT_OPEN', detail: 'too late' },
  ];

  test('are one parcel, whose answers come one by one, also after a reload', async () => {
    let up = false;
    const keys: string[] = [];
    const client: Client = {
      ...createClient({ baseUrl: '' }),
      sendBatch: async ({ key }) => {
        if (!up) throw new Unreachable('network');
        keys.push(key);
        return { ok: true, items };
      },
    };
    const storage = memoryStorage();
    const batch = {
      intent: intents.completeMany({ items: [{ task: 'a', outcome: 'ok' }] }),
      label: 'Setujui: 2 butir',
      batch: true,
      draft: null,
    } as const;
    await expect(createOutbox(storage, 'o', client).sendBatch(batch)).rejects.toThrow(Unreachable);
    up = true;
    const later = createOutbox(storage, 'o', client);
    expect(later.waiting()).toEqual([batch]);
    expect(await later.drain()).toEqual([{ parcel: batch, result: { ok: true, items } }]);
    expect(keys).toEqual([batch.intent.key]);
    expect(later.waiting()).toEqual([]);
  });
});
