// The scans of the example letters. A scan is the same every time it is drawn, so none is kept.

import type { OrganisationData } from '@alir/engine';
import { generateLetters } from '../letters/generate-letters.ts';
import type { Letter } from '../letters/letter.ts';
import { letterScan } from '../letters/letter-scan.ts';
import { twelveLetters } from '../letters/twelve-letters.ts';
import { letterSeed } from '../seed/recent-letters.ts';

/** Draws the scan of a letter of the seed; null when there is none. */
export type ExampleScans = (letter: string) => Promise<Uint8Array | null>;

export function exampleScans(organisation: OrganisationData): ExampleScans {
  const twelve = new Map(twelveLetters().map(({ letter }) => [letter.id, letter]));
  return async (id) => {
    const letter = twelve.get(id) ?? drawnLetter(organisation, id);
    return letter?.scan ? letterScan(letter) : null;
  };
}

/** The n-th letter of a quarter does not depend on how many are made up. */
function drawnLetter(organisation: OrganisationData, id: string): Letter | undefined {
  const [, quarter, number] = /^surat-(20\d\d-tw[1-4])-(\d{4})$/.exec(id) ?? [];
  if (quarter === undefined || number === undefined) return undefined;
  const options = { count: Number(number), quarter: quarter.toUpperCase(), seed: letterSeed };
  return generateLetters(organisation, options).find((story) => story.id === id)?.letter;
}
