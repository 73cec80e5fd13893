// What was found of the mutants, kind by kind.

import type { Examined } from './examine.ts';
import type { Operator } from './operator.ts';
import { operators } from './operators.ts';

interface Tally {
  readonly kind: Operator['kind'];
  readonly name: string;
  /** Mutants that do something else than their originals. */
  readonly made: number;
  readonly same: number;
  readonly proven: number;
  /** Of flows that have stories. */
  readonly told: number;
  readonly played: number;
}

function tallyOf(
  { kind, name }: Pick<Operator, 'kind' | 'name'>,
  examined: readonly Examined[],
): Tally {
  const other = examined.filter(({ byProof }) => byProof !== 'same');
  return {
    kind,
    name,
    made: other.length,
    same: examined.length - other.length,
    proven: other.filter(({ byProof }) => byProof === 'found').length,
    told: other.filter(({ byStories }) => byStories !== null).length,
    played: other.filter(({ byStories }) => byStories === true).length,
  };
}

/** Prints a row for each kind, what a proof misses of structural ones, and if wanted what stories miss of semantic ones. */
export function printTable(
  examined: readonly Examined[],
  { missed }: { readonly missed: boolean },
): void {
  console.log(`\n${`${operators.length} kinds`.padEnd(53)}  made  same  by proof       by stories`);
  for (const operator of operators) {
    const mutants = examined.filter((one) => one.operator === operator.name);
    printRow(tallyOf(operator, mutants));
    for (const { house, flow, pointer, byProof, byStories } of mutants) {
      const place = `${house} ${flow}${pointer}`;
      if (operator.kind === 'structural' && byProof === 'missed')
        console.log(`    missed ${place}`);
      if (operator.kind === 'semantic' && byStories === false && byProof !== 'same' && missed)
        console.log(`    missed by stories ${place}${byProof === 'found' ? ' (proven)' : ''}`);
    }
  }
  for (const kind of ['structural', 'semantic'] as const) {
    const names = new Set(operators.filter((one) => one.kind === kind).map(({ name }) => name));
    printRow(
      tallyOf(
        { kind, name: 'all together' },
        examined.filter(({ operator }) => names.has(operator)),
      ),
    );
  }
}

function printRow({ kind, name, made, same, proven, told, played }: Tally): void {
  const numbers = [made, same, proven].map((number) => String(number).padStart(5)).join(' ');
  const stories = `${String(played).padStart(5)} of ${String(told).padStart(4)} ${share(played, told)}`;
  console.log(`${kind.padEnd(11)}${name.padEnd(42)} ${numbers} ${share(proven, made)} ${stories}`);
}

const share = (found: number, of: number): string =>
  (of === 0 ? '–' : `${((100 * found) / of).toFixed(1)}%`).padStart(7);
