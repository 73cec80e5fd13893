import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftSender } from './draft-sender.ts';
import { emptyDraft } from './draft-store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A sender whose network can be cut; it notes the comments that arrived. */
function wire(): { sender: ReturnType<typeof createDraftSender>; arrived: string[]; up: boolean } {
  const state = {
    arrived: new Array<string>(),
    up: true,
    sender: createDraftSender(
      async ({ comment }) => {
        if (!state.up) throw new Error('network');
        state.arrived.push(comment);
        return null;
      },
      () => undefined,
    ),
  };
  return state;
}
const said = (comment: string): typeof emptyDraft => ({ ...emptyDraft, comment });

test('a draft is sent once the person pauses, as it is then', async () => {
  const net = wire();
  net.sender.send(said('a'));
  await vi.advanceTimersByTimeAsync(1_000);
  net.sender.send(said('ab'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(net.arrived).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(net.arrived).toEqual(['ab']);
});

test('what was not reached goes later, and once', async () => {
  const net = wire();
  net.up = false;
  net.sender.send(said('a'));
  await vi.advanceTimersByTimeAsync(2_000);
  net.up = true;
  net.sender.flush();
  net.sender.flush();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(net.arrived).toEqual(['a']);
});

test('what was sent off otherwise or thrown away is not sent', async () => {
  const net = wire();
  net.sender.send(said('a'));
  net.sender.cancel();
  net.sender.flush();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(net.arrived).toEqual([]);
});
