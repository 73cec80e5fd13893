import { closestMatch } from 'leven';

/** The name that was probably meant; null when none is near. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  // Two letters that changed places are a distance of two.
  const maxDistance = name.length < 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
  return closestMatch(name, [...names], { maxDistance }) ?? null;
}
