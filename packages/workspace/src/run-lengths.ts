// How long the tests go on that could go on for ever.

/** How many times longer than in `pnpm test` such tests run in `pnpm soak`, unless `ALIR_RUNS` says otherwise. */
const soakFactor = 50;

/** The environment of a test run: the short form, or the long one of `pnpm soak`. Says on the console what is set. */
export function runLengths(long: boolean): { readonly ALIR_RUNS: string } {
  const factor = process.env['ALIR_RUNS'] ?? String(long ? soakFactor : 1);
  if (factor !== '1')
    console.log(`ALIR_RUNS=${factor}: ${factor} times the usual rounds, values drawn anew.`);
  return { ALIR_RUNS: factor };
}
