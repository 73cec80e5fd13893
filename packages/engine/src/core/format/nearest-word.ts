// "Did you mean": the known word nearest to one that is not known.

import leven from 'leven';

/** The same as a parameter of a problem: nothing when no word is near. */
export function nearestParam(word: string, words: Iterable<string>): { readonly nearest?: string } {
  const nearest = nearestWord(word, words);
  return nearest === null ? {} : { nearest };
}

/** The nearest of `words` if a slip of the finger explains the difference, else null. */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  // Names are short; what is longer is no slip, and the distance takes quadratic time.
  if (word.length === 0 || word.length > 80) return null;
  const most = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  let nearest: string | null = null;
  let least = most + 1;
  for (const known of words) {
    if (Math.abs(known.length - word.length) > most) continue;
    const distance = leven(word.toLowerCase(), known.toLowerCase());
    if (distance < least && known !== word) {
      nearest = known;
      least = distance;
    }
  }
  return nearest;
}
