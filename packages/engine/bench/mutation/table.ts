// What was found of the mutants, kind by kind.

import type { Examined } from './examine.ts';
import type { Operator } from './operator.ts';
import { operators } from './operators.ts';
import { whyMissed } from './why-missed.ts';

interface Tally {
  readonly kind: Operator['kind'];
  readonly set: Operator['set'];
  readonly name: string;
  /** Mutants that do something else than their originals. */
  readonly made: number;
  readonly same: number;
  readonly proven: number;
  /** Found by a proof, or told by stories. */
  readonly either: number;
  /** Of flows that have stories. */
  readonly told: number;
  readonly played: number;
}

/** A kind, or several, with the mutants that were missed by whoever is to find them. */
interface Row extends Tally {
  readonly missed: readonly Examined[];
}

function rowOf(
  { kind, name, set }: Pick<Operator, 'kind' | 'name' | 'set'>,
  examined: readonly Examined[],
): Row {
  const other = examined.filter(({ byProof }) => byProof !== 'same');
  const missed = other.filter(({ byProof, byStories }) =>
    kind === 'structural' ? byProof === 'missed' : byStories === false,
  );
  return {
    kind,
    name,
    set,
    missed,
    made: other.length,
    same: examined.length - other.length,
    proven: other.filter(({ byProof }) => byProof === 'found').length,
    either: other.filter(({ byProof, byStories }) => byProof === 'found' || byStories === true)
      .length,
    told: other.filter(({ byStories }) => byStories !== null).length,
    played: other.filter(({ byStories }) => byStories === true).length,
  };
}

const rowsOf = (kinds: readonly Operator[], examined: readonly Examined[]): readonly Row[] =>
  kinds.flatMap((one) => {
    const of = examined.filter(({ operator }) => operator === one.name);
    return of.length > 0 ? [rowOf(one, of)] : [];
  });

/** What is told together: the kinds of a proof, those that scenarios were written with, and those that they had not seen. */
interface Group {
  readonly title: string;
  readonly isIn: (operator: Operator) => boolean;
}

const groups: readonly Group[] = [
  { title: 'Structural kinds', isIn: ({ kind }) => kind === 'structural' },
  {
    title: 'Semantic kinds',
    isIn: ({ kind, set }) => kind === 'semantic' && set === 'known',
  },
  {
    title: 'Semantic kinds, other mutants than those that were read',
    isIn: ({ set }) => set === 'varied',
  },
  { title: 'Semantic kinds held out: first set', isIn: ({ set }) => set === 'first set' },
  { title: 'Semantic kinds held out: second set', isIn: ({ set }) => set === 'second set' },
];

/** Rows of a group, and the sum of them. */
function rowsWithSum({ isIn }: Group, examined: readonly Examined[]): readonly Row[] {
  const kinds = operators.filter(isIn);
  const names = new Set(kinds.map(({ name }) => name));
  const of = examined.filter(({ operator }) => names.has(operator));
  const [first] = kinds;
  if (of.length === 0 || !first) return [];
  return [...rowsOf(kinds, of), rowOf({ ...first, name: ALL }, of)];
}

const ALL = 'all together';

/** How many are missed, how many of them the proof finds all the same, and why. */
function reasonOf({ kind, name, set, missed }: Row): string {
  const proven = missed.filter(({ byProof }) => byProof === 'found').length;
  const found = kind === 'semantic' && proven > 0 ? `, ${proven} found by the proof` : '';
  return `${missed.length}${found}. ${whyMissed(name) ?? (set === 'known' ? 'Nobody knows why.' : 'Not read.')}`;
}

const placeOf = ({ house, flow, pointer }: Examined): string => `${house} ${flow}${pointer}`;

/** Prints a row for each kind, why something of it is missed, and if wanted where. */
export function printTable(
  examined: readonly Examined[],
  { missed: isDetailed }: { readonly missed: boolean },
): void {
  for (const group of groups) {
    const rows = rowsWithSum(group, examined);
    if (rows.length === 0) continue;
    const column = rows[0]?.set === 'known' ? 'by proof' : 'by either';
    console.log(`\n${group.title.padEnd(48)}  made  same ${column}       by stories`);
    for (const row of rows) {
      printRow(row);
      if (row.missed.length === 0 || row.name === ALL) continue;
      console.log(`    missed: ${reasonOf(row)}`);
      if (isDetailed)
        for (const one of row.missed)
          console.log(`    missed ${placeOf(one)}${one.byProof === 'found' ? ' (proven)' : ''}`);
    }
  }
}

function printRow({ name, made, same, told, played, ...row }: Tally): void {
  const found = row.set === 'known' ? row.proven : row.either;
  const numbers = [made, same, found].map((number) => String(number).padStart(5)).join(' ');
  const stories = `${String(played).padStart(5)} of ${String(told).padStart(4)} ${share(played, told).padStart(7)}`;
  const proof = share(found, made).padStart(7);
  console.log(`${name.padEnd(48)} ${numbers} ${proof} ${stories}`);
}

/** The table as it stands in the documents. */
export function tableInWords(examined: readonly Examined[]): string {
  // A proof is asked of other mutants only where stories do not tell them.
  const headOf = ([row]: readonly Row[]): string[] => [
    `| kind | made | same | by ${row?.set === 'known' ? 'proof' : 'either'} | by stories | what is missed, and why |`,
    '| --- | ---: | ---: | ---: | ---: | --- |',
  ];
  const line = (row: Row): string => {
    const { kind, name, set, made, same, told, played, missed } = row;
    const why = missed.length === 0 || name === ALL ? '' : reasonOf(row);
    const found = [share(set === 'known' ? row.proven : row.either, made), share(played, told)];
    const [proof, stories] =
      kind === 'structural' ? [`**${found[0]}**`, found[1]] : [found[0], `**${found[1]}**`];
    return `| ${name} | ${made} | ${same} | ${proof} | ${stories} | ${why} |`;
  };
  return groups
    .flatMap((group) => {
      const rows = rowsWithSum(group, examined);
      return rows.length > 0
        ? [[`## ${group.title}`, '', ...headOf(rows), ...rows.map(line)].join('\n')]
        : [];
    })
    .join('\n\n');
}

const share = (found: number, of: number): string =>
  of === 0 ? '–' : `${((100 * found) / of).toFixed(1)} %`;
