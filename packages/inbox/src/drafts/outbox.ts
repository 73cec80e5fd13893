// Commands on their way. Each is written down on the device before it is sent and crossed out when the server has answered:
// a reload, a dead battery or a lost answer repeats the same command under the same key, and never makes a second one.

import { Unreachable } from '../client/problem.ts';
import type { BatchResult, Client, CommandResult, Intent } from '../client/client.ts';
import { keysOf } from './draft-store.ts';
import type { KeyValueStorage } from './draft-store.ts';

/** A command on its way: sent again under its key until the server has answered. */
export interface Parcel {
  /** What is asked, with its key. */
  readonly intent: Intent;
  /** What the person did, in words: "Disposisikan – Undangan Musrenbang". */
  readonly label: string;
  /** Draft to be dropped when the command was accepted. */
  readonly draft: string | null;
}

/** Many tasks that are ended at once, on their way. */
export interface BatchParcel extends Omit<Parcel, 'draft'> {
  /** Tells them from single commands. */
  readonly batch: true;
  /** Nothing is typed for them that is kept. */
  readonly draft: null;
}

export interface Answered {
  readonly parcel: Parcel;
  readonly result: CommandResult | BatchResult;
}

export interface Outbox {
  /**
   * Writes down, sends, and crosses out.
   * @throws Unreachable when no answer came, or nobody is signed in any more: the parcel stays and goes out with the next `drain`
   */
  send(parcel: Parcel): Promise<CommandResult>;
  /** As `send` does. */
  sendBatch(parcel: BatchParcel): Promise<BatchResult>;
  /** Parcels without an answer that nobody is sending right now. A new array only when it changed. */
  waiting(): readonly Parcel[];
  /** Tries all that wait, oldest first; stops at the first without an answer. */
  drain(): Promise<readonly Answered[]>;
  /** The person takes it back. */
  drop(key: string): void;
  subscribe(listener: () => void): () => void;
}

export function createOutbox(storage: KeyValueStorage, owner: string, client: Client): Outbox {
  const prefix = `alir.outbox:${owner}:`;
  const listeners = new Set<() => void>();
  const parcels = new Map(
    readParcels(storage, prefix).map((parcel) => [parcel.intent.key, parcel]),
  );
  const sending = new Set<string>();
  let waiting: readonly Parcel[] = [...parcels.values()];

  const changed = (): void => {
    waiting = [...parcels.values()].filter((parcel) => !sending.has(parcel.intent.key));
    for (const listener of listeners) listener();
  };
  const forget = (key: string): void => {
    parcels.delete(key);
    storage.removeItem(prefix + key);
  };
  const carry = async <T>(parcel: Parcel, deliver: (intent: Intent) => Promise<T>): Promise<T> => {
    const { key } = parcel.intent;
    parcels.set(key, parcel);
    sending.add(key);
    try {
      storage.setItem(prefix + key, JSON.stringify(parcel));
    } catch {
      // No room on the device: the parcel then lives as long as the page does.
    }
    try {
      const result = await deliver(parcel.intent);
      forget(key);
      return result;
    } catch (error) {
      if (!(error instanceof Unreachable)) forget(key);
      throw error;
    } finally {
      sending.delete(key);
      changed();
    }
  };
  const send = (parcel: Parcel): Promise<CommandResult> =>
    carry(parcel, async (intent) => unlessSignedOut(await client.send(intent)));
  const sendBatch = (parcel: BatchParcel): Promise<BatchResult> =>
    carry(parcel, async (intent) => unlessSignedOut(await client.sendBatch(intent)));
  const drain = async (): Promise<readonly Answered[]> => {
    const answered: Answered[] = [];
    for (const parcel of waiting) {
      try {
        answered.push({
          parcel,
          result: await (isBatch(parcel) ? sendBatch(parcel) : send(parcel)),
        });
      } catch (error) {
        if (error instanceof Unreachable) break;
        throw error;
      }
    }
    return answered;
  };
  return {
    send,
    sendBatch,
    drain,
    waiting: () => waiting,
    drop: (key) => {
      forget(key);
      changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** That nobody is signed in says nothing of the command: it goes out when the same person has signed in again. */
function unlessSignedOut<T extends Answered['result']>(result: T): T {
  if (!result.ok && result.problem.status === 401) throw new Unreachable('session');
  return result;
}

const isBatch = (parcel: Parcel | BatchParcel): parcel is BatchParcel => 'batch' in parcel;

function readParcels(storage: KeyValueStorage, prefix: string): readonly Parcel[] {
  return keysOf(storage, prefix).flatMap((key) => {
    try {
      const parcel: Parcel = JSON.parse(storage.getItem(prefix + key) ?? '');
      return [parcel];
    } catch {
      storage.removeItem(prefix + key);
      return [];
    }
  });
}
