// What a proof finds of mistakes that are made on purpose: each kind at each place of each flow of the repository.

import { readdirSync, readFileSync } from 'node:fs';
import { compileFlow, parseFlow, parseForm, type FlowDefinition } from '../src/core/index.ts';
import { verifyFlow } from '../src/core/verify/verify.ts';
import { operators } from './mutation/operators.ts';

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

/** What is said of a flow: codes and places. */
function said(value: unknown): string[] {
  const { definition, problems } = parseFlow(value);
  if (!definition) return problems.map(({ code, pointer }) => `${code} ${pointer}`);
  const context = { forms, flows: contextOf(definition) };
  const { flow, problems: found } = compileFlow(definition, context);
  const findings = flow ? verifyFlow(flow, context).findings : [];
  return [...found, ...findings].map(({ code, pointer }) => `${code} ${pointer}`);
}

function contextOf(definition: FlowDefinition): Map<string, FlowDefinition> {
  return new Map([...flows, definition].map((one) => [one.flow, one]));
}

let all = 0;
let allFound = 0;
for (const { name, mutants } of operators) {
  let made = 0;
  const missed: string[] = [];
  for (const flow of flows)
    for (const { pointer, definition } of mutants(flow)) {
      made += 1;
      if (said(definition).length === 0) missed.push(`${flow.flow}${pointer}`);
    }
  all += made;
  allFound += made - missed.length;
  console.log(`${name.padEnd(40)} ${String(made).padStart(5)} ${String(made - missed.length).padStart(5)} ${made === 0 ? '' : ((100 * (made - missed.length)) / made).toFixed(1)}%`);
  for (const one of missed.slice(0, 6)) console.log(`    missed ${one}`);
}
console.log(`all ${all}, found ${allFound}, ${((100 * allFound) / all).toFixed(1)}%`);
