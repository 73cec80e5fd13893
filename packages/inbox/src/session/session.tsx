// Who is here: the person, their drafts and outbox, and the position they act in.

import { createContext, use } from 'react';
import type { AssigneeView, MeView, SeatView } from '@alir/engine/core/types';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { Outbox } from '../drafts/outbox.ts';

/** Who is here: the person, their drafts and outbox, and the position they act in. */
export interface Session {
  /** The person and their positions. */
  readonly me: MeView;
  /** What they have typed and not sent. */
  readonly drafts: DraftStore;
  /** What they have sent and is not answered yet. */
  readonly outbox: Outbox;
  /** Position chosen in "acting as"; null: all of theirs. */
  readonly acting: string | null;
  /** Chooses the position to act in; null: all of theirs. */
  readonly actAs: (position: string | null) => void;
}

export const SessionContext = createContext<Session | null>(null);

/** Who is here. @throws Error outside `<InboxProvider>` */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null)
    throw new Error('@alir/inbox parts belong inside <InboxProvider> or <Inbox>');
  return session;
}

/** The seat to act in where the person has not been asked: the chosen one, or the only one. */
export function chosenSeat(
  session: Session,
  among: readonly SeatView[] = session.me.seats,
): SeatView | null {
  const chosen = among.find((seat) => seat.position === session.acting);
  return chosen ?? (among.length === 1 ? (among[0] ?? null) : null);
}

/** The seats that something may be started in; not those that were delegated for reading. */
export function actingSeats({ me }: Session): readonly SeatView[] {
  return me.seats.filter((seat) => !seat.isReadOnly);
}

/** The position chosen in "acting as", where it was delegated for reading, or partly so. */
export function readingSeat({ me, acting }: Session): SeatView | null {
  const seat = me.seats.find(({ position }) => position === acting);
  return seat && (seat.isReadOnly || seat.isPartlyReadOnly) ? seat : null;
}

/** The seat that makes somebody an assignee, when exactly one does; not one that was delegated for reading. */
export function seatFor(session: Session, assignee: AssigneeView): SeatView | null {
  const seats = actingSeats(session);
  if (assignee.position !== null)
    return seats.find((seat) => seat.position === assignee.position) ?? null;
  const holding = seats.filter(
    (seat) =>
      assignee.role !== null &&
      seat.roles.includes(assignee.role) &&
      (assignee.unit === null || seat.unit === assignee.unit),
  );
  return chosenSeat(session, holding);
}
