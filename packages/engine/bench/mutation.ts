// What is found of mistakes that are made on purpose, by proof and by the scenarios of the flows: each kind at the places of
// each flow of the repository. Scenarios lie beside the flows and were written before; generated ones do not count.
//
//   node bench/mutation.ts              at most four places of each kind in each flow, evenly spread
//   node bench/mutation.ts --all        every place
//   node bench/mutation.ts --flow NAME  of one flow
//   node bench/mutation.ts --missed     with what the scenarios have missed

import { readdirSync, readFileSync } from 'node:fs';
import {
  compileFlow,
  indexOrganisation,
  parseFlow,
  parseForm,
  type CompileContext,
  type FlowDefinition,
} from '../src/core/index.ts';
import { verifyFlow, type People } from '../src/core/verify/verify.ts';
import { frozenScenarios } from './mutation/by-scenarios.ts';
import { essence } from './mutation/equivalent.ts';
import { operators, type Mutant, type Operator } from './mutation/operators.ts';

const folder = new URL('../../../examples/sumedang/', import.meta.url);
const filesIn = (name: string): unknown[] =>
  readdirSync(new URL(`${name}/`, folder))
    .filter((file) => !file.endsWith('.scenarios.json'))
    .map((file): unknown => JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')));
const flows = filesIn('flows').flatMap((one) => parseFlow(one).definition ?? []);
const forms = new Map(
  filesIn('forms').flatMap((one) => {
    const { form } = parseForm(one);
    return form ? [[form.form, form] as const] : [];
  }),
);

/** One secretary, who has an acting holder for nine days of March, and nobody else that the mutants speak of. */
const people: People = {
  from: '2026-03-01',
  until: '2026-03-31',
  organisation: indexOrganisation({
    units: [{ id: 'kabupaten', kind: 'kabupaten', name: 'Kabupaten' }],
    positions: [{ id: 'sekda', name: 'Sekretaris Daerah', unit: 'kabupaten' }],
    users: ['ani', 'budi'].map((id) => ({ id, name: id })),
    assignments: [
      { user: 'ani', position: 'sekda', until: '2026-03-11' },
      {
        user: 'budi',
        position: 'sekda',
        capacity: 'plt',
        basis: 'SP',
        from: '2026-03-12',
        until: '2026-03-20',
      },
      { user: 'ani', position: 'sekda', from: '2026-03-21' },
    ],
    limits: { plt: { not: ['kepegawaian'] } },
  }),
};
/** Kinds that are about people; the posts that the flows themselves name are not those of this organisation. */
const ofPeople = new Set([
  'duties that one person alone could do',
  'task for a post that is not there',
  'decision that an acting officer meets',
]);

const contextOf = (definition: FlowDefinition): CompileContext => ({
  forms,
  flows: new Map([...flows, definition].map((one) => [one.flow, one])),
});

/** What is said of a flow: codes and places; and what is left of it. */
function looked(
  value: unknown,
  isOfPeople: boolean,
): { readonly said: readonly string[]; readonly essence: string } {
  const { definition, problems } = parseFlow(value);
  if (!definition)
    return { said: problems.map(({ code, pointer }) => `${code} ${pointer}`), essence: '' };
  const context = contextOf(definition);
  const { flow, problems: found } = compileFlow(definition, context);
  const options = isOfPeople ? { people } : {};
  const findings = flow ? verifyFlow(flow, context, options).findings : [];
  const said = [...found, ...findings].map(
    ({ code, pointer, params }) => `${code} ${pointer} ${JSON.stringify(params)}`,
  );
  return { said, essence: flow && said.length === 0 ? essence(flow, context) : '' };
}

const isAll = process.argv.includes('--all');
const MOST = 4;
/** Evenly spread over all places. */
const chosen = (mutants: readonly Mutant[]): readonly Mutant[] =>
  isAll || mutants.length <= MOST
    ? mutants
    : Array.from(
        { length: MOST },
        (_, at) => mutants[Math.floor((at * mutants.length) / MOST)] ?? [],
      ).flat();

const scenarios = frozenScenarios(folder, { forms, flows });
const only = process.argv[process.argv.indexOf('--flow') + 1];
const mutated = process.argv.includes('--flow') ? flows.filter(({ flow }) => flow === only) : flows;
const originals = new Map(
  mutated.map((flow) => [flow.flow, [looked(flow, false), looked(flow, true)] as const]),
);
function mutantsOf({ mutants }: Operator): { flow: FlowDefinition; mutant: Mutant }[] {
  return mutated.flatMap((flow) =>
    chosen(mutants(flow, flows)).map((mutant) => ({ flow, mutant })),
  );
}

/** Whether a proof finds a mutant. What the organisation lacks for the flow as it is, is no finding. */
function judged(
  { name }: Operator,
  { flow }: FlowDefinition,
  { definition }: Mutant,
): 'found' | 'same' | 'missed' {
  const isOfPeople = ofPeople.has(name);
  const original = originals.get(flow)?.[isOfPeople ? 1 : 0];
  const { said, essence: left } = looked(definition, isOfPeople);
  if (said.some((one) => !original?.said.includes(one))) return 'found';
  return left !== '' && left === original?.essence ? 'same' : 'missed';
}

console.log(
  `${mutated.length} flows without a mistake: ${[...originals.values()].flatMap(([one]) => one.said).length} findings`,
);
console.log(
  `${scenarios.count} scenarios of ${scenarios.told.size} flows; ${scenarios.failing.length} fail without a mistake`,
);
const share = (found: number, of: number): string =>
  of === 0 ? '–' : `${((100 * found) / of).toFixed(1)}%`;
/** `told`: of flows that have scenarios. */
interface Tally {
  made: number;
  same: number;
  proven: number;
  told: number;
  played: number;
}
const tally = (): Tally => ({ made: 0, same: 0, proven: 0, told: 0, played: 0 });
const sums = { structural: tally(), semantic: tally() };
console.log(`${operators.length} kinds`.padEnd(54), ' made  same  by proof       by scenarios');
for (const operator of operators) {
  const { name, kind } = operator;
  const row = tally();
  const missed: string[] = [];
  const unplayed: string[] = [];
  for (const { flow, mutant } of mutantsOf(operator)) {
    const verdict = judged(operator, flow, mutant);
    if (verdict === 'same') {
      row.same += 1;
      continue;
    }
    row.made += 1;
    if (verdict === 'found') row.proven += 1;
    else missed.push(`${flow.flow}${mutant.pointer}`);
    if (!scenarios.told.has(flow.flow)) continue;
    row.told += 1;
    if (scenarios.finds(mutant.definition)) row.played += 1;
    else unplayed.push(`${flow.flow}${mutant.pointer}`);
  }
  for (const key of ['made', 'same', 'proven', 'told', 'played'] as const)
    sums[kind][key] += row[key];
  const numbers = [row.made, row.same, row.proven].map((number) => String(number).padStart(5));
  const played = `${String(row.played).padStart(5)} of ${String(row.told).padStart(4)} ${share(row.played, row.told).padStart(7)}`;
  console.log(
    `${kind.padEnd(11)}${name.padEnd(42)} ${numbers.join(' ')} ${share(row.proven, row.made).padStart(7)} ${played}`,
  );
  if (kind === 'structural') for (const one of missed.slice(0, 6)) console.log(`    missed ${one}`);
  if (kind === 'semantic' && process.argv.includes('--missed'))
    for (const one of unplayed) console.log(`    missed by scenarios ${one}`);
}
for (const [kind, { made, proven, told, played }] of Object.entries(sums))
  console.log(
    `${kind}: ${made} made, by proof ${proven} (${share(proven, made)}); of ${told} by scenarios ${played} (${share(played, told)})`,
  );
