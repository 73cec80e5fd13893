import { closestMatch } from 'leven';

/** The name that was probably meant; null when none is near. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  const maxDistance = Math.max(1, Math.floor(name.length / 3));
  return closestMatch(name, [...names], { maxDistance }) ?? null;
}
