// Seats and people: as much weight as each person can give in one seat. Kuhn's algorithm; the heaviest seats first, which is
// the best that can be had.

/**
 * @param people - by seat
 * @param isSequence - whether nobody gets a seat behind one that stays empty
 * @returns seats that get somebody
 */
export function matched(
  seats: readonly { readonly weight: number }[],
  people: readonly (readonly string[])[],
  isSequence: boolean,
): ReadonlySet<number> {
  const order = seats.map((_, index) => index);
  if (!isSequence)
    order.sort((one, other) => (seats[other]?.weight ?? 0) - (seats[one]?.weight ?? 0));
  const seatOf = new Map<string, number>();
  const place = (seat: number, tried: Set<string>): boolean => {
    for (const person of people[seat] ?? []) {
      if (tried.has(person)) continue;
      tried.add(person);
      const other = seatOf.get(person);
      if (other !== undefined && !place(other, tried)) continue;
      seatOf.set(person, seat);
      return true;
    }
    return false;
  };
  for (const seat of order) if (!place(seat, new Set()) && isSequence) break;
  return new Set(seatOf.values());
}
