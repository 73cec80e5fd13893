import list from '../../letters/instruksi.json' with { type: 'json' };

const usual = 'tindak-lanjuti';

/** The instructions of the house. The usual one comes first. */
export const instructions: readonly string[] = list
  .map(({ kode }) => kode)
  .toSorted((a, b) => Number(b === usual) - Number(a === usual));
