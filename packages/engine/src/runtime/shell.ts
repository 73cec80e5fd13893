// What the parts of the runtime share: ports, the flows known, and the outside as values.

import type { NumberBook } from '../core/access/number-books.ts';
import type { World } from '../core/organisation/world.ts';
import type { AttachmentOptions } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import type { Effects } from '../ports/effects.ts';
import type { Ids } from '../ports/ids.ts';
import type { GoingMigrations } from './migrations/continue-migrations.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Store } from '../ports/store.ts';
import type { Approvals } from './approvals.ts';
import type { FlowPublisher } from './flow-publisher.ts';
import type { FlowRegistry } from './flow-registry.ts';

export type Language = 'id' | 'en';

export interface Shell {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly effects: Effects;
  /** How files are taken; null: they are not. */
  readonly attachments: AttachmentOptions | null;
  /** Null: nobody is told of notices but through `effects.notify`. */
  readonly notifier: Notifier | null;
  /** Flows that are known. */
  readonly flows: FlowRegistry;
  /** What becomes one of them. */
  readonly publisher: FlowPublisher;
  /** How versions of a tenant are approved. */
  readonly approvals: Approvals;
  readonly language: Language;
  /** May this user resolve incidents and cancel instances? */
  readonly isOperator: (tenant: string, user: string) => boolean;
  /** Does this user keep this book of numbers, besides operators? */
  readonly keepsNumbers: (tenant: string, user: string, book: NumberBook) => boolean;
  /** The organisation and calendars of a tenant, as they are now; nearly always they are at hand. */
  world(tenant: string): World | Promise<World>;
  /** Told of due work that could not be done now; it is tried again. */
  onFault(error: unknown): void;
  /** By tenant: of how many published versions of flows the clocks are kept. Emptied when calendars change. */
  readonly clocksKept: Map<string, number>;
  /** Migrations of instances that go on. */
  readonly migrating: GoingMigrations;
  /** Programs of the host (calls, notices) under way. They never reject. */
  readonly programs: Set<Promise<void>>;
  /** Aborted when the engine is closed and waits for no program any more. */
  readonly closed: AbortSignal;
  /** Told of work that may be due at once. */
  wake(): void;
}
