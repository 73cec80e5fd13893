// What a proof finds of mistakes that are made on purpose: each kind at the places of each flow of the repository.
//
//   node bench/mutation.ts          at most four places of each kind in each flow, evenly spread
//   node bench/mutation.ts --all    every place
//
// The scenarios of the flows are the second column; there are none yet, so it is empty.

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
import { essence } from './mutation/equivalent.ts';
import { operators, type Mutant, type Operator } from './mutation/operators.ts';

const folder = new URL('../../../examples/sumedang/', import.meta.url);
const filesIn = (name: string): unknown[] =>
  readdirSync(new URL(`${name}/`, folder)).map((file): unknown =>
    JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
  );
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

const originals = new Map(
  flows.map((flow) => [flow.flow, [looked(flow, false), looked(flow, true)] as const]),
);
function mutantsOf({ mutants }: Operator): { flow: FlowDefinition; mutant: Mutant }[] {
  return flows.flatMap((flow) => chosen(mutants(flow, flows)).map((mutant) => ({ flow, mutant })));
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
  `${flows.length} flows without a mistake: ${[...originals.values()].flatMap(([one]) => one.said).length} findings`,
);
const share = (found: number, of: number): string =>
  of === 0 ? '' : `${((100 * found) / of).toFixed(1)}%`;
const sums = { structural: { made: 0, found: 0 }, semantic: { made: 0, found: 0 } };
console.log(`${operators.length} kinds`.padEnd(44), 'made  same  by proof          by scenarios');
for (const operator of operators) {
  const { name, kind } = operator;
  const row = { made: 0, same: 0, found: 0 };
  const missed: string[] = [];
  for (const { flow, mutant } of mutantsOf(operator)) {
    const verdict = judged(operator, flow, mutant);
    if (verdict === 'same') row.same += 1;
    else row.made += 1;
    if (verdict === 'found') row.found += 1;
    if (verdict === 'missed') missed.push(`${flow.flow}${mutant.pointer}`);
  }
  sums[kind].made += row.made;
  sums[kind].found += row.found;
  const columns = [row.made, row.same, row.found].map((number) => String(number).padStart(5));
  console.log(
    `${kind.padEnd(11)}${name.padEnd(42)} ${columns.join(' ')} ${share(row.found, row.made).padStart(7)}      –`,
  );
  if (kind === 'structural') for (const one of missed.slice(0, 6)) console.log(`    missed ${one}`);
}
for (const [kind, { made, found }] of Object.entries(sums))
  console.log(`${kind}: ${made} made, ${found} found by proof, ${share(found, made)}`);
