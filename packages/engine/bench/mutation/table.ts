// What was found of the mutants, kind by kind.

import type { Examined } from './examine.ts';
import type { Operator } from './operator.ts';
import { operators } from './operators.ts';
import { whyMissed } from './why-missed.ts';

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

/** A kind, or several, with the mutants that were missed by whoever is to find them. */
interface Row extends Tally {
  readonly missed: readonly Examined[];
}

function rowOf(
  { kind, name }: Pick<Operator, 'kind' | 'name'>,
  examined: readonly Examined[],
): Row {
  const other = examined.filter(({ byProof }) => byProof !== 'same');
  const missed = other.filter(({ byProof, byStories }) =>
    kind === 'structural' ? byProof === 'missed' : byStories === false,
  );
  return {
    kind,
    name,
    missed,
    made: other.length,
    same: examined.length - other.length,
    proven: other.filter(({ byProof }) => byProof === 'found').length,
    told: other.filter(({ byStories }) => byStories !== null).length,
    played: other.filter(({ byStories }) => byStories === true).length,
  };
}

const rowsOf = (examined: readonly Examined[]): readonly Row[] =>
  operators.map((one) =>
    rowOf(
      one,
      examined.filter(({ operator }) => operator === one.name),
    ),
  );

function sumsOf(examined: readonly Examined[]): readonly Row[] {
  return (['structural', 'semantic'] as const).map((kind) => {
    const names = new Set(operators.filter((one) => one.kind === kind).map(({ name }) => name));
    const of = examined.filter(({ operator }) => names.has(operator));
    return rowOf({ kind, name: 'all together' }, of);
  });
}

/** How many are missed, how many of them the proof finds all the same, and why. */
function reasonOf({ kind, name, missed }: Row): string {
  const proven = missed.filter(({ byProof }) => byProof === 'found').length;
  const found = kind === 'semantic' && proven > 0 ? `, ${proven} found by the proof` : '';
  return `${missed.length}${found}. ${whyMissed(name) ?? 'Nobody knows why.'}`;
}

const placeOf = ({ house, flow, pointer }: Examined): string => `${house} ${flow}${pointer}`;

/** Prints a row for each kind, why something of it is missed, and if wanted where. */
export function printTable(
  examined: readonly Examined[],
  { missed: isDetailed }: { readonly missed: boolean },
): void {
  console.log(`\n${`${operators.length} kinds`.padEnd(53)}  made  same  by proof       by stories`);
  for (const row of rowsOf(examined)) {
    printRow(row);
    if (row.missed.length === 0) continue;
    console.log(`    missed: ${reasonOf(row)}`);
    if (isDetailed)
      for (const one of row.missed)
        console.log(`    missed ${placeOf(one)}${one.byProof === 'found' ? ' (proven)' : ''}`);
  }
  for (const row of sumsOf(examined)) printRow(row);
}

function printRow({ kind, name, made, same, proven, told, played }: Tally): void {
  const numbers = [made, same, proven].map((number) => String(number).padStart(5)).join(' ');
  const stories = `${String(played).padStart(5)} of ${String(told).padStart(4)} ${share(played, told).padStart(7)}`;
  const proof = share(proven, made).padStart(7);
  console.log(`${kind.padEnd(11)}${name.padEnd(42)} ${numbers} ${proof} ${stories}`);
}

/** The table as it stands in the documents. */
export function tableInWords(examined: readonly Examined[]): string {
  const head = [
    '| kind | made | same | by proof | by stories | what is missed, and why |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
  ];
  const line = (row: Row): string => {
    const { kind, name, made, same, proven, told, played, missed } = row;
    const why = missed.length === 0 || name === 'all together' ? '' : reasonOf(row);
    const found = [share(proven, made), share(played, told)];
    const [proof, stories] =
      kind === 'structural' ? [`**${found[0]}**`, found[1]] : [found[0], `**${found[1]}**`];
    return `| ${name} | ${made} | ${same} | ${proof} | ${stories} | ${why} |`;
  };
  return (['structural', 'semantic'] as const)
    .map((kind) => {
      const of = [...rowsOf(examined), ...sumsOf(examined)].filter((row) => row.kind === kind);
      return [
        `## ${kind === 'structural' ? 'Structural kinds' : 'Semantic kinds'}`,
        '',
        ...head,
        ...of.map(line),
      ].join('\n');
    })
    .join('\n\n');
}

const share = (found: number, of: number): string =>
  of === 0 ? '–' : `${((100 * found) / of).toFixed(1)} %`;
