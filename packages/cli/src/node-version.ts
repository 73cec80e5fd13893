// Which Node the command line runs on. Everything here, and all that start.ts imports, runs on old ones too: it has to say
// that they will not do.

/** A range as `engines` of package.json has it: `^22.22.3 || >=24.15.0`. @param version - `22.22.3` */
export function isInRange(version: string, range: string): boolean {
  const asked = numbers(version);
  return partsOf(range).some(({ from, isOpen }) => {
    const wanted = numbers(from);
    return (isOpen || asked[0] === wanted[0]) && compare(asked, wanted) >= 0;
  });
}

/** The parts of a range, oldest first. `isOpen`: with all later versions, else with those of the same major. */
export function partsOf(range: string): { from: string; isOpen: boolean }[] {
  return range.split('||').map((part) => {
    const text = part.trim();
    return { from: text.replace(/^[^\d]+/, ''), isOpen: text.startsWith('>=') };
  });
}

const numbers = (version: string): number[] => version.split('.').map(Number);

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, number] of one.entries()) {
    const difference = number - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
