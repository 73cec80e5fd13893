// The name of a way out: the same in outline, picture and viewer.

/** The name of the way that is written at `at` (`on/approve/0`) of a step, or of the flow where `step` is null. */
export function wayId(step: string | null, at: string): string {
  // No step's key holds a space.
  return `${step ?? ''} ${at}`;
}
