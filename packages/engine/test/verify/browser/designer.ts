// What a page does that somebody designs a flow on: after each edit it is parsed, compiled and proven, with people. It runs in the
// browser and in Node.

import {
  compileFlow,
  indexOrganisation,
  parseFlow,
  parseForm,
  type CompileContext,
} from '../../../src/core/index.ts';
import { createVerifier, houseRules } from '../../../src/core/verify/verify.ts';
import { asWritten, edits, isian, office, sixtySteps, type Edited } from './sixty-steps.ts';

/** One edit: what was found, and how long the parts took, in ms. */
export interface Proof {
  readonly name: string;
  readonly findings: readonly string[];
  readonly size: number;
  readonly parsed: number;
  readonly compiled: number;
  readonly proven: number;
}

/** The first look, and then one edit after the other. @param withPeople - whether it is held against an organisation */
export function designed(withPeople: boolean): Proof[] {
  const { form } = parseForm(isian);
  if (!form) throw new Error('the form does not parse');
  const context: CompileContext = { forms: new Map([[form.form, form]]), flows: new Map() };
  const people = {
    organisation: indexOrganisation(office),
    from: '2026-01-01',
    until: '2026-12-31',
  };
  const verifier = createVerifier({ rules: houseRules, ...(withPeople && { people }) });
  return [['from the start', asWritten] as const, ...edits].map(([name, edited]) =>
    proofOf(name, edited, { verifier, context }),
  );
}

interface Desk {
  readonly verifier: ReturnType<typeof createVerifier>;
  readonly context: CompileContext;
}

function proofOf(name: string, edited: Edited, { verifier, context }: Desk): Proof {
  const written = sixtySteps(edited);
  const begin = performance.now();
  const { definition, problems: unread } = parseFlow(written);
  if (!definition) throw new Error(JSON.stringify(unread));
  const read = performance.now();
  const { flow, problems } = compileFlow(definition, context);
  if (!flow) throw new Error(JSON.stringify(problems));
  const made = performance.now();
  const { findings, size } = verifier.verify(flow, context);
  const proven = performance.now();
  return {
    name,
    findings: findings.map(({ code, pointer, params }) => JSON.stringify([code, pointer, params])),
    size,
    parsed: read - begin,
    compiled: made - read,
    proven: proven - made,
  };
}
