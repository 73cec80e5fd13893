/** What people call a priority: words of letters. Undefined: it is as usual, and nothing is said. */
export function priorityWord(priority: number | undefined): string | undefined {
  if (priority === undefined || priority < 60) return undefined;
  return priority < 80 ? 'segera' : 'sangat-segera';
}
