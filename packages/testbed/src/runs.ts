// How long the tests that could go on for ever do go on.

/**
 * How many times longer than usual such tests run: 1 in `pnpm test`, more in `pnpm soak`, or what `ALIR_RUNS` says.
 */
export const runsFactor = readFactor(process.env['ALIR_RUNS']);

/** The number of rounds for a test that takes `usual` rounds in `pnpm test`. */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * runsFactor));
}

function readFactor(text = '1'): number {
  const factor = Number(text);
  if (!(factor > 0)) throw new Error(`ALIR_RUNS must be a number above 0, not "${text}"`);
  return factor;
}
