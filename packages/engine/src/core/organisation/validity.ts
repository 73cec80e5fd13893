// From when to when something is valid. Days are ISO dates, which sort as texts.

interface Term {
  readonly from?: string;
  readonly until?: string;
}

/** Whether a term holds on a day; both ends are included, an absent one is open. Without a day: on some day. */
export function isValid({ from, until }: Term, day: string | undefined): boolean {
  if (day === undefined) return true;
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The same for relations and delegations, whose `from` is whom they come from. */
export function isSince(
  { since, until }: { readonly since?: string; readonly until?: string },
  day: string | undefined,
): boolean {
  if (day === undefined) return true;
  return (since === undefined || since <= day) && (until === undefined || day <= until);
}
